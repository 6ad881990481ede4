/** The sheets of a table file, and the order in which they are offered. */
import type { Profile } from '../profiles/profile.ts';
import { type Rows, readHeadings } from './headings.ts';

/** What is not seen of the rows of a sheet. Indexes are counted from 0. */
export interface RowMarks {
  /** Rows that the spreadsheet does not show. */
  hiddenRows: ReadonlySet<number>;
  /** Rows with a quotation mark that is not closed, or closed in a wrong place: what follows may be lost in a cell. */
  openQuotes: ReadonlySet<number>;
  /** For a cell that is part of a merged one below its first row, as "row column": the index of that first row. */
  merged?: ReadonlyMap<string, number>;
}

export interface TableSheet extends RowMarks {
  /** Empty for a CSV file. */
  name: string;
  rows: Rows;
  isHidden: boolean;
}

/** The sheets that are a table of ours, those that can be seen first. */
export function tablesAmong<Text>(profile: Profile<Text>, sheets: readonly TableSheet[]): TableSheet[] {
  const tables = sheets.filter(({ rows }) => readHeadings(profile, rows) !== undefined);
  return [...tables.filter(({ isHidden }) => !isHidden), ...tables.filter(({ isHidden }) => isHidden)];
}
