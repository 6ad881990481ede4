/** Examples of a chapter in one language, for the checklists: by the keys of the clauses. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { LOCALES, type Locale } from '../../../domain/basics/locale.ts';
import { json } from '../../../standard/dataFiles.ts';
import { chaptersWithExamples, examplesIn } from '../../../standard/examples.ts';
import { getStandard } from '../../../standard/standard.ts';

export const getStaticPaths = (async () =>
  chaptersWithExamples(await getStandard()).flatMap((chapter) =>
    LOCALES.map((locale) => ({ params: { chapter: chapter.key, locale }, props: { chapter } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, props }) => {
  const all = examplesIn(await getStandard(), props['chapter'], params['locale'] as Locale);
  return json(Object.fromEntries(all.map(({ clause, kinds }) => [clause.key, kinds])));
};
