/** Definitions of all terms in one language, for the small cards that pages show on demand. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { LOCALES, type Locale } from '../../domain/basics/locale.ts';
import { json } from '../../standard/dataFiles.ts';
import { getStandard } from '../../standard/standard.ts';

export const getStaticPaths = (() => LOCALES.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const { glossary } = await getStandard();
  const locale = params['locale'] as Locale;
  const definitions = [...glossary.values()].map(({ id, definition }) => [id, definition[locale]]);
  return json(Object.fromEntries(definitions));
};
