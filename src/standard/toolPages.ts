/** The tools that an edition may have or not: each rests on a list of its own, and a page of them is there or is not. */
import { getCollection } from 'astro:content';
import type { Locale } from '../domain/basics/locale.ts';
import { pathIn } from './links.ts';

/** As their pages are called below `tools/`. */
export const OPTIONAL_TOOLS = ['start', 'deadlines', 'posts', 'pack'] as const;
type OptionalTool = (typeof OPTIONAL_TOOLS)[number];

/** Addresses of those that this edition has: nothing leads to a page that nobody wrote. */
export async function toolPages(locale: Locale): Promise<Partial<Readonly<Record<OptionalTool, string>>>> {
  const start = locale === 'en' ? 'en/' : '';
  const ids = new Set((await getCollection('docs')).map(({ id }) => id));
  return Object.fromEntries(
    OPTIONAL_TOOLS.filter((tool) => ids.has(`${start}tools/${tool}`)).map((tool) => [
      tool,
      pathIn(locale, `/tools/${tool}/`),
    ]),
  );
}
