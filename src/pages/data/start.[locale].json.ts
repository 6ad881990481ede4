/** All stages of the path of an organisation that begins, in one language: the page itself has only the first. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { pathItems, pathPapers } from '../../components/tools/startParts.ts';
import { labelIn } from '../../domain/basics/labels.ts';
import { LOCALES, type Locale } from '../../domain/basics/locale.ts';
import { json } from '../../standard/dataFiles.ts';
import { getStandard } from '../../standard/standard.ts';
import { wordsIn } from '../../standard/words.ts';

export const getStaticPaths = (() => LOCALES.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const locale = params['locale'] as Locale;
  const standard = await getStandard();
  const label = labelIn(await wordsIn(locale));
  return json({ items: pathItems(standard), papers: pathPapers(standard, locale, label) });
};
