/**
 * A report as an Excel workbook: first the data, one fact in a column, to be sorted and filtered; then a sheet for what it is
 * and for its small tables, and one for each other large table. All are fit to be printed.
 */
// The universal build: the browser's starts workers from blobs, which a strict content security policy refuses.
import writeExcelFile from 'write-excel-file/universal';
import type { Named, Report, ReportTable } from '../domain/basics/report.ts';
import { columnLetter } from '../domain/tables/columnLetter.ts';
import { type DropDown, dropDowns } from './dropDowns.ts';
import { filteredSheets } from './filteredSheets.ts';
import { isJoined, JOINED_COLUMNS, joinedLine, joinedRows } from './joinedTables.ts';
import { printedSheets } from './printedSheets.ts';
import { CELL, HEAD, LINE, REPORT_FONT, reportRow, TITLE, tableRow } from './reportCells.ts';
import { uniqueNames } from './sheetName.ts';
import { quoted } from './workbookCells.ts';

/** Columns of a table are this much wider than it asks for. */
const WIDTH_FACTOR = 1.1;

/** A sheet of its own, with a head that stays in sight. */
function tableSheet({ title, columns, rows }: ReportTable) {
  const widths = columns.map(({ width }) => width * WIDTH_FACTOR);
  return {
    sheet: title,
    data: [
      reportRow(
        columns.map((column) => column.title),
        widths,
        HEAD,
      ),
      ...rows.map((cells) => tableRow(cells, columns, widths, CELL)),
    ],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  };
}

/** What it is: the facts and the conclusion of the first page on paper, the lines, then the small tables. */
function aboutSheet({ title, lines, tables, stamp, paper }: Report) {
  const named = ([name, value]: Named) => joinedLine(`${name}\u3000${value}`, LINE);
  return {
    sheet: title,
    data: [
      joinedLine(title, TITLE),
      ...(paper?.facts.filter(([, value]) => value !== '').map(named) ?? []),
      ...(paper?.conclusion.map((line, index) => joinedLine(line, index === 0 ? TITLE : LINE)) ?? []),
      ...[...lines, stamp].map((line) => joinedLine(line, LINE)),
      ...tables.filter(isJoined).flatMap(joinedRows),
    ],
    columns: JOINED_COLUMNS,
    orientation: 'landscape' as const,
  };
}

/** The lists of a table below its head. */
const listsOf = ({ columns, rows }: ReportTable): DropDown[] =>
  columns.flatMap(({ choices }, index) => {
    const letter = columnLetter(index);
    return choices && rows.length > 0
      ? [{ cells: `${letter}2:${letter}${rows.length + 1}`, source: quoted(choices.join(',')), isStrict: false }]
      : [];
  });

export async function reportXlsx(report: Report): Promise<Blob> {
  const { title, tables, stamp, data } = report;
  const beside = tables.filter((table) => table.title !== data?.title);
  const sheets = [
    ...(data ? [tableSheet(data)] : []),
    aboutSheet({ ...report, tables: beside }),
    ...beside.filter((table) => !isJoined(table)).map(tableSheet),
  ];
  const names = uniqueNames(sheets.map(({ sheet }) => sheet));
  const named = sheets.map((sheet, index) => ({ ...sheet, sheet: names[index] ?? sheet.sheet }));
  const lists = new Map(data ? [[names[0] ?? '', listsOf(data)]] : []);
  return writeExcelFile(named, {
    ...REPORT_FONT,
    features: [printedSheets(`${title} · ${stamp}`), filteredSheets, dropDowns(lists)],
  }).toBlob();
}
