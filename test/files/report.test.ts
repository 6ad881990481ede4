/** Reports opened again by other people's readers. */
import mammoth from 'mammoth';
import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { Report } from '../../src/domain/report.ts';
import { reportDocx } from '../../src/files/reportDocx.ts';
import { reportXlsx } from '../../src/files/reportXlsx.ts';

const report: Report = {
  title: '准备清单：甲/乙',
  lines: ['某组织2026年', 'Ready & <able>'],
  tables: [
    {
      title: '要准备的材料',
      columns: [
        { title: '序号', width: 4 },
        { title: 'Document', width: 20 },
        { title: '负责人', width: 10 },
      ],
      rows: [
        [1, '法人登记证书（正本）', ''],
        [2, '=HYPERLINK("http://example.org")', '两行\n文字'],
        [3, '+86 & <b>"quotes"</b>', '末'],
      ],
    },
  ],
  stamp: '指南0.2.0版',
};
const bytes = async (blob: Blob) => Buffer.from(await blob.arrayBuffer());

test('Word: every line and every cell, in order, and nothing that runs', async () => {
  const { value: text } = await mammoth.extractRawText({ buffer: await bytes(await reportDocx(report, 'zh-CN')) });
  const lines = text.split('\n').filter((line) => line !== '');
  const cells = report.tables.flatMap(({ title, columns, rows }) => [
    title,
    ...columns.map((column) => column.title),
    ...rows.flat().flatMap((cell) => String(cell).split('\n')),
  ]);
  expect(lines).toEqual([report.title, ...report.lines, ...cells].filter((line) => line !== ''));
  const { value: html } = await mammoth.convertToHtml({ buffer: await bytes(await reportDocx(report, 'zh-CN')) });
  expect(html).toContain('<table>');
  expect(html).toContain('<h1>');
});

test('Excel: numbers as numbers, text as text, a formula that was typed as what was typed', async () => {
  const file = await bytes(await reportXlsx(report));
  const [about, table] = await readExcelFile(file);
  expect([table?.sheet, about?.sheet]).toEqual(['要准备的材料', '准备清单：甲 乙']);
  expect(table?.data).toEqual([
    ['序号', 'Document', '负责人'],
    [1, '法人登记证书（正本）', null],
    [2, '=HYPERLINK("http://example.org")', '两行\n文字'],
    [3, '+86 & <b>"quotes"</b>', '末'],
  ]);
  expect(about?.data.flat()).toEqual([report.title, ...report.lines, report.stamp]);
});
