/**
 * Reads a number as people type it: full-width digits and signs, spaces around, commas between thousands.
 *
 * @returns `undefined` for nothing, the number, or the text itself when it is no number, so that what was typed is kept
 *   and can be named in a message. "1,5" is no number: it could be meant as 1.5 or as 15.
 */
export function parseTypedNumber(typed: string): number | string | undefined {
  const text = typed
    .normalize('NFKC')
    .replace(/[\u2212\u2013]/g, '-')
    .trim();
  if (text === '') return undefined;
  const plain = /^[-+]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text) ? text.replaceAll(',', '') : text;
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : typed;
}

/** Reads a share as people type it: 0.95 or 95%. What is returned is as with `parseTypedNumber`. */
export function parseTypedShare(typed: string): number | string | undefined {
  const [, percent] = /^(.*)%$/s.exec(typed.normalize('NFKC').trim()) ?? [];
  if (percent === undefined) return parseTypedNumber(typed);
  const number = parseTypedNumber(percent);
  // 95 / 100 in decimals, not the nearest of two divisions.
  return typeof number === 'number' ? Number((number / 100).toPrecision(15)) : typed;
}
