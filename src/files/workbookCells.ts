/** Cells of a workbook, and the few ways in which ours are made. */
import { TOLERANCE } from '../domain/basics/rounding.ts';

export type WorkbookCell = {
  value: string | number;
  type?: 'Formula' | typeof String | typeof Number;
  fontWeight?: 'bold';
  wrap?: boolean;
  backgroundColor?: string;
  columnSpan?: number;
  height?: number;
  /** What a formula gives now, for programs that show a workbook and do not calculate. */
  cached?: string | number;
} | null;

/** What may be typed into: light yellow, as accountants do. */
const INPUT = { backgroundColor: '#FFF8D6' };

/**
 * A text that the writer does not take for a part of its own table of texts: "constructor" would make a file that no program
 * opens. A space behind it is not seen (write-excel-file 4.1 looks texts up in a plain object).
 */
export const excelText = (text: string): string => (text in {} ? `${text} ` : text);

export const textCell = (value: string): WorkbookCell => ({ value: excelText(value), type: String, wrap: true });
export const bold = (value: string): WorkbookCell => ({
  value: excelText(value),
  type: String,
  fontWeight: 'bold',
  wrap: true,
});
/** Words that may run on over the empty cells beside them. */
export const runningText = (value: string): WorkbookCell => ({ value: excelText(value), type: String });
/** Headings of narrow columns, with room for four lines: not every program makes the row as high as it must be. */
export const headings = (values: readonly string[]): WorkbookCell[] =>
  values.map((value) => ({ ...bold(value), value: excelText(value), height: 64 }));
export const formula = (value: string, cached: string | number): WorkbookCell => ({ value, type: 'Formula', cached });
export const number = (value: number): WorkbookCell => ({ value, type: Number });
export const input = (value: unknown): WorkbookCell =>
  typeof value === 'number'
    ? { value, type: Number, ...INPUT }
    : { value: typeof value === 'string' ? excelText(value) : '', type: String, ...INPUT };

/** Words inside a formula. */
export const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`;

/** The tolerance of our own comparisons, for those of a formula. */
export const EPS = TOLERANCE.toFixed(9);
