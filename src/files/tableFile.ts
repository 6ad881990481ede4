/** Reads the cells of an Excel or CSV file that somebody made by hand. */
import Papa from 'papaparse';
// The universal build: the browser's starts workers from blobs, which a strict content security policy refuses.
import readExcelFile from 'read-excel-file/universal';
import type { Cell } from '../domain/tables/cell.ts';
import { withoutApostrophe } from './csv.ts';

type OpenedTable =
  /** Rows of each sheet; of a CSV file, as they are with each of the delimiters. The headings say which it is. */
  { state: 'read'; sheets: Cell[][][] } | { state: 'refused'; why: 'oldExcel' | 'notReadable' };

/** Comma; tab, as Excel saves "Unicode text"; semicolon, where the system's settings say so. */
const DELIMITERS = [',', '\t', ';'];

const begins = (bytes: Uint8Array, ...with_: number[]): boolean => with_.every((byte, at) => bytes[at] === byte);

/** Text of a CSV file: UTF-8 with or without a mark, UTF-16 with one, or GB18030, as Chinese Excel saves it. */
function decode(bytes: Uint8Array): string | undefined {
  const marked = begins(bytes, 0xff, 0xfe) ? 'utf-16le' : begins(bytes, 0xfe, 0xff) ? 'utf-16be' : undefined;
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030']) {
    try {
      // The decoder takes the mark away.
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one.
    }
  }
  return undefined;
}

export async function openTable(bytes: Uint8Array<ArrayBuffer>): Promise<OpenedTable> {
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { state: 'refused', why: 'oldExcel' };
  if (begins(bytes, 0x50, 0x4b)) {
    try {
      const sheets = await readExcelFile(bytes.buffer);
      return { state: 'read', sheets: sheets.map(({ data }) => data as Cell[][]) };
    } catch {
      return { state: 'refused', why: 'notReadable' };
    }
  }
  const text = decode(bytes);
  // A text holds no such character; any other kind of file does.
  if (text === undefined || text.includes('\0')) return { state: 'refused', why: 'notReadable' };
  const sheets = DELIMITERS.map((delimiter) =>
    Papa.parse<string[]>(text, { delimiter }).data.map((row) => row.map(withoutApostrophe)),
  );
  return { state: 'read', sheets };
}
