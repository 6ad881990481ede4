/** The page that holds the whole guide: everything is on it once, and every link of it knows where its target is now. */
import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../src/commands/readContent.ts';
import { clausesOf } from '../../src/domain/clauses/clause.ts';
import { readPage, readPages, textOf } from './pages.ts';

const files = readStandardFiles();
const clauses = files.chapters.flatMap(({ data }) => clausesOf(data));
const attributes = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`<[a-z][^>]*\\s${name}="([^"]+)"`, 'g'))].map(([, value = '']) => value);
/** What stands between the header and the footer, which are those of every page. */
const mainOf = (html: string) => /<main[\s\S]*?(?=<footer)/.exec(html)?.[0] ?? '';

describe.each([
  ['zh-CN', ''],
  ['en', '/en'],
] as const)('the whole guide in %s', (lang, prefix) => {
  const html = readPage(`${prefix}/guide/all/`);
  const main = mainOf(html);
  const pages = readPages()
    .map(({ path }) => path)
    .filter((path) => path.startsWith(`${prefix}/guide/`) && path !== `${prefix}/guide/all/`)
    .filter((path) => !/\/forms\/./.test(path));
  const parts = main.split('<section class="part ').slice(1);

  test('has every page of the guide but the blank forms, once', () => {
    expect(
      attributes(main, 'data-page')
        .map((page) => `${prefix}/guide/${page}/`)
        .sort(),
    ).toEqual(pages.sort());
  });

  test('has every clause under its own key, in the order of their numbers', () => {
    const keys = new Set(clauses.map(({ key }) => key));
    const inOrder = [...main.matchAll(/<li id="([^"]+)" data-level/g)].map(([, id]) => id);
    expect(inOrder).toHaveLength(keys.size);
    const numbers = new Map(clauses.map(({ key, number }) => [key, number]));
    const asNumbers = inOrder.map((id) => (numbers.get(id ?? '') ?? '').split('.').map(Number));
    const sorted = [...asNumbers].sort(
      (a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0),
    );
    expect(asNumbers).toEqual(sorted);
    const text = textOf(main);
    expect(
      clauses.filter((clause) => !text.includes(clause.text[lang].replace(/\s+/g, ' '))).map(({ key }) => key),
    ).toEqual([]);
  });

  test('has each id once', () => {
    const ids = attributes(html, 'id');
    expect(ids.length).toBeGreaterThan(clauses.length);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('leads to its own parts where a chapter leads to another page', () => {
    const links = attributes(main, 'href');
    expect(links.filter((href) => pages.includes(href.split('#')[0] ?? ''))).toEqual([]);
    const inside = new Set(attributes(html, 'id'));
    const broken = links.filter((href) => href.startsWith('#') && !inside.has(decodeURIComponent(href.slice(1))));
    expect(broken).toEqual([]);
  });

  test('nests its headings: none is more than one level below the one before', () => {
    const levels = [...main.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 1) + 1)).toEqual([]);
  });

  test('lies open: nothing is folded, hidden or left to scripts', () => {
    const body = parts.join('');
    expect(body).toMatch(/<details open/);
    expect(body).not.toMatch(/<details>|<script|\shidden[\s>]/);
  });

  test('lists each part and each section of clauses in its contents', () => {
    const contents = /<nav class="contents"[\s\S]*?<\/nav>/.exec(main)?.[0] ?? '';
    const sections = files.chapters.flatMap(({ data }) => data.sections);
    const own = new Set(sections.map(({ page }) => page));
    expect([...own].filter((page) => page !== undefined && !pages.includes(`${prefix}/guide/${page}/`))).toEqual([]);
    expect(attributes(contents, 'href')).toHaveLength(
      pages.length + sections.filter(({ page }) => page === undefined).length,
    );
  });

  test('is not searched, since every text of it is found on its own page', () => {
    expect(html).not.toContain('data-pagefind-body');
  });

  test('is reached from the start of the guide, from the menu and from the foot of each page', () => {
    const about = readPage(`${prefix}/guide/about/`);
    expect(attributes(about, 'href').filter((href) => href === `${prefix}/guide/all/`)).toHaveLength(3);
  });
});
