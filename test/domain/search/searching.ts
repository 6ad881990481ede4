/** A small index and a reader for tests of the search. */
import type { SearchRecord } from '../../../src/domain/search/entry.ts';
import { find } from '../../../src/domain/search/find.ts';
import { foldEntry } from '../../../src/domain/search/fullText.ts';
import { guesser } from '../../../src/domain/search/guesser.ts';
import { makeIndex, readIndex, type SearchIndex } from '../../../src/domain/search/indexFile.ts';
import { readQuery, type SearchQuery } from '../../../src/domain/search/query.ts';
import { readerOf } from '../../../src/domain/search/reader.ts';
import { dictionaryOf } from '../../../src/domain/search/segment.ts';
import { NO_WORDS, type QueryWords, type WordGroup } from '../../../src/domain/search/words.ts';

export const group = (words: readonly string[], narrow: readonly string[] = []): WordGroup => ({
  words,
  narrow,
  isGuides: true,
});

export const queryWordsWith = (more: Partial<QueryWords>): QueryWords => ({ ...NO_WORDS, ...more });

export const section = (number: string, title: string): SearchRecord => ({
  url: `/guide/a/#s-${number}`,
  kind: 'section',
  title,
  number,
  chapter: 'a',
  text: '',
  asks: [],
});

/** Numbered after the section before it, as the index expects. */
export const clause = (number: string, key: string, text: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
  url: `/guide/a/#${key}`,
  kind: 'clause',
  title: '',
  number,
  key,
  level: 'shall',
  chapter: 'a',
  roles: ['director'],
  text,
  asks: [],
  ...more,
});

export function indexOf(
  records: readonly SearchRecord[],
  words: readonly string[],
  stops: readonly string[] = [],
  frames: QueryWords['frames'] = [],
): SearchIndex {
  const dictionary = dictionaryOf([...words, ...stops]);
  const file = makeIndex({ records, dictionary, stops: new Set(stops), frames, files: [records.length] });
  return readIndex(JSON.parse(JSON.stringify(file)));
}

export const read = (typed: string, index: SearchIndex, words: QueryWords, isExact = false): SearchQuery =>
  readQuery(typed, { ...readerOf(words, index, isExact), ...guesser(index, words, undefined) });

/** Numbers, keys or titles of what is found, in order. */
export function found(
  typed: string,
  {
    records,
    index,
    words,
    isWhole = false,
  }: { records: readonly SearchRecord[]; index: SearchIndex; words: QueryWords; isWhole?: boolean },
): string[] {
  const texts = isWhole ? records.map((record) => foldEntry(record, record)) : undefined;
  return find(index, read(typed, index, words), texts).found.map(({ entry }) => {
    const each = index.entries[entry];
    return each?.key ?? each?.number ?? each?.title ?? '';
  });
}
