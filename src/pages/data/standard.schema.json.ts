/** What `/data/standard.json` looks like. */
import type { APIRoute } from 'astro';
import { standardDataSchema } from '../../schemas/standardData.ts';
import { json } from '../../standard/dataFiles.ts';

export const GET: APIRoute = () => json(standardDataSchema);
