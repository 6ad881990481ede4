/** Test vectors of the evaluation calculator, for other implementations. Our own tests run them too. */
import type { APIRoute } from 'astro';
import vectors from '../../../content/vectors/evaluation.json';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(vectors), { headers: { 'content-type': 'application/json; charset=utf-8' } });
