/**
 * What Starlight cannot know of our pages: the numbers of chapters, annexes, forms and of sections with a page of their
 * own, the sections that `<Clauses section="…"/>` renders, and what a page is cited by.
 */
import { getCollection } from 'astro:content';
import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { type Label, type Labels, labelIn } from '../domain/basics/labels.ts';
import { LOCALES, type Locale } from '../domain/basics/locale.ts';
import { sectionsOf } from '../domain/clauses/clause.ts';
import { pageNameOf } from '../domain/guide/pageNumber.ts';
import { citationHead } from './citationHead.ts';
import { doorsOf, menuBehind } from './doors.ts';
import { iconPath, pathIn } from './links.ts';
import { idOfLocalClauses, localSections } from './localClauses.ts';
import { type Numbers, pageNumbers } from './pageNumbers.ts';
import { getStandard } from './standard.ts';

/** Pages that stay in reach behind every door. */
const IN_REACH = ['/tools/workspace/', '/guide/all/'];

type SidebarEntry = StarlightRouteData['sidebar'][number];

export const onRequest = defineRouteMiddleware(async ({ locals, site, url }) => {
  const route = locals.starlightRoute;
  const locale = LOCALES.find((known) => known === route.lang);
  if (!locale) return;
  const label = labelIn(locals.t.all() as Labels);
  route.head.push(
    { tag: 'link', attrs: { rel: 'manifest', href: pathIn(locale, '/manifest.webmanifest') } },
    { tag: 'link', attrs: { rel: 'apple-touch-icon', href: iconPath('touch-180') } },
  );
  // Starlight gives its splash pages no menu: on a telephone nobody would find a chapter, the language or the theme.
  route.hasSidebar = true;
  const numbers = await pageNumbers(locale, label);
  const { chapters } = await getStandard();
  numberSidebar(
    route.sidebar,
    numbers,
    new Map([
      ...chapters.map((each) => [each.key, `${each.number} ${each.title[locale]}`] as const),
      ...(await annexTitles(locale, numbers)),
    ]),
  );
  for (const neighbour of [route.pagination.prev, route.pagination.next]) if (neighbour) numberLink(neighbour, numbers);
  // From tool to tool nobody goes in the order of the menu.
  if (/^(en\/)?tools\//.test(route.id)) route.pagination = { prev: undefined, next: undefined };
  locals.doors = doorsOf(route.sidebar);
  route.sidebar = menuBehind(
    route.sidebar,
    IN_REACH.map((path) => pathIn(locale, path)),
  );
  const number = numbers.get(pathIn(locale, `/${route.id.replace(/^en\//, '')}/`));
  if (number !== undefined) {
    const { data } = route.entry;
    // A copy: other pages read the same entry.
    route.entry = { ...route.entry, data: { ...data, title: `${number} ${data.title}` } };
  }
  const below = pathIn(locale, '/');
  const path = url.pathname.startsWith(below) ? `/${url.pathname.slice(below.length)}` : '';
  route.head.push(...(await citationHead(path, new URL(url.pathname, site).href, locale, label)));
  await addSections(route, locale);
  await addLocalSections(route, locale, label);
});

/** Titles of annexes by their folder, for those that have several pages. */
async function annexTitles(locale: Locale, numbers: Numbers): Promise<(readonly [string, string])[]> {
  const start = locale === 'en' ? 'en/guide/' : 'guide/';
  const pages = await getCollection('docs', ({ id, data: { sidebar } }) => {
    const isAnnex = sidebar.order !== undefined && pageNameOf(sidebar.order).kind === 'annex';
    return isAnnex && id.startsWith(start) && !id.slice(start.length).includes('/');
  });
  return pages.map(({ id, data }) => {
    const folder = id.slice(start.length);
    return [folder, `${numbers.get(pathIn(locale, `/guide/${folder}/`))} ${data.title}`] as const;
  });
}

function numberLink(link: { href: string; label: string }, numbers: Numbers): void {
  const number = numbers.get(link.href);
  if (number !== undefined && !link.label.startsWith(`${number} `)) link.label = `${number} ${link.label}`;
}

/** A chapter of several pages is a group, which Starlight calls by its folder. */
function numberSidebar(entries: readonly SidebarEntry[], numbers: Numbers, groups: ReadonlyMap<string, string>): void {
  for (const entry of entries) {
    if (entry.type === 'link') numberLink(entry, numbers);
    else {
      const title = groups.get(entry.label);
      // Closed until it holds the page that is read: so many forms would hide the annexes behind them.
      if (title !== undefined) Object.assign(entry, { label: title, collapsed: true });
      numberSidebar(entry.entries, numbers, groups);
    }
  }
}

/** Puts what was added to a chapter at the end of its table of contents. */
async function addLocalSections({ toc, id }: StarlightRouteData, locale: Locale, label: Label): Promise<void> {
  const sections = await localSections(id.replace(/^(en\/)?guide\//, ''));
  if (!toc || sections.length === 0) return;
  toc.items.push({
    depth: 2,
    slug: idOfLocalClauses,
    text: label('local.heading'),
    children: sections.map(({ key, number, title }) => ({
      depth: 3,
      slug: key,
      text: `${number} ${title[locale]}`,
      children: [],
    })),
  });
}

/** Puts the sections that components render into the table of contents, under the heading they stand below. */
async function addSections({ toc, entry }: StarlightRouteData, locale: Locale): Promise<void> {
  const body = entry.body ?? '';
  if (!toc || !body.includes('<Clauses ')) return;
  const { chapters } = await getStandard();
  const titles = new Map(
    chapters.flatMap(sectionsOf).map(({ key, number, title }) => [key, `${number} ${title[locale]}`] as const),
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
