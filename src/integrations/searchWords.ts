/** The words by which texts and queries are cut, and those that are left out. */
import { cut } from 'jieba-wasm';
import type { SearchRecord, SearchRecords } from '../domain/search/entry.ts';
import { foldText, hasHan } from '../domain/search/fold.ts';
import { type Dictionary, dictionaryOf } from '../domain/search/segment.ts';
import { stemOf } from '../domain/search/tokens.ts';

/** The words of the texts by a common dictionary of Chinese, and those that the content names. */
export function wordsOf(
  records: readonly SearchRecord[],
  { words, stops }: Pick<SearchRecords, 'words' | 'stops'>,
): Dictionary {
  const texts = records.flatMap(({ title, text, asks }) => [title, text, ...asks]).filter(hasHan);
  const found = texts.flatMap((text) =>
    // Without guessing words that the dictionary does not have.
    [...foldText(text).matchAll(/\p{Script=Han}+/gu)].flatMap(([run]) => cut(run, false)),
  );
  return dictionaryOf(
    [...found, ...[...words, ...stops].map(foldText)].filter((word) => word.length > 1 && hasHan(word)),
  );
}

/** Words that no answer holds, as they are in the index. */
export const stopsOf = (stops: readonly string[]): ReadonlySet<string> =>
  new Set(stops.flatMap((stop) => [foldText(stop), stemOf(foldText(stop))]));
