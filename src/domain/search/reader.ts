/** What reads queries by an index, and whether it needs to know how characters sound. */
import { foldText, hasHan } from './fold.ts';
import { type SearchIndex, wordsWith } from './indexFile.ts';
import { MAX_QUERY, type Reader } from './query.ts';
import { type Dictionary, dictionaryOf, segment } from './segment.ts';
import { type QueryWords, wordsOfGroups } from './words.ts';

const dictionaries = new WeakMap<SearchIndex, Dictionary>();

/** What reads queries by an index, as long as nothing has to be guessed. */
export function readerOf(words: QueryWords, index: SearchIndex, isExact: boolean): Reader {
  const dictionary =
    dictionaries.get(index) ??
    dictionaryOf([
      ...[...index.places.keys()].filter((word) => word.length > 1 && hasHan(word)),
      ...wordsOfGroups(words).filter((word) => word.length > 1),
    ]);
  dictionaries.set(index, dictionary);
  return {
    words,
    dictionary,
    // An index of English has some names in Chinese.
    isChinese: dictionary.words.size > index.places.size / 2,
    isKnown: (token) => wordsWith(token, index).length > 0,
    guesses: () => [],
    spelled: () => undefined,
    isExact,
  };
}

/** Whether a query has characters that nothing in the index has, or letters that may spell Chinese. */
export function needsScript(typed: string, reader: Reader): boolean {
  const phrase = foldText(typed.slice(0, MAX_QUERY));
  if (!hasHan(phrase)) return reader.isChinese && /^[a-z\u00fc' ]{3,}$/.test(phrase);
  const cut = [...phrase.matchAll(/\p{Script=Han}+/gu)].flatMap(([run]) => segment(run, reader.dictionary));
  const fillers = new Set(reader.words.fillers);
  return cut.some((word) => word.length === 1 && !fillers.has(word));
}
