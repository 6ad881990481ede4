/**
 * A number with its unit, as texts print it.
 *
 * English takes a form behind a colon: `word` for 'three months', `adj` for '30-day', `wordadj` for 'one-hour', `s` for
 * "2 days'", `times` for 'twice', `nword` or `Nword` for 'two' without the unit, and two words with a bar between for one and
 * for more: 'at least {partners:nword} {partners:body|bodies}'. Chinese prints all of these alike, with digits and unit. `n` is
 * the bare number in both, where the unit stands elsewhere; `every` leaves out the number 1 in both: '每年', 'every year'.
 */
import type { Locale } from '../basics/locale.ts';

/** How a unit is printed behind its number: in English for one, and for more than one. */
export interface UnitWords {
  'zh-CN': string;
  /** Behind the Chinese word for every, where it differs: without the measure word. */
  each?: string | undefined;
  en: string;
  many: string;
}

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const TIMES = ['once', 'twice'];

const inWords = (value: number): string => WORDS[value - 1] ?? `${value}`;

/** What a form says without the unit; nothing where it takes one. */
function bareNumber(value: number, form: string | undefined): string | undefined {
  if (form === 'n') return `${value}`;
  if (form === 'nword') return inWords(value);
  if (form === 'Nword') return inWords(value).replace(/^[a-z]/, (letter) => letter.toUpperCase());
  if (form === 'times') return TIMES[value - 1] ?? `${inWords(value)} times`;
  return form?.includes('|') ? form.split('|')[value === 1 ? 0 : 1] : undefined;
}

/** @param units words of each unit; one that is not known is left out, and the number stands alone */
export function printed<Unit extends string>(
  { value, unit }: { value: number; unit: Unit },
  units: Readonly<{ [unit in Unit]?: UnitWords }>,
  locale: Locale,
  form?: string,
): string {
  const words = units[unit];
  if (form === 'n' || !words) return `${value}`;
  if (locale !== 'en')
    return form === 'every' && value === 1 ? (words.each ?? words[locale]) : `${value}${words[locale]}`;
  const bare = bareNumber(value, form);
  if (bare !== undefined) return bare;
  if (form === 'every' && value === 1) return words.en;
  const number = form?.startsWith('word') ? inWords(value) : value;
  if (form?.endsWith('adj')) return `${number}-${words.en.replaceAll(' ', '-')}`;
  if (form === 's') return value === 1 ? `${number} ${words.en}'s` : `${number} ${words.many}'`;
  const unitWords = value === 1 ? words.en : words.many;
  // '60%', but '2 people'.
  return /^[a-z]/i.test(unitWords) ? `${number} ${unitWords}` : `${number}${unitWords}`;
}
