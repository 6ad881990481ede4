/**
 * How well search finds what people ask for, in pairs of a question and what answers it, and whether it sees danger.
 *
 * The pairs of two halves were drawn up by people who had not read what `content/asks` says; those named `chapters` before
 * it was added to, by the same hand. The half named `tuning` was looked at while the weights were found, `chapters` while
 * words were added; the half named `held` was not, nor the dangers of `searchDangerHeld`.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Locale } from '../../../src/domain/basics/locale.ts';
import { measured, pairsOf, placed } from './askedPairs.ts';
import { builtSearch } from './builtSearch.ts';

const read = <T>(name: string) => parse(readFileSync(`test/fixtures/${name}.yaml`, 'utf8')) as T;
const search = { 'zh-CN': builtSearch('zh-CN'), en: builtSearch('en') };

/** Least shares: what was reached, less what a change of some clauses may cost. */
describe.each([
  ['tuning', { recallAt3: 0.84, meanReciprocalRank: 0.7 }],
  ['chapters', { recallAt3: 0.7, meanReciprocalRank: 0.62 }],
  ['held', { recallAt3: 0.62, meanReciprocalRank: 0.52 }],
])('the pairs of "%s"', (name, least) => {
  const pairs = pairsOf(name);

  test('name what exists', () => {
    const known = new Set(search['zh-CN'].entries.flatMap(({ key, url }) => (key === undefined ? [url] : [key, url])));
    expect(pairs.flatMap(({ target }) => target).filter((target) => !known.has(target))).toEqual([]);
    expect(pairs.length).toBeGreaterThanOrEqual(125);
  });

  test('are found among the first three', () => {
    const figures = measured(pairs.map((pair) => placed(pair, search[pair.from])));
    console.table(figures);
    const all = figures.find(({ kind }) => kind === 'all');
    expect(all?.recallAt3).toBeGreaterThanOrEqual(least.recallAt3);
    expect(all?.meanReciprocalRank).toBeGreaterThanOrEqual(least.meanReciprocalRank);
  });
});

interface Dangers {
  dangerous: { from: Locale; query: string; card: string[] }[];
  harmless: { from: Locale; query: string }[];
}

describe.each([
  ['searchDanger', 0.97, 0],
  ['searchDangerHeld', 0.96, 0],
  ['searchDangerThird', 0.96, 0],
  ['searchDangerKinds', 0.96, 0],
])('the dangers of "%s"', (name, least, most) => {
  const { dangerous, harmless } = read<Dangers>(name);

  test('are many, of both languages', () => {
    expect(dangerous.length).toBeGreaterThanOrEqual(80);
    expect(harmless.length).toBeGreaterThanOrEqual(80);
    expect(new Set(dangerous.map(({ from }) => from)).size).toBe(2);
  });
  test('lead to their crisis card first', () => {
    const missed = dangerous.filter(({ from, query, card }) => !card.includes(search[from].cardsFor(query)[0] ?? ''));
    console.log(`${dangerous.length - missed.length} of ${dangerous.length}`, missed);
    expect(missed.length).toBeLessThanOrEqual(dangerous.length * (1 - least));
  });
  test('are not seen in what is harmless', () => {
    const alarmed = harmless.filter(({ from, query }) => search[from].cardsFor(query).length > 0);
    expect(alarmed.length, JSON.stringify(alarmed)).toBeLessThanOrEqual(harmless.length * most);
  });
});
