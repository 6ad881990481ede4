/** Texts as the index holds them: words of Chinese, and stems of words of letters. */
import stemEnglish from 'wink-porter2-stemmer';
import { foldText, hasHan } from './fold.ts';
import { type Dictionary, segment } from './segment.ts';

/** A word of letters without its ending, by Snowball's English stemmer; a spelling with z is read as the one with s. */
export function stemOf(word: string): string {
  if (!/^[a-z]{3,}$/.test(word)) return word;
  return stemEnglish(word.length > 5 ? word.replace(/iz(?=(e[ds]?|ing|ations?|er|ers)$)/, 'is') : word);
}

/** The tokens of a text in their order. */
export const tokensOf = (text: string, dictionary: Dictionary): string[] =>
  [...foldText(text).matchAll(/\p{Script=Han}+|[^\p{Script=Han} ]+/gu)].flatMap(([run]) =>
    hasHan(run) ? segment(run, dictionary) : [stemOf(run)],
  );
