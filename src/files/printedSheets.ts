/**
 * What a sheet needs to be printed as a report and write-excel-file has no option for: all columns on one page's width, the
 * head of a table on each page, and at the foot whose it is and which page.
 *
 * Written as a "feature" of that library, which hands over the XML of each file.
 */
import type { Feature } from 'write-excel-file/universal';
import { quotedName } from './sheetName.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Excel takes 255 characters in a foot, its codes and the number of the page among them. */
const MAX_FOOT_LENGTH = 200;

/** A text as Excel reads it in a foot, where "&" begins a code; what XML cannot hold is left out. */
function footText(text: string): string {
  let written = '';
  for (const character of text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')) {
    const next = written + (character === '&' ? '&&' : character);
    if (next.length > MAX_FOOT_LENGTH) break;
    written = next;
  }
  return written;
}

/** In inches: wide tables get larger letters. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.7, header: 0.3, footer: 0.3 } as const;

/** @param foot said at the foot of each page, before its number */
export function printedSheets(foot: string): Feature<Blob> {
  const said = escaped(footText(foot));
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup'
              ? { ...attributes, fitToWidth: 1, fitToHeight: 0 }
              : tag === 'pageMargins'
                ? { ...attributes, ...MARGINS }
                : attributes,
          // The order of elements is laid down: properties first, the foot behind the page's setup. By functions, since
          // "$" in somebody's name would be read as a part of what is replaced.
          transform: (xml) =>
            xml
              .replace(/<worksheet\b[^>]*>/, (tag) => `${tag}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
              .replace(
                /<pageSetup\b[^>]*\/>/,
                (tag) => `${tag}<headerFooter><oddFooter>&amp;L${said}&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`,
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
              () => `<definedNames>${names}</definedNames>`,
            );
          },
        },
      },
    },
  };
}
