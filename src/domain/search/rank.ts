/**
 * Which entries a query finds, best first.
 *
 * Pagefind's score is one part of the order. It splits Chinese by two dictionaries, one for the index and one in the
 * browser, and misses what they cut differently; so each text is also compared character by character, which finds every
 * run that a page holds.
 */
import type { SearchEntry, SearchKind } from './entry.ts';
import { foldText } from './fold.ts';
import type { Concept, SearchQuery } from './query.ts';

interface Prepared {
  entry: SearchEntry;
  /** Folded, with a blank at each end, so that a word's beginning can be told. */
  title: string;
  text: string;
  more: string;
}

/** Entries with their folded texts: made once, asked many times. */
export type Searchable = readonly Prepared[];

export interface Found {
  entry: SearchEntry;
  score: number;
}

export interface Finding {
  found: readonly Found[];
  /** Nothing holds most of the query: these only come near. */
  isNear: boolean;
}

/** The share of a query that an entry must hold, and what still counts as near when none does. */
const ENOUGH = 0.5;
const NEAR = 0.25;
const NEAR_MOST = 10;
/** An entry with the very number or key comes before all others, and those below it next. */
const EXACT = 1000;
const BELOW = 500;
/** What the pieces of a query and Pagefind's opinion weigh beside a whole phrase, which brings 2 to 6. */
const PIECES = 4;
const PAGEFIND = 0.5;
/** How soon more of the same stops counting, and how much longer texts need more of it. */
const SATURATION = 1.2;
const LENGTH_MATTERS = 0.7;
/** How much more a word of a group says than a piece of the query. */
const KNOWN_WORD = 1.5;
/** A clause answers a question; a page holds many words. */
const PRIOR: Record<SearchKind, number> = { clause: 1.15, section: 1, term: 1.1, form: 1, tool: 0.9, page: 0.9 };

export const prepareEntries = (entries: readonly SearchEntry[]): Searchable =>
  entries.map((entry) => ({
    entry,
    title: ` ${foldText(entry.title)} `,
    text: ` ${foldText(entry.text)} `,
    more: ` ${foldText(entry.more ?? '')} `,
  }));

/** @param scores Pagefind's score by its id, from 0 to 1 */
export function findEntries(all: Searchable, query: SearchQuery, scores: ReadonlyMap<string, number>): Finding {
  if (query.wordings.length === 0) return { found: [], isNear: false };
  const usual = all.reduce((sum, { text, more }) => sum + text.length + more.length, 0) / Math.max(1, all.length);
  const concepts = query.concepts.map((concept) => ({ concept, weight: weightOf(all, concept) }));
  const whole = concepts.reduce((sum, { weight }) => sum + weight, 0);
  const judged = all.map((prepared) => {
    const { entry } = prepared;
    const place = placeScore(entry, query);
    const phrase = Math.max(...query.wordings.map(({ folded, weight }) => weight * phraseScore(prepared, folded)));
    let [held, worth] = [0, 0];
    for (const { concept, weight } of concepts) {
      const amount = amountOf(prepared, concept, usual);
      if (amount > 0) held += weight;
      worth += weight * amount;
    }
    const dictionary = (entry.id === undefined ? undefined : scores.get(entry.id)) ?? 0;
    const pieces = whole === 0 ? 0 : worth / whole;
    return {
      entry,
      coverage: place > 0 || phrase > 0 || dictionary > 0 ? 1 : whole === 0 ? 0 : held / whole,
      score: place > 0 ? place : PRIOR[entry.kind] * (phrase + PIECES * pieces + PAGEFIND * dictionary),
    };
  });
  const enough = judged.filter(({ coverage }) => coverage >= ENOUGH);
  const isNear = enough.length === 0;
  const kept = isNear ? judged.filter(({ coverage }) => coverage >= NEAR) : enough;
  const found = kept.map(({ entry, score }) => ({ entry, score })).sort((a, b) => b.score - a.score);
  return { found: isNear ? found.slice(0, NEAR_MOST) : found, isNear: isNear && found.length > 0 };
}

/** How much a concept says: much when few entries hold it, little when none does. */
function weightOf(all: Searchable, concept: Concept): number {
  const holders = all.filter(({ title, text, more }) =>
    concept.some(({ folded }) => text.includes(folded) || title.includes(folded) || more.includes(folded)),
  ).length;
  // A pair of characters cut out of a run says less than a word that is known to be one.
  const trust = concept.length > 1 ? KNOWN_WORD : 1;
  return holders === 0 ? 1 : trust * Math.log(1 + all.length / holders);
}

/** How much of a concept an entry holds, from 0 to 1. */
function amountOf({ title, text, more }: Prepared, concept: Concept, usual: number): number {
  const room = SATURATION * (1 - LENGTH_MATTERS + (LENGTH_MATTERS * (text.length + more.length)) / usual);
  let best = 0;
  for (const { folded, weight } of concept) {
    const times = 2 * timesIn(title, folded) + timesIn(text, folded) + 0.5 * timesIn(more, folded);
    best = Math.max(best, (weight * times) / (times + room));
  }
  return best;
}

const timesIn = (text: string, piece: string): number => (text.includes(piece) ? text.split(piece).length - 1 : 0);

function placeScore({ number, key }: SearchEntry, query: SearchQuery): number {
  if (query.number !== undefined && number !== undefined) {
    if (number === query.number) return EXACT;
    // Of those below the nearer ones first, in the order of the guide.
    if (number.startsWith(`${query.number}.`)) return BELOW - number.split('.').length;
  }
  if (query.key !== undefined && key !== undefined) {
    if (key === query.key) return EXACT;
    if (key.startsWith(query.key)) return BELOW;
  }
  return 0;
}

/** How plainly an entry holds the whole phrase. */
function phraseScore({ entry, title, text, more }: Prepared, phrase: string): number {
  // Words of letters begin where words begin; Chinese has no such places.
  const sought = /^[a-z0-9]/.test(phrase) ? ` ${phrase}` : phrase;
  const density = (where: string) => Math.min(1, (timesIn(where, sought) * phrase.length * 4) / where.length);
  const inside = text.includes(sought) ? 2.5 + density(text) : more.includes(sought) ? 1.2 + density(more) : 0;
  // A clause has the title of its section, which says less of it than its own words.
  if (entry.kind === 'clause' && (inside > 0 || title.includes(sought)))
    return inside + (title.includes(sought) ? 0.8 : 0);
  if (title === ` ${phrase} `) return 6;
  if (title.includes(sought)) return 3 + density(title);
  if (inside > 0) return inside;
  // The run may begin in the middle of a number or word that stands beside Chinese characters.
  return phrase.length > 2 && (text.includes(phrase) || more.includes(phrase)) ? 1 : 0;
}
