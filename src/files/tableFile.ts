/** Reads the cells of an Excel or CSV file that somebody made by hand. */
import Papa from 'papaparse';
// The universal build: the browser's starts workers from blobs, which a strict content security policy refuses.
import readExcelFile from 'read-excel-file/universal';
import type { Cell } from '../domain/tables/cell.ts';
import type { TableSheet } from '../domain/tables/sheet.ts';
import { withoutApostrophe } from './csv.ts';
import { decodeText, type Encoding } from './decodeText.ts';
import { visibilityOf } from './workbookSheets.ts';

export type OpenedTable =
  /**
   * The sheets of a workbook; of a CSV file, one for each delimiter that was tried. The headings tell the right one.
   *
   * @property encoding only of a CSV file
   */
  | { state: 'read'; sheets: TableSheet[]; encoding: Encoding | undefined }
  | { state: 'refused'; why: 'oldExcel' | 'notReadable' | 'lost' };

/** Comma; tab, as Excel saves "Unicode text"; semicolon, where the system's settings say so. */
const DELIMITERS = [',', '\t', ';'];

const begins = (bytes: Uint8Array, ...with_: number[]): boolean => with_.every((byte, at) => bytes[at] === byte);

async function openWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<TableSheet[]> {
  const visibility = visibilityOf(bytes);
  const sheets = await readExcelFile(bytes.buffer);
  return sheets.map(({ sheet, data }, index) => ({
    name: sheet,
    rows: data as Cell[][],
    isHidden: visibility[index]?.isHidden ?? false,
    hiddenRows: visibility[index]?.hiddenRows ?? new Set<number>(),
    openQuotes: new Set<number>(),
  }));
}

function readCsv(text: string, delimiter: string): TableSheet {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  const open = errors.flatMap(({ type, row }) => (type === 'Quotes' && row !== undefined ? [row] : []));
  return {
    name: '',
    rows: data.map((row) => row.map(withoutApostrophe)),
    isHidden: false,
    hiddenRows: new Set(),
    openQuotes: new Set(open),
  };
}

export async function openTable(bytes: Uint8Array<ArrayBuffer>): Promise<OpenedTable> {
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { state: 'refused', why: 'oldExcel' };
  if (begins(bytes, 0x50, 0x4b)) {
    try {
      return { state: 'read', sheets: await openWorkbook(bytes), encoding: undefined };
    } catch {
      return { state: 'refused', why: 'notReadable' };
    }
  }
  const decoded = decodeText(bytes);
  if (decoded.text === undefined) return { state: 'refused', why: decoded.why === 'lost' ? 'lost' : 'notReadable' };
  const { text, encoding } = decoded;
  return { state: 'read', sheets: DELIMITERS.map((delimiter) => readCsv(text, delimiter)), encoding };
}
