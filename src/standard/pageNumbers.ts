/** The numbers that pages of the guide carry in both languages. */
import { getCollection } from 'astro:content';
import type { Label } from '../domain/basics/labels.ts';
import type { Locale } from '../domain/basics/locale.ts';
import { sectionsOf } from '../domain/clauses/clause.ts';
import { formNumber } from '../domain/guide/form.ts';
import { pageNameOf } from '../domain/guide/pageNumber.ts';
import { formPath, pathIn } from './links.ts';
import { getStandard } from './standard.ts';

/** Printed numbers of the guide's pages by their address. */
export type Numbers = ReadonlyMap<string, string>;

/**
 * A chapter's page has its number from its place in the sidebar, since chapters without clauses have one too, and so has
 * an annex; the page of a section or of a form has that section's or form's.
 */
export async function pageNumbers(locale: Locale, label: Label): Promise<Numbers> {
  const pages = await getCollection('docs', ({ id }) => /^guide\/[^/]+$/.test(id));
  const { chapters, forms } = await getStandard();
  const nameOf = (order: number): string => {
    const { kind, name } = pageNameOf(order);
    return kind === 'annex' ? label('annex.name', { letter: name }) : name;
  };
  return new Map([
    ...pages.flatMap(({ id, data }) =>
      data.sidebar.order === undefined ? [] : [[pathIn(locale, `/${id}/`), nameOf(data.sidebar.order)] as const],
    ),
    ...forms.map(({ id, number }) => [formPath(locale, id), formNumber(number)] as const),
    ...chapters
      .flatMap(sectionsOf)
      .filter(({ page, chapter }) => page !== chapter)
      .map(({ page, number }) => [pathIn(locale, `/guide/${page}/`), number] as const),
  ]);
}
