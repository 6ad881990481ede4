/** A report as plain data: one object feeds Word, Excel, CSV and print, so that all of them say the same. */
import type { FileOf } from './fileName.ts';

export interface ReportColumn {
  title: string;
  /** Width in characters of ordinary text, as a hint for paper and sheet. */
  width: number;
  /** It holds days as '2026-11-23', or ''. A workbook keeps them as days, so that they sort and count. */
  isDay?: boolean;
  /** It holds figures as they are printed, such as '62.5': a workbook keeps one as a number, a range stays text. */
  isFigure?: boolean;
  /** What may stand in it: a workbook offers it as a list. */
  choices?: readonly string[];
}

export interface ReportTable {
  title: string;
  columns: readonly ReportColumn[];
  rows: readonly (readonly (string | number)[])[];
}

/** A name with what belongs to it; '' is left for a hand. */
export type Named = readonly [name: string, value: string];

/** A report as it is handed in: what one has to know on the first page, all else in annexes. */
export interface ReportPaper {
  /** The kind of report; whose it is stands among the facts. */
  title: string;
  /** Whose it is, who filled it in, of which day. */
  facts: readonly Named[];
  /** What the figures mean and what is next: a sentence each, the verdict first. */
  conclusion: readonly string[];
  figures: readonly Named[];
  /** What matters most. */
  tables: readonly ReportTable[];
  /** What the reader is asked to do. */
  asks: readonly string[];
  /** Who signs or seals. */
  signers: readonly string[];
  annexes: readonly ReportTable[];
  /** How it was made and what it does not say, in small print at the end. */
  notes: readonly string[];
  /** Headings of its parts, and the line with {page} and {pages} at the foot. */
  words: Readonly<Record<'conclusion' | 'asks' | 'sign' | 'day' | 'notes' | 'page', string>>;
}

export interface Report {
  title: string;
  /** Lines above the tables: what this is, for whom, on which day. */
  lines: readonly string[];
  tables: readonly ReportTable[];
  /** Said at the foot of every page: edition, rules, date. */
  stamp: string;
  /** Whose it is and what, for the name of its file. */
  file?: FileOf;
  /** Laid out in Word and in print instead of lines and tables. */
  paper?: ReportPaper;
  /** First sheet of a workbook, one fact in a column. It takes the place of the table of the same title. */
  data?: ReportTable;
}

/** The table without the columns in which no row has anything: on paper they only take room. */
export function withoutEmptyColumns(table: ReportTable): ReportTable {
  const kept = table.columns.map((_, column) => table.rows.some((row) => row[column] !== ''));
  const isKept = (_: unknown, column: number) => kept[column] === true;
  return { ...table, columns: table.columns.filter(isKept), rows: table.rows.map((row) => row.filter(isKept)) };
}

/** More columns than this need paper that lies. */
const MAX_UPRIGHT_COLUMNS = 5;

/** Whether tables are printed on paper that lies. */
export const isWide = (tables: readonly ReportTable[]): boolean =>
  tables.some(({ columns }) => columns.length > MAX_UPRIGHT_COLUMNS);
