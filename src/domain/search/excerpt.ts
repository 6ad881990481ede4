/** The piece of a text that shows why it was found. */
import type { EntryText, PagePart } from './entry.ts';
import { foldWithPlaces, hasHan } from './fold.ts';
import type { SearchQuery } from './query.ts';

type Asked = Pick<SearchQuery, 'phrase' | 'concepts'>;

export interface ExcerptPiece {
  text: string;
  isFound: boolean;
}

/** Characters before the first found word, and in all; letters take half the room of Chinese characters. */
const BEFORE = 24;
const LENGTH = 96;

/** Where a text holds the query, as ranges of the original: the whole phrase if it does, otherwise its words. */
export function foundRanges(text: string, { phrase, concepts }: Asked): [from: number, to: number][] {
  const { folded, places } = foldWithPlaces(text);
  const padded = ` ${folded}`;
  const rangesOf = (wanted: string): [number, number][] => {
    const ranges: [number, number][] = [];
    const isWord = wanted.startsWith(' ');
    for (let at = padded.indexOf(wanted); at !== -1; at = padded.indexOf(wanted, at + 1)) {
      const first = isWord ? at : at - 1;
      const last = first + wanted.length - (isWord ? 2 : 1);
      // The whole word, of which only the stem was looked for.
      const end = isWord ? last + (/^[^\p{Script=Han} ]*/u.exec(folded.slice(last + 1))?.[0].length ?? 0) : last;
      const [from, to] = [places[Math.max(0, first)], places[end]];
      if (from !== undefined && to !== undefined) ranges.push([from, to + 1]);
    }
    return ranges;
  };
  const phrases = phrase === '' ? [] : rangesOf(/^[a-z0-9]/.test(phrase) ? ` ${phrase}` : phrase);
  return joined(
    phrases.length > 0
      ? phrases
      : concepts.flatMap(({ wordings }) => wordings.flatMap(({ folded: piece }) => rangesOf(piece))),
  );
}

function joined(ranges: readonly [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

/** A text cut at its found ranges, from `from` to `to`. */
function piecesOf(text: string, ranges: readonly [number, number][], from: number, to: number): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  let at = from;
  for (const [start, end] of ranges) {
    if (end <= from || start >= to) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), isFound: false });
    pieces.push({ text: text.slice(Math.max(start, at), Math.min(end, to)), isFound: true });
    at = Math.min(end, to);
  }
  if (at < to) pieces.push({ text: text.slice(at, to), isFound: false });
  return pieces;
}

/** The excerpt of an entry, and the heading of its page below which it stands. */
export function excerptOf(
  { text, more = '', parts = [] }: EntryText,
  query: Asked,
): { pieces: ExcerptPiece[]; part: PagePart | undefined } {
  const inText = foundRanges(text, query);
  const inMore = inText.length === 0 && more !== '' ? foundRanges(more, query) : [];
  const [shown, ranges] = inMore.length > 0 ? [more, inMore] : [text, inText];
  const room = hasHan(shown) ? 1 : 2;
  const first = ranges[0]?.[0] ?? 0;
  const from = startOfWord(shown, first <= BEFORE * room ? 0 : first - BEFORE * room);
  const to = Math.min(shown.length, from + LENGTH * room);
  const pieces = piecesOf(shown, ranges, from, to);
  const part = ranges.length === 0 ? undefined : parts.filter(({ at }) => at <= first).at(-1);
  return {
    pieces: [
      ...(from > 0 ? [{ text: '…', isFound: false }] : []),
      ...pieces,
      ...(to < shown.length ? [{ text: '…', isFound: false }] : []),
    ],
    part,
  };
}

/** Not in the middle of a word of letters. */
function startOfWord(text: string, at: number): number {
  let start = at;
  while (start > 0 && /[\p{Script=Latin}\p{N}]/u.test(text[start - 1] ?? '') && at - start < 20) start -= 1;
  return start;
}
