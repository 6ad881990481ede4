/** What the reader of cells does not tell: hidden sheets and rows, merged cells, and what Excel could not work out. */
import { strFromU8, unzipSync } from 'fflate';

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1];

const tagsOf = (xml: string, name: string): string[] => xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? [];

/** More rows than anybody merges on purpose, and more cells than all merges of a sheet have. */
const MAX_MERGED_ROWS = 1000;
const MAX_MERGED_CELLS = 100_000;

/** Cells of the rectangle that a sheet spans. Its reader makes all of them, and a single cell far away may take all memory. */
const MAX_SPANNED_CELLS = 10_000_000;

/** Of a cell, or of a row: the last cell that a sheet can have is XFD1048576. */
const REFERENCE = /^(?:[A-Z]{1,3})?\d{1,7}$/;

/** Bytes that the parts of a workbook unpack to. */
const MAX_UNPACKED = 400 * 1024 * 1024;

export interface SheetMarks {
  isHidden: boolean;
  /** Indexes of the rows that are not shown, counted from 0. */
  hiddenRows: ReadonlySet<number>;
  /** For each cell that is part of a merged one below its first row, as "row column": the index of that first row. */
  merged: ReadonlyMap<string, number>;
  /** Cells without a value that counts, with Excel's word for it; '' where a formula was never calculated. */
  errors: readonly { row: number; column: number; error: string }[];
}

/** Indexes of "BC12", counted from 0; of "12", the row's, and no column. */
function placeOf(reference: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]*)(\d+)$/.exec(reference) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}

/**
 * Whether reading a workbook would take more memory than a browser has for a page.
 *
 * @throws when it is damaged
 */
export function isOversized(workbook: Uint8Array): boolean {
  let unpacked = 0;
  unzipSync(workbook, {
    filter: ({ originalSize }) => {
      unpacked += originalSize;
      return false;
    },
  });
  return unpacked > MAX_UNPACKED || sheetXmls(workbook).some((xml) => spannedCells(xml) > MAX_SPANNED_CELLS);
}

function sheetXmls(workbook: Uint8Array): string[] {
  // Where sheets lie is for the workbook to say.
  const sheets = unzipSync(workbook, { filter: ({ name }) => name.endsWith('.xml') });
  return Object.values(sheets).map((bytes) => strFromU8(bytes));
}

/** @throws when a cell or a row stands where no sheet has any: its reader would make all that are missing before it */
function spannedCells(xml: string): number {
  let [rows, columns] = [0, 0];
  for (const [tag] of xml.matchAll(/<(?:\w+:)?(?:c|row)\s[^<>]*/g))
    for (const [, , reference = ''] of tag.matchAll(/\sr\s*=\s*(["'])(.*?)\1/g)) {
      if (!REFERENCE.test(reference)) throw new Error(`no cell and no row is called ${reference}`);
      const { row, column } = placeOf(reference);
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
    }
  return rows * columns;
}

function mergedCells(xml: string): Map<string, number> {
  const merged = new Map<string, number>();
  for (const tag of tagsOf(xml, 'mergeCell')) {
    const [from, to] = (attribute(tag, 'ref') ?? '').split(':').map(placeOf);
    if (!from || !to || to.row - from.row > MAX_MERGED_ROWS) continue;
    if (merged.size + (to.row - from.row) * (to.column - from.column + 1) > MAX_MERGED_CELLS) continue;
    for (let row = from.row + 1; row <= to.row; row += 1)
      for (let column = from.column; column <= to.column; column += 1) merged.set(`${row} ${column}`, from.row);
  }
  return merged;
}

/** Cells of errors, and formulas without a value: what stands in them is no empty cell. */
function errorCells(xml: string): SheetMarks['errors'] {
  // A cell without its end ends at the next one: looking for the end over and over takes minutes in a damaged sheet.
  return [...xml.matchAll(/<(?:\w+:)?c(\s[^<>]*[^<>/])>((?:(?!<(?:\w+:)?c\s).)*?)<\/(?:\w+:)?c>/gs)].flatMap(
    ([, tag = '', inner = '']) => {
      const [, value] = /<(?:\w+:)?v[^>]*>(.*?)<\/(?:\w+:)?v>/s.exec(inner) ?? [];
      const isError = attribute(tag, 't') === 'e';
      const isUncalculated = /<(?:\w+:)?f[\s>/]/.test(inner) && (value ?? '') === '';
      return isError || isUncalculated
        ? [{ ...placeOf(attribute(tag, 'r') ?? ''), error: isError ? (value ?? '') : '' }]
        : [];
    },
  );
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** In the order of the sheets. A workbook that is put together otherwise than usual hides nothing that is known. */
export function marksOf(workbook: Uint8Array): SheetMarks[] {
  const files = unzipSync(workbook, { filter: ({ name }) => /^xl\/(workbook|worksheets\/|_rels\/)/.test(name) });
  const xmlOf = (path: string) => (files[path] ? strFromU8(files[path]) : '');
  const targets = new Map(
    tagsOf(xmlOf('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target') ?? '',
    ]),
  );
  return tagsOf(xmlOf('xl/workbook.xml'), 'sheet').map((tag) => {
    const target = targets.get(attribute(tag, 'id')) ?? '';
    const xml = xmlOf(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    const hidden = tagsOf(xml, 'row').filter((row) => isOn(attribute(row, 'hidden')));
    return {
      isHidden: (attribute(tag, 'state') ?? 'visible') !== 'visible',
      hiddenRows: new Set(hidden.map((row) => Number(attribute(row, 'r')) - 1)),
      merged: mergedCells(xml),
      errors: errorCells(xml),
    };
  });
}
