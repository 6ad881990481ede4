/** Other searches to try when one finds nothing. */
import { foldText, hasHan } from './fold.ts';
import type { SearchQuery } from './query.ts';
import type { WordGroup } from './words.ts';

const MAX_SUGGESTIONS = 4;

/** Words of a query that can be found by themselves, each once. A single letter or character is none. */
export const wordsWithin = ({ phrase, concepts }: SearchQuery, isKnown: (token: string) => boolean): string[] =>
  [...new Set(concepts.filter(({ wordings: [own] }) => own?.tokens.every(isKnown)).map(({ typed }) => typed))]
    .filter((word) => word !== phrase && word.length > 1)
    .slice(0, MAX_SUGGESTIONS);

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
    .filter(({ words }) => words.some((word) => pieces.some((piece) => foldText(word).includes(piece))))
    .flatMap(({ words }) => words.slice(0, 1))
    .filter((word) => foldText(word) !== folded)
    .slice(0, MAX_SUGGESTIONS);
}
