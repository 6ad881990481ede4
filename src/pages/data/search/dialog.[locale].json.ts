/** Words, filters and synonyms of the search dialog, in one language: loaded when someone wants to search. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { LOCALES, type Locale } from '../../../domain/basics/locale.ts';
import { json } from '../../../standard/dataFiles.ts';
import { searchDialogData } from '../../../standard/search.ts';

export const getStaticPaths = (() => LOCALES.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => json(await searchDialogData(params['locale'] as Locale));
