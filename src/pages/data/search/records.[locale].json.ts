/** What search finds besides whole pages, in one language: the index is made of it when the site is built. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { LOCALES, type Locale } from '../../../domain/basics/locale.ts';
import { json } from '../../../standard/dataFiles.ts';
import { searchRecords } from '../../../standard/search.ts';

export const getStaticPaths = (() => LOCALES.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => json(await searchRecords(params['locale'] as Locale));
