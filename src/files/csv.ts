/**
 * Rows as CSV that Excel, WPS and LibreOffice open as they stand: UTF-8 with a byte order mark, lines end with CRLF.
 *
 * A spreadsheet runs a text that begins like a formula, and names are typed by anybody: an apostrophe is put before it.
 */

/** What begins a formula, in half or full width, also behind white space that a spreadsheet may drop. */
const RUNS = /^(?:[\t\r\n]|[\s\uFEFF\u200B-\u200D\u2060]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;
/** A negative figure, as reports print them: no program takes it for more than a number. */
const NEGATIVE = /^-\d+(?:\.\d+)?%?$/;

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = RUNS.test(value) && !NEGATIVE.test(value) ? `'${value}` : value;
  // A carriage return inside a cell would end the line for some readers.
  const text = safe.replace(/\r\n?/g, '\n');
  return /[",;\t\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** All rows get as many cells as the longest, which strict readers ask for. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const line = (row: readonly (string | number)[]) =>
    Array.from({ length: width }, (_, index) => cell(row[index] ?? '')).join(',');
  return `\uFEFF${rows.map((row) => `${line(row)}\r\n`).join('')}`;
}

export const csvBlob = (rows: readonly (readonly (string | number)[])[]): Blob =>
  new Blob([csvText(rows)], { type: 'text/csv;charset=utf-8' });

/** The text of a cell as it was before an apostrophe kept it from running. */
export const withoutApostrophe = (text: string): string =>
  text.startsWith("'") && RUNS.test(text.slice(1)) ? text.slice(1) : text;
