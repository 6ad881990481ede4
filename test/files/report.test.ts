/** Reports opened again by other people's readers. */
import mammoth from 'mammoth';
import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { Report } from '../../src/domain/basics/report.ts';
import { spansOf } from '../../src/files/joinedTables.ts';
import { reportDocx } from '../../src/files/reportDocx.ts';
import { reportXlsx } from '../../src/files/reportXlsx.ts';
import { zipEntries } from './zipEntries.ts';

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

/** The same table with so many rows that it has a sheet of its own. */
const long: Report = {
  ...report,
  tables: report.tables.map((table) => ({
    ...table,
    rows: [...table.rows, ...Array.from({ length: 20 }, (_, index) => [index + 4, `Row ${index + 4}`, ''])],
  })),
};

test('Excel: numbers as numbers, text as text, a formula that was typed as what was typed', async () => {
  const [about, table] = await readExcelFile(await bytes(await reportXlsx(long)));
  expect([table?.sheet, about?.sheet]).toEqual(['要准备的材料', '准备清单：甲 乙']);
  expect(table?.data.slice(0, 4)).toEqual([
    ['序号', 'Document', '负责人'],
    [1, '法人登记证书（正本）', null],
    [2, '=HYPERLINK("http://example.org")', '两行\n文字'],
    [3, '+86 & <b>"quotes"</b>', '末'],
  ]);
  expect(about?.data.map(([first]) => first)).toEqual([report.title, ...report.lines, report.stamp]);
});

test('Excel: small tables follow what the report is on one sheet, in their order, each with its title and head', async () => {
  const small = (title: string) => ({ title, columns: [{ title: `Of ${title}`, width: 60 }], rows: [[1]] });
  const wide = {
    title: 'Wide',
    columns: Array.from({ length: 7 }, (_, index) => ({ title: `Column ${index}`, width: 10 })),
    rows: [],
  };
  const [first, ...others] = await readExcelFile(
    await bytes(await reportXlsx({ ...report, tables: [small('A'), ...long.tables, wide, small('B')] })),
  );
  expect(others.map(({ sheet }) => sheet)).toEqual(['要准备的材料', 'Wide']);
  expect(first?.data.map(([cell]) => cell).slice(4)).toEqual([null, 'A', 'Of A', 1, null, 'B', 'Of B', 1]);
});

test.each([
  { widths: [60], spans: [12] },
  { widths: [30, 15, 15], spans: [6, 3, 3] },
  // 18, 9, 33, 12, 14 and 14 of 100.
  { widths: [18, 9, 33, 12, 14, 14], spans: [2, 1, 3, 2, 2, 2] },
  { widths: [1, 1, 1, 1, 1, 1000], spans: [1, 1, 1, 1, 1, 7] },
])('columns of widths $widths span $spans of the shared ones', ({ widths, spans }) => {
  expect(spansOf(widths)).toEqual(spans);
});

test('Excel: only the sheet of one table is filtered by its head', async () => {
  const files = zipEntries(await bytes(await reportXlsx(long)));
  expect(files.get('xl/worksheets/sheet1.xml')).not.toContain('<autoFilter');
  expect(files.get('xl/worksheets/sheet2.xml')).toContain('<autoFilter ref="A1:C24"/>');
});

test('Excel on paper: all columns on one page, the head on each, and at the foot whose it is', async () => {
  const title = "O'Neil & <Co>'";
  const files = zipEntries(
    await bytes(
      await reportXlsx({
        ...report,
        title,
        tables: [{ ...(long.tables[0] as Report['tables'][number]), title: "'七'" }],
      }),
    ),
  );
  const workbook = files.get('xl/workbook.xml') ?? '';
  // The first sheet says what it is, and has no head to repeat. No sheet's name has an apostrophe at its ends.
  expect([...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    'O&apos;Neil &amp; &lt;Co&gt;',
    '七',
  ]);
  expect(workbook).toContain(
    '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="1">\'七\'!$1:$1</definedName></definedNames>',
  );
  const sheet = files.get('xl/worksheets/sheet2.xml') ?? '';
  expect(sheet).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
  expect(sheet).toMatch(/<pageSetup [^>]*fitToWidth="1"[^>]*fitToHeight="0"/);
  expect(sheet).toContain(
    "<headerFooter><oddFooter>&amp;LO'Neil &amp;&amp; &lt;Co&gt;' · 指南0.2.0版&amp;R&amp;P / &amp;N</oddFooter></headerFooter>",
  );
  // The head, ten Chinese characters, a formula too long for its 20 characters, two lines.
  const heights = [...sheet.matchAll(/ ht="(\d+)"/g)].map(([, height]) => Number(height));
  expect(heights.slice(0, 4)).toEqual([15, 15, 30, 30]);
});

test('names of sheets are short enough for Excel, and cut behind a word', async () => {
  const name = async (title: string) =>
    /<sheet [^>]*name="([^"]*)"/.exec(
      zipEntries(await bytes(await reportXlsx({ ...report, title }))).get('xl/workbook.xml') ?? '',
    )?.[1];
  expect(await name('Two self-assessments compared Sunshine centre')).toBe('Two self-assessments compared');
  expect(await name('差'.repeat(40))).toBe('差'.repeat(31));
});

test('a name with signs that mean something elsewhere, and one as long as they may be, leave the workbook whole', async () => {
  const footOf = async (title: string) => {
    const sheet = zipEntries(await bytes(await reportXlsx({ ...report, title }))).get('xl/worksheets/sheet1.xml') ?? '';
    return /<oddFooter>(.*)<\/oddFooter>/.exec(sheet)?.[1] ?? '';
  };
  expect(await footOf("$& $1 $` $'")).toBe("&amp;L$&amp;&amp; $1 $` $' · 指南0.2.0版&amp;R&amp;P / &amp;N");
  expect(await footOf('a\u0000b\u001Fc')).toContain('&amp;La b c · ');
  // Excel takes 255 characters; a sign that is written as two is not cut in half.
  const long = (await footOf('&'.repeat(300))).replaceAll('&amp;', '&');
  expect(long.length).toBeLessThanOrEqual(255);
  expect(/^&L((?:&&)*)&R/.test(long)).toBe(true);
});

test.each(['constructor', 'toString', '__proto__', 'valueOf'])(
  'Excel: a text that is called "%s" does not break the file',
  async (name) => {
    const [table] = report.tables;
    if (!table) throw new Error('there is no table');
    const named = { ...report, title: name, tables: [{ ...table, rows: [[1, name, name]] }] };
    const sheets = await readExcelFile(await bytes(await reportXlsx(named)));
    expect(sheets.flatMap(({ data }) => data.flat()).filter((cell) => String(cell).trim() === name)).toHaveLength(3);
  },
);

test('Word: characters that XML cannot hold become spaces, and a cell higher than a page may be split', async () => {
  const [table] = report.tables;
  if (!table) throw new Error('there is no table');
  const long = 'x'.repeat(5000);
  const odd = {
    ...report,
    title: 'a\uFFFEb',
    tables: [
      {
        ...table,
        rows: [
          [1, 'c\u0001d\uFFFF', long],
          [2, 'short', ''],
        ],
      },
    ],
  };
  const file = await bytes(await reportDocx(odd, 'en'));
  const { value } = await mammoth.extractRawText({ buffer: file });
  expect(value).toContain('a b');
  expect(value).toContain('c d ');
  const xml = zipEntries(file).get('word/document.xml') ?? '';
  // The head and the short row stay whole.
  expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(2);
});
