/** What stands in a cell of a table, as people type it into a spreadsheet in China. Nothing is guessed. */
import { isBlank } from '../answers/answer.ts';
import type { Label } from '../basics/labels.ts';
import { parseTypedNumber } from '../basics/typedNumber.ts';

/** A cell as readers of spreadsheets hand it over: a number or date that Excel knows as one, or text. */
export type Cell = string | number | boolean | Date | ExcelError | null | undefined;

/** What Excel could not work out: '#DIV/0!', or '' where a formula has never been calculated. */
export interface ExcelError {
  error: string;
}

export const isExcelError = (cell: Cell): cell is ExcelError =>
  typeof cell === 'object' && cell !== null && !(cell instanceof Date);

/** Words that stand for a state, in both languages: a table may be filled in by somebody who reads the other one. */
export interface CellWords {
  notApplicable: readonly string[];
  unknown: readonly string[];
  yes: readonly string[];
  no: readonly string[];
  /** What people draw into a cell that they leave empty. */
  dash: readonly string[];
  /** Units of columns for which the profile names none. */
  unit: readonly string[];
  /** Names of rows that are no organisation: sums, means, remarks. */
  total: readonly string[];
}

/** The words under `table.read.`, each a list with "|" between. */
export const cellWords = (label: Label): CellWords => {
  const list = (name: keyof CellWords) => label(`table.read.${name}`).split('|').map(plain);
  return {
    notApplicable: list('notApplicable'),
    unknown: list('unknown'),
    yes: list('yes'),
    no: list('no'),
    dash: list('dash'),
    unit: list('unit'),
    total: list('total'),
  };
};

export type ReadCell =
  | { is: 'empty' | 'unknown' | 'date' }
  /** Excel's word for it; '' where a formula has never been calculated. */
  | { is: 'excelError'; error: string }
  | { is: 'notApplicable'; reason: string }
  | { is: 'number'; number: number }
  | { is: 'yesOrNo'; yes: boolean }
  | { is: 'text'; text: string };

/** Full-width letters and signs as half-width ones, capitals as small letters, one space between words. */
const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');

/** Text of a cell, without white space around it. A date is none: Excel shows it in many ways. */
export function textOf(cell: Cell): string {
  if (cell === null || cell === undefined || typeof cell === 'object') return '';
  const text = String(cell);
  return isBlank(text) ? '' : text.trim();
}

/** A percentage is the hundredth part, as Excel stores it: 95% and 0.95 are the same cell. */
function numberIn(typed: string, units: readonly string[]): number | undefined {
  const whole = typed.normalize('NFKC').trim();
  // "5人" is 5 where people are counted; what bears another unit is no number of this column.
  const unit = units.find((each) => each !== '' && plain(whole).endsWith(each) && plain(whole) !== each);
  const text = unit === undefined ? typed : whole.slice(0, whole.length - unit.length);
  const [, part] = /^(.*?)\s*%$/s.exec(text.normalize('NFKC').trim()) ?? [];
  const number = parseTypedNumber(part ?? text);
  if (typeof number !== 'number') return undefined;
  // Not divided by 100: 12.3% is 0.123 and not the number beside it.
  return part === undefined ? number : Number(`${number}e-2`);
}

/** "N/A: no such cases", "不适用（没有这类人员）": what follows the word is the reason. */
function reasonIn(text: string, words: readonly string[]): string | undefined {
  const match = /^(.*?)\s*(?:[:：,，;；]\s*(.*)|[(（](.*)[)）])?$/s.exec(text);
  if (!match || !words.includes(plain(match[1] ?? ''))) return undefined;
  return (match[2] ?? match[3] ?? '').trim();
}

/** Whether somebody drew a line into a cell that has nothing to say. */
export const isDash = (cell: Cell, { dash }: CellWords): boolean => dash.includes(plain(textOf(cell)));

/** The name of a row that is no organisation: a sum, a mean, a remark. */
export const isTotal = (name: string, { total }: CellWords): boolean =>
  total.some(
    (word) =>
      plain(name) === word || (/^[:\s(（]/.test(plain(name).slice(word.length)) && plain(name).startsWith(word)),
  );

/**
 * Reads a cell in which a number, a level, yes or no, or one of the states may stand.
 *
 * @param units that a number in it may bear
 */
export function readCell(cell: Cell, words: CellWords, units: readonly string[] = []): ReadCell {
  if (isExcelError(cell)) return { is: 'excelError', error: cell.error };
  if (cell instanceof Date) return { is: 'date' };
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? { is: 'number', number: cell } : { is: 'text', text: String(cell) };
  if (typeof cell === 'boolean') return { is: 'yesOrNo', yes: cell };
  const text = textOf(cell);
  if (text === '') return { is: 'empty' };
  const number = numberIn(text, units.map(plain));
  if (number !== undefined) return { is: 'number', number };
  const word = plain(text);
  if (words.unknown.includes(word)) return { is: 'unknown' };
  if (words.yes.includes(word)) return { is: 'yesOrNo', yes: true };
  if (words.no.includes(word)) return { is: 'yesOrNo', yes: false };
  const reason = reasonIn(text, words.notApplicable);
  return reason === undefined ? { is: 'text', text } : { is: 'notApplicable', reason };
}
