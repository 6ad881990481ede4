/**
 * Chinese cut into words, by one dictionary for the index and for what is typed, so that both are cut alike.
 *
 * Of all ways to cut a run the one with the fewest words is taken. Frequencies are left out: they would have to be sent
 * along, and a run of a question is short.
 */

export interface Dictionary {
  words: ReadonlySet<string>;
  /** Characters of the longest word. */
  longest: number;
}

export function dictionaryOf(words: Iterable<string>): Dictionary {
  const all = new Set(words);
  return { words: all, longest: Math.max(1, ...[...all].map((word) => word.length)) };
}

/** What a character costs that is no part of a word: more than two words, so that a longer word is never cut for it. */
const WORD = 1;
const LOOSE = 1.6;
/** Of two cuts into as many words the one with the longer first word is taken, by this much a character. */
const LATER = 0.001;

/** The words of a run of Chinese characters, in order; a character that belongs to no word stands alone. */
export function segment(run: string, { words, longest }: Dictionary): string[] {
  const costs: number[] = [0];
  const starts: number[] = [0];
  for (let end = 1; end <= run.length; end += 1) {
    let [best, from] = [Number.POSITIVE_INFINITY, end - 1];
    for (let start = Math.max(0, end - longest); start < end; start += 1) {
      const isWord = end - start > 1 && words.has(run.slice(start, end));
      if (!isWord && end - start > 1) continue;
      const cost = (costs[start] ?? 0) + (isWord ? WORD : LOOSE) - LATER * start;
      if (cost < best) [best, from] = [cost, start];
    }
    costs.push(best);
    starts.push(from);
  }
  const cut: string[] = [];
  for (let end = run.length; end > 0; end = starts[end] ?? 0) cut.unshift(run.slice(starts[end] ?? 0, end));
  return cut;
}
