/** A register as an Excel workbook: what it is above its headings, both in sight and on each printed page. */
// The universal build: the browser's starts workers from blobs, which a strict content security policy refuses.
import writeExcelFile from 'write-excel-file/universal';
import type { RegisterSheet, Workbook } from '../domain/pack/paper.ts';
import { columnLetter } from '../domain/tables/columnLetter.ts';
import { type DropDown, dropDowns } from './dropDowns.ts';
import { printedSheets } from './printedSheets.ts';
import { CELL, HEAD, LINE, REPORT_FONT, reportRow, TITLE } from './reportCells.ts';
import { quotedName, uniqueNames } from './sheetName.ts';
import { excelText, quoted } from './workbookCells.ts';

/** A row to write in by hand, in points. */
const BLANK_HEIGHT = 26;

/** Lists drop down as far as anybody may add rows. */
const LAST_ROW = 1000;

const blankRow = (count: number) =>
  Array.from({ length: count }, () => ({ value: '', type: String, height: BLANK_HEIGHT, ...CELL }));

function sheetOf({ lines, columns, rows, blank }: RegisterSheet, name: string) {
  const widths = columns.map(({ width }) => width);
  const all = widths.reduce((sum, width) => sum + width, 0);
  const joined = lines.map((line, index) => [
    ...reportRow([line], [all], index === 0 ? TITLE : LINE).map((cell) => ({ ...cell, columnSpan: columns.length })),
    ...columns.slice(1).map(() => null),
  ]);
  const filled = rows.map((cells) => {
    const row = reportRow(
      columns.map((_, index) => cells[index] ?? ''),
      widths,
      CELL,
    );
    return row.map((cell) => ({ ...cell, height: Math.max(cell.height, BLANK_HEIGHT) }));
  });
  return {
    sheet: name,
    data: [
      ...joined,
      reportRow(
        columns.map(({ title }) => title),
        widths,
        HEAD,
      ),
      ...filled,
      ...Array.from({ length: blank }, () => blankRow(columns.length)),
    ],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: lines.length + 1,
    orientation: 'landscape' as const,
  };
}

/** Excel takes a list of so many characters without a place where it stands. */
const MAX_LIST = 255;

/** Whether a list may stand where it is used: there a comma ends a value. */
const fitsInPlace = (values: readonly string[]): boolean =>
  values.join(',').length <= MAX_LIST && values.every((value) => !/[,"]/.test(value));

/** @param choicesName name of the sheet with the longer lists, behind all others */
export async function packXlsx({ sheets, foot }: Workbook, choicesName: string): Promise<Blob> {
  const names = uniqueNames([...sheets.map(({ name }) => name), choicesName]);
  const choicesSheet = names.at(-1) ?? choicesName;
  /** Each list in a row of its own. */
  const apart: (readonly string[])[] = [];
  const sourceOf = (choices: readonly string[]): string => {
    if (fitsInPlace(choices)) return quoted(choices.join(','));
    apart.push(choices);
    return `${quotedName(choicesSheet)}!$A$${apart.length}:$${columnLetter(choices.length - 1)}$${apart.length}`;
  };
  const listsOf = new Map(
    sheets.map(({ lines, columns }, index): [string, DropDown[]] => [
      names[index] ?? '',
      columns.flatMap(({ choices }, place) => {
        const letter = columnLetter(place);
        const cells = `${letter}${lines.length + 2}:${letter}${LAST_ROW}`;
        return choices ? [{ cells, source: sourceOf(choices), isStrict: false }] : [];
      }),
    ]),
  );
  const choices = {
    sheet: choicesSheet,
    data: apart.map((list) => list.map((value) => ({ value: excelText(value), type: String }))),
    columns: Array.from({ length: Math.max(0, ...apart.map((list) => list.length)) }, () => ({ width: 30 })),
  };
  return writeExcelFile(
    [...sheets.map((sheet, index) => sheetOf(sheet, names[index] ?? '')), ...(apart.length > 0 ? [choices] : [])],
    { ...REPORT_FONT, features: [printedSheets(foot), dropDowns(listsOf)] },
  ).toBlob();
}
