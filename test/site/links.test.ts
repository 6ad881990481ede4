/** Every link and anchor of the built site; and the same below a base path. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { IS_FULL } from '../tries.ts';
import { brokenLinks } from './brokenLinks.ts';
import { buildInto } from './builds.ts';
import { readPages } from './pages.ts';

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

// Daily, the other standard's site is built and used below one: it takes half as long.
test.runIf(IS_FULL)(
  'the whole site works below a base path',
  () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'site-under-base-'));
    try {
      buildInto(elsewhere, { BASE: '/district/', SITE_URL: 'https://example.org' });
      const pages = readPages(elsewhere);
      expect(pages.length).toBe(readPages().length);
      expect(brokenLinks(pages, elsewhere, '/district/')).toEqual([]);
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
    }
  },
  1_200_000,
);
