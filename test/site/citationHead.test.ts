/** What programs for references find in the head of a page. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { EditionSnapshot } from '../../src/domain/standard/editionSnapshot.ts';
import { readPage } from './pages.ts';

const edition = JSON.parse(readFileSync('dist/data/edition.json', 'utf8')) as EditionSnapshot;
const metaOf = (path: string) =>
  new Map(
    [...readPage(path).matchAll(/<meta name="((?:citation_|DC\.)[^"]+)" content="([^"]*)"/g)].map(
      ([, name = '', content = '']) => [name, content],
    ),
  );

test.each([
  ['', 'zh-CN'],
  ['/en', 'en'],
] as const)('below "%s" each chapter has its title, day, language and address', (prefix, locale) => {
  for (const { key, number, title } of edition.chapters) {
    const meta = metaOf(`${prefix}/guide/${key}/`);
    expect(meta.get('citation_title')).toContain(title[locale]);
    expect(meta.get('citation_title')).toContain(`${number}`);
    expect(meta.get('citation_date')).toBe(edition.date.replaceAll('-', '/'));
    expect(meta.get('citation_language')).toBe(locale);
    expect(meta.get('DC.date')).toBe(edition.date);
    expect(meta.get('DC.identifier')).toMatch(new RegExp(`^https?://.*${prefix}/guide/${key}/$`));
  }
});

test('the home page and the whole guide stand for the edition, and no tool is cited', () => {
  for (const path of ['/', '/en/', '/guide/all/', '/en/guide/all/'])
    expect(metaOf(path).get('citation_title'), path).not.toBe(undefined);
  expect(metaOf('/').has('DC.relation.ispartof')).toBe(false);
  expect(metaOf('/tools/admission/').size).toBe(0);
});
