/**
 * Rows as CSV that Excel, WPS and LibreOffice open without an import dialog: UTF-8 with a byte order mark, CRLF line ends.
 *
 * Spreadsheets run a text that begins like a formula, and anyone may have typed a name: an apostrophe is put before it.
 */
import Papa from 'papaparse';

/** What begins a formula. Papa's own pattern knows neither full width nor white space that a spreadsheet may drop. */
const FORMULA = /[\t\r\n]|[\s\uFEFF\u200B-\u200D\u2060]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;
/** A negative figure, as reports print them: every program reads it as a number. */
const NEGATIVE = /-\d+(?:\.\d+)?%?$/;
/** What a spreadsheet would take for a day: "3 / 12" of a count becomes the third of December. */
const DAY_LIKE = /\d{1,4}\s*\/\s*\d{1,4}$/;
/** Apostrophes that somebody typed before such a text get one more, so that taking one away gives back what was typed. */
const RUNS = new RegExp(`^(?!${NEGATIVE.source})'*(?:${FORMULA.source}|${DAY_LIKE.source})`);

/** All rows get as many cells as the longest, which strict readers ask for. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  // A carriage return inside a cell would end the line for some readers.
  const cell = (value: string | number = '') => (typeof value === 'number' ? value : value.replace(/\r\n?/g, '\n'));
  const cells = rows.map((row) => Array.from({ length: width }, (_, index) => cell(row[index])));
  // Quoted also where another separator is the system's own, so that no cell falls apart into one that runs.
  const lines = Papa.unparse(cells, { escapeFormulae: RUNS, quotes: (value) => /[;\t]/.test(value) });
  return `\uFEFF${lines}${rows.length > 0 ? '\r\n' : ''}`;
}

export const csvBlob = (rows: readonly (readonly (string | number)[])[]): Blob =>
  new Blob([csvText(rows)], { type: 'text/csv;charset=utf-8' });

/** The text of a cell without the apostrophe that kept it from running. */
export const withoutApostrophe = (text: string): string =>
  text.startsWith("'") && RUNS.test(text.slice(1)) ? text.slice(1) : text;
