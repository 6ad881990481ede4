/**
 * A table with many organisations, one in each row: what it says of each, and every cell that does not count.
 *
 * Bad cells count as unanswered and are named as the person sees them in the spreadsheet; nothing else is lost by them.
 */
import { type Answer, type AnswerSheet, isBlank } from '../answers/answer.ts';
import { MAX_NAME_LENGTH, MAX_PERIOD_LENGTH } from '../answers/assessment.ts';
import { MAX_NOTE_LENGTH } from '../answers/entry.ts';
import { findPersonalData } from '../answers/personalData.ts';
import { cutText } from '../basics/cutText.ts';
import { indicatorsOf, type Profile } from '../profiles/profile.ts';
import { type CellWords, isTotal, textOf } from './cell.ts';
import { inputFieldsOf, NOTE_FIELD } from './columns.ts';
import { type Rows, readHeadings, type TableFault, type TableHeadings } from './headings.ts';
import { readItem } from './item.ts';
import type { RowMarks } from './sheet.ts';

export interface TableOrganisation {
  /** Row of the spreadsheet, counted from 1. */
  row: number;
  /** Why it is likely not meant to be imported; absent for the others. */
  doubt?: 'hidden' | 'total';
  name: string;
  /** Empty for none. */
  period: string;
  sheet: AnswerSheet;
  /** By the id of the indicator or red line. */
  notes: Readonly<Record<string, string>>;
}

export interface ImportedTable {
  organisations: TableOrganisation[];
  faults: TableFault[];
}

/** More organisations than any district has. */
export const MAX_ORGANISATIONS = 500;

const NO_MARKS: RowMarks = { hiddenRows: new Set(), openQuotes: new Set() };

/**
 * Whether a cell holds other rows: a quotation mark that was opened in it is closed in one of them.
 *
 * @param columns how many the table has
 */
const holdsRows = (text: string, columns: number): boolean =>
  text.includes('\n') &&
  text.split('\n').some((line) => (line.match(/[,;\t]/g)?.length ?? 0) >= Math.max(4, columns / 3));

/**
 * @param rows as they stand in the spreadsheet, from its first row on
 * @param marks what is not seen of the rows
 */
export function importTable<Text>(
  profile: Profile<Text>,
  rows: Rows,
  words: CellWords,
  { hiddenRows, openQuotes, merged = new Map() }: RowMarks = NO_MARKS,
): ImportedTable {
  const headings = readHeadings(profile, rows);
  if (!headings)
    return { organisations: [], faults: [{ row: 1, column: '', heading: '', problem: 'noHeadings', values: {} }] };
  const { at, faultAt } = headings;
  const faults = [...headings.faults];
  if (headings.name < 0) return { organisations: [], faults };

  const organisations: TableOrganisation[] = [];
  /** Row in which each name and period stood first. */
  const firstRows = new Map<string, number>();
  const columns = (rows[at] ?? []).length;
  for (let row = at + 1; row < rows.length; row += 1) {
    const cells = rows[row] ?? [];
    if (cells.every((cell) => (typeof cell !== 'object' || cell === null) && isBlank(textOf(cell)))) continue;
    const swallowing = cells.findIndex((cell) => holdsRows(textOf(cell), columns));
    if (openQuotes.has(row) || swallowing >= 0) {
      // Its cells hold text of other organisations as well.
      faults.push(faultAt(row, swallowing, 'openQuote'));
      continue;
    }
    if (hiddenRows.has(row)) faults.push(faultAt(row, -1, 'hiddenRow'));
    if (organisations.length === MAX_ORGANISATIONS) {
      faults.push(faultAt(row, -1, 'tooManyRows', { most: MAX_ORGANISATIONS }));
      break;
    }
    const read = readRow(profile, rows, row, headings, words);
    faults.push(...read.faults);
    const { name, period } = read.organisation;
    const first = merged.get(`${row} ${headings.name}`);
    if (name === '') {
      faults.push(
        first === undefined
          ? faultAt(row, headings.name, 'nameMissing')
          : faultAt(row, headings.name, 'merged', { row: first + 1 }),
      );
      continue;
    }
    const isSum = isTotal(name, words);
    if (isSum) faults.push(faultAt(row, headings.name, 'total', { typed: cutText(name, 40) }));
    const doubt = isSum ? 'total' : hiddenRows.has(row) ? 'hidden' : undefined;
    const key = JSON.stringify([name, period]);
    const before = firstRows.get(key);
    if (before !== undefined) faults.push(faultAt(row, headings.name, 'repeated', { row: before }));
    else firstRows.set(key, row + 1);
    organisations.push(doubt === undefined ? read.organisation : { ...read.organisation, doubt });
  }
  return { organisations, faults };
}

/** What one row says. A row without a name is read too, so that its faults are known; it is not taken over. */
function readRow<Text>(
  profile: Profile<Text>,
  rows: Rows,
  row: number,
  { name, period, placeOf, faultAt }: TableHeadings,
  words: CellWords,
): { organisation: TableOrganisation; faults: TableFault[] } {
  const faults: TableFault[] = [];
  const cellAt = (column: number) => (column < 0 ? undefined : rows[row]?.[column]);
  const warnOfPersonalData = (column: number, text: string) => {
    if (findPersonalData(text).length > 0) faults.push(faultAt(row, column, 'personalData'));
  };
  /** Text of a cell, cut to what can be kept. */
  const textAt = (column: number, most: number): string => {
    const cell = cellAt(column);
    if (cell instanceof Date) faults.push(faultAt(row, column, 'date'));
    const text = textOf(cell);
    if (text.length > most) faults.push(faultAt(row, column, 'tooLong', { most }));
    warnOfPersonalData(column, text);
    return cutText(text, most);
  };
  const answers: [string, Answer][] = [];
  const notes: [string, string][] = [];
  const organisation = {
    row: row + 1,
    name: textAt(name, MAX_NAME_LENGTH),
    // "２０２６" and "2026" are one period.
    period: cutText(textAt(period, MAX_PERIOD_LENGTH).normalize('NFKC'), MAX_PERIOD_LENGTH),
  };
  const items = [
    ...indicatorsOf(profile).map((indicator) => ({ id: indicator.id, indicator, fields: inputFieldsOf(indicator) })),
    ...profile.redLines.map(({ id }) => ({ id, indicator: undefined, fields: ['yes'] })),
  ];
  for (const { id, indicator, fields } of items) {
    const note = textAt(placeOf(id, NOTE_FIELD), MAX_NOTE_LENGTH);
    const cells = fields.map((field) => ({ field, cell: cellAt(placeOf(id, field)) }));
    const read = readItem(indicator, { cells, note }, words, profile.limits);
    for (const { field, problem, values } of read.faults) {
      // A cell that is missing because its column is stands for itself no more: the first one that is there does.
      const place = [field, ...fields].map((each) => placeOf(id, each)).find((column) => column >= 0) ?? -1;
      faults.push(faultAt(row, place, problem, values));
    }
    if (read.answer) answers.push([id, read.answer]);
    if (read.answer?.state === 'notApplicable' && !read.noteIsReason)
      warnOfPersonalData(placeOf(id, fields[0] ?? ''), read.answer.reason);
    if (note !== '' && !read.noteIsReason) notes.push([id, note]);
  }
  return {
    organisation: { ...organisation, sheet: Object.fromEntries(answers), notes: Object.fromEntries(notes) },
    faults,
  };
}
