/** Chinese by its sound: words typed in pinyin, by their initials, or with a character that sounds the same. */
import { hasHan } from './fold.ts';

/** Words by how they sound. */
export interface Sounds {
  /** By full pinyin without tones or blanks, the most frequent word first. */
  full: ReadonlyMap<string, readonly string[]>;
  /** By the first letters of the syllables. */
  initials: ReadonlyMap<string, readonly string[]>;
  /** Every way in which a word may sound. */
  of: (word: string) => string[][];
}

/** A character with many readings in a long word would sound in a hundred ways. */
const MAX_READINGS = 8;

/**
 * @param words those that can be found, the most frequent first
 * @param characters characters by their sound
 */
export function soundsOf(words: Iterable<string>, characters: Readonly<Record<string, string>>): Sounds {
  const readings = new Map<string, string[]>();
  for (const [sound, all] of Object.entries(characters))
    for (const character of all) readings.set(character, [...(readings.get(character) ?? []), sound]);
  const of = (word: string): string[][] => {
    let ways: string[][] = [[]];
    for (const character of word) {
      const own = readings.get(character) ?? [];
      ways = ways.flatMap((way) => own.map((sound) => [...way, sound])).slice(0, MAX_READINGS);
    }
    return ways;
  };
  const full = new Map<string, string[]>();
  const initials = new Map<string, string[]>();
  const note = (map: Map<string, string[]>, sound: string, word: string) => {
    const known = map.get(sound);
    if (!known) map.set(sound, [word]);
    else if (!known.includes(word)) known.push(word);
  };
  for (const word of words) {
    if (!hasHan(word)) continue;
    for (const way of of(word)) {
      note(full, way.join(''), word);
      if (way.length > 1) note(initials, way.map(([first = '']) => first).join(''), word);
    }
  }
  return { full, initials, of };
}

const SHORTEST = { full: 4, initials: 3 };
const LONGEST = 40;
/** A single character sounds like many others. */
const SINGLE = 2.2;

/** The words that letters spell, in full or by initials; `undefined` when they spell none. */
export function wordsOfPinyin(typed: string, { full, initials }: Sounds): string[] | undefined {
  const letters = typed
    .toLowerCase()
    .replace(/\u00fc/g, 'v')
    .replace(/[\s'\u2019-]/g, '');
  if (!/^[a-z]+$/.test(letters) || letters.length > LONGEST) return undefined;
  return (
    (letters.length >= SHORTEST.full ? cover(letters, full, 1) : undefined) ??
    cover(letters, initials, SHORTEST.initials)
  );
}

/**
 * The fewest words that sound like all of the letters.
 *
 * @param shortest syllables that a word has at the least: two initials stand for many words
 */
function cover(letters: string, words: ReadonlyMap<string, readonly string[]>, shortest: number): string[] | undefined {
  const costs: number[] = [0];
  const from: number[] = [0];
  for (let end = 1; end <= letters.length; end += 1) {
    costs.push(Number.POSITIVE_INFINITY);
    from.push(0);
    for (let start = 0; start < end; start += 1) {
      const word = words.get(letters.slice(start, end))?.[0];
      if (word === undefined || word.length < shortest) continue;
      const cost = (costs[start] ?? 0) + (word.length === 1 ? SINGLE : 1);
      if (cost < (costs[end] ?? 0)) [costs[end], from[end]] = [cost, start];
    }
  }
  if (costs[letters.length] === Number.POSITIVE_INFINITY) return undefined;
  const found: string[] = [];
  for (let end = letters.length; end > 0; end = from[end] ?? 0)
    found.unshift(words.get(letters.slice(from[end] ?? 0, end))?.[0] ?? '');
  return found.some((word) => word.length > 1) ? found : undefined;
}

/** Words that sound the same as one that is not known, and have at least one of its characters. */
export const soundingLike = (word: string, { full, of }: Sounds): string[] =>
  [...new Set(of(word).flatMap((way) => full.get(way.join('')) ?? []))].filter(
    (other) => other !== word && other.length === word.length && [...other].some((each) => word.includes(each)),
  );
