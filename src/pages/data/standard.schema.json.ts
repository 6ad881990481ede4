/** What `/data/standard.json` looks like. */
import type { APIRoute } from 'astro';
import { standardDataSchema } from '../../domain/formats/standardDataSchema.ts';
import { json } from '../../standard/dataFiles.ts';

export const GET: APIRoute = () => json(standardDataSchema);
