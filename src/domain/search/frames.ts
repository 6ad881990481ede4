/** What a question asks for, by the words in which it is put. */
import { foldText, hasHan } from './fold.ts';
import type { Frame, QueryWords } from './words.ts';

/** The token under which the index holds questions that ask for this. No text has it: texts have no such sign. */
export const frameToken = (frame: Frame): string => `?${frame}`;

interface Finder {
  /** Words of frames, the longest first: of two that overlap that one is meant. */
  pattern: RegExp;
  frames: ReadonlyMap<string, readonly Frame[]>;
}
const finders = new WeakMap<QueryWords['frames'], Finder | undefined>();

function finderOf(frames: QueryWords['frames']): Finder | undefined {
  if (finders.has(frames)) return finders.get(frames);
  const of = new Map<string, Frame[]>();
  for (const { frame, words } of frames)
    for (const word of words.map(foldText)) of.set(word, [...(of.get(word) ?? []), frame]);
  const patterns = [...of.keys()]
    .sort((a, b) => b.length - a.length)
    // Words of letters are whole ones, which the blanks around them tell.
    .map((word) => (hasHan(word) ? word : ` ${word}(?= )`));
  const finder = patterns.length === 0 ? undefined : { pattern: new RegExp(patterns.join('|'), 'g'), frames: of };
  finders.set(frames, finder);
  return finder;
}

/** @param folded a question, as `foldText` returns it */
export function framesIn(folded: string, { frames }: Pick<QueryWords, 'frames'>): Frame[] {
  const finder = finderOf(frames);
  if (!finder) return [];
  const found = ` ${folded} `.match(finder.pattern) ?? [];
  return [...new Set(found.flatMap((word) => finder.frames.get(word.trim()) ?? []))];
}
