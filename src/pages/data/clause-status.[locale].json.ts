/** What the status beside each clause needs, in one language: loaded by who has begun a self-assessment. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { labelsWith } from '../../domain/basics/labels.ts';
import { LOCALES, type Locale } from '../../domain/basics/locale.ts';
import { json } from '../../standard/dataFiles.ts';
import { getStandard } from '../../standard/standard.ts';
import { CHECKLIST, toolOf } from '../../standard/tool.ts';
import { wordsIn } from '../../standard/words.ts';

export const getStaticPaths = (() => LOCALES.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const locale = params['locale'] as Locale;
  const tool = toolOf(await getStandard(), CHECKLIST, locale);
  const labels = labelsWith(await wordsIn(locale), ['answer.', 'saving.failed.', 'status.']);
  return json({ tool, labels });
};
