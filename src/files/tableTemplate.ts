/** The template of a table with many organisations: headings, ids, and how to fill it in. */
// The universal build: the browser's starts workers from blobs, which a strict content security policy refuses.
import writeExcelFile from 'write-excel-file/universal';
import type { Label } from '../domain/basics/labels.ts';
import type { TableTemplate } from '../domain/tables/columns.ts';
import { csvBlob } from './csv.ts';

export const templateCsv = ({ headings, ids }: TableTemplate): Blob => csvBlob([headings, ids]);

const HEAD = {
  type: String,
  fontWeight: 'bold',
  wrap: true,
  backgroundColor: '#E8EEF0',
  alignVertical: 'top',
} as const;
const ID = { type: String, wrap: true, color: '#5A6670', alignVertical: 'top' } as const;
const TEXT = { type: String, wrap: true, alignVertical: 'top' } as const;

export async function templateXlsx({ headings, ids, levels }: TableTemplate, label: Label): Promise<Blob> {
  const data = {
    sheet: label('table.sheet.data'),
    data: [headings.map((value) => ({ value, ...HEAD })), ids.map((value) => ({ value, ...ID }))],
    columns: headings.map((_, index) => ({ width: index === 0 ? 30 : 20 })),
    stickyRowsCount: 2,
    stickyColumnsCount: 1,
  };
  const guide = {
    sheet: label('table.sheet.guide'),
    data: [
      ...label('table.guide')
        .split('\n')
        .map((value) => [{ value, ...TEXT, columnSpan: 3 }, null, null]),
      [],
      (['evaluation.indicator', 'table.level', 'table.level.meaning'] as const).map((key) => ({
        value: label(key),
        ...HEAD,
      })),
      ...levels.map(({ title, number, descriptor }) => [
        { value: title, ...TEXT },
        { value: number, type: Number, alignVertical: 'top' as const },
        { value: descriptor, ...TEXT },
      ]),
    ],
    columns: [{ width: 30 }, { width: 12 }, { width: 90 }],
  };
  return writeExcelFile([data, guide]).toBlob();
}
