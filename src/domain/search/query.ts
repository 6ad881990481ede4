/** What a visitor typed, read as a number, a key, or things that are asked for. */
import { foldText, hasHan } from './fold.ts';
import { framesIn } from './frames.ts';
import { spelledNumber } from './numerals.ts';
import { type Dictionary, segment } from './segment.ts';
import { stemOf } from './tokens.ts';
import type { Frame, QueryWords } from './words.ts';

/** Longer than this nobody asks; the rest is left out. */
export const MAX_QUERY = 200;

/** One way to say what was asked for; what was typed has weight 1, other words for it less. */
export interface Wording {
  /** As texts hold it, folded. A word of letters has a blank before it and no ending. */
  folded: string;
  /** As the index holds it: all of these words. */
  tokens: readonly string[];
  weight: number;
}

/** One thing that is asked for, by any of the words for it; first the one that was typed. */
export interface Concept {
  typed: string;
  /** How much it says beside other things that were asked for, from 0 to 1. */
  share: number;
  wordings: readonly Wording[];
}

export interface SearchQuery {
  /** '6.2.3' for a query that is a number and nothing else. */
  number?: string;
  /** A key, or the beginning of one. */
  key?: string;
  /** The whole query, folded. Empty when there is nothing to look for. */
  phrase: string;
  concepts: readonly Concept[];
  /** The query without the words in which the question is put, folded; absent when it has none. */
  subject?: string;
  /** What the question asks for; absent when it does not say. */
  frames?: readonly Frame[];
  /** Words of which those that answer such a question have one, a list for each frame in which it is put. */
  preferred: readonly (readonly string[])[];
  /** Words that were looked for as well, and for what. */
  understood: readonly { typed: string; as: string }[];
}

/** Less than what was typed, so that a page with that very word comes first. */
const SYNONYM = 0.8;
/** A word found for a mistyped one, or for the sound of one. */
const GUESSED = 0.7;

/** A character by itself, or a digit, may be part of any word. */
const LOOSE = 0.25;
export const isWord = ({ share }: Concept): boolean => share > LOOSE;

/** What the words of a query are read by. */
export interface Reader {
  words: QueryWords;
  dictionary: Dictionary;
  /** Whether the texts are Chinese. */
  isChinese: boolean;
  /** Whether the index holds a word, or any word that it is part of. */
  isKnown: (token: string) => boolean;
  /** Words that an unknown one may be a mistake for, the likeliest first. */
  guesses: (word: string) => readonly string[];
  /** Words of Chinese that letters spell; `undefined` when they spell none. */
  spelled: (typed: string) => readonly string[] | undefined;
  /** Only what was typed is looked for. */
  isExact: boolean;
}

/** Groups by each word that leads to them: as it is written, and by its stems. Made once for the words of a language. */
interface Groups {
  written: ReadonlyMap<string, readonly Group[]>;
  stems: ReadonlyMap<string, readonly Group[]>;
}
interface Group {
  /** Folded. */
  words: readonly string[];
  isGuides: boolean;
}
const indexed = new WeakMap<QueryWords, Groups>();

function groupsOf(words: QueryWords): Groups {
  const known = indexed.get(words);
  if (known) return known;
  const [written, stems] = [new Map<string, Group[]>(), new Map<string, Group[]>()];
  const add = (map: Map<string, Group[]>, word: string, group: Group) => {
    const groups = map.get(word);
    if (!groups) map.set(word, [group]);
    else if (!groups.includes(group)) groups.push(group);
  };
  for (const { words: same, narrow, isGuides } of words.groups) {
    const group = { words: same.map(foldText), isGuides };
    for (const word of [...group.words, ...narrow.map(foldText)]) {
      add(written, word, group);
      add(stems, keyOf(word), group);
    }
  }
  const groups = { written, stems };
  indexed.set(words, groups);
  return groups;
}

/** What was written has a meaning of its own, which its stem may not have: "fired" is not "fire". */
function groupsFor(word: string, words: QueryWords): readonly Group[] {
  const { written, stems } = groupsOf(words);
  return written.get(word) ?? stems.get(keyOf(word)) ?? [];
}

/** A word as groups know it: Chinese as it stands, other words by their stems. */
const keyOf = (word: string): string => {
  const folded = foldText(word);
  return hasHan(folded) ? folded : folded.split(' ').map(stemOf).join(' ');
};

/** How a word is looked for in a folded text. */
const inText = (word: string): string =>
  hasHan(word) || /^\d/.test(word) ? word : ` ${word.replace(/\S+$/, (last) => stemOf(last).replace(/i$/, ''))}`;

function wordingOf(word: string, weight: number, dictionary: Dictionary): Wording {
  const tokens = [...word.matchAll(/\p{Script=Han}+|[^\p{Script=Han} ]+/gu)].flatMap(([run]) =>
    hasHan(run) ? (dictionary.words.has(run) ? [run] : segment(run, dictionary)) : [stemOf(run)],
  );
  return { folded: inText(word), tokens, weight };
}

/** A piece of a query: a word, and which frame or filler it is, if any. */
interface Piece {
  word: string;
  frames: readonly Frame[];
  isFiller: boolean;
}

export function readQuery(typed: string, reader: Reader): SearchQuery {
  const plain = typed.slice(0, MAX_QUERY).normalize('NFKC').trim().toLowerCase();
  const phrase = foldText(plain);
  const nothing: SearchQuery = { phrase, concepts: [], preferred: [], understood: [] };
  if (phrase === '') return nothing;
  const number = numberIn(plain, reader.words);
  // The digits of a number stand everywhere.
  if (number !== undefined) return { ...nothing, number };
  const spelled =
    reader.isExact || hasHan(phrase) || isKnownPhrase(phrase, reader) ? undefined : reader.spelled(phrase);
  if (spelled) {
    const meant = spelled.join('');
    return {
      ...readQuery(meant, { ...reader, spelled: () => undefined }),
      understood: [{ typed: phrase, as: meant }],
    };
  }
  const key = /^[a-z][a-z0-9]*(-[a-z0-9]+)+-?$/.test(plain) ? plain : undefined;
  const pieces = piecesOf(phrase, reader);
  const asked = pieces.filter(({ frames, isFiller }) => frames.length === 0 && !isFiller);
  // A query of such words alone is asked as it stands.
  const told = asked.length > 0 ? asked : pieces;
  const concepts: Concept[] = [];
  const understood: { typed: string; as: string }[] = [];
  for (const { word } of told) {
    const { as, ...concept } = conceptOf(word, reader);
    const [own] = concept.wordings;
    if (concepts.some(({ wordings: [first] }) => first?.folded === own?.folded)) continue;
    concepts.push(concept);
    if (as !== undefined) understood.push({ typed: word, as });
  }
  return {
    ...(key !== undefined && { key }),
    phrase,
    concepts,
    ...(asked.length > 0 && asked.length < pieces.length && putAs(phrase, asked, reader.words)),
    preferred: preferredBy(new Set(pieces.flatMap(({ frames }) => frames)), reader.words),
    understood,
  };
}

/** What was typed, or what letters that spell Chinese say. */
export const saidIn = ({ phrase, understood }: SearchQuery, typed: string): string =>
  !hasHan(typed) && hasHan(phrase) && understood.length > 0 ? phrase : typed;

/** What is asked about, and how. */
const putAs = (
  phrase: string,
  asked: readonly Piece[],
  words: QueryWords,
): Pick<SearchQuery, 'subject' | 'frames'> => ({
  subject: foldText(asked.map(({ word }) => word).join(' ')),
  frames: framesIn(phrase, words),
});

const isKnownPhrase = (phrase: string, { isKnown }: Reader): boolean =>
  phrase.split(' ').every((word) => isKnown(stemOf(word)));

const preferredBy = (asked: ReadonlySet<Frame>, { frames }: QueryWords): string[][] =>
  frames
    .filter(({ frame, prefers }) => asked.has(frame) && prefers.length > 0)
    .map(({ prefers }) => prefers.map((word) => (hasHan(word) ? word : stemOf(word))));

function numberIn(plain: string, { numerals }: QueryWords): string | undefined {
  // "Article 6.2.3" as Chinese writes it has one character on each side of the number.
  const [, before, number, after] =
    /^(\p{Script=Han})?\s*(\d+(?:\.\d+){0,2})\.?\s*(\p{Script=Han})?$/u.exec(plain) ??
    /^(clause|chapter|section|article)\s+(\d+(?:\.\d+){0,2})\.?()$/.exec(plain) ??
    [];
  if (number !== undefined && (number.includes('.') || !after || before !== undefined)) return number;
  return numerals && spelledNumber(plain.replace(/\s/g, ''), numerals);
}

/** Words that say how a question is put, folded. Made once for the words of a language. */
interface SaidWords {
  fillers: ReadonlySet<string>;
  frames: ReadonlyMap<string, readonly Frame[]>;
  /** All of them. */
  said: ReadonlySet<string>;
}
const saidBy = new WeakMap<QueryWords, SaidWords>();

function saidWords(words: QueryWords): SaidWords {
  const known = saidBy.get(words);
  if (known) return known;
  const fillers = new Set(words.fillers.map(foldText));
  const frames = new Map<string, Frame[]>();
  for (const { frame, words: list } of words.frames)
    for (const each of list.map(foldText)) frames.set(each, [...(frames.get(each) ?? []), frame]);
  const made = { fillers, frames, said: new Set([...fillers, ...frames.keys()]) };
  saidBy.set(words, made);
  return made;
}

/** Cuts a folded query: Chinese by the dictionary, letters by the longest known phrase. */
function piecesOf(phrase: string, reader: Reader): Piece[] {
  const { words, dictionary } = reader;
  const { fillers, frames, said } = saidWords(words);
  const pieceOf = (word: string): Piece => ({
    word,
    frames: frames.get(word) ?? [],
    // The index leaves out their other forms, too.
    isFiller: fillers.has(word) || fillers.has(stemOf(word)),
  });
  return [...phrase.matchAll(/\p{Script=Han}+|[^\p{Script=Han}]+/gu)].flatMap(([run]) =>
    hasHan(run)
      ? mistyped(segment(run, dictionary), said, reader).map(pieceOf)
      : phrasesOf(run.trim().split(' '), (word) => said.has(word) || groupsFor(word, words).length > 0).map(pieceOf),
  );
}

/** Single characters beside each other may be a mistyped word: they are put together where one sounds like them. */
function mistyped(cut: readonly string[], said: ReadonlySet<string>, { guesses }: Reader): string[] {
  const joined: string[] = [];
  const run: string[] = [];
  const end = () => {
    while (run.length > 0) {
      const length =
        [4, 3, 2].find((each) => each <= run.length && guesses(run.slice(0, each).join('')).length > 0) ?? 1;
      joined.push(run.splice(0, length).join(''));
    }
  };
  for (const word of cut) {
    if (word.length === 1 && !said.has(word)) run.push(word);
    else {
      end();
      joined.push(word);
    }
  }
  end();
  return joined;
}

const MAX_PHRASE = 5;

/** Words of letters, those that make a known phrase together. */
function phrasesOf(words: readonly string[], isKnown: (phrase: string) => boolean): string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    const from = at;
    const phrases = Array.from({ length: Math.min(MAX_PHRASE, words.length - at) }, (_, index) =>
      words.slice(from, from + index + 1).join(' '),
    );
    const longest = phrases.slice(1).filter(isKnown).at(-1) ?? phrases[0] ?? '';
    found.push(longest);
    at += longest.split(' ').length;
  }
  return found;
}

function conceptOf(word: string, reader: Reader): Concept & { as?: string } {
  const { words, dictionary, isKnown, guesses, isExact } = reader;
  const own = wordingOf(word, 1, dictionary);
  const share = word.length === 1 ? LOOSE : 1;
  if (isExact) return { typed: word, share, wordings: [own] };
  const groups = groupsFor(word, words);
  const others = (list: readonly Group[], weight: number): Wording[] =>
    [...new Set(list.flatMap((group) => group.words))]
      .filter((other) => keyOf(other) !== keyOf(word) && other.length > 1)
      .map((other) => wordingOf(other, weight, dictionary));
  if (groups.length > 0) {
    const as = groups.find(({ isGuides }) => isGuides)?.words.find((other) => keyOf(other) !== keyOf(word));
    return {
      typed: word,
      share,
      wordings: [own, ...others(groups, SYNONYM)],
      ...(as !== undefined && !isHeadOf(word, groups) && { as }),
    };
  }
  // A run that was put together because a word sounds like it is a guess already.
  const isJoined = word.length > 1 && hasHan(word) && !dictionary.words.has(word);
  if (!isJoined && own.tokens.every(isKnown)) return { typed: word, share, wordings: [own] };
  const [guess] = guesses(word);
  if (guess === undefined) return { typed: word, share, wordings: [own] };
  const guessed = groupsFor(guess, words);
  return {
    typed: word,
    share,
    wordings: [own, wordingOf(guess, GUESSED, dictionary), ...others(guessed, GUESSED * SYNONYM)],
    as: guess,
  };
}

const isHeadOf = (word: string, groups: readonly Group[]): boolean =>
  groups.some(({ words: [head] }) => head !== undefined && keyOf(head) === keyOf(word));
