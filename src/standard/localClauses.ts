/** What a district added to chapters, as pages show it. */
import { type NumberedSection, sectionsOf } from '../domain/clauses/clause.ts';
import { getStandard } from './standard.ts';

/** Where the added sections of a page begin. */
export const idOfLocalClauses = 'local-clauses';

/** Sections added to the chapter with this page. @param page path below `guide/` */
export async function localSections(page: string): Promise<NumberedSection[]> {
  const { chapters } = await getStandard();
  return chapters.flatMap(sectionsOf).filter(({ chapter, isLocal }) => chapter === page && isLocal);
}
