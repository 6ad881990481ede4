/** Two wordings of one text, as one text with marks. */
import { diffArrays } from 'diff';
import type { Locale } from '../domain/basics/locale.ts';

/** A piece of a text: it stands in both editions, or in one of them. */
interface Piece {
  text: string;
  is: 'kept' | 'added' | 'removed';
}

/** What was taken out of a text and what was put in, word by word; Chinese words as the dictionary of Node cuts them. */
export function redline(before: string, after: string, locale: Locale): Piece[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const words = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
  return diffArrays(words(before), words(after)).map(({ value, added, removed }) => ({
    text: value.join(''),
    is: added ? 'added' : removed ? 'removed' : 'kept',
  }));
}
