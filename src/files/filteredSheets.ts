/** Lets each table of a workbook be filtered and sorted by its head, for which write-excel-file has no option. */
import type { Feature } from 'write-excel-file/universal';

/** Fewer rows are seen at a glance. */
const MIN_ROWS = 6;

export const filteredSheets: Feature<Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, { stickyRowsCount = 0 }) => {
          const cells = [...xml.matchAll(/<c\s[^>]*?\br="([A-Z]+)(\d+)"/g)];
          const head = cells.filter(([, , row]) => row === '1').map(([, column = 'A']) => column);
          const rows = Math.max(0, ...cells.map(([, , row]) => Number(row)));
          // Only the sheet of one table has a head that stays in sight.
          if (stickyRowsCount === 0 || rows < MIN_ROWS) return xml;
          return xml.replace('</sheetData>', () => `</sheetData><autoFilter ref="A1:${head.at(-1)}${rows}"/>`);
        },
      },
    },
  },
};
