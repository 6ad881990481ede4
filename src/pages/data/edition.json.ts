/** The standard as it stands, in the shape in which `npm run edition` freezes it. */
import type { APIRoute } from 'astro';
import { snapshotFile, snapshotOf } from '../../domain/standard/editionSnapshot.ts';
import { getStandard } from '../../standard/standard.ts';

export const GET: APIRoute = async () =>
  new Response(snapshotFile(snapshotOf(await getStandard())), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
