/** Reads the cells of an Excel or CSV file that somebody made by hand. */
import Papa from 'papaparse';
// The universal build: the browser's starts workers from blobs, which a strict content security policy refuses.
import readExcelFile from 'read-excel-file/universal';
import type { Cell } from '../domain/tables/cell.ts';
import type { TableSheet } from '../domain/tables/sheet.ts';
import { withoutApostrophe } from './csv.ts';
import { type CHOSEN_ENCODINGS, decodeText, type Encoding } from './decodeText.ts';
import { isOversized, marksOf } from './workbookSheets.ts';

export type OpenedTable =
  /**
   * The sheets of a workbook; of a CSV file, one for each delimiter that was tried. The headings tell the right one.
   *
   * @property encoding only of a CSV file
   */
  | { state: 'read'; sheets: TableSheet[]; encoding: Encoding | undefined }
  | { state: 'refused'; why: 'oldExcel' | 'encrypted' | 'oversized' | 'notReadable' | 'lost' };

/** Comma; tab, as Excel saves "Unicode text"; semicolon, where the system's settings say so. */
const DELIMITERS = [',', '\t', ';'];

const begins = (bytes: Uint8Array, ...with_: number[]): boolean => with_.every((byte, at) => bytes[at] === byte);

/** Whether a name stands in bytes as UTF-16, as in the directory of an old Office file. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].map((letter) => `${letter}\0`).join('');
  return new TextDecoder('latin1').decode(bytes).includes(wanted);
}

/** One cell far to the right makes every row as long, and what is read goes from one thread to another. */
function withoutEmptyEnd(row: Cell[]): Cell[] {
  let length = row.length;
  while (length > 0 && (row[length - 1] ?? null) === null) length -= 1;
  return row.slice(0, length);
}

async function openWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<TableSheet[]> {
  const marks = marksOf(bytes);
  const sheets = await readExcelFile(bytes.buffer);
  return sheets.map(({ sheet, data }, index) => {
    const { isHidden = false, hiddenRows = new Set<number>(), merged, errors = [] } = marks[index] ?? {};
    const rows = (data as Cell[][]).map(withoutEmptyEnd);
    for (const { row, column, error } of errors) {
      const cells = rows[row];
      if (cells) cells[column] = { error };
    }
    return { name: sheet, rows, isHidden, hiddenRows, ...(merged ? { merged } : {}), openQuotes: new Set<number>() };
  });
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

/** @param chosen the encoding that somebody says a CSV file is in */
export async function openTable(
  bytes: Uint8Array<ArrayBuffer>,
  chosen?: (typeof CHOSEN_ENCODINGS)[number],
): Promise<OpenedTable> {
  // A workbook with a password is wrapped in the format of the old ones.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return { state: 'refused', why: holdsName(bytes, 'EncryptedPackage') ? 'encrypted' : 'oldExcel' };
  if (begins(bytes, 0x50, 0x4b)) {
    try {
      if (isOversized(bytes)) return { state: 'refused', why: 'oversized' };
      return { state: 'read', sheets: await openWorkbook(bytes), encoding: undefined };
    } catch {
      return { state: 'refused', why: 'notReadable' };
    }
  }
  const decoded = decodeText(bytes, chosen);
  if (decoded.text === undefined) return { state: 'refused', why: decoded.why === 'lost' ? 'lost' : 'notReadable' };
  const { text, encoding } = decoded;
  return { state: 'read', sheets: DELIMITERS.map((delimiter) => readCsv(text, delimiter)), encoding };
}
