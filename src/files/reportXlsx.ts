/** A report as an Excel workbook: one sheet for what it is, one for each table, each fit to be printed. */
// The universal build: the browser's starts workers from blobs, which a strict content security policy refuses.
import writeExcelFile from 'write-excel-file/universal';
import { cutText } from '../domain/basics/cutText.ts';
import type { Report, ReportTable } from '../domain/basics/report.ts';
import { filteredSheets } from './filteredSheets.ts';
import { printedSheets } from './printedSheets.ts';
import { excelText } from './workbookCells.ts';

const MAX_SHEET_NAME_LENGTH = 31;

/** Excel allows 31 characters in a sheet's name, none of these, and no apostrophe at either end. */
function sheetName(title: string): string {
  const allowed = title.replace(/[\\/?*[\]:]/g, ' ').replace(/^['\s]+|['\s]+$/g, '');
  if (allowed.length <= MAX_SHEET_NAME_LENGTH) return allowed;
  // Not in the middle of a word, where there are words.
  const cut = cutText(allowed, MAX_SHEET_NAME_LENGTH);
  return (cut.includes(' ') ? cut.replace(/\s+\S*$/, '') : cut).replace(/['\s]+$/, '');
}

const GRID = { borderColor: '#8A9599', borderStyle: 'thin' } as const;
const HEAD = { fontWeight: 'bold', wrap: true, backgroundColor: '#E8EEF0', alignVertical: 'center', ...GRID } as const;
const CELL = { wrap: true, alignVertical: 'top', ...GRID } as const;
/** Words above the tables stand without a grid. */
const LINE = { wrap: true, alignVertical: 'top' } as const;
/** A font that Excel and WPS both have; without one each program takes its own, and rows are too low. */
const FONT = { fontFamily: 'SimSun', fontSize: 10.5 } as const;
/** Characters of Latin text; a Chinese character takes two of them. */
const WIDTH_FACTOR = 1.1;
/** Points of a line, and the most that Excel gives a row. */
const LINE_HEIGHT = 15;
const MAX_ROW_HEIGHT = 409;

/** What a text takes in characters of Latin text. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, character) => sum + (/[\u1100-\u115F\u2E80-\uFFEF]|\p{Emoji_Presentation}/u.test(character) ? 2 : 1),
    0,
  );

/** Height of a row in points: not every program makes it as high as its text needs. */
function heightOf(cells: readonly (string | number)[], widths: readonly number[]): number {
  const lines = cells.map((cell, index) =>
    String(cell)
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / ((widths[index] ?? 1) * 0.95))), 0),
  );
  return Math.min(MAX_ROW_HEIGHT, Math.max(...lines, 1) * LINE_HEIGHT);
}

function tableSheet({ title, columns, rows }: ReportTable) {
  const widths = columns.map(({ width }) => width * WIDTH_FACTOR);
  const row = (cells: readonly (string | number)[], style: typeof HEAD | typeof CELL) => {
    const height = heightOf(cells, widths);
    // As text or number, never as a formula: a cell that begins with "=" stays what was typed.
    return cells.map((value) =>
      typeof value === 'number'
        ? { value, type: Number, height, ...style }
        : { value: excelText(value), type: String, height, ...style },
    );
  };
  return {
    sheet: sheetName(title),
    data: [
      row(
        columns.map((column) => column.title),
        HEAD,
      ),
      ...rows.map((cells) => row(cells, CELL)),
    ],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  };
}

const ABOUT_WIDTH = 90;

export async function reportXlsx(report: Report): Promise<Blob> {
  const about = {
    sheet: sheetName(report.title),
    data: [
      [{ value: excelText(report.title), type: String, fontWeight: 'bold' as const }],
      ...[...report.lines, report.stamp].map((line) => [
        { value: excelText(line), type: String, height: heightOf([line], [ABOUT_WIDTH]), ...LINE },
      ]),
    ],
    columns: [{ width: ABOUT_WIDTH }],
    orientation: 'landscape' as const,
  };
  return writeExcelFile([about, ...report.tables.map(tableSheet)], {
    ...FONT,
    features: [printedSheets(`${report.title} · ${report.stamp}`), filteredSheets],
  }).toBlob();
}
