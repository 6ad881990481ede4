/** What a query finds: by the index at once, and with the texts where they are at hand. */
import { hasHan } from './fold.ts';
import { type FoldedText, findInTexts } from './fullText.ts';
import type { SearchIndex } from './indexFile.ts';
import { isWord, type SearchQuery } from './query.ts';
import { byScore, type Found, findByIndex } from './rank.ts';

export interface Finding {
  found: readonly Found[];
  /** Nothing holds most of the query: these only come near. */
  isNear: boolean;
}

/** The share of a query that the best entry must hold, what is listed beside it, and what still counts as near. */
const ENOUGH = 0.5;
const BESIDE = 0.3;
const NEAR = 0.2;
const MAX_NEAR = 10;
/** What the whole query brings that a text holds as it was typed, and what its pieces bring. */
const PHRASE = 1.65;
const PIECES = 0.62;
/** How much less a word says that stands below a clause, or somewhere in a page. */
const OUTSIDE = 0.6;

/** @param texts in the order of the entries; absent while they are on their way */
export function find(index: SearchIndex, query: SearchQuery, texts?: readonly FoldedText[]): Finding {
  if (query.phrase === '') return { found: [], isNear: false };
  const byIndex = findByIndex(index, query);
  const all = texts && isInTexts(query) ? withTexts(byIndex, findInTexts(texts, query)) : byIndex;
  const best = all.reduce((most, { coverage }) => Math.max(most, coverage), 0);
  const isNear = best < ENOUGH;
  const least = isNear ? NEAR : BESIDE * best;
  // A character out of a word that no text holds says nothing about what comes near.
  if (isNear && !query.concepts.some(isWord)) return { found: [], isNear: false };
  const found = all.filter(({ coverage }) => coverage >= least);
  return { found: isNear ? found.slice(0, MAX_NEAR) : found, isNear: isNear && found.length > 0 };
}

/** Digits stand everywhere; a number that is written out may be of another law, whose words a text quotes. */
const isInTexts = ({ number, phrase }: SearchQuery): boolean => number === undefined || hasHan(phrase);

function withTexts(byIndex: readonly Found[], hits: ReturnType<typeof findInTexts>): Found[] {
  const found = new Map(byIndex.map((each) => [each.entry, each]));
  for (const { entry, phrase, coverage, amount } of hits) {
    const known = found.get(entry) ?? { entry, score: 0, coverage: 0 };
    found.set(entry, {
      ...known,
      score: known.score + PHRASE * phrase + PIECES * amount,
      coverage: phrase > 0 ? 1 : Math.max(known.coverage, OUTSIDE * coverage),
    });
  }
  return [...found.values()].sort(byScore);
}
