/** Words that an unknown one may stand for, from the words that can be found. */
import type { ScriptFile } from './entry.ts';
import { hasHan } from './fold.ts';
import type { SearchIndex } from './indexFile.ts';
import { type Sounds, soundingLike, soundsOf, wordsOfPinyin } from './pinyin.ts';
import type { Reader } from './query.ts';
import { spelledLike } from './spelling.ts';
import { type QueryWords, wordsOfGroups } from './words.ts';

type Guesser = Pick<Reader, 'guesses' | 'spelled'>;

/** Words of the index, the most frequent first. */
const ranked = new WeakMap<SearchIndex, readonly string[]>();
const sounds = new WeakMap<ScriptFile, Sounds>();

/** In how many places a character is by itself, for it to be a word of its own. */
const USUAL = 3;

function wordsOf(index: SearchIndex): readonly string[] {
  const known =
    ranked.get(index) ?? [...index.places].sort(([, a], [, b]) => b.length - a.length).map(([word]) => word);
  ranked.set(index, known);
  return known;
}

/** Two characters that are words by themselves elsewhere are two words here, too. */
const isUnusual = (word: string, { places }: SearchIndex): boolean =>
  [...word].some((character) => (places.get(character)?.length ?? 0) <= USUAL);

/** @param script absent where nothing was typed that needs it */
export function guesser(index: SearchIndex, words: QueryWords, script: ScriptFile | undefined): Guesser {
  const soundsHere = (file: ScriptFile): Sounds => {
    // What everybody says comes before what sounds like it.
    const known =
      sounds.get(file) ?? soundsOf([...words.fillers, ...wordsOf(index), ...wordsOfGroups(words)], file.sounds);
    sounds.set(file, known);
    return known;
  };
  return {
    guesses: (word) => {
      if (!hasHan(word)) return spelledLike(word, wordsOf(index)).slice(0, 1);
      return script && isUnusual(word, index) ? soundingLike(word, soundsHere(script)) : [];
    },
    spelled: (typed) => (script ? wordsOfPinyin(typed, soundsHere(script)) : undefined),
  };
}
