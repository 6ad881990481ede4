import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readStandardFiles } from '../../src/commands/readContent.ts';
import { readTexts } from './readTexts.ts';

/** Articles whose number and content were read in a full text of the law. */
const verified = JSON.parse(readFileSync('test/fixtures/verifiedArticles.json', 'utf8')) as {
  laws: { id: string; articles: string[] }[];
};
const { sources, chapters } = readStandardFiles();

test('the articles listed as verified are exactly those that were read', () => {
  const read = new Map(verified.laws.map(({ id, articles }) => [id, articles]));
  const listed = sources.data.filter(({ id, articles }) => articles.length > 0 || read.has(id));
  expect(listed.length).toBeGreaterThan(20);
  expect(listed.filter(({ id, articles }) => articles.join() !== read.get(id)?.join()).map(({ id }) => id)).toEqual([]);
});

test('every source is cited somewhere', () => {
  const texts = [...readTexts('content', '.yaml'), ...readTexts('content', '.mdx')]
    .filter(({ file }) => file !== sources.file)
    .map(({ text }) => text)
    .join('\n');
  const cited = new Set([...texts.matchAll(/source(?:: |=")([a-z0-9-]+)/g)].map(([, id]) => id));
  expect(sources.data.filter(({ id }) => !cited.has(id)).map(({ id }) => id)).toEqual([]);
});

test('every article that a clause cites was read', () => {
  const read = new Map(verified.laws.map(({ id, articles }) => [id, articles]));
  const cited = chapters.flatMap(({ data }) =>
    data.sections.flatMap(({ clauses }) =>
      clauses.flatMap(({ key, basis }) => basis.map((each) => ({ key, ...each }))),
    ),
  );
  expect(cited.filter(({ article }) => article !== undefined).length).toBeGreaterThan(50);
  expect(cited.filter(({ source, article }) => article !== undefined && !read.get(source)?.includes(article))).toEqual(
    [],
  );
});

test('no page types an article number: <Cite> prints it, and checks it', () => {
  const typed = readTexts('content/docs', '.mdx').flatMap(({ file, text }) =>
    [...text.matchAll(/第[一二三四五六七八九十百千零0-9]+条(?!款)|\b[Aa]rt(?:icle|\.) ?\d+/g)].map(
      ([found]) => `${file}: ${found}`,
    ),
  );
  expect(typed).toEqual([]);
});

test('every source carries the day on which it was last checked', () => {
  expect(sources.data.filter(({ checked }) => !/^\d{4}-\d{2}-\d{2}$/.test(checked))).toEqual([]);
});
