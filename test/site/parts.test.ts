/** The page that shows all parts of the pages is for whoever changes how they look, and comes in nobody else's way. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtSearch } from '../browser/search/builtSearch.ts';
import { readPage, readPages } from './pages.ts';

describe.each([
  ['zh-CN', ''],
  ['en', '/en'],
] as const)('the page of parts in %s', (locale, prefix) => {
  const path = `${prefix}/site/parts/`;

  test('is found by no search, here or elsewhere', () => {
    expect(readPage(path)).toContain('<meta name="robots" content="noindex"');
    expect(readFileSync('dist/sitemap-0.xml', 'utf8')).not.toContain('/site/parts/');
    expect(builtSearch(locale).entries.filter(({ url }) => url.includes('/site/parts/'))).toEqual([]);
  });

  test('is linked from no other page but itself in the other language, and not kept on a device', () => {
    const linking = readPages().filter(({ html }) => html.includes(`href="${path}"`));
    expect(linking.map((page) => page.path).filter((other) => !other.endsWith('/site/parts/'))).toEqual([]);
    expect(readFileSync(`dist${prefix}/sw.js`, 'utf8')).not.toContain('site/parts');
  });
});
