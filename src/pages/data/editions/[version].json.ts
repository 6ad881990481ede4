/** Editions as they were published. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { snapshotFile } from '../../../domain/standard/editionSnapshot.ts';
import { getSnapshots } from '../../../standard/editions.ts';

export const getStaticPaths = (async () =>
  (await getSnapshots()).map(({ version }) => ({ params: { version } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const snapshot = (await getSnapshots()).find(({ version }) => version === params['version']);
  if (!snapshot) return new Response(null, { status: 404 });
  return new Response(snapshotFile(snapshot), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
