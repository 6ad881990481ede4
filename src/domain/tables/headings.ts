/** Where the columns of a table stand, and how a fault names its place. */
import { cutText } from '../basics/cutText.ts';
import type { Profile } from '../profiles/profile.ts';
import { type Cell, textOf } from './cell.ts';
import { columnLetter } from './columnLetter.ts';
import { columnsOf, NAME_COLUMN, NOTE_FIELD, PERIOD_COLUMN } from './columns.ts';
import type { CellFaultKind } from './item.ts';

type TableFaultKind =
  | CellFaultKind
  | 'noHeadings'
  | 'unknownColumn'
  | 'doubledColumn'
  | 'missingColumns'
  | 'nameMissing'
  | 'merged'
  | 'total'
  | 'repeated'
  | 'openQuote'
  | 'hiddenRow'
  | 'tooLong'
  | 'tooManyRows'
  | 'personalData';

export interface TableFault {
  /** Row of the spreadsheet, counted from 1. */
  row: number;
  /** Letter of the column; '' when no column is meant. */
  column: string;
  /** What stands above the column; its id where nothing does. */
  heading: string;
  problem: TableFaultKind;
  values: Readonly<Record<string, string | number>>;
}

export type Rows = readonly (readonly Cell[])[];

/** An id without the characters that nobody sees, which come with text that was pasted. */
const idIn = (cell: Cell): string =>
  textOf(cell)
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .trim();

/** Rows above the headings: a title, who made it. */
const MAX_ROWS_ABOVE = 20;

export interface TableHeadings {
  /** Index of the row with the ids of columns. */
  at: number;
  /** Index of the name's column; -1 when there is none, so that no row can be taken over. */
  name: number;
  period: number;
  placeOf: (item: string, field: string) => number;
  /** @param row and column as indexes; a column of -1 when none is meant */
  faultAt: (row: number, column: number, problem: TableFaultKind, values?: TableFault['values']) => TableFault;
  /** What is wrong with the columns themselves. */
  faults: TableFault[];
}

/** Finds the row that holds the ids of columns; `undefined` for none. */
export function readHeadings<Text>(profile: Profile<Text>, rows: Rows): TableHeadings | undefined {
  const columns = columnsOf(profile);
  const known = new Set(columns.map(({ id }) => id));
  const knownIn = (row: readonly Cell[]) => row.filter((cell) => known.has(idIn(cell))).length;
  const at = rows.slice(0, MAX_ROWS_ABOVE).findIndex((row) => knownIn(row) >= 2);
  if (at < 0) return undefined;
  const ids = (rows[at] ?? []).map(idIn);
  const faultAt: TableHeadings['faultAt'] = (row, column, problem, values = {}) => ({
    row: row + 1,
    column: column < 0 ? '' : columnLetter(column),
    heading: column < 0 ? '' : textOf(rows[at - 1]?.[column]) || (ids[column] ?? ''),
    problem,
    values,
  });
  const bad = ids.flatMap((id, column) => {
    if (id === '') return [];
    if (!known.has(id)) return [faultAt(at, column, 'unknownColumn', { typed: cutText(id, 60) })];
    return ids.indexOf(id) < column ? [faultAt(at, column, 'doubledColumn', { typed: id })] : [];
  });
  // Nobody has to give a period, or notes.
  const missing = columns
    .filter(({ id, field }) => !ids.includes(id) && field !== NOTE_FIELD && field !== PERIOD_COLUMN)
    .map(({ id }) => id);
  return {
    at,
    name: ids.indexOf(NAME_COLUMN),
    period: ids.indexOf(PERIOD_COLUMN),
    placeOf: (item, field) => ids.indexOf(`${item}.${field}`),
    faultAt,
    // In one, however many: a table may hold a part of the indicators on purpose.
    faults:
      missing.length === 0
        ? bad
        : [...bad, faultAt(at, -1, 'missingColumns', { count: missing.length, columns: missing.join(', ') })],
  };
}
