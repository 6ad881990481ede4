/** CSV opened again by somebody else's reader. */
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/domain/basics/report.ts';
import { csvText, withoutApostrophe } from '../../src/files/csv.ts';
import { reportCsv } from '../../src/files/reportCsv.ts';

const read = (text: string) => Papa.parse<string[]>(text.trimEnd(), { delimiter: ',', newline: '\r\n' });

describe('a CSV file', () => {
  test('is UTF-8 with a byte order mark, and every line ends with CRLF', async () => {
    const bytes = new Uint8Array(await new Blob([csvText([['甲'], [1]])]).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe('甲\r\n1\r\n');
  });

  test('has as many cells in every row as in the longest', () => {
    const { data, errors } = read(csvText([['a'], ['b', 'c', 'd'], []]));
    expect(data).toEqual([
      ['a', '', ''],
      ['b', 'c', 'd'],
      ['', '', ''],
    ]);
    expect(errors).toEqual([]);
  });

  test.each(['', 'plain', '中文，标点', 'a,b', 'say "so"', 'two\nlines', ' spaces ', '12.5', '60.0–70.0', '—', "it's"])(
    'brings %j back as it was',
    (text) => {
      expect(read(csvText([['first', text, 'last']])).data).toEqual([['first', text, 'last']]);
    },
  );

  test.each([
    '=1+1',
    '+86 574',
    '-cmd',
    '-1+2',
    '@SUM(A1)',
    '\t=1',
    '\n=1',
    ' =1',
    '\u200B=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠a',
    '--5',
    '-5e3',
  ])('keeps %j from running as a formula, and the text is found again', (text) => {
    const [[found = ''] = []] = read(csvText([[text, 'end']])).data;
    expect(found).toBe(`'${text}`);
    expect(withoutApostrophe(found)).toBe(text);
  });

  test('a carriage return at the beginning is a line feed behind an apostrophe', () => {
    expect(read(csvText([['\r=1', 'end']])).data).toEqual([["'\n=1", 'end']]);
  });

  test.each([
    [-5, '-5'],
    [-0.25, '-0.25'],
    ['-12.5', '-12.5'],
    ['-3%', '-3%'],
    [0, '0'],
  ])('leaves the number %j a number', (value, text) => {
    expect(read(csvText([[value, 'end']])).data).toEqual([[text, 'end']]);
  });

  test('an apostrophe that a person typed stays', () => {
    expect(withoutApostrophe("'quoted'")).toBe("'quoted'");
  });
});

test('a report has every line and every cell, in order', async () => {
  const report: Report = {
    title: '各组织排名',
    lines: ['说明', 'second, line'],
    tables: [
      {
        title: '已排名',
        columns: [
          { title: '名次', width: 4 },
          { title: '名称', width: 9 },
        ],
        rows: [
          [1, '=甲'],
          [2, '乙'],
        ],
      },
      { title: '没有排名的', columns: [{ title: '名称', width: 4 }], rows: [] },
    ],
    stamp: '指南0.2.0版',
  };
  const { data, errors } = read(await reportCsv(report).text());
  expect(errors).toEqual([]);
  expect(data.map((row) => row.join('|').replace(/\|$/, ''))).toEqual([
    '各组织排名',
    '说明',
    'second, line',
    '',
    '已排名',
    '名次|名称',
    "1|'=甲",
    '2|乙',
    '',
    '没有排名的',
    '名称',
    '',
    '指南0.2.0版',
  ]);
});

test('a count of a count is no day', () => {
  expect(csvText([['3 / 12', '12/2026', '3 / 12 / 4', 'a / b']])).toBe(
    '\uFEFF"\'3 / 12","\'12/2026",3 / 12 / 4,a / b\r\n',
  );
  expect(withoutApostrophe("'3 / 12")).toBe('3 / 12');
});

test.each(["'=A1", "''=A1", "'3 / 12", "'tis", '=A1', '-5', '－5'])('what was typed comes back: %s', (typed) => {
  const { data } = Papa.parse<string[]>(csvText([[typed]]).slice(1), { skipEmptyLines: true });
  expect(withoutApostrophe(data[0]?.[0] ?? '')).toBe(typed);
});
