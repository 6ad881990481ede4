/** A report as an Excel workbook: one sheet for what it is, one for each table. */
// The universal build: the browser's starts workers from blobs, which a strict content security policy refuses.
import writeExcelFile from 'write-excel-file/universal';
import type { Report, ReportTable } from '../domain/report.ts';

/** Excel allows 31 characters in a sheet's name, and none of these. */
const sheetName = (title: string): string => title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);

const HEAD = { fontWeight: 'bold', wrap: true, backgroundColor: '#E8EEF0', alignVertical: 'center' } as const;
const CELL = { wrap: true, alignVertical: 'top' } as const;
/** Characters of Latin text; a Chinese character takes two of them. */
const WIDTH_FACTOR = 1.4;

const tableSheet = ({ title, columns, rows }: ReportTable) => ({
  sheet: sheetName(title),
  data: [
    columns.map((column) => ({ value: column.title, ...HEAD })),
    // As text or number, never as a formula: a cell that begins with "=" stays what was typed.
    ...rows.map((row) => row.map((value) => ({ value, type: typeof value === 'number' ? Number : String, ...CELL }))),
  ],
  columns: columns.map(({ width }) => ({ width: width * WIDTH_FACTOR })),
  stickyRowsCount: 1,
  orientation: 'landscape' as const,
});

export async function reportXlsx(report: Report): Promise<Blob> {
  const about = {
    sheet: sheetName(report.title),
    data: [
      [{ value: report.title, fontWeight: 'bold' as const }],
      ...[...report.lines, report.stamp].map((line) => [{ value: line, type: String, ...CELL }]),
    ],
    columns: [{ width: 90 }],
  };
  return writeExcelFile([...report.tables.map(tableSheet), about]).toBlob();
}
