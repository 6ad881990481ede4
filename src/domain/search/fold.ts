/**
 * Texts as search compares them: without case, width, punctuation, and without blanks beside Chinese characters, so that
 * a run cut out of a page is found whatever stood between its characters.
 */

const NO_WORD = /[^\p{L}\p{N}\p{M}]+/gu;
const BLANK_BESIDE_HAN = /(\p{Script=Han}) | (?=\p{Script=Han})/gu;

export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

export function foldText(text: string): string {
  const words = text.normalize('NFKC').toLowerCase().replace(NO_WORD, ' ').trim();
  return hasHan(words) ? words.replace(BLANK_BESIDE_HAN, '$1') : words;
}

interface FoldedCharacter {
  /** A blank for what is no part of a word. */
  folded: string;
  isHan: boolean;
}

/** Texts use a few thousand characters, over and over. */
const known = new Map<string, FoldedCharacter>();

function foldCharacter(character: string): FoldedCharacter {
  const folded = character.normalize('NFKC').toLowerCase().replace(NO_WORD, ' ');
  const result = { folded, isHan: hasHan(folded) };
  known.set(character, result);
  return result;
}

/** A folded text in which every character knows its place in the original. */
export function foldWithPlaces(text: string): { folded: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  let place = 0;
  /** Where a blank stands that is written if letters follow, as letters went before. */
  let blank: number | undefined;
  let isAfterLetters = false;
  for (const character of text) {
    const next = known.get(character) ?? foldCharacter(character);
    if (next.folded.trim() === '') blank ??= place;
    else {
      if (blank !== undefined && isAfterLetters && !next.isHan) {
        folded += ' ';
        places.push(blank);
      }
      folded += next.folded;
      for (let unit = 0; unit < next.folded.length; unit += 1) places.push(place);
      blank = undefined;
      isAfterLetters = !next.isHan;
    }
    place += character.length;
  }
  return { folded, places };
}

/** Replaces traditional characters by those that the texts use. */
export function simplified(text: string, [from, to]: readonly [string, string]): string {
  const [traditional, simple] = [[...from], [...to]];
  const table = new Map(traditional.map((character, index) => [character, simple[index] ?? character]));
  return [...text].map((character) => table.get(character) ?? character).join('');
}
