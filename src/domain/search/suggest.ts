/** Other searches to try when one finds nothing. */
import type { SearchEntry } from './entry.ts';
import { foldText, hasHan } from './fold.ts';
import type { WordGroup } from './query.ts';

const MAX_SUGGESTIONS = 4;

/**
 * The longest words within a query that some entry holds: of Chinese, runs of two to six characters that do not overlap;
 * of other scripts, words.
 */
export function wordsWithin(query: string, entries: readonly SearchEntry[]): string[] {
  const texts = entries.map(({ title, text }) => foldText(`${title} ${text}`));
  const isHeld = (word: string) => texts.some((text) => text.includes(word));
  const folded = foldText(query);
  const words: string[] = [];
  for (const [run] of folded.matchAll(/\p{Script=Han}+|[^\p{Script=Han} ]{3,}/gu)) {
    if (!hasHan(run)) {
      if (isHeld(run)) words.push(run);
      continue;
    }
    for (let at = 0; at < run.length - 1; ) {
      const length = [6, 5, 4, 3, 2].find((each) => at + each <= run.length && isHeld(run.slice(at, at + each)));
      if (length !== undefined) words.push(run.slice(at, at + length));
      at += length ?? 1;
    }
  }
  return [...new Set(words)].filter((word) => word !== folded).slice(0, MAX_SUGGESTIONS);
}

/** The guide's own words for groups that have something in common with a query. */
export function nearbyWords(query: string, groups: readonly WordGroup[]): string[] {
  const folded = foldText(query);
  const pieces = hasHan(folded)
    ? [...folded].slice(1).map((next, index) => `${folded[index]}${next}`)
    : folded
        .split(' ')
        .filter((word) => word.length > 3)
        .map((word) => word.slice(0, 5));
  return groups
    .filter((group) => group.some((word) => pieces.some((piece) => foldText(word).includes(piece))))
    .flatMap((group) => group.slice(0, 1))
    .filter((word) => foldText(word) !== folded)
    .slice(0, MAX_SUGGESTIONS);
}
