/** Each profile in both languages, as it is kept beside the evaluations that were made by it. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { entryOf, getStandard } from '../../../standard/standard.ts';

export const getStaticPaths = (async () =>
  (await getStandard()).evaluations.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const { evaluations } = await getStandard();
  const profile = entryOf('profile', params['id'] ?? '', new Map(evaluations.map((each) => [each.id, each])));
  return new Response(JSON.stringify(profile), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
