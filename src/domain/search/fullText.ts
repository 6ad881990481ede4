/**
 * What the index leaves out: runs of characters anywhere in a text, in what stands below a clause, and in whole pages. It
 * is looked for letter by letter, so that every run that a page holds is found, wherever words end.
 */
import type { EntryText, SearchEntry } from './entry.ts';
import { foldText, hasHan } from './fold.ts';
import type { Concept, SearchQuery, Wording } from './query.ts';

/** Folded, with a blank at each end, so that a word's beginning can be told. */
export interface FoldedText {
  title: string;
  text: string;
  more: string;
}

/** The title of a clause is that of its section, and says as much as what stands below it. */
export function foldEntry({ kind, title }: SearchEntry, { text, more = '' }: EntryText): FoldedText {
  const folded = (part: string) => ` ${foldText(part)} `;
  return kind === 'clause'
    ? { title: '', text: folded(text), more: `${folded(title)}${folded(more)}` }
    : { title: folded(title), text: folded(text), more: folded(more) };
}

export interface TextHit {
  entry: number;
  /** How plainly the text holds the whole query, from 0 to 1. */
  phrase: number;
  /** The share of the query that the text holds, and how much of it, from 0 to 1. */
  coverage: number;
  amount: number;
}

/** What holds the whole query in its title, its text, or below it. */
const PHRASE = { title: 1, text: 0.8, more: 0.4, within: 0.15 };
/** How soon more of the same stops counting, and how much longer texts need more of it. */
const SATURATION = 1.2;
const LENGTH_MATTERS = 0.7;

export function findInTexts(all: readonly FoldedText[], { phrase, concepts }: SearchQuery): TextHit[] {
  const usual = all.reduce((sum, { text, more }) => sum + text.length + more.length, 0) / Math.max(1, all.length);
  const judged = concepts.map((concept) => judge(all, concept, usual));
  const whole = judged.reduce((sum, { weight }) => sum + weight, 0);
  // A single letter or digit is in every text.
  const isPhrase = phrase.length > 1 || hasHan(phrase);
  return all.flatMap((folded, entry) => {
    let [coverage, amount] = [0, 0];
    for (const { amounts, weight } of judged) {
      const held = amounts.get(entry);
      if (held === undefined) continue;
      coverage += weight;
      amount += weight * held;
    }
    const plain = isPhrase ? phraseIn(folded, phrase) : 0;
    if (plain === 0 && coverage === 0) return [];
    return [
      { entry, phrase: plain, coverage: whole === 0 ? 0 : coverage / whole, amount: whole === 0 ? 0 : amount / whole },
    ];
  });
}

function phraseIn({ title, text, more }: FoldedText, phrase: string): number {
  // Words of letters begin where words begin; Chinese has no such places.
  const sought = /^[a-z0-9]/.test(phrase) ? ` ${phrase}` : phrase;
  if (title.includes(sought)) return PHRASE.title;
  if (text.includes(sought)) return PHRASE.text;
  if (more.includes(sought)) return PHRASE.more;
  // The run may begin in the middle of a number or word that is beside Chinese characters.
  return phrase.length > 2 && (text.includes(phrase) || more.includes(phrase)) ? PHRASE.within : 0;
}

interface Judged {
  /** The entries that hold it, with how much of it each holds, from 0 to 1. */
  amounts: ReadonlyMap<number, number>;
  /** How much it says: much when few texts hold it. */
  weight: number;
}

/** The words that come first say it best; texts are long, and each word is looked for in all of them. */
const MAX_WORDINGS = 4;

/** @param usual length of a text, on average */
function judge(all: readonly FoldedText[], concept: Concept, usual: number): Judged {
  const wordings = concept.wordings.slice(0, MAX_WORDINGS);
  const amounts = new Map<number, number>();
  for (const [entry, folded] of all.entries()) {
    const amount = amountOf(folded, wordings, usual);
    if (amount !== undefined) amounts.set(entry, amount);
  }
  return { amounts, weight: concept.share * Math.log(1 + all.length / Math.max(1, amounts.size)) };
}

/** How much of a concept a text holds; undefined where it holds none of its words. */
function amountOf({ title, text, more }: FoldedText, wordings: readonly Wording[], usual: number): number | undefined {
  let best: number | undefined;
  for (const { folded, weight } of wordings) {
    const times = 2 * timesIn(title, folded) + timesIn(text, folded) + 0.5 * timesIn(more, folded);
    if (times === 0) continue;
    const room = SATURATION * (1 - LENGTH_MATTERS + (LENGTH_MATTERS * (text.length + more.length)) / usual);
    best = Math.max(best ?? 0, (weight * times) / (times + room));
  }
  return best;
}

function timesIn(text: string, piece: string): number {
  let times = 0;
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + piece.length)) times++;
  return times;
}
