/** How well search finds what people ask for: pairs of query and clause, and runs of characters cut out of any text. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { SearchTexts } from '../../src/domain/searchEntry.ts';
import { openSearch, type Shown, searchFor } from './searching.ts';
import { visitors } from './visitor.ts';

interface Pair {
  from: 'zh-CN' | 'en';
  kind: string;
  query: string;
  key: string | string[];
}

const newVisitor = visitors();
const pairs = parse(readFileSync('test/fixtures/searchPairs.yaml', 'utf8')) as Pair[];
const { entries } = JSON.parse(readFileSync('dist/pagefind/texts.zh-CN.json', 'utf8')) as SearchTexts;
const numbers = new Map(entries.map(({ key, number }) => [key, number]));

/** The place of the first clause that answers, among the ten that are shown first; 0 when none does. */
const rankOf = (shown: readonly Shown[], keys: readonly string[]): number =>
  shown.slice(0, 10).findIndex(({ key }) => key !== null && keys.includes(key)) + 1;

const share = (part: number, whole: number) => Math.round((1000 * part) / whole) / 1000;

test('the pairs are many, of every kind, and name clauses that exist', () => {
  expect(pairs.length).toBeGreaterThanOrEqual(120);
  expect(pairs.flatMap(({ key }) => key).filter((key) => !numbers.has(key))).toEqual([]);
  expect(new Set(pairs.map(({ kind }) => kind))).toEqual(
    new Set(['number', 'key', 'word', 'question', 'synonym', 'traditional', 'english', 'across']),
  );
});

describe('in the browser', () => {
  test('most pairs are found among the first ten', async () => {
    const ranks = new Map<string, number[]>();
    const missed: string[] = [];
    for (const from of ['zh-CN', 'en'] as const) {
      const { page, open, context } = await newVisitor();
      await open(from === 'en' ? '/en/' : '/');
      await openSearch(page);
      for (const { kind, query, key } of pairs.filter((pair) => pair.from === from)) {
        const keys = [key].flat();
        const typed = query.replace('{number}', numbers.get(keys[0]) ?? '');
        const rank = rankOf(await searchFor(page, typed), keys);
        ranks.set(kind, [...(ranks.get(kind) ?? []), rank]);
        if (rank === 0) missed.push(`${kind}: ${typed} → ${keys.join(' or ')}`);
      }
      await context.close();
    }
    const measured = [...ranks, ['all', [...ranks.values()].flat()] as const].map(([kind, each]) => ({
      kind,
      pairs: each.length,
      recallAt10: share(each.filter((rank) => rank > 0).length, each.length),
      meanReciprocalRank: share(
        each.reduce((sum, rank) => sum + (rank === 0 ? 0 : 1 / rank), 0),
        each.length,
      ),
    }));
    console.table(measured);
    if (missed.length > 0) console.log(`not among the first ten:\n${missed.join('\n')}`);
    const of = (kind: string) => measured.find((row) => row.kind === kind);
    expect(of('number')?.meanReciprocalRank).toBe(1);
    expect(of('key')?.meanReciprocalRank).toBe(1);
    expect(of('all')?.recallAt10).toBeGreaterThanOrEqual(0.93);
    expect(of('all')?.meanReciprocalRank).toBeGreaterThanOrEqual(0.55);
    for (const { recallAt10 } of measured) expect(recallAt10).toBeGreaterThanOrEqual(0.85);
  });
});
