/**
 * Texts as search compares them: without case, width, punctuation, and without blanks beside Chinese characters, so that
 * a run cut out of a page is found whatever stood between its characters.
 */

const NO_WORD = /[^\p{L}\p{N}\p{M}]+/gu;
const BLANK_BESIDE_HAN = /(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu;

export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

export function foldText(text: string): string {
  const words = text.normalize('NFKC').toLowerCase().replace(NO_WORD, ' ').trim();
  return hasHan(words) ? words.replace(BLANK_BESIDE_HAN, '') : words;
}

/** A folded text in which every character knows its place in the original. */
export function foldWithPlaces(text: string): { folded: string; places: number[] } {
  const characters: { folded: string; place: number }[] = [];
  let place = 0;
  for (const character of text) {
    for (const folded of character.normalize('NFKC').toLowerCase())
      if (!/[\p{L}\p{N}\p{M}]/u.test(folded)) {
        if (characters.at(-1)?.folded !== ' ') characters.push({ folded: ' ', place });
      } else characters.push({ folded, place });
    place += character.length;
  }
  const kept = characters.filter(({ folded }, index) => {
    const [before, after] = [characters[index - 1]?.folded, characters[index + 1]?.folded];
    return folded !== ' ' || (before !== undefined && after !== undefined && !hasHan(before) && !hasHan(after));
  });
  return {
    folded: kept.map(({ folded }) => folded).join(''),
    places: kept.flatMap(({ folded, place }) => Array.from({ length: folded.length }, () => place)),
  };
}

/** Replaces traditional characters by those that the texts use. */
export function simplified(text: string, [from, to]: readonly [string, string]): string {
  const [traditional, simple] = [[...from], [...to]];
  const table = new Map(traditional.map((character, index) => [character, simple[index] ?? character]));
  return [...text].map((character) => table.get(character) ?? character).join('');
}
