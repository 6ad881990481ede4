/** Numbers of clauses as people write them in words: how a language spells them is content. */

/** `numerals` of `content/search.yaml`, for a language that writes numbers in characters of its own. */
export interface Numerals {
  /** Ten characters from 0 to 9. */
  digits: string;
  ten: string;
  /** Other characters for the same, in pairs: the other one, then the one above. */
  same: string;
  /** What stands before a number, after it, and between two. */
  before: string;
  after: string;
  between: string;
}

/** '12' for the characters of twelve; `undefined` for what is no number below 100. */
function numberOf(characters: string, { digits, ten, same }: Numerals): string | undefined {
  const replaced = [...characters].map((character) => {
    const at = [...same].indexOf(character);
    return at % 2 === 0 ? ([...same][at + 1] ?? character) : character;
  });
  const values = replaced.map((character) =>
    character === ten ? 'ten' : /\d/.test(character) ? character : String([...digits].indexOf(character)),
  );
  if (values.includes('-1')) return undefined;
  const at = values.indexOf('ten');
  if (at === -1) return values.length > 0 && values.length < 3 ? String(Number(values.join(''))) : undefined;
  const [tens, ones] = [values.slice(0, at), values.slice(at + 1)];
  if (tens.length > 1 || ones.length > 1 || ones[0] === 'ten') return undefined;
  return String(Number(tens[0] ?? 1) * 10 + Number(ones[0] ?? 0));
}

/**
 * The number of a chapter, section or clause that is all of a query: '6.2.3'. A single number needs a mark beside it, since
 * numbers stand everywhere.
 */
export function spelledNumber(typed: string, numerals: Numerals): string | undefined {
  const { digits, ten, same, before, after, between } = numerals;
  const anyOf = (characters: string) => `[${characters}]`;
  const piece = `(?:${anyOf(before)}?(?:${anyOf(`${digits}${ten}${same}0-9`)}+)${anyOf(`${after}${between}.`)}?)`;
  if (!new RegExp(`^${piece}{1,3}$`, 'u').test(typed)) return undefined;
  if (!new RegExp(anyOf(`${before}${after}${between}.`), 'u').test(typed)) return undefined;
  const parts = typed.split(new RegExp(`${anyOf(`${before}${after}${between}.`)}+`, 'u')).filter((part) => part !== '');
  const numbers = parts.map((part) => numberOf(part, numerals));
  return parts.length > 0 && parts.length < 4 && numbers.every((number) => number !== undefined)
    ? numbers.join('.')
    : undefined;
}
