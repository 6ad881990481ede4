/** Pairs of a question and what answers it, and how well a search finds the one by the other. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { LOCALES, type Locale } from '../../../src/domain/basics/locale.ts';
import type { BuiltSearch } from './builtSearch.ts';

export interface Pair {
  from: Locale;
  kind: string;
  query: string;
  /** Keys of clauses, and paths of pages without the language. */
  target: string[];
}

/** What a pair found. */
interface Placed {
  pair: Pair;
  /** The place of the first answer among the ten that are shown first; 0 when there is none. */
  rank: number;
  /** Keys of clauses, or paths, in the order in which they are listed. */
  shown: readonly string[];
}

export interface Measured {
  kind: string;
  pairs: number;
  recallAt3: number;
  recallAt10: number;
  meanReciprocalRank: number;
}

/** @param name of a file of `test/fixtures/searchAsked/` */
export const pairsOf = (name: string): Pair[] =>
  parse(readFileSync(`test/fixtures/searchAsked/${name}.yaml`, 'utf8')) as Pair[];

const MOST_SHOWN = 10;

export function placed(pair: Pair, { entries, ask }: BuiltSearch): Placed {
  const keys = new Map(entries.map(({ url, key }) => [url, key]));
  const shown = ask(pair.query)
    .urls.slice(0, MOST_SHOWN)
    .map((url) => keys.get(url) ?? url.replace(/^\/en\//, '/'));
  return { pair, rank: shown.findIndex((each) => pair.target.includes(each)) + 1, shown };
}

const share = (part: number, whole: number) => Math.round((1000 * part) / whole) / 1000;

/** The figures of each kind of reader, of each language, and of all. */
export function measured(places: readonly Placed[]): Measured[] {
  const kinds = new Map<string, number[]>();
  for (const { pair, rank } of places)
    for (const kind of [pair.kind, pair.from, 'all']) kinds.set(kind, [...(kinds.get(kind) ?? []), rank]);
  const last = [...LOCALES, 'all'];
  return [...kinds]
    .sort(([a], [b]) => last.indexOf(a) - last.indexOf(b))
    .map(([kind, ranks]) => ({
      kind,
      pairs: ranks.length,
      recallAt3: share(ranks.filter((rank) => rank > 0 && rank <= 3).length, ranks.length),
      recallAt10: share(ranks.filter((rank) => rank > 0).length, ranks.length),
      meanReciprocalRank: share(
        ranks.reduce((sum, rank) => sum + (rank === 0 ? 0 : 1 / rank), 0),
        ranks.length,
      ),
    }));
}
