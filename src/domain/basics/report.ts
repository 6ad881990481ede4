/** A report as plain data: one object feeds Word, Excel, CSV and print, so that all of them say the same. */

export interface ReportTable {
  title: string;
  /** Width in characters of ordinary text, as a hint for paper and sheet. */
  columns: readonly { title: string; width: number }[];
  rows: readonly (readonly (string | number)[])[];
}

export interface Report {
  title: string;
  /** Lines above the tables: what this is, for whom, on which day. */
  lines: readonly string[];
  tables: readonly ReportTable[];
  /** Said at the foot of every page: edition, rules, date. */
  stamp: string;
}
