/**
 * The index as one file, small enough for a phone: which words stand in which pieces of which entries.
 *
 * Each entry has a piece for its title, one for its text, and one for each thing that people ask of it. The pieces are
 * counted through all entries, and the file says for each word in which of them it stands, as differences.
 */
import type { SearchEntry, SearchKind, SearchRecord } from './entry.ts';
import { type EntryTable, packEntries, unpackEntries } from './entryTable.ts';
import { foldText, hasHan } from './fold.ts';
import { framesIn, frameToken } from './frames.ts';
import type { Dictionary } from './segment.ts';
import { tokensOf } from './tokens.ts';
import type { QueryWords } from './words.ts';

export interface IndexFile {
  entries: EntryTable;
  /** How many things are asked of each entry. */
  asks: readonly number[];
  /** How many entries each file of texts holds, in their order. */
  files: readonly number[];
  /** All words, sorted, one a line: how many characters it has in common with the one before, and the rest of it. */
  words: string;
  /** For each word, one a line, the pieces in which it stands. */
  places: string;
}

export interface SearchIndex {
  entries: readonly SearchEntry[];
  /** For each entry the number of its first piece (title, text, then what is asked), and one more at the end. */
  firstPiece: readonly number[];
  /** For each piece the number of its entry. */
  entryOf: Uint16Array;
  /** For each word the pieces in which it stands. */
  places: ReadonlyMap<string, readonly number[]>;
  /** How many words each piece has. */
  lengths: Uint16Array;
  /** What the words of each piece weigh together. */
  mass: Float64Array;
  /** How many words the text of an entry has, on average. */
  usualLength: number;
  /** Folded titles. */
  titles: readonly string[];
  /** The section of a clause, and the clauses of a section, by their numbers in `entries`. */
  sectionOf: ReadonlyMap<number, number>;
  clausesOf: ReadonlyMap<number, readonly number[]>;
  files: readonly number[];
}

/** Pieces of an entry before what is asked of it: its title and its text. */
export const TITLE = 0;
export const TEXT = 1;
const BEFORE_ASKS = 2;

/** A word in more than this share of the texts, and in so many of them, tells none from the other: it is left out of them. */
const EVERYWHERE = 0.2;
const MANY = 20;

/** A digit is a character; those from `BASE` on say that another one follows. None of them has to be escaped in JSON. */
const BASE = 43;
const FIRST = 40;
const BACKSLASH = 92;
const characterOf = (digit: number): string =>
  String.fromCharCode(FIRST + digit + (FIRST + digit >= BACKSLASH ? 1 : 0));
const digitAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code - FIRST - (code > BACKSLASH ? 1 : 0);
};

/** Rising numbers as the differences between them, the lowest digit first. */
export function packNumbers(numbers: readonly number[]): string {
  let before = -1;
  let text = '';
  for (const number of numbers) {
    let rest = number - before - 1;
    before = number;
    for (; rest >= BASE; rest = Math.floor(rest / BASE)) text += characterOf(BASE + (rest % BASE));
    text += characterOf(rest);
  }
  return text;
}

export function unpackNumbers(text: string): number[] {
  const numbers: number[] = [];
  let [before, value, unit] = [-1, 0, 1];
  for (let at = 0; at < text.length; at += 1) {
    const digit = digitAt(text, at);
    if (digit >= BASE) {
      value += (digit - BASE) * unit;
      unit *= BASE;
      continue;
    }
    before += value + digit * unit + 1;
    numbers.push(before);
    [value, unit] = [0, 1];
  }
  return numbers;
}

/** Sorted words one a line, each without the characters with which the one before begins, too. */
export function packWords(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      let same = 0;
      while (same < Math.min(word.length, before.length, BASE - 1) && word[same] === before[same]) same += 1;
      before = word;
      return `${characterOf(same)}${word.slice(same)}`;
    })
    .join('\n');
}

export function unpackWords(text: string): string[] {
  let before = '';
  return text.split('\n').map((line) => {
    before = `${before.slice(0, digitAt(line, 0))}${line.slice(1)}`;
    return before;
  });
}

interface IndexSource {
  records: readonly SearchRecord[];
  dictionary: Dictionary;
  /** Words that no answer holds. */
  stops: ReadonlySet<string>;
  /** Words in which a question is put. */
  frames: QueryWords['frames'];
  /** How many records each file of texts holds. */
  files: readonly number[];
}

/**
 * Pages are long, and limits and posts say what their clauses do: of these the index holds only the titles and what is
 * asked; their texts are looked through later.
 */
const TITLE_ONLY: readonly SearchKind[] = ['page', 'tool', 'form', 'card', 'limit', 'post'];

export function makeIndex({ records, dictionary, stops, frames, files }: IndexSource): IndexFile {
  const tokens = (text: string) => new Set(tokensOf(text, dictionary).filter((token) => !stops.has(token)));
  const texts = records.map((record) => (TITLE_ONLY.includes(record.kind) ? new Set<string>() : tokens(record.text)));
  const counts = new Map<string, number>();
  for (const text of texts) for (const token of text) counts.set(token, (counts.get(token) ?? 0) + 1);
  const isEverywhere = (token: string) => (counts.get(token) ?? 0) > Math.max(MANY, EVERYWHERE * records.length);
  const places = new Map<string, number[]>();
  let piece = 0;
  const add = (words: Iterable<string>) => {
    for (const word of words) places.set(word, [...(places.get(word) ?? []), piece]);
    piece += 1;
  };
  for (const [at, { kind, title, asks }] of records.entries()) {
    // A clause has the title of its section, which is an entry of its own.
    add(kind === 'clause' ? [] : tokens(title));
    add([...(texts[at] ?? [])].filter((token) => !isEverywhere(token)));
    for (const ask of asks) add([...tokens(ask), ...framesIn(foldText(ask), { frames }).map(frameToken)]);
  }
  const words = [...places.keys()].sort();
  return {
    entries: packEntries(records.map(({ text: _text, more: _more, parts: _parts, asks: _asks, ...entry }) => entry)),
    asks: records.map(({ asks }) => asks.length),
    files,
    words: packWords(words),
    places: words.map((word) => packNumbers(places.get(word) ?? [])).join('\n'),
  };
}

export function readIndex({ entries: rows, asks, files, words, places }: IndexFile): SearchIndex {
  const entries = unpackEntries(rows);
  const firstPiece = [0];
  for (const count of asks) firstPiece.push((firstPiece.at(-1) ?? 0) + BEFORE_ASKS + count);
  const count = firstPiece.at(-1) ?? 0;
  const entryOf = new Uint16Array(count);
  for (let entry = 0; entry < entries.length; entry += 1) entryOf.fill(entry, firstPiece[entry], firstPiece[entry + 1]);
  const lines = places.split('\n');
  const read = new Map(unpackWords(words).map((word, at) => [word, unpackNumbers(lines[at] ?? '')] as const));
  const lengths = new Uint16Array(count);
  const mass = new Float64Array(count);
  for (const pieces of read.values()) {
    const holders = new Set(pieces.map((piece) => entryOf[piece])).size;
    const weight = Math.log(1 + entries.length / holders);
    for (const piece of pieces) {
      lengths[piece] = (lengths[piece] ?? 0) + 1;
      mass[piece] = (mass[piece] ?? 0) + weight;
    }
  }
  const texts = firstPiece.slice(0, -1).map((first) => lengths[first + TEXT] ?? 0);
  const held = texts.filter((length) => length > 0);
  const sections = new Map(
    entries.flatMap(({ kind, number }, at) => (kind === 'section' ? [[number, at] as const] : [])),
  );
  const sectionOf = new Map(
    entries.flatMap(({ kind, number }, at) => {
      const section = kind === 'clause' ? sections.get(number?.replace(/\.\d+$/, '')) : undefined;
      return section === undefined ? [] : [[at, section] as const];
    }),
  );
  const clausesOf = new Map<number, number[]>();
  for (const [clause, section] of sectionOf) clausesOf.set(section, [...(clausesOf.get(section) ?? []), clause]);
  return {
    entries,
    firstPiece,
    entryOf,
    places: read,
    lengths,
    mass,
    usualLength: held.reduce((sum, length) => sum + length, 0) / Math.max(1, held.length),
    titles: entries.map(({ title }) => foldText(title)),
    sectionOf,
    clausesOf,
    files,
  };
}

/** A word that is part of a longer one. */
const PART_OF = 0.85;

interface WordPlaces {
  places: readonly number[];
  weight: number;
}

const looked = new WeakMap<SearchIndex, Map<string, readonly WordPlaces[]>>();

/** Words of the index that hold a word of Chinese, itself first. Looked up once each: a query asks for many. */
export function wordsWith(token: string, index: SearchIndex): readonly WordPlaces[] {
  const known = looked.get(index) ?? new Map<string, readonly WordPlaces[]>();
  looked.set(index, known);
  const found = known.get(token) ?? lookUp(token, index);
  known.set(token, found);
  return found;
}

function lookUp(token: string, { places }: SearchIndex): WordPlaces[] {
  const own = places.get(token);
  const all: WordPlaces[] = own ? [{ places: own, weight: 1 }] : [];
  // A single character that is a word by itself is no part of others.
  if (!hasHan(token) || (token.length === 1 && own)) return all;
  for (const [word, its] of places)
    if (word.length > token.length && word.includes(token))
      all.push({ places: its, weight: PART_OF * (0.7 + (0.3 * token.length) / word.length) });
  return all;
}
