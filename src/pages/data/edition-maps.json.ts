/** The maps between editions: tools load them when they find answers of an earlier edition. */
import type { APIRoute } from 'astro';
import { getStandard } from '../../standard/standard.ts';

export const GET: APIRoute = async () => {
  const { editionMaps } = await getStandard();
  return new Response(JSON.stringify(editionMaps), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
