/** What `/data/examples.json` looks like. */
import type { APIRoute } from 'astro';
import { examplesDataSchema } from '../../schemas/standardData.ts';
import { json } from '../../standard/dataFiles.ts';

export const GET: APIRoute = () => json(examplesDataSchema);
