/** The examples of all clauses in both languages, by the keys of the clauses. */
import type { APIRoute } from 'astro';
import { dataHead } from '../../domain/formats/standardData.ts';
import { json, TEXT_LICENCE } from '../../standard/dataFiles.ts';
import { getStandard } from '../../standard/standard.ts';

export const GET: APIRoute = async () => {
  const standard = await getStandard();
  return json({ ...dataHead(standard, TEXT_LICENCE), examples: Object.fromEntries(standard.examples) });
};
