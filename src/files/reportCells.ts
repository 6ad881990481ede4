/** How the rows of a report look in a workbook, and how high they are. */
import { isCalendarDate } from '../domain/basics/calendarDate.ts';
import type { ReportColumn } from '../domain/basics/report.ts';
import { excelText } from './workbookCells.ts';

/** A font that Excel and WPS both have; without one each program takes its own, and rows are too low. */
export const REPORT_FONT = { fontFamily: 'SimSun', fontSize: 10.5 } as const;
export const GRID = { borderColor: '#8A9599', borderStyle: 'thin' } as const;
export const HEAD = {
  fontWeight: 'bold',
  wrap: true,
  backgroundColor: '#E8EEF0',
  alignVertical: 'center',
  ...GRID,
} as const;
export const CELL = { wrap: true, alignVertical: 'top', ...GRID } as const;
/** Words outside the tables have no grid. */
export const LINE = { wrap: true, alignVertical: 'top' } as const;
export const TITLE = { ...LINE, fontWeight: 'bold' } as const;
type Style = typeof HEAD | typeof CELL | typeof LINE | typeof TITLE;

/** Points of a line, and the most that Excel gives a row. */
export const LINE_HEIGHT = 15;
const MAX_ROW_HEIGHT = 409;

/** What a text takes in characters of Latin text: a Chinese character takes two of them. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, character) => sum + (/[\u1100-\u115F\u2E80-\uFFEF]|\p{Emoji_Presentation}/u.test(character) ? 2 : 1),
    0,
  );

/** Height of a row in points: not every program makes it as high as its text needs. */
export function heightOf(cells: readonly (string | number)[], widths: readonly number[]): number {
  const lines = cells.map((cell, index) =>
    String(cell)
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / ((widths[index] ?? 1) * 0.95))), 0),
  );
  return Math.min(MAX_ROW_HEIGHT, Math.max(...lines, 1) * LINE_HEIGHT);
}

/** @param widths of the cells, in characters of Latin text */
export function reportRow(cells: readonly (string | number)[], widths: readonly number[], style: Style) {
  const height = heightOf(cells, widths);
  // As text or number, never as a formula: a cell that begins with "=" stays what was typed.
  return cells.map((value) =>
    typeof value === 'number'
      ? { value, type: Number, height, ...style }
      : { value: excelText(value), type: String, height, ...style },
  );
}

const DAY_FORMAT = 'yyyy-mm-dd';

/** A figure with one decimal, as reports print it. */
const FIGURE = /^-?\d+\.\d$/;
const FIGURE_FORMAT = '0.0';

/** A row of a table: days are days and figures numbers, and sort as such. */
export const tableRow = (
  cells: readonly (string | number)[],
  columns: readonly ReportColumn[],
  widths: readonly number[],
  style: Style,
) =>
  reportRow(cells, widths, style).map((cell, index) => {
    const { isDay, isFigure } = columns[index] ?? {};
    if (isDay && isCalendarDate(cell.value)) {
      const value = new Date(`${cell.value}T00:00:00Z`);
      return { ...cell, value, type: Date, format: DAY_FORMAT, align: 'left' as const };
    }
    return isFigure && FIGURE.test(String(cell.value))
      ? { ...cell, value: Number(cell.value), type: Number, format: FIGURE_FORMAT }
      : cell;
  });
