/**
 * The three doors of the site: reading the guide, working with the tools, and what there is to know about this edition. Each
 * is a group of the sidebar; a page shows the menu of its own door alone.
 */
import type { StarlightRouteData } from '@astrojs/starlight/route-data';

type SidebarEntry = StarlightRouteData['sidebar'][number];

export interface Door {
  label: string;
  href: string;
  /** Whether the page that is read is behind it. */
  isCurrent: boolean;
}

const linksIn = (entry: SidebarEntry): Extract<SidebarEntry, { type: 'link' }>[] =>
  entry.type === 'link' ? [entry] : entry.entries.flatMap(linksIn);

/** The doors of a sidebar whose groups are the doors; each leads to the first page behind it. */
export const doorsOf = (sidebar: readonly SidebarEntry[]): Door[] =>
  sidebar.flatMap((group) => {
    const links = linksIn(group);
    const [first] = links;
    return first ? [{ label: group.label, href: first.href, isCurrent: links.some(({ isCurrent }) => isCurrent) }] : [];
  });

/**
 * The menu of the door that the page is behind; all of it on a page that is behind none.
 *
 * @param always addresses of pages that stay in reach behind every door
 */
export function menuBehind(sidebar: readonly SidebarEntry[], always: readonly string[]): SidebarEntry[] {
  const own = sidebar.filter((group) => linksIn(group).some(({ isCurrent }) => isCurrent));
  if (own.length === 0) return [...sidebar];
  const others = sidebar.filter((group) => !own.includes(group)).flatMap(linksIn);
  return [...own, ...others.filter(({ href }) => always.includes(href))];
}
