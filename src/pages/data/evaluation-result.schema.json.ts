/** JSON Schema of the files in which one evaluation leaves a browser for other programs. */
import type { APIRoute } from 'astro';
import { evaluationResultSchema } from '../../schemas/evaluationResult.ts';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(evaluationResultSchema, null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
