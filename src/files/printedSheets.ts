/**
 * What a sheet needs to be printed as a report and write-excel-file has no option for: all columns on one page's width, the
 * head of a table on each page, and at the foot whose it is and which page.
 *
 * Written as a "feature" of that library, which hands over the XML of each file.
 */
import type { Feature } from 'write-excel-file/universal';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Excel takes no more than this in a foot. */
const LONGEST_FOOT = 200;

/** A sheet's name inside a formula. */
const quotedName = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** @param foot said at the foot of each page, before its number */
export function printedSheets(foot: string): Feature<Blob> {
  // "&" begins a code there.
  const said = escaped(foot.slice(0, LONGEST_FOOT).replaceAll('&', '&&'));
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
          // The order of elements is laid down: properties first, the foot behind the page's setup.
          transform: (xml) =>
            xml
              .replace(/(<worksheet\b[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              .replace(
                /(<pageSetup\b[^>]*\/>)/,
                `$1<headerFooter><oddFooter>&amp;L${said}&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`,
              ),
        },
        'xl/workbook.xml': {
          transform: (xml, sheets) => {
            const names = sheets
              .map(({ sheet = '', stickyRowsCount = 0 }, index) =>
                stickyRowsCount === 0
                  ? ''
                  : `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escaped(quotedName(sheet))}!$1:$${stickyRowsCount}</definedName>`,
              )
              .join('');
            return xml.replace(
              /<definedNames\s*\/>|<definedNames>\s*<\/definedNames>/,
              `<definedNames>${names}</definedNames>`,
            );
          },
        },
      },
    },
  };
}
