/** Every item of the checklists with its words, in one language: for the list of all of them and the gap report. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { papersOf, shownItem } from '../../components/tools/checklistParts.ts';
import { LOCALES, type Locale } from '../../domain/basics/locale.ts';
import { clausesOf, isCheckable } from '../../domain/clauses/clause.ts';
import { json } from '../../standard/dataFiles.ts';
import { getStandard } from '../../standard/standard.ts';

export const getStaticPaths = (() => LOCALES.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const locale = params['locale'] as Locale;
  const standard = await getStandard();
  const items = standard.chapters
    .flatMap(clausesOf)
    .filter(isCheckable)
    .map((clause) => {
      const { key, ...item } = shownItem(standard, clause, locale);
      return [key, { ...item, papers: papersOf(standard, clause, locale) }];
    });
  return json(Object.fromEntries(items));
};
