/** The law and the clauses in both directions. */
import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { articleNumbers } from '../../../src/domain/clauses/citation.ts';
import { type Basis, clausesOf, type NumberedClause } from '../../../src/domain/clauses/clause.ts';
import { articleAnchor, articlesByClause, clausesByArticle, LAW_KINDS } from '../../../src/domain/clauses/lawIndex.ts';
import type { Source, SourceKind } from '../../../src/domain/clauses/source.ts';

const text = (english: string) => ({ 'zh-CN': english, en: english });
const source = (id: string, kind: SourceKind): Source => ({
  id,
  kind,
  title: text(id),
  articles: [],
  verification: 'fullText',
  checked: '2026-11-23',
});
const clause = (number: string, ...basis: Basis[]): NumberedClause => ({
  key: `clause-${number}`,
  number,
  level: 'shall',
  text: text(number),
  criteria: [],
  evidence: [],
  basis,
  origin: 'law',
  appliesTo: { roles: [] },
  chapter: 'a',
  section: 'b',
  page: 'a',
});
const LAW = source('a-law', 'law');
const RULE = source('a-rule', 'rule');
const sources = [LAW, source('press', 'report'), RULE, source('unused', 'law')];
const clauses = [
  clause('1.1.1', { source: 'a-law', article: '40' }, { source: 'press' }),
  clause('1.1.2', { source: 'press' }),
  clause('1.1.3', { source: 'a-rule' }, { source: 'a-law', article: '253之一' }, { source: 'a-law', article: '9' }),
  clause('1.1.4', { source: 'a-law', article: '253' }, { source: 'a-law', article: '40' }, { source: 'a-law' }),
];

test.each([
  ['40', [40, 0]],
  ['253之一', [253, 1]],
  ['120之三', [120, 3]],
])('the article %s has the numbers %j', (article, numbers) => {
  expect(articleNumbers(article)).toEqual(numbers);
});

test.each([
  ['40', 'a-law-40'],
  ['253之一', 'a-law-253-1'],
  [undefined, 'a-law'],
])('the article %s is found at #%s', (article, anchor) => {
  expect(articleAnchor('a-law', article)).toBe(anchor);
});

describe('from articles to clauses', () => {
  const laws = clausesByArticle(sources, clauses);

  test('only what is law and is cited is listed, in the order of the sources', () => {
    expect(laws.map((law) => law.source.id)).toEqual(['a-law', 'a-rule']);
  });
  test('articles stand in the order of their numbers, behind the source as a whole', () => {
    expect(laws[0]?.articles.map(({ article }) => article)).toEqual([undefined, '9', '40', '253', '253之一']);
  });
  test('an article names every clause that rests on it, in the order of the guide', () => {
    const [, , forty] = laws[0]?.articles ?? [];
    expect(forty?.clauses.map(({ number }) => number)).toEqual(['1.1.1', '1.1.4']);
  });
});

describe('from clauses to articles', () => {
  const resting = articlesByClause(new Map(sources.map((each) => [each.id, each])), clauses);

  test('a clause that rests on no law is left out', () => {
    expect(resting.map((each) => each.clause.number)).toEqual(['1.1.1', '1.1.3', '1.1.4']);
  });
  test('its laws stand once each, with their articles in order', () => {
    expect(resting[1]?.laws.map((law) => [law.source.id, law.articles])).toEqual([
      ['a-rule', []],
      ['a-law', ['9', '253之一']],
    ]);
  });
  test('a source that is not known is left to the check of references', () => {
    expect(articlesByClause(new Map(), clauses)).toEqual([]);
  });
});

test('in the guide both directions hold the same pairs', () => {
  const { chapters, sources: listed } = readStandardFiles();
  const all = chapters.flatMap(({ data }) => clausesOf(data));
  const known = new Map(listed.data.map((each) => [each.id, each]));
  const forth = clausesByArticle(listed.data, all).flatMap((law) =>
    law.articles.flatMap(({ article, clauses: citing }) =>
      article === undefined ? [] : citing.map(({ key }) => `${law.source.id} ${article} ${key}`),
    ),
  );
  const back = articlesByClause(known, all).flatMap(({ clause: { key }, laws }) =>
    laws.flatMap((law) => law.articles.map((article) => `${law.source.id} ${article} ${key}`)),
  );
  expect(forth.length).toBeGreaterThan(100);
  expect([...forth].sort()).toEqual([...back].sort());
  expect(new Set(forth).size).toBe(forth.length);
  expect(LAW_KINDS).not.toContain('report');
});
