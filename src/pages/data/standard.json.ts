/** The whole standard in both languages. */
import type { APIRoute } from 'astro';
import { standardData } from '../../domain/formats/standardData.ts';
import { json, TEXT_LICENCE } from '../../standard/dataFiles.ts';
import { getStandard } from '../../standard/standard.ts';

export const GET: APIRoute = async () => json(standardData(await getStandard(), TEXT_LICENCE));
