/** All stages of the path of an organisation that begins, in one language: the page itself has only the first. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { pathItems, pathPapers } from '../../components/tools/startParts.ts';
import { LOCALES, type Locale } from '../../domain/basics/locale.ts';
import { json } from '../../standard/dataFiles.ts';
import { getStandard } from '../../standard/standard.ts';

export const getStaticPaths = (() => LOCALES.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const standard = await getStandard();
  return json({ items: pathItems(standard), papers: pathPapers(standard, params['locale'] as Locale) });
};
