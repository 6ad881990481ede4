/** How well search finds what people ask for: pairs of query and clause, and runs of characters cut out of any text. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { SearchEntry } from '../../../src/domain/search/entry.ts';
import { hasHan } from '../../../src/domain/search/fold.ts';
import { tries } from '../../tries.ts';
import { visitors } from '../visitor.ts';
import { builtSearch } from './builtSearch.ts';
import { openSearch, searchForEach } from './searching.ts';

interface Pair {
  from: 'zh-CN' | 'en';
  kind: string;
  query: string;
  key: string | string[];
}

const newVisitor = visitors();
const pairs = parse(readFileSync('test/fixtures/searchPairs.yaml', 'utf8')) as Pair[];
const { entries, texts, ask } = builtSearch('zh-CN');
const numbers = new Map(entries.map(({ key, number }) => [key, number]));

/** The place of the first clause that answers, among the ten that are shown first; 0 when none does. */
const rankOf = (shown: readonly Pick<SearchEntry, 'key'>[], keys: readonly string[]): number =>
  shown.slice(0, 10).findIndex(({ key }) => key !== undefined && keys.includes(key)) + 1;

const share = (part: number, whole: number) => Math.round((1000 * part) / whole) / 1000;

test('the pairs are many, of every kind, and name clauses that exist', () => {
  expect(pairs.length).toBeGreaterThanOrEqual(120);
  expect(pairs.flatMap(({ key }) => key).filter((key) => !numbers.has(key))).toEqual([]);
  expect(new Set(pairs.map(({ kind }) => kind))).toEqual(
    new Set(['number', 'key', 'word', 'question', 'synonym', 'traditional', 'english', 'across']),
  );
});

test('most pairs are found among the first ten', () => {
  const ranks = new Map<string, number[]>();
  const missed: string[] = [];
  for (const { from, kind, query, key } of pairs) {
    const keys = [key].flat();
    const typed = query.replace('{number}', numbers.get(keys[0]) ?? '');
    // What is typed in the other script is answered in its language.
    const locale = hasHan(typed) ? 'zh-CN' : kind === 'across' ? 'en' : from;
    const rank = rankOf(builtSearch(locale).ask(typed).entries, keys);
    ranks.set(kind, [...(ranks.get(kind) ?? []), rank]);
    if (rank === 0) missed.push(`${kind}: ${typed} → ${keys.join(' or ')}`);
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

describe('runs of 2 to 8 characters, cut at random out of pages and clauses', () => {
  const next = seeded(20_260_923);
  /** Addresses without their anchors, of all that is found. */
  const foundIn = (run: string): string[] => ask(run).entries.map(({ url }) => url);

  /** A run that `accepts` takes, and the entry it was cut from. */
  function cut(accepts: (run: string) => boolean): { run: string; url: string } {
    for (;;) {
      const at = next(entries.length);
      const entry = entries[at];
      const text = [...`${texts[at]?.text ?? ''}\n${texts[at]?.more ?? ''}`];
      const run = text
        .slice(next(text.length))
        .slice(0, 2 + next(7))
        .join('');
      if (entry && [...run].length >= 2 && !run.includes('\n') && accepts(run)) return { run, url: entry.url };
    }
  }
  const chinese = (count: number) => Array.from({ length: count }, () => cut((run) => /^\p{Script=Han}+$/u.test(run)));
  const mixed = (count: number) =>
    Array.from({ length: count }, () => cut((run) => /\p{Script=Han}/u.test(run) && /[^\p{Script=Han}\s]/u.test(run)));

  test('of Chinese characters alone, every one finds its page', () => {
    const lost = chinese(tries(200, 600)).filter(({ run, url }) => !foundIn(run).includes(url));
    expect(lost).toEqual([]);
  });

  test('with punctuation, letters or cut numbers, at least 99 in 100 do', () => {
    const runs = mixed(tries(200, 600));
    const lost = runs.filter(({ run, url }) => !foundIn(run).includes(url));
    console.log(`${runs.length - lost.length} of ${runs.length} found`, lost);
    expect(lost.length).toBeLessThanOrEqual(runs.length / 100);
  });

  test('in the dialog, the same holds of what is listed', async () => {
    const runs = [...chinese(tries(3, 30)), ...mixed(tries(3, 20))];
    const { page, open, context } = await newVisitor();
    await open('/');
    await openSearch(page);
    const shown = await searchForEach(
      page,
      runs.map(({ run }) => run),
      true,
    );
    const lost = runs.filter(
      ({ url }, index) => !shown[index]?.some(({ href }) => href.split('#')[0] === url.split('#')[0]),
    );
    expect(lost).toEqual([]);
    await context.close();
  });
});

/** Whole numbers below a limit, the same ones in every run of the tests. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    // Park and Miller's generator: enough for cutting texts.
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
