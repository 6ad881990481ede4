/** Words, filters and synonyms of the search dialog, in one language: loaded when someone wants to search. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { LOCALES, type Locale } from '../../../domain/locale.ts';
import { searchDialogData } from '../../../standard/search.ts';

export const getStaticPaths = (() => LOCALES.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(JSON.stringify(await searchDialogData(params['locale'] as Locale)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
