/** JSON Schema of the files in which assessments leave and enter a browser. */
import type { APIRoute } from 'astro';
import { workspaceFileSchema } from '../../schemas/workspaceFile.ts';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(workspaceFileSchema, null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
