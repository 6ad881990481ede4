/** Where each clause stands, by its printed number and by its key: for addresses that people type from paper. */
import type { APIRoute } from 'astro';
import { json } from '../../standard/dataFiles.ts';
import { getStandard } from '../../standard/standard.ts';

export const GET: APIRoute = async () => {
  const { clauses } = await getStandard();
  const places = [...clauses.values()].map(({ number, key, page }) => [number, `guide/${page}/#${key}`]);
  return json(Object.fromEntries(places));
};
