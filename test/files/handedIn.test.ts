/** What is handed in, opened again by other people's readers: a first page in Word and in print, the data first in Excel. */
import mammoth from 'mammoth';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { Report, ReportTable } from '../../src/domain/basics/report.ts';
import { reportCsv } from '../../src/files/reportCsv.ts';
import { reportDocx } from '../../src/files/reportDocx.ts';
import { reportXlsx } from '../../src/files/reportXlsx.ts';
import { PrintedReport } from '../../src/islands/reports/PrintedReport.tsx';
import { zipEntries } from './zipEntries.ts';

const table = (
  title: string,
  columns: number,
  rows: ReportTable['rows'] = [Array.from({ length: columns }, () => title)],
) => ({
  title,
  columns: Array.from({ length: columns }, (_, index) => ({ title: `${title} ${index + 1}`, width: 10 })),
  rows,
});
const report: Report = {
  title: '差距报告 甲 · 2026',
  lines: ['Line of the CSV'],
  tables: [table('Gaps', 2), table('Counts', 2)],
  stamp: 'Edition 0.4.0',
  file: { of: '甲 2026', what: '差距报告' },
  paper: {
    title: '差距报告',
    facts: [
      ['Organisation', '甲'],
      ['Period', '2026'],
      ['Filled in by', ''],
    ],
    conclusion: ['Three are missing.', 'Two are not known.'],
    figures: [
      ['Asked', '5'],
      ['Missing', '3'],
    ],
    tables: [table('First', 3)],
    asks: ['Please check.'],
    signers: ['Head', 'Seal'],
    annexes: [table('Annex 1', 2), table('Annex 2', 6)],
    notes: ['A note.'],
    words: {
      conclusion: 'Conclusion',
      asks: 'What is asked',
      sign: 'Signatures',
      day: 'Date',
      notes: 'Notes',
      page: 'Page {page} of {pages}',
    },
  },
  data: {
    title: 'Gaps',
    columns: [
      { title: 'Number', width: 8 },
      { title: 'State', width: 10, choices: ['Met', 'Not met'] },
      { title: 'By', width: 12, isDay: true },
      { title: 'Said', width: 20 },
    ],
    rows: [
      ['1.1.1', 'Not met', '2026-11-23', '2026-11-23'],
      ['1.1.2', 'Not met', '', '=1+1'],
    ],
  },
};
const bytes = async (blob: Blob) => Buffer.from(await blob.arrayBuffer());

describe('Word', () => {
  test('has on its first page whose it is, what it means, what matters and room to sign; then annexes and notes', async () => {
    const { value } = await mammoth.extractRawText({ buffer: await bytes(await reportDocx(report, 'zh-CN')) });
    expect(value.split('\n').filter((line) => line !== '')).toEqual([
      '差距报告',
      'Organisation',
      '甲',
      'Period',
      '2026',
      'Filled in by',
      'Conclusion',
      'Three are missing.',
      'Two are not known.',
      '5',
      'Asked',
      '3',
      'Missing',
      'First',
      'First 1',
      'First 2',
      'First 3',
      'First',
      'First',
      'First',
      'What is asked',
      'Please check.',
      'Signatures',
      'Head',
      'Date',
      'Seal',
      'Date',
      'Annex 1',
      'Annex 1 1',
      'Annex 1 2',
      'Annex 1',
      'Annex 1',
      'Annex 2',
      ...[1, 2, 3, 4, 5, 6].map((column) => `Annex 2 ${column}`),
      ...Array.from({ length: 6 }, () => 'Annex 2'),
      'Notes',
      'A note.',
      'Edition 0.4.0',
    ]);
  });
  test('stands on its first page and lies where an annex is wide, with fonts for both scripts', async () => {
    const files = zipEntries(await bytes(await reportDocx(report, 'zh-CN')));
    const xml = files.get('word/document.xml') ?? '';
    const sizes = [...xml.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/g)].map(([, width, height]) => [width, height]);
    expect(sizes).toEqual([
      ['11906', '16838'],
      ['16838', '11906'],
    ]);
    expect(xml).toContain('<w:pStyle w:val="Heading1"/>');
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(3);
    const styles = files.get('word/styles.xml') ?? '';
    expect(styles).toMatch(/w:eastAsia="SimSun"/);
    expect(styles).toMatch(/w:eastAsia="SimHei"/);
    expect(styles).toMatch(/<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/);
  });
  test('says at the foot what it is and which page of how many, and who made it; the stamp stands once at the end', async () => {
    const files = zipEntries(await bytes(await reportDocx(report, 'zh-CN')));
    const foot = [...files].find(([name]) => /^word\/footer\d*\.xml$/.test(name))?.[1] ?? '';
    expect(foot.replace(/<w:instrText[^>]*>(\w+)<\/w:instrText>/g, '[$1]').replace(/<[^>]*>/g, '')).toBe(
      '差距报告 甲 · 2026  Page [PAGE] of [NUMPAGES]',
    );
    const core = files.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:title>差距报告 甲 · 2026</dc:title>');
    expect(core).toContain('<dc:creator>甲 2026</dc:creator>');
  });
  test('needs one section where there are no annexes', async () => {
    if (!report.paper) throw new Error('the report has no first page');
    const alone = { ...report, paper: { ...report.paper, annexes: [] } };
    const xml = zipEntries(await bytes(await reportDocx(alone, 'en'))).get('word/document.xml') ?? '';
    expect(xml.match(/<w:pgSz /g)).toHaveLength(1);
    expect(xml).toContain('A note.');
  });
});

describe('Excel', () => {
  test('begins with the data, then says what they are; the table that they take the place of is gone', async () => {
    const sheets = await readExcelFile(await bytes(await reportXlsx(report)));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Gaps', '差距报告 甲 · 2026']);
    const about = sheets[1]?.data.map(([cell]) => cell);
    expect(about).toEqual([
      report.title,
      'Organisation\u3000甲',
      'Period\u30002026',
      'Three are missing.',
      'Two are not known.',
      'Line of the CSV',
      'Edition 0.4.0',
      null,
      'Counts',
      'Counts 1',
      'Counts',
    ]);
  });
  test('has days as days in columns of days alone, and text as text', async () => {
    const [data] = await readExcelFile(await bytes(await reportXlsx(report)));
    expect(data?.data.slice(1)).toEqual([
      ['1.1.1', 'Not met', new Date('2026-11-23T00:00:00Z'), '2026-11-23'],
      ['1.1.2', 'Not met', null, '=1+1'],
    ]);
  });
  test('offers a list, is printed with its head on A4, and its sheets have names of their own', async () => {
    const data = { ...report, title: 'Gaps' };
    const files = zipEntries(await bytes(await reportXlsx(data)));
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toMatch(/<dataValidation type="list"[^>]* sqref="B2:B3"><formula1>"Met,Not met"<\/formula1>/);
    expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"/);
    const workbook = files.get('xl/workbook.xml') ?? '';
    expect(workbook).toContain('localSheetId="0">\'Gaps\'!$1:$1<');
    expect([...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual(['Gaps', '2 Gaps']);
  });
});

test('CSV stays lines and tables, whatever the first page says', async () => {
  const text = await reportCsv(report).text();
  expect(text).toContain('Line of the CSV');
  expect(text).not.toContain('Three are missing.');
});

test('print has the first page before the annexes, with its facts and signatures as lists', () => {
  const html = renderToString(h(PrintedReport, { report }));
  expect(html).toMatch(/<h1>差距报告 甲 · 2026<\/h1><section [^>]*class="first-page"/);
  expect(html).toContain('<dt>Organisation</dt><dd>甲</dd>');
  expect(html.match(/<table>/g)).toHaveLength(3);
  expect(html.indexOf('Three are missing.')).toBeLessThan(html.indexOf('Annex 1'));
  expect(html.indexOf('Annex 2')).toBeLessThan(html.indexOf('A note.'));
  expect(html).not.toContain('Line of the CSV');
});
