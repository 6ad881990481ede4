/**
 * Small tables of a report below each other on one sheet: with a sheet each, a report prints a dozen pages that are nearly
 * empty.
 *
 * Tables of different shapes share the narrow columns of this sheet; each of their cells spans some of them.
 */
import type { ReportTable } from '../domain/basics/report.ts';
import { CELL, HEAD, LINE_HEIGHT, reportRow, TITLE } from './reportCells.ts';

const COLUMNS = 12;
/** In characters of Latin text: all columns fill A4 lying. */
const COLUMN_WIDTH = 11;
export const JOINED_COLUMNS = Array.from({ length: COLUMNS }, () => ({ width: COLUMN_WIDTH }));

/** More rows are worth a sheet on which they can be filtered, and whose head is printed on each page. */
const MAX_ROWS = 20;
/** More columns do not fit into those of the sheet. */
const MAX_TABLE_COLUMNS = 6;

export const isJoined = ({ columns, rows }: ReportTable): boolean =>
  rows.length <= MAX_ROWS && columns.length <= MAX_TABLE_COLUMNS;

/** How many columns of the sheet each column of a table spans, in proportion to its width. */
export function spansOf(widths: readonly number[]): number[] {
  const spans = widths.map(() => 1);
  const stretch = (index: number) => (widths[index] ?? 0) / (spans[index] ?? 1);
  for (let left = COLUMNS - spans.length; left > 0; left -= 1) {
    const narrowest = spans.reduce((least, _, index) => (stretch(index) > stretch(least) ? index : least), 0);
    spans[narrowest] = (spans[narrowest] ?? 0) + 1;
  }
  return spans;
}

function spanningRow(
  cells: readonly (string | number)[],
  spans: readonly number[],
  style: Parameters<typeof reportRow>[2],
) {
  const row = reportRow(
    cells,
    spans.map((span) => span * COLUMN_WIDTH),
    style,
  );
  return row.flatMap((cell, index) => {
    const columnSpan = spans[index] ?? 1;
    return [{ ...cell, columnSpan }, ...Array.from({ length: columnSpan - 1 }, () => null)];
  });
}

/** Words across all of the sheet. */
export const joinedLine = (text: string, style: Parameters<typeof reportRow>[2]) =>
  spanningRow([text], [COLUMNS], style);

const EMPTY_ROW = [{ value: '', type: String, height: LINE_HEIGHT }];

export function joinedRows({ title, columns, rows }: ReportTable) {
  const spans = spansOf(columns.map(({ width }) => width));
  return [
    EMPTY_ROW,
    joinedLine(title, TITLE),
    spanningRow(
      columns.map((column) => column.title),
      spans,
      HEAD,
    ),
    ...rows.map((cells) => spanningRow(cells, spans, CELL)),
  ];
}
