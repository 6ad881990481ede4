/** Words of letters that a mistyped one may stand for. */

const SHORTEST = 4;
/** Letters of an ending that a stem has lost. */
const MAX_ENDING = 5;

/** Whether one letter more, less, changed, or two changed about, makes one word the other. */
export function isOneSlipAway(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}

/** Whether a word is a stem with one slip in it, whatever its ending. */
function mayStandFor(word: string, stem: string): boolean {
  const rest = word.length - stem.length;
  if (stem.length < SHORTEST || word[0] !== stem[0] || rest < -1 || rest > MAX_ENDING) return false;
  return [0, -1, 1].some((more) => isOneSlipAway(word.slice(0, stem.length + more), stem));
}

/** Letters that a stem does not account for. One more or less may be the slip itself. */
const lost = (word: string, stem: string): number => Math.max(1, Math.abs(word.length - stem.length));

/**
 * The stems that a mistyped word may stand for: those that take in most of it first.
 *
 * @param stems the most frequent first
 */
export const spelledLike = (word: string, stems: Iterable<string>): string[] =>
  word.length < SHORTEST
    ? []
    : [...stems].filter((stem) => mayStandFor(word, stem)).sort((a, b) => lost(word, a) - lost(word, b));
