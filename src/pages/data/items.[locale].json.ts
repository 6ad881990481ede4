/** What each item of each tool is called, in one language: for lists that show answers apart from their tool. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { LOCALES, type Locale } from '../../domain/basics/locale.ts';
import { json } from '../../standard/dataFiles.ts';
import { getStandard } from '../../standard/standard.ts';
import { allTools } from '../../standard/tool.ts';

export const getStaticPaths = (() => LOCALES.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const tools = allTools(await getStandard(), params['locale'] as Locale);
  const items = tools.map(({ instrument: { kind, id }, items }) => [`${kind}:${id}`, Object.fromEntries(items)]);
  return json(Object.fromEntries(items));
};
