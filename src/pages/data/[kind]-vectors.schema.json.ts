/** JSON Schema of the test vectors in `public/data`, by which another program checks its own rules. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { VECTOR_KINDS } from '../../domain/vectors/vectors.ts';
import { vectorSchema } from '../../schemas/vectors.ts';

export const getStaticPaths = (() => VECTOR_KINDS.map((kind) => ({ params: { kind } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const kind = VECTOR_KINDS.find((each) => each === params['kind']);
  if (!kind) return new Response(null, { status: 404 });
  return new Response(JSON.stringify(vectorSchema(kind)), {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
};
