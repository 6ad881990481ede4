/** What the blank papers of a starter pack are made from, in one language. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { LOCALES, type Locale } from '../../domain/basics/locale.ts';
import { packData } from '../../domain/pack/packData.ts';
import { json } from '../../standard/dataFiles.ts';
import { getStandard } from '../../standard/standard.ts';

export const getStaticPaths = (() => LOCALES.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => json(packData(await getStandard(), params['locale'] as Locale));
