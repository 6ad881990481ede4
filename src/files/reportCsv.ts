/** A report as CSV: its title and lines, then its tables below each other, then the stamp. */
import type { Report } from '../domain/basics/report.ts';
import { csvBlob } from './csv.ts';

export const reportCsv = ({ title, lines, tables, stamp }: Report): Blob =>
  csvBlob([
    [title],
    ...lines.map((line) => [line]),
    ...tables.flatMap((table) => [[], [table.title], table.columns.map((column) => column.title), ...table.rows]),
    [],
    [stamp],
  ]);
