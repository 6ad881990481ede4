/** Tables for a workbook: each column with how its cell is read from what a row is about. */
import type { ReportColumn, ReportTable } from '../basics/report.ts';

export type DataColumn<Row> = ReportColumn & { cell: (row: Row) => string | number };

export const dataTable = <Row>(
  title: string,
  columns: readonly DataColumn<Row>[],
  rows: readonly Row[],
): ReportTable => ({
  title,
  columns: columns.map(({ cell: _, ...column }) => column),
  rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
});
