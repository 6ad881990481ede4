/** The other parts of the standard, each as a file of its own. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { dataHead } from '../../domain/formats/standardData.ts';
import { json, TEXT_LICENCE } from '../../standard/dataFiles.ts';
import { getStandard } from '../../standard/standard.ts';

const PARTS = ['sources', 'glossary', 'admission', 'evaluations', 'catalogue', 'forms'] as const;

export const getStaticPaths = (() => PARTS.map((part) => ({ params: { part } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const standard = await getStandard();
  const part = PARTS.find((each) => each === params['part']);
  if (!part) return new Response(null, { status: 404 });
  const content = standard[part];
  return json({
    ...dataHead(standard, TEXT_LICENCE),
    [part]: content instanceof Map ? [...content.values()] : content,
  });
};
