/**
 * What Starlight cannot know of our pages: the chapters' numbers, and the sections that `<Clauses section="…"/>` renders.
 */
import { getCollection } from 'astro:content';
import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { LOCALES, type Locale } from '../domain/locale.ts';
import { pathIn } from './links.ts';
import { getStandard } from './standard.ts';

type SidebarEntry = StarlightRouteData['sidebar'][number];

export const onRequest = defineRouteMiddleware(async ({ locals }) => {
  const route = locals.starlightRoute;
  const locale = LOCALES.find((known) => known === route.lang);
  if (!locale) return;
  const numbers = await chapterNumbers(locale);
  numberSidebar(route.sidebar, numbers);
  for (const neighbour of [route.pagination.prev, route.pagination.next]) if (neighbour) numberLink(neighbour, numbers);
  const number = numbers.get(pathIn(locale, `/${route.id.replace(/^en\//, '')}/`));
  if (number !== undefined) {
    const { data } = route.entry;
    // A copy: other pages read the same entry.
    route.entry = { ...route.entry, data: { ...data, title: `${number} ${data.title}` } };
  }
  await addSections(route, locale);
});

/** Printed numbers of the guide's pages by their address: a page's place in the sidebar is its chapter's number. */
async function chapterNumbers(locale: Locale): Promise<Map<string, number>> {
  const pages = await getCollection('docs', ({ id }) => id.startsWith('guide/'));
  return new Map(
    pages.flatMap(({ id, data }) =>
      data.sidebar.order === undefined ? [] : [[pathIn(locale, `/${id}/`), data.sidebar.order] as const],
    ),
  );
}

function numberLink(link: { href: string; label: string }, numbers: ReadonlyMap<string, number>): void {
  const number = numbers.get(link.href);
  if (number !== undefined && !link.label.startsWith(`${number} `)) link.label = `${number} ${link.label}`;
}

function numberSidebar(entries: readonly SidebarEntry[], numbers: ReadonlyMap<string, number>): void {
  for (const entry of entries) {
    if (entry.type === 'group') numberSidebar(entry.entries, numbers);
    else numberLink(entry, numbers);
  }
}

/** Puts the sections that components render into the table of contents, under the heading they stand below. */
async function addSections({ toc, entry }: StarlightRouteData, locale: Locale): Promise<void> {
  const body = entry.body ?? '';
  if (!toc || !body.includes('<Clauses ')) return;
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
}
