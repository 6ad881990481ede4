/** Every link and anchor of the built site, ids that components render included; and the same below a base path. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Page, readPages } from './pages.ts';

/** Links of all pages that lead nowhere, as 'page: link'. */
function brokenLinks(pages: readonly Page[], folder: string, base: string): string[] {
  const ids = new Map(
    pages.map(({ path, html }) => [path, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))]),
  );
  return pages.flatMap(({ path, html }) =>
    [...html.matchAll(/<(?:a|link|script|img)\b[^>]*?\s(?:href|src)="([^"]+)"/g)].flatMap(([, link = '']) => {
      if (/^(https?:|mailto:|tel:|data:)/.test(link)) return [];
      const [address = '', id = ''] = decodeURIComponent(link.replaceAll('&amp;', '&')).split('#');
      // What a query chooses is the page's own business.
      const target = address.replace(/\?.*$/, '');
      if (target !== '' && !target.startsWith(base)) return [`${path}: ${link} does not stand below ${base}`];
      const to = target === '' ? path : `/${target.slice(base.length)}`;
      const page = ids.get(to);
      if (!page) return existsSync(join(folder, to)) && !to.endsWith('/') ? [] : [`${path}: ${link}`];
      return id === '' || page.has(id) ? [] : [`${path}: ${link} (no such id)`];
    }),
  );
}

test('every link leads somewhere, down to the anchor', () => {
  const pages = readPages();
  expect(pages.length).toBeGreaterThan(25);
  expect(brokenLinks(pages, 'dist', '/')).toEqual([]);
});

test('no page asks for anything from another host', () => {
  const foreign = readPages().flatMap(({ path, html }) =>
    [
      ...html.matchAll(
        /<(?:script|img|iframe|source|video|audio)\b[^>]*?\ssrc="(https?:[^"]+)"|<link\b[^>]*?rel="(?:stylesheet|preload|modulepreload|icon|shortcut icon)"[^>]*?href="(https?:[^"]+)"/g,
      ),
    ].map((found) => `${path}: ${found[0]}`),
  );
  // The icon is named by its full address, which is this site's own.
  expect(foreign.filter((link) => !link.includes('localhost'))).toEqual([]);
});

const elsewhere = mkdtempSync(join(tmpdir(), 'site-under-base-'));
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

test('the site also stands below a base path', () => {
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', elsewhere], {
    // Not the whole environment: Vitest puts its own BASE_URL into it, which Vite would believe.
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      BASE: '/guide-of-a-district/',
      SITE_URL: 'https://example.org',
    },
    stdio: 'pipe',
  });
  const pages = readPages(elsewhere);
  expect(pages.length).toBe(readPages().length);
  expect(brokenLinks(pages, elsewhere, '/guide-of-a-district/')).toEqual([]);
}, 180_000);
