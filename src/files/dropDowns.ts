/** Lists that drop down in the cells of a workbook, for which write-excel-file has no option. */
import type { Feature } from 'write-excel-file/universal';

export interface DropDown {
  /** Cells, as 'B2' or 'B2:B90'. */
  cells: string;
  /** What the list is read from: values in quotation marks, or cells as "'Choices'!$A$1:$A$3". */
  source: string;
  /** Whether anything else is refused. */
  isStrict: boolean;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The lists of a sheet, as an element that stands before the margins and the page's setup. */
export function dropDownXml(lists: readonly DropDown[]): string {
  const each = lists.map(
    ({ cells, source, isStrict }) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="${isStrict ? 1 : 0}" sqref="${cells}"><formula1>${escaped(source)}</formula1></dataValidation>`,
  );
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${each.join('')}</dataValidations>`;
}

/** @param listsOf the lists of a sheet by its name */
export const dropDowns = (listsOf: ReadonlyMap<string, readonly DropDown[]>): Feature<Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, { sheet = '' }) =>
          xml.replace(/<(?:pageMargins|pageSetup)\b/, (tag) => `${dropDownXml(listsOf.get(sheet) ?? [])}${tag}`),
      },
    },
  },
});
