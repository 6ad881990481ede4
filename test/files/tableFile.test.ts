/** Templates filled in by somebody else's programs, and files as Chinese offices save them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/universal';
import { readStandardFiles } from '../../src/commands/readContent.ts';
import { labelIn } from '../../src/domain/basics/labels.ts';
import { localize } from '../../src/domain/basics/locale.ts';
import { indicatorsOf } from '../../src/domain/profiles/profile.ts';
import { cellWords } from '../../src/domain/tables/cell.ts';
import { tableTemplate } from '../../src/domain/tables/columns.ts';
import { importTable } from '../../src/domain/tables/import.ts';
import { type TableSheet, tablesAmong } from '../../src/domain/tables/sheet.ts';
import { openTable } from '../../src/files/tableFile.ts';
import { templateCsv, templateXlsx } from '../../src/files/tableTemplate.ts';
import { label } from '../islands/words.ts';

const [filed] = readStandardFiles().evaluations;
if (!filed) throw new Error('content/evaluations holds no profile');
const profile = localize(filed.data, 'en');
const template = tableTemplate(profile, label);

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const openSheets = async (bytes: Uint8Array<ArrayBuffer>): Promise<TableSheet[]> => {
  const opened = await openTable(bytes);
  if (opened.state === 'refused') throw new Error(opened.why);
  return opened.sheets;
};
const open = async (bytes: Uint8Array<ArrayBuffer>) => (await openSheets(bytes)).map(({ rows }) => rows);
/** The rows of a file that are a table of ours. */
const rowsOf = async (bytes: Uint8Array<ArrayBuffer>) => tablesAmong(profile, await openSheets(bytes))[0]?.rows ?? [];
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a template', () => {
  test('as Excel is read back with its headings and ids, and with no fault', async () => {
    const [data = [], guide = []] = await open(await bytesOf(await templateXlsx(template, label)));
    expect(data.map((row) => row.map(String))).toEqual([template.headings, template.ids]);
    expect(importTable(profile, data, cellWords(label))).toEqual({ organisations: [], faults: [] });
    const told = guide.flat().map(String);
    for (const { descriptor } of template.levels) expect(told).toContain(descriptor);
  });
  test('as CSV too', async () => {
    const [data = []] = await open(await bytesOf(templateCsv(template)));
    expect(data.slice(0, 2)).toEqual([template.headings, template.ids]);
    expect(importTable(profile, data, cellWords(label))).toEqual({ organisations: [], faults: [] });
  });
  test('in Chinese is read where the site is shown in English', async () => {
    const chinese = (await import('../../content/i18n/zh-CN.json', { with: { type: 'json' } })).default;
    const made = tableTemplate(localize(filed.data, 'zh-CN'), labelIn(chinese));
    const [data = []] = await open(await bytesOf(await templateXlsx(made, labelIn(chinese))));
    const lines = profile.redLines.map(({ id }) => made.ids.indexOf(`${id}.yes`));
    const filledIn = made.ids.map((id, index) => (id === 'name' ? '甲' : lines.includes(index) ? '否' : null));
    const { organisations, faults } = importTable(profile, [...data, filledIn], cellWords(label));
    expect(faults).toEqual([]);
    expect(Object.keys(organisations[0]?.sheet ?? {})).toEqual(profile.redLines.map(({ id }) => id));
  });
});

describe('an Excel file', () => {
  test('gives numbers as numbers, dates as dates, and rows as they are counted on the screen', async () => {
    const count = indicatorsOf(profile).find(({ kind }) => kind === 'count')?.id;
    const day = new Date(Date.UTC(2026, 0, 5));
    const file = await writeExcelFile([
      {
        sheet: 'A',
        data: [
          [null],
          ['Name', 'Done', 'Planned', 'Period'].map((value) => ({ value, type: String })),
          ['name', `${count}.done`, `${count}.planned`, 'period'].map((value) => ({ value, type: String })),
          [null],
          [
            { value: '甲', type: String },
            { value: 95, type: Number },
            { value: '１００', type: String },
            { value: day, type: Date, format: 'yyyy-mm' },
          ],
        ],
      },
    ]).toBlob();
    const [rows = []] = await open(await bytesOf(file));
    const { organisations, faults } = importTable(profile, rows, cellWords(label));
    expect(organisations).toMatchObject([
      { row: 5, name: '甲', period: '', sheet: { [count ?? '']: { value: { done: 95, planned: 100 } } } },
    ]);
    expect(faults.filter(({ problem }) => problem !== 'missingColumns')).toMatchObject([
      { row: 5, column: 'D', heading: 'Period', problem: 'date' },
    ]);
  });
});

describe('a CSV file', () => {
  const text = '组织名称,时期\r\nname,period\r\n"甲,乙","两行\n文字"\r\n';
  const rows = [
    ['组织名称', '时期'],
    ['name', 'period'],
    ['甲,乙', '两行\n文字'],
  ];
  /** 甲 and 乙 are B0 D7... in GB18030; written out so that no encoder of ours is trusted. */
  const gb18030 = Uint8Array.from([
    0xd7,
    0xe9,
    0xd6,
    0xaf,
    0xc3,
    0xfb,
    0xb3,
    0xc6,
    0x2c,
    0xca,
    0xb1,
    0xc6,
    0xda,
    0x0d,
    0x0a,
    ...utf8('name,period\r\n'),
    0xbc,
    0xd7,
    0x2c,
    0x32,
    0x30,
    0x32,
    0x36,
    0x0d,
    0x0a,
  ]);
  test.each<[string, Uint8Array<ArrayBuffer>]>([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a mark', utf8(`\uFEFF${text}`)],
    ['UTF-16 with a mark', new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (c) => c.charCodeAt(0)).buffer)],
    ['tabs', utf8('组织名称\t时期\r\nname\tperiod\r\n甲,乙\t"两行\n文字"\r\n')],
    ['semicolons', utf8('组织名称;时期\r\nname;period\r\n甲,乙;"两行\n文字"\r\n')],
    ['lines that end as on a Mac', utf8(text.replaceAll('\r\n', '\n'))],
  ])('in %s is read', async (_, bytes) => {
    const found = await rowsOf(bytes);
    expect(found.filter((row) => row.some((cell) => cell !== ''))).toEqual(rows);
  });
  test('in GB18030 is read, as Chinese Excel saves it', async () => {
    const found = await rowsOf(gb18030);
    expect(found.slice(0, 3)).toEqual([
      ['组织名称', '时期'],
      ['name', 'period'],
      ['甲', '2026'],
    ]);
  });
  test('an apostrophe that kept a name from running is taken away', async () => {
    const found = await rowsOf(utf8(`name,period\r\n${Papa.unparse([["'=甲", "'quoted'"]])}\r\n`));
    expect(found[1]).toEqual(['=甲', "'quoted'"]);
  });
});

describe('what is no table', () => {
  test.each<[string, Uint8Array<ArrayBuffer>, string]>([
    ['an Excel file of the old format', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'oldExcel'],
    ['a damaged Excel file', utf8('PK and then nothing of use'), 'notReadable'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'notReadable'],
  ])('%s is refused', async (_, bytes, why) => {
    expect(await openTable(bytes)).toEqual({ state: 'refused', why });
  });
  test('an empty file has no rows of use', async () => {
    const rows = await rowsOf(new Uint8Array());
    expect(importTable(profile, rows, cellWords(label)).faults.map(({ problem }) => problem)).toEqual(['noHeadings']);
  });
});

describe('nothing is lost or taken over unseen', () => {
  const csvOf = (...rows: (readonly string[])[]) =>
    utf8([template.headings.join(','), template.ids.join(','), ...rows.map((row) => row.join(','))].join('\r\n'));
  /** A row with a name and a note, and every other cell filled in, as a full table has them. */
  const row = (name: string, note: string) =>
    template.ids.map((id) =>
      id === 'name' ? name : id.endsWith('.note') ? note : id === 'period' ? '2026' : '不清楚',
    );
  const importCsv = async (bytes: Uint8Array<ArrayBuffer>) => {
    const [sheet] = tablesAmong(profile, await openSheets(bytes));
    return importTable(profile, sheet?.rows ?? [], cellWords(label), sheet);
  };

  test('a quotation mark that is not closed is a fault of its row, which is not imported', async () => {
    const notes = template.ids.indexOf(template.ids.find((id) => id.endsWith('.note')) ?? '');
    const open = row('乙', '').map((cell, index) => (index === notes ? '"好' : cell));
    const { organisations, faults } = await importCsv(csvOf(row('甲', ''), open, row('丙', ''), row('丁', '')));
    expect(organisations.map(({ name }) => name)).toEqual(['甲']);
    expect(faults.map((fault) => [fault.row, fault.problem])).toContainEqual([4, 'openQuote']);
  });
  test('nor one that is closed by the mark of a later row', async () => {
    const notes = template.ids.indexOf(template.ids.find((id) => id.endsWith('.note')) ?? '');
    const with_ = (name: string, note: string) => row(name, '').map((cell, index) => (index === notes ? note : cell));
    const { organisations, faults } = await importCsv(
      csvOf(row('甲', ''), with_('乙', '"好'), row('丙', ''), with_('丁', '好"'), row('戊', '')),
    );
    expect(organisations.map(({ name }) => name)).toEqual(['甲', '戊']);
    expect(faults.map(({ problem }) => problem)).toContain('openQuote');
  });
  test('a note of several lines is no fault', async () => {
    const { organisations, faults } = await importCsv(
      csvOf(row('甲', '"第一行，有逗号\n第二行, 也有"'), row('乙', '')),
    );
    expect(organisations.map(({ name }) => name)).toEqual(['甲', '乙']);
    expect(faults.filter(({ problem }) => problem === 'openQuote')).toEqual([]);
  });

  /** A workbook of three tables, of which the first sheet and one row of the second are then hidden. */
  async function workbook(): Promise<Uint8Array<ArrayBuffer>> {
    const text = (value: string) => ({ value, type: String });
    const sheetOf = (sheet: string, ...names: string[]) => ({
      sheet,
      data: [template.headings.map(text), template.ids.map(text), ...names.map((name) => [text(name)])],
    });
    const blob = await writeExcelFile([
      sheetOf('2025数据', '去年'),
      sheetOf('2026数据', '甲', '乙'),
      sheetOf('补充', '丙'),
    ]).toBlob();
    const files = unzipSync(await bytesOf(blob));
    const edit = (path: string, change: (xml: string) => string) => {
      files[path] = strToU8(change(strFromU8(files[path] ?? new Uint8Array())));
    };
    edit('xl/workbook.xml', (xml) => xml.replace(/<sheet (?=[^>]*2025)/, '<sheet state="hidden" '));
    edit('xl/worksheets/sheet2.xml', (xml) => xml.replace(/<row r="4"/, '<row r="4" hidden="1"'));
    return zipSync(files) as Uint8Array<ArrayBuffer>;
  }
  test('of a workbook the sheets that are seen come first, each by its name', async () => {
    const tables = tablesAmong(profile, await openSheets(await workbook()));
    expect(tables.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['2026数据', false],
      ['补充', false],
      ['2025数据', true],
    ]);
  });
  test('a hidden row is imported and named', async () => {
    const [sheet] = tablesAmong(profile, await openSheets(await workbook()));
    const { organisations, faults } = importTable(profile, sheet?.rows ?? [], cellWords(label), sheet);
    expect(organisations.map(({ name }) => name)).toEqual(['甲', '乙']);
    expect(faults.filter(({ problem }) => problem === 'hiddenRow').map((fault) => fault.row)).toEqual([4]);
  });
});

test('an Excel file tells errors, formulas without a result and merged cells', async () => {
  const file = await bytesOf(
    await writeExcelFile([
      [
        { value: 'a', type: String },
        { value: 1, type: Number },
      ],
    ]).toBlob(),
  );
  const parts = unzipSync(file);
  const path = 'xl/worksheets/sheet1.xml';
  const cells =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>' +
    '<c r="C1"><f>A1+1</f></c><c r="D1"><f>1+1</f><v>2</v></c></row><row r="2"><c r="D2"><v>3</v></c></row>';
  parts[path] = strToU8(
    strFromU8(parts[path] ?? new Uint8Array()).replace(
      /<sheetData>.*<\/sheetData>/s,
      `<sheetData>${cells}</sheetData><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>`,
    ),
  );
  const [sheet] = await openSheets(zipSync(parts) as Uint8Array<ArrayBuffer>);
  expect(sheet?.rows[0]?.slice(0, 4)).toEqual(['name', { error: '#DIV/0!' }, { error: '' }, 2]);
  expect([...(sheet?.merged ?? [])]).toEqual([
    ['1 0', 0],
    ['1 1', 0],
  ]);
});

test('a workbook with a password is told from one of the old format', async () => {
  const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)]);
  expect(await openTable(old)).toEqual({ state: 'refused', why: 'oldExcel' });
  const locked = Uint8Array.from([...old, ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])]);
  expect(await openTable(locked)).toEqual({ state: 'refused', why: 'encrypted' });
});

describe('a workbook that would take all time or memory', () => {
  /** A sheet with one cell at the beginning, and whatever else its XML says. */
  async function workbookOf(cells: string, after = ''): Promise<Uint8Array<ArrayBuffer>> {
    const parts = unzipSync(await bytesOf(await writeExcelFile([[{ value: 'a', type: String }]]).toBlob()));
    const path = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(parts[path] ?? new Uint8Array());
    parts[path] = strToU8(xml.replace('</sheetData>', `${cells}</sheetData>${after}`));
    return zipSync(parts) as Uint8Array<ArrayBuffer>;
  }
  const cellAt = (reference: string) =>
    `<row r="${reference.replace(/\D/g, '')}"><c r="${reference}"><v>1</v></c></row>`;

  test.each<[string, string, string]>([
    ['to the last row', 'B1048576', 'read'],
    ['to the last column', 'XFD2', 'read'],
    ['to the last row and far to the right', 'Z1048576', 'refused'],
    ['to the last cell of all', 'XFD1048576', 'refused'],
  ])('reaches %s: %s is %s', async (_, reference, state) => {
    const opened = await openTable(await workbookOf(cellAt(reference)));
    expect(opened).toMatchObject(state === 'read' ? { state } : { state, why: 'oversized' });
  });
  test.each([
    ['of a cell', '<row r="2"><c r="ineSAH2"><v>1</v></c></row>'],
    ['of a cell, in other quotation marks', "<row r='2'><c r = 'ZZZZZZ2'><v>1</v></c></row>"],
    ['of a cell, given twice', '<row r="2"><c r="A2" r="ZZZZZZ2"><v>1</v></c></row>'],
    ['of a row', '<row r="999999999"><c><v>1</v></c></row>'],
  ])('has a place that no sheet has, %s: it is refused at once', async (_, cells) => {
    expect(await openTable(await workbookOf(cells))).toEqual({ state: 'refused', why: 'notReadable' });
  });
  test('hands over no empty cells at the end of a row', async () => {
    const [sheet] = await openSheets(await workbookOf(cellAt('XFD3')));
    expect(sheet?.rows.map(({ length }) => length)).toEqual([1, 0, 16384]);
  });
  test('merges more cells than anybody does on purpose: they are left as they are', async () => {
    const merge = (reference: string) => `<mergeCell ref="${reference}"/>`;
    const merges = [merge('A1:XFD900'), merge('B1:B3'), ...Array.from({ length: 50 }, () => merge('A1:ZZ9'))];
    const [sheet] = await openSheets(await workbookOf('', `<mergeCells>${merges.join('')}</mergeCells>`));
    expect(sheet?.merged?.get('2 1')).toBe(0);
    expect(sheet?.merged?.size).toBeLessThan(100_000);
  });
  test('has cells without an end: it is refused without looking for each end through all of it', async () => {
    const cells = Array.from(
      { length: 30_000 },
      (_, at) => `<row r="${at + 2}"><c r="A${at + 2}" t="e"><v>0</v></row>`,
    );
    expect(await openTable(await workbookOf(cells.join('')))).toEqual({ state: 'refused', why: 'notReadable' });
  });
});
