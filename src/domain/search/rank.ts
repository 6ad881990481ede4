/**
 * Which entries a query finds by the index, best first.
 *
 * An entry is judged by its text, its title and the questions that people ask of it. What each thing that was asked for
 * weighs depends on how few entries hold it, as in BM25; a title and a question count by how much of them was asked, too.
 */
import type { SearchEntry, SearchKind } from './entry.ts';
import { frameToken } from './frames.ts';
import { type SearchIndex, TEXT, TITLE, wordsWith } from './indexFile.ts';
import type { Concept, SearchQuery, Wording } from './query.ts';

export interface Found {
  /** Number of the entry in the index. */
  entry: number;
  score: number;
  /** The share of what was asked for that the entry holds, from 0 to 1. */
  coverage: number;
}

/** An entry with the very number or key comes before all others, and those below it next. */
const EXACT = 1000;
const BELOW = 500;
/**
 * What each sign weighs. Found by trying: of many sets of weights the one that put the most among the first three, of the
 * tuning pairs of test/fixtures/searchAsked/ and of questions that were taken out of content/asks, one of each entry.
 */
const WEIGHTS = {
  /** The share of what was asked that any piece of the entry holds, and the same where it is nearly all. */
  held: 0.84,
  heldWhole: 0.1,
  /** How many of its pieces hold it. */
  support: 1.73,
  /** The share that its text holds, and the title of its section. */
  text: 0.32,
  section: 0.5,
  /** How far what was asked is all of the title. */
  wholeTitle: 0.36,
  /** How far it is the question, of those that people ask of it, that is nearest to it, and the next ones. */
  questions: [1.57, 0.42, 0.19],
  /** Besides, that a question was asked as it is written there. Not found by trying, but kept as a rule. */
  sameQuestion: 0.5,
  /** The title is what was asked, letter by letter. */
  sameTitle: 1.2,
  /** And it was asked what that is: a term says it. Not found by trying. */
  defined: 1.5,
  /**
   * A word was typed, and no more: its own words hold that word, not another for it. Not found by trying: whoever types a
   * word expects to see it in what comes first.
   */
  typed: 1.1,
  /** It has a word that answers of this kind have. */
  preferred: 0.05,
};
/** A rare word among those that mean the same says so much more than all of them together. */
const RARE = 1.5;
/** What an unknown word weighs, as a share of the most: it may be the point of the question, or no word at all. */
const UNKNOWN = 0.6;
/** Amounts are rounded in the index. */
const WHOLE = 0.97;
/** How much of what a title of a section holds counts as held by its clauses. */
const FROM_SECTION = 0.6;

/** A clause answers a question; a page holds many words. */
const PRIOR: Record<SearchKind, number> = {
  clause: 1.05,
  section: 0.5,
  card: 1,
  term: 0.72,
  form: 1.1,
  record: 0.72,
  // The clauses behind these say more.
  limit: 0.5,
  post: 0.6,
  indicator: 0.72,
  tool: 1.2,
  page: 1,
};

function piecesWith({ tokens, weight }: Wording, index: SearchIndex): Map<number, number> {
  let all: Map<number, number> | undefined;
  for (const token of tokens) {
    const held = new Map<number, number>();
    for (const each of wordsWith(token, index))
      for (const piece of each.places) {
        const amount = Math.min(weight * each.weight, all ? (all.get(piece) ?? 0) : Number.POSITIVE_INFINITY);
        if (amount > (held.get(piece) ?? 0)) held.set(piece, amount);
      }
    all = held;
  }
  return all ?? new Map();
}

interface Judged {
  /** How well each piece holds what was typed. */
  typed: ReadonlyMap<number, number>;
  /** How well each piece holds it. */
  held: ReadonlyMap<number, number>;
  /** How much it says: much when few entries hold it. */
  weight: number;
}

const weightOf = (pieces: Iterable<number>, index: SearchIndex): number => {
  const entries = new Set<number | undefined>();
  for (const piece of pieces) entries.add(index.entryOf[piece]);
  return entries.size === 0 ? 0 : Math.log(1 + index.entries.length / entries.size);
};

function judge(concepts: readonly Concept[], index: SearchIndex): Judged[] {
  const most = Math.log(1 + index.entries.length);
  return concepts.map(({ wordings, share }) => {
    const each = wordings.map((wording) => piecesWith(wording, index));
    const union = new Set(each.flatMap((pieces) => [...pieces.keys()]));
    const weight = weightOf(union, index);
    const held = new Map<number, number>();
    for (const pieces of each) {
      // A rare word says more than the common ones that mean the same.
      const factor = weight === 0 ? 1 : Math.min(RARE, weightOf(pieces.keys(), index) / weight);
      for (const [piece, amount] of pieces)
        if (amount * factor > (held.get(piece) ?? 0)) held.set(piece, amount * factor);
    }
    return { typed: each[0] ?? new Map(), held, weight: share * (weight || UNKNOWN * most) };
  });
}

/** Entries that hold something of what was asked for, best first. */
export function findByIndex(index: SearchIndex, query: SearchQuery): Found[] {
  const placed = byPlace(index.entries, query);
  if (query.number !== undefined) return placed;
  const judged = judge(query.concepts, index);
  const frames = (query.frames ?? []).map((frame) => index.places.get(frameToken(frame)) ?? []);
  const whole = judged.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return placed;
  const candidates = new Set<number>();
  const mass = new Float64Array(index.entryOf.length);
  for (const { held, weight } of judged)
    for (const [piece, amount] of held) {
      mass[piece] = (mass[piece] ?? 0) + weight * amount;
      candidates.add(index.entryOf[piece] ?? 0);
    }
  // Only questions are asked in frames: what is asked for counts in them alone.
  let wholeQuestion = whole;
  const questionMass = mass.slice();
  for (const pieces of frames) {
    const weight = weightOf(pieces, index);
    wholeQuestion += weight;
    for (const piece of pieces) questionMass[piece] = (questionMass[piece] ?? 0) + weight;
  }
  for (const section of [...candidates])
    for (const clause of index.clausesOf.get(section) ?? []) candidates.add(clause);
  const found = [...candidates].map((entry) =>
    scoreOf(entry, { index, query, judged, whole, mass, wholeQuestion, questionMass }),
  );
  const certain = new Set(placed.map(({ entry }) => entry));
  return [...placed, ...found.filter(({ entry, score }) => score > 0 && !certain.has(entry)).sort(byScore)];
}

export const byScore = (a: Found, b: Found): number => b.score - a.score || a.entry - b.entry;

interface Situation {
  index: SearchIndex;
  query: SearchQuery;
  judged: readonly Judged[];
  /** What all that was asked for weighs. */
  whole: number;
  /** What each piece holds of it. */
  mass: Float64Array;
  /** The same with what the question asks for. */
  wholeQuestion: number;
  questionMass: Float64Array;
}

/** How far two amounts are the same, from 0 to 1: the harmonic mean of the shares that one has of the other. */
const sameness = (held: number, ofAsked: number, ofPiece: number): number => {
  if (held === 0) return 0;
  const [recall, precision] = [Math.min(1, held / ofAsked), Math.min(1, held / Math.max(ofPiece, held / 1.5))];
  return (2 * recall * precision) / (recall + precision);
};

function scoreOf(entry: number, { index, query, judged, whole, mass, wholeQuestion, questionMass }: Situation): Found {
  const first = index.firstPiece[entry] ?? 0;
  const last = index.firstPiece[entry + 1] ?? first;
  const [title, text] = [first + TITLE, first + TEXT];
  const section = index.sectionOf.get(entry);
  const sectionTitle = section === undefined ? undefined : (index.firstPiece[section] ?? 0) + TITLE;
  let [held, support] = [0, 0];
  for (const { held: pieces, weight } of judged) {
    let [most, count] = [0, 0];
    for (let piece = first; piece < last; piece += 1) {
      const amount = pieces.get(piece) ?? 0;
      if (amount > 0) count += 1;
      most = Math.max(most, amount);
    }
    if (sectionTitle !== undefined) most = Math.max(most, FROM_SECTION * (pieces.get(sectionTitle) ?? 0));
    held += weight * Math.min(1, most);
    // One more counts for less each time.
    support += weight * (count / (count + 2));
  }
  const massOf = (piece: number | undefined) => (piece === undefined ? 0 : (mass[piece] ?? 0));
  const share = (piece: number | undefined) => Math.min(RARE, massOf(piece) / whole);
  const likeness = (piece: number) => sameness(massOf(piece), whole, index.mass[piece] ?? 0);
  const questions: number[] = [];
  for (let ask = text + 1; ask < last; ask += 1)
    if (massOf(ask) > 0) questions.push(sameness(questionMass[ask] ?? 0, wholeQuestion, index.mass[ask] ?? 0));
  questions.sort((a, b) => b - a);
  const coverage = held / whole;
  const { kind } = index.entries[entry] ?? { kind: 'page' };
  const score =
    WEIGHTS.held * coverage +
    WEIGHTS.heldWhole * coverage ** 3 +
    WEIGHTS.support * (support / whole) +
    WEIGHTS.text * share(text) +
    WEIGHTS.section * share(sectionTitle) +
    WEIGHTS.wholeTitle * likeness(title) +
    WEIGHTS.questions.reduce((sum, weight, at) => sum + weight * (questions[at] ?? 0), 0) +
    WEIGHTS.sameQuestion * Number((questions[0] ?? 0) > WHOLE) +
    WEIGHTS.sameTitle * Number([query.phrase, query.subject].includes(index.titles[entry])) +
    WEIGHTS.defined * Number(kind === 'term' && isDefined(query, index.titles[entry])) +
    WEIGHTS.typed * Number(isOneWord(query) && [title, text].some((piece) => judged[0]?.typed.has(piece))) +
    WEIGHTS.preferred * Number(hasPreferred(text, index, query));
  return { entry, score: PRIOR[kind] * score, coverage };
}

const isOneWord = ({ concepts: [first], phrase }: SearchQuery): boolean => first?.typed === phrase;

const isDefined = ({ frames, subject }: SearchQuery, title: string | undefined): boolean =>
  frames?.includes('what') === true && subject === title;

/** A question of how long asks for a clause with a period, and so on. */
const hasPreferred = (text: number, { places }: SearchIndex, { preferred }: SearchQuery): boolean =>
  preferred.some((words) => words.some((word) => places.get(word)?.includes(text)));

function byPlace(entries: readonly SearchEntry[], query: SearchQuery): Found[] {
  return entries
    .map((each, entry) => ({ entry, score: placeScore(each, query), coverage: 1 }))
    .filter(({ score }) => score > 0)
    .sort(byScore);
}

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
