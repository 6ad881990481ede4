/** All clauses as a table that Excel and WPS open as it stands. */
import type { APIRoute } from 'astro';
import { clauseRows } from '../../domain/formats/standardData.ts';
import { csvText } from '../../files/csv.ts';
import { getStandard } from '../../standard/standard.ts';

export const GET: APIRoute = async () =>
  new Response(csvText(clauseRows((await getStandard()).chapters)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
