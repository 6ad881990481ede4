/** What the gap report prints of each item, in one language: loaded when someone asks for the report. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { clausesOf, isCheckable } from '../../domain/clause.ts';
import { LOCALES, type Locale, localize } from '../../domain/locale.ts';
import { clausePath } from '../../standard/links.ts';
import { getStandard } from '../../standard/standard.ts';

export const getStaticPaths = (() => LOCALES.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const locale = params['locale'] as Locale;
  const { chapters } = await getStandard();
  const items = chapters
    .flatMap(clausesOf)
    .filter(isCheckable)
    .map((clause) => {
      const { key, number, text, criteria, evidence } = localize(clause, locale);
      return [key, { number, text, criteria, evidence, href: clausePath(locale, clause) }];
    });
  return new Response(JSON.stringify(Object.fromEntries(items)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
