/**
 * Adds to a page's table of contents the sections that `<Clauses section="…"/>` renders.
 *
 * Starlight knows the headings that stand in Markdown, not those of components.
 */
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { LOCALES } from '../domain/locale.ts';
import { getStandard } from './standard.ts';

export const onRequest = defineRouteMiddleware(async ({ locals }) => {
  const { toc, entry, lang } = locals.starlightRoute;
  const locale = LOCALES.find((known) => known === lang);
  const body = entry.body ?? '';
  if (!toc || !locale || !body.includes('<Clauses ')) return;
  const { chapters } = await getStandard();
  const titles = new Map(
    chapters.flatMap(({ number, sections }) =>
      sections.map(({ key, title }, index) => [key, `${number}.${index + 1} ${title[locale]}`] as const),
    ),
  );
  let heading = '';
  for (const [, own, section] of body.matchAll(/^## (.+)$|<Clauses section="([^"]+)"/gm)) {
    if (own !== undefined) heading = own.trim();
    const parent = toc.items.find(({ text }) => text === heading);
    const text = titles.get(section ?? '');
    if (section !== undefined && text !== undefined)
      parent?.children.push({ depth: 3, slug: section, text, children: [] });
  }
});
