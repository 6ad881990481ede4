/** What a district added to chapters, as pages show it. */
import type { Section } from '../domain/clauses/clause.ts';
import { getStandard } from './standard.ts';

/** Where the added sections of a page begin. */
export const idOfLocalClauses = 'local-clauses';

/** Sections added to the chapter with this page, each with its printed number. @param page path below `guide/` */
export async function localSections(page: string): Promise<(Section & { number: string })[]> {
  const { chapters } = await getStandard();
  return chapters
    .filter(({ key }) => key === page)
    .flatMap(({ number, sections }) =>
      sections
        .map((section, index) => ({ ...section, number: `${number}.${index + 1}` }))
        .filter(({ isLocal }) => isLocal),
    );
}
