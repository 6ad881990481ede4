import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from './pages.ts';

/**
 * Links of all pages that lead nowhere, as 'page: link'. Ids that components render count as targets.
 *
 * @param base path that the site is built for, with a slash at both ends
 */
export function brokenLinks(pages: readonly Page[], folder: string, base: string): string[] {
  const ids = new Map(
    pages.map(({ path, html }) => [path, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))]),
  );
  return pages.flatMap(({ path, html }) =>
    [...html.matchAll(/<(?:a|link|script|img)\b[^>]*?\s(?:href|src)="([^"]+)"/g)].flatMap(([, link = '']) => {
      if (/^(https?:|mailto:|tel:|data:)/.test(link)) return [];
      const [address = '', id = ''] = decodeURIComponent(link.replaceAll('&amp;', '&')).split('#');
      // What a query chooses is the page's own business, and so is what stands like one behind '#'.
      const target = address.replace(/\?.*$/, '');
      if (target !== '' && !target.startsWith(base)) return [`${path}: ${link} does not stand below ${base}`];
      const to = target === '' ? path : `/${target.slice(base.length)}`;
      const page = ids.get(to);
      if (!page) return existsSync(join(folder, to)) && !to.endsWith('/') ? [] : [`${path}: ${link}`];
      return id === '' || id.includes('=') || page.has(id) ? [] : [`${path}: ${link} (no such id)`];
    }),
  );
}
