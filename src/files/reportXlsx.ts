/**
 * A report as an Excel workbook: a sheet for what it is and for its small tables, and one for each large table, all fit to be
 * printed.
 */
// The universal build: the browser's starts workers from blobs, which a strict content security policy refuses.
import writeExcelFile from 'write-excel-file/universal';
import type { Report, ReportTable } from '../domain/basics/report.ts';
import { filteredSheets } from './filteredSheets.ts';
import { isJoined, JOINED_COLUMNS, joinedLine, joinedRows } from './joinedTables.ts';
import { printedSheets } from './printedSheets.ts';
import { CELL, HEAD, LINE, REPORT_FONT, reportRow, TITLE } from './reportCells.ts';
import { sheetName } from './sheetName.ts';

/** Columns of a table are this much wider than it asks for. */
const WIDTH_FACTOR = 1.1;

/** A sheet of its own, with a head that stays in sight. */
function tableSheet({ title, columns, rows }: ReportTable) {
  const widths = columns.map(({ width }) => width * WIDTH_FACTOR);
  return {
    sheet: sheetName(title),
    data: [
      reportRow(
        columns.map((column) => column.title),
        widths,
        HEAD,
      ),
      ...rows.map((cells) => reportRow(cells, widths, CELL)),
    ],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  };
}

export async function reportXlsx(report: Report): Promise<Blob> {
  const first = {
    sheet: sheetName(report.title),
    data: [
      joinedLine(report.title, TITLE),
      ...[...report.lines, report.stamp].map((line) => joinedLine(line, LINE)),
      ...report.tables.filter(isJoined).flatMap(joinedRows),
    ],
    columns: JOINED_COLUMNS,
    orientation: 'landscape' as const,
  };
  const others = report.tables.filter((table) => !isJoined(table)).map(tableSheet);
  return writeExcelFile([first, ...others], {
    ...REPORT_FONT,
    features: [printedSheets(`${report.title} · ${report.stamp}`), filteredSheets],
  }).toBlob();
}
