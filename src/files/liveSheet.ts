/**
 * What a sheet needs that calculates, and write-excel-file has no option for: what each formula gives now, lists of what may
 * be entered, and a calculation once it is opened.
 *
 * Without a value a preview in a chat, on a telephone or in the protected view shows an empty cell.
 */
import type { Feature } from 'write-excel-file/universal';
import { columnLetter } from '../domain/tables/columnLetter.ts';
import { type DropDown, dropDownXml } from './dropDowns.ts';
import { quoted, type WorkbookCell } from './workbookCells.ts';

/** What may be entered in a cell: a list drops down. */
export interface CellList {
  cell: string;
  values: readonly number[];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What the formulas of a sheet give, by their cell. */
const cachedIn = (rows: readonly (readonly WorkbookCell[])[]): Map<string, string | number> =>
  new Map(
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column): [string, string | number][] =>
        cell?.cached === undefined ? [] : [[`${columnLetter(column)}${row + 1}`, cell.cached]],
      ),
    ),
  );

const strictLists = (lists: readonly CellList[]): DropDown[] =>
  lists.map(({ cell, values }) => ({ cells: cell, source: quoted(values.join(',')), isStrict: true }));

export function liveSheet(rows: readonly (readonly WorkbookCell[])[], lists: readonly CellList[]): Feature<Blob> {
  const cached = cachedIn(rows);
  const withValue = (cell: string, attributes: string, formula: string): string => {
    const value = cached.get(cell);
    if (value === undefined) return `<c${attributes}>${formula}</c>`;
    const type = typeof value === 'number' ? '' : ' t="str"';
    return `<c${attributes.replace(/\st="[^"]*"/, '')}${type}>${formula}<v>${escaped(String(value))}</v></c>`;
  };
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) =>
            xml
              .replace(
                /<c(\s[^>]*?\br="([A-Z]+\d+)"[^>]*)>(<f>.*?<\/f>)(?:<v\s*\/>|<v><\/v>)?<\/c>/gs,
                (_, attributes: string, cell: string, formula: string) => withValue(cell, attributes, formula),
              )
              // Where the order of elements wants them: before the margins and the page's setup.
              .replace(/<(?:pageMargins|pageSetup)\b/, (tag) => `${dropDownXml(strictLists(lists))}${tag}`),
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            /<calcPr\b/.test(xml)
              ? xml.replace(/<calcPr\b/, '<calcPr fullCalcOnLoad="1"')
              : xml.replace(/<\/workbook>/, '<calcPr fullCalcOnLoad="1"/></workbook>'),
        },
      },
    },
  };
}
