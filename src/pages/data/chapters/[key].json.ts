/** One chapter in both languages. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { chapterData, dataHead } from '../../../domain/formats/standardData.ts';
import { json, TEXT_LICENCE } from '../../../standard/dataFiles.ts';
import { getStandard } from '../../../standard/standard.ts';

export const getStaticPaths = (async () =>
  (await getStandard()).chapters.map((chapter) => ({
    params: { key: chapter.key },
    props: { chapter },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) =>
  json({ ...dataHead(await getStandard(), TEXT_LICENCE), chapter: chapterData(props['chapter']) });
