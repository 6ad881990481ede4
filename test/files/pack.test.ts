/** Papers of a starter pack opened again by other people's readers. */

import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/domain/basics/locale.ts';
import { packOf } from '../../src/domain/pack/pack.ts';
import type { WordDocument, Workbook } from '../../src/domain/pack/paper.ts';
import { packDocx } from '../../src/files/packDocx.ts';
import { packXlsx } from '../../src/files/packXlsx.ts';
import { packZip } from '../../src/files/packZip.ts';
import { contextIn } from '../domain/pack/packs.ts';
import { zipEntries } from './zipEntries.ts';

const bytes = async (blob: Blob) => Buffer.from(await blob.arrayBuffer());

/** The texts of the elements of one name. */
const textsIn = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => text);

const DOCUMENT: WordDocument = {
  kind: 'docx',
  title: '守则：甲/乙',
  sheets: [
    {
      title: 'Code & <conduct>',
      head: '某某中心',
      foot: 'Guide 1',
      blocks: [
        { kind: 'heading', level: 2, text: 'Contents' },
        { kind: 'text', size: 'small', text: 'Adapt it\nbefore use.' },
        { kind: 'list', style: 'numbered', items: ['first', 'second'] },
        { kind: 'lines', lines: 2 },
        {
          kind: 'fields',
          fields: [
            { label: 'Kept by', notes: ['a note'], value: { kind: 'text', text: 'Director' } },
            { label: 'Manner', notes: [], value: { kind: 'options', options: ['visit', 'telephone'] } },
            { label: 'What was done', notes: [], value: { kind: 'lines', lines: 3 } },
          ],
        },
        { kind: 'table', head: ['Date', 'Who'], rows: [['1 May'], []] },
        { kind: 'list', style: 'bulleted', items: ['last'] },
      ],
    },
    { title: 'Slip', head: '', foot: '', blocks: [] },
  ],
};

describe('Word', () => {
  test('has every word in its order, with real headings, lists and tables', async () => {
    const { value: html } = await mammoth.convertToHtml({ buffer: await bytes(await packDocx(DOCUMENT, 'en')) });
    const textsOf = (tag: string) =>
      [...html.matchAll(new RegExp(`<(${tag})(?: [^>]*)?>(.*?)</\\1>`, 'g'))].map(([, , inner = '']) =>
        inner.replace(/<[^>]*>/g, ''),
      );
    expect(textsOf('h1|h2')).toEqual(['Code &amp; &lt;conduct&gt;', 'Contents', 'Slip']);
    expect(textsOf('li')).toEqual(['first', 'second', 'last']);
    expect(textsOf('td|th')).toEqual([
      'Kept bya note',
      'Director',
      'Manner',
      '\u25A1 visit\u3000\u25A1 telephone',
      'What was done',
      '',
      'Date',
      'Who',
      '1 May',
      '',
      '',
      '',
    ]);
  });

  test('names its fonts, is A4, and says whose it is on the pages of its own sheet alone', async () => {
    const parts = zipEntries(await bytes(await packDocx(DOCUMENT, 'en')));
    expect(parts.get('word/styles.xml')).toMatch(/w:eastAsia="SimSun"/);
    expect(parts.get('word/styles.xml')).toMatch(/w:eastAsia="SimHei"/);
    const xml = parts.get('word/document.xml') ?? '';
    expect(xml.match(/<w:pgSz w:w="11906" w:h="16838"/g)).toHaveLength(2);
    // Each section has its own: one without would show those of the section before it.
    expect(xml.match(/<w:(?:header|footer)Reference /g)).toHaveLength(4);
    const said = [1, 2].map((index) =>
      ['header', 'footer'].flatMap((part) => textsIn(parts.get(`word/${part}${index}.xml`) ?? '', 'w:t')),
    );
    expect(said).toEqual([['某某中心', 'Guide 1  ', ' / '], ['']]);
  });
});

const WORKBOOK: Workbook = {
  kind: 'xlsx',
  title: 'Register',
  foot: 'Guide 1',
  sheets: [
    {
      name: 'Register: all/any',
      lines: ['Register', 'kept by: Director'],
      columns: [
        { title: 'No.', width: 6 },
        { title: 'Manner', width: 20, choices: ['visit', 'telephone'] },
        { title: 'Outcome', width: 20, choices: ['done', 'not done, and why'] },
      ],
      rows: [[1], [2]],
      blank: 1,
    },
  ],
};

describe('Excel', () => {
  test('has the lines, the headings and the rows, and the longer lists on a sheet behind them', async () => {
    const [sheet, choices] = await readExcelFile(await bytes(await packXlsx(WORKBOOK, 'Choices')));
    expect([sheet?.sheet, choices?.sheet]).toEqual(['Register  all any', 'Choices']);
    expect(sheet?.data.slice(0, 5)).toEqual([
      ['Register', null, null],
      ['kept by: Director', null, null],
      ['No.', 'Manner', 'Outcome'],
      [1, null, null],
      [2, null, null],
    ]);
    expect(choices?.data).toEqual([['done', 'not done, and why']]);
  });

  test('keeps its head in sight and on each printed page, and drops its lists down', async () => {
    const parts = zipEntries(await bytes(await packXlsx(WORKBOOK, 'Choices')));
    const xml = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(xml).toMatch(/<pane ySplit="3" [^>]*state="frozen"/);
    expect(xml).toContain('orientation="landscape"');
    expect(parts.get('xl/workbook.xml')).toContain("'Register  all any'!$1:$3");
    expect(textsIn(xml, 'formula1')).toEqual(['"visit,telephone"', "'Choices'!$A$1:$B$1"]);
    expect(xml).toContain('sqref="B4:B1000"');
    // Where the order of elements wants them.
    expect(xml.indexOf('<mergeCells')).toBeLessThan(xml.indexOf('<dataValidations'));
    expect(xml.indexOf('<dataValidations')).toBeLessThan(xml.indexOf('<pageSetup'));
  });

  test('without longer lists has no sheet of them', async () => {
    const sheets = WORKBOOK.sheets.map((sheet) => ({ ...sheet, columns: sheet.columns.slice(0, 2) }));
    expect(await readExcelFile(await bytes(await packXlsx({ ...WORKBOOK, sheets }, 'Choices')))).toHaveLength(1);
  });
});

const OPTIONS = { choicesName: 'Choices', now: Date.UTC(2026, 10, 23), onFile: () => {} };

describe.each(LOCALES)('the pack of two services before the first client, %s', (locale) => {
  const context = contextIn(locale);
  const pack = packOf(context, {
    scope: { services: ['legal-education', 'home-visits'] },
    stages: ['firstClient'],
  });

  test('holds each paper once, and all of them can be opened', async () => {
    const steps: string[] = [];
    const zip = await packZip(pack, {
      ...OPTIONS,
      language: locale,
      signal: new AbortController().signal,
      onFile: (done, all) => steps.push(`${done}/${all}`),
    });
    if (!zip) throw new Error('it was cancelled');
    const names = [...pack.papers.flatMap(({ path }) => (path === '' ? [] : [path])), pack.contents.path];
    expect(zip.count).toBe(names.length);
    expect([steps[0], steps.at(-1)]).toEqual([`1/${names.length}`, `${names.length}/${names.length}`]);
    const files = unzipSync(new Uint8Array(await zip.blob.arrayBuffer()));
    expect(Object.keys(files)).toEqual(names);
    for (const [name, content] of Object.entries(files)) {
      for (const [part, xml] of zipEntries(Buffer.from(content)))
        expect(`${name} ${part} ${/undefined|\[object /.exec(xml)?.[0] ?? ''}`).toBe(`${name} ${part} `);
      if (name.endsWith('.docx')) {
        const { value } = await mammoth.extractRawText({ buffer: Buffer.from(content) });
        expect(value.length, name).toBeGreaterThan(100);
      }
      if (name.endsWith('.xlsx')) {
        const [sheet] = await readExcelFile(Buffer.from(content));
        expect(sheet?.data.length, name).toBeGreaterThan(3);
      }
    }
  });

  test('is not made once it is cancelled', async () => {
    const control = new AbortController();
    const steps: number[] = [];
    const zip = await packZip(pack, {
      ...OPTIONS,
      language: locale,
      signal: control.signal,
      onFile: (done) => {
        steps.push(done);
        if (done === 2) control.abort();
      },
    });
    expect(zip).toBeUndefined();
    expect(steps).toEqual([1, 2]);
  });
});
