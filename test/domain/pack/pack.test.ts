import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../../src/domain/basics/locale.ts';
import { STAGES } from '../../../src/domain/clauses/stage.ts';
import { countsOf, type Pack, packOf } from '../../../src/domain/pack/pack.ts';
import type { Block, WordDocument, Workbook } from '../../../src/domain/pack/paper.ts';
import { contextIn } from './packs.ts';

const EVERYTHING = { scope: {}, stages: STAGES };
const HOLDERS = {
  organisation: 'Harbour Centre',
  holders: { 'records-officer': ['R. O.', 'Deputy'], 'ethics-contact': ['E. C.'] },
};

/** The content of the paper of a record. */
function fileOf(pack: Pack, key: string): WordDocument | Workbook {
  const paper = pack.papers.find(({ record }) => record.key === key);
  const file = paper && pack.fileOf(paper);
  if (!file) throw new Error(`no file of ${key}`);
  return file;
}
function wordOf(pack: Pack, key: string): WordDocument {
  const file = fileOf(pack, key);
  if (file.kind !== 'docx') throw new Error(`${key} is a workbook`);
  return file;
}
function bookOf(pack: Pack, key: string): Workbook {
  const file = fileOf(pack, key);
  if (file.kind !== 'xlsx') throw new Error(`${key} is a document`);
  return file;
}
const blocksOf = (file: WordDocument): Block[] => file.sheets.flatMap(({ blocks }) => [...blocks]);
const itemsOf = (file: WordDocument): string[] =>
  blocksOf(file).flatMap((block) => (block.kind === 'list' ? [...block.items] : []));
const fieldsOf = (file: WordDocument) =>
  blocksOf(file).flatMap((block) => (block.kind === 'fields' ? block.fields : []));

describe.each(LOCALES)('the whole pack in %s', (locale) => {
  const context = contextIn(locale, HOLDERS);
  const pack = packOf(context, EVERYTHING);
  const files = pack.papers.flatMap((paper) => pack.fileOf(paper) ?? []);

  test('has all papers, each under a name of its own', () => {
    const counts = countsOf(context.data, EVERYTHING);
    expect(pack.papers).toHaveLength(counts.all);
    expect(files).toHaveLength(counts.word + counts.excel);
    const paths = pack.papers.flatMap(({ path }) => (path === '' ? [] : [path]));
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(files.length);
    expect(paths.filter((path) => !/^[^<>:"\\|?*]+\.(docx|xlsx)$/.test(path))).toEqual([]);
  });
  test('leaves no placeholder open and no word undefined', () => {
    const said = JSON.stringify([files, pack.contents]);
    expect(said.match(/.{20}(?:undefined|\bnull\b|\{[\w-]+\}).{20}/g)).toBeNull();
  });
  test('says on every paper which edition it is a blank of, except where others see it', () => {
    const { version } = context.data.edition;
    const sheets = files.flatMap((file) => (file.kind === 'docx' ? file.sheets : []));
    const bare = sheets.filter(({ foot }) => foot === '');
    expect(bare.length).toBeGreaterThan(0);
    // Neither whose it is, nor what it rests on, nor what it is for.
    expect(bare.filter(({ head, title }) => head !== '' || title.includes('A.'))).toEqual([]);
    expect(sheets.filter(({ foot }) => foot !== '' && !foot.includes(version))).toEqual([]);
    expect(files.filter((file) => file.kind === 'xlsx' && !file.foot.includes(version))).toEqual([]);
  });
  test('has no table whose headings are what a register contains', () => {
    const { records } = context.data;
    const made = records.filter(
      ({ key, kind, form }) =>
        kind === 'register' && !form && pack.papers.some(({ record, path }) => record.key === key && path !== ''),
    );
    expect(made.length).toBeGreaterThan(10);
    for (const { key, columns, contains } of made) {
      const file = fileOf(pack, key);
      const titles = file.kind === 'xlsx' ? (file.sheets[0]?.columns.map(({ title }) => title) ?? []) : [];
      expect([key, ...titles.slice(1)]).toEqual([key, ...(columns ?? [])]);
      expect(titles.slice(1)).not.toEqual(contains);
    }
  });
  test('lists every paper in its contents, made here or not', () => {
    const [sheet] = pack.contents.workbook.sheets;
    expect(sheet?.rows.map(([, name]) => name)).toEqual(pack.papers.map(({ record }) => record.name));
    expect(sheet?.rows.map(([, , , file]) => file)).toEqual(
      pack.papers.map(({ path }) => path || context.label('pack.toObtain')),
    );
    // In words, or by the form that says it.
    expect(
      sheet?.rows.filter(([, , , , , keeper, kept, clauses, contains]) => !keeper || !kept || !clauses || !contains),
    ).toEqual([]);
  });
});

describe('a policy', () => {
  const pack = packOf(contextIn('en', HOLDERS), EVERYTHING);
  const items = itemsOf(wordOf(pack, 'information-rules'));

  test('has the duties of the clauses that name it, with the organisation as “our organisation”', () => {
    expect(items.some((item) => /^Our organisation shall .* \[\d+\.\d+\.\d+\]/.test(item))).toBe(true);
  });
  test('has what shall be done before what should be, section by section', () => {
    for (const block of blocksOf(wordOf(pack, 'service-rules'))) {
      if (block.kind !== 'list') continue;
      const marks = block.items.map((item) => item.includes(', should]'));
      expect(marks).toEqual([...marks].sort());
    }
  });
  test('names who keeps it and who holds its posts, as far as that is known', () => {
    expect(fieldsOf(wordOf(pack, 'information-rules'))[1]).toMatchObject({
      label: 'Kept by',
      value: { kind: 'text', text: 'Records officer (R. O.; Deputy)' },
    });
    expect(fieldsOf(wordOf(pack, 'code-of-ethics')).find(({ label }) => label === 'Ethics contact')?.value).toEqual({
      kind: 'text',
      text: 'E. C.',
    });
    const nobody = packOf(contextIn('en', { organisation: '', holders: {} }), EVERYTHING);
    const fields = fieldsOf(wordOf(nobody, 'code-of-ethics'));
    expect(fields[0]?.value).toEqual({ kind: 'lines', lines: 1 });
    expect(fields.find(({ label }) => label === 'Ethics contact')?.value).toEqual({ kind: 'lines', lines: 1 });
  });
});

describe('what others sign or read', () => {
  const context = contextIn('en', HOLDERS);
  const pack = packOf(context, EVERYTHING);

  test.each(['service-contract', 'confidentiality-undertaking', 'service-leaflet'])(
    '%s has what the guide says about it on a sheet of its own, and not in it',
    (key) => {
      const [notes, paper, ...more] = wordOf(pack, key).sheets;
      expect(more).toEqual([]);
      expect(notes?.title).toContain('notes for drafting');
      expect(JSON.stringify(notes)).toContain('adapt it before use');
      expect(JSON.stringify(paper)).not.toMatch(/adapt it before use|\[\d+\.\d+\.\d+\]|Service Standard Guide/);
    },
  );
  test('a contract has headings of its own, and the duties about it to be checked before it is signed', () => {
    const [notes, paper] = wordOf(pack, 'mandate-agreement').sheets;
    const headings = (sheet = notes) =>
      sheet?.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings()).toContain('Check before signing');
    expect(headings()).not.toContain('What the clauses ask');
    expect(headings(paper)?.[0]).toMatch(/^List of services: /);
    expect(headings(paper)?.at(-1)).toBe('Signatures');
    expect(paper?.blocks.filter(({ kind }) => kind === 'list')).toEqual([]);
  });
  test('a form that a client signs does not say that it is a blank to be adapted', () => {
    for (const key of ['consent', 'information-sheet', 'guardian-consent'])
      expect(JSON.stringify(wordOf(pack, key))).not.toContain('adapt it before use');
  });
  test('a paper without a blank says in the contents why, or what is used instead', () => {
    const rows = pack.contents.workbook.sheets[0]?.rows ?? [];
    const saidOf = (name: string) => rows.find((row) => row[1] === name)?.slice(3);
    expect(saidOf('Employment contract')).toMatchObject({ 0: 'No blank', 5: expect.stringMatching(/^Use the model/) });
    expect(saidOf('Audit report')).toMatchObject({ 0: 'No blank', 5: expect.stringMatching(/^Issued by others; /) });
  });
});

describe('a form', () => {
  const pack = packOf(contextIn('en'), EVERYTHING);

  test('is printed sheet by sheet; a record that is one sheet of it has that sheet alone', () => {
    expect(wordOf(pack, 'consent').sheets).toHaveLength(3);
    expect(wordOf(pack, 'handover-list').sheets).toHaveLength(1);
  });
  test('has its options as boxes and its tables with empty rows', () => {
    const document = wordOf(pack, 'session-record');
    expect(fieldsOf(document).find(({ label }) => label.startsWith('Manner'))?.value).toMatchObject({
      kind: 'options',
      options: expect.arrayContaining(['visit']),
    });
    const tables = blocksOf(wordOf(pack, 'visit-check')).flatMap((block) => (block.kind === 'table' ? [block] : []));
    expect(tables.every(({ head, rows }) => head.length > 1 && rows.length > 0)).toBe(true);
  });
  test('derives the rows of the evidence for admission', () => {
    const [table] = blocksOf(wordOf(pack, 'admission-evidence')).flatMap((block) =>
      block.kind === 'table' ? [block] : [],
    );
    expect(table?.head.slice(0, 4)).toEqual(['Condition', 'Clause', 'Papers', 'Issued by']);
    expect(table?.rows[0]?.[1]).toMatch(/^6\./);
  });
});

describe('a register', () => {
  const pack = packOf(contextIn('en'), EVERYTHING);

  test('has the columns of its form, with a choice of the form as a list that drops down', () => {
    const [first, second] = bookOf(pack, 'access-register').sheets;
    expect(first?.columns.slice(0, 3).map(({ title }) => title)).toEqual([
      'No.',
      'Which cabinet or folder',
      'File code',
    ]);
    expect(first?.columns[1]?.choices).toContain('counselling notes');
    expect(first?.rows).toHaveLength(12);
    expect(second?.columns.map(({ title }) => title)).toContain('Quarter');
  });
  test('asks once for what its form asks once', () => {
    const others = bookOf(pack, 'access-rights').sheets.at(-1);
    expect(others?.name).toBe('Other fields');
    expect(others?.rows.map(([asked]) => asked)).toEqual(
      expect.arrayContaining(['Leaving: who, last day', 'Taken back the same day: keys']),
    );
  });
  test('has its own columns where it has no form, and what must be in it above them', () => {
    const [sheet] = bookOf(pack, 'project-accounts').sheets;
    expect(sheet?.columns.map(({ title }) => title)).toEqual([
      'No.',
      'Date',
      'Project',
      'Income',
      'Expenditure',
      'Balance',
      'Unpaid items',
    ]);
    expect(sheet?.lines.at(-1)).toMatch(/^What is in it: The project to which each expense belongs; /);
  });
  test('is a list of what must be in it where no clause says what is entered', () => {
    const accounts = wordOf(pack, 'accounts');
    expect(itemsOf(accounts)[0]).toBe("The organisation's own books");
    expect(accounts.sheets[0]?.blocks.filter(({ kind }) => kind === 'table' || kind === 'lines')).toEqual([]);
  });
  test('says above its headings who keeps it how long, and what it rests on', () => {
    expect(bookOf(pack, 'provision-register').sheets[0]?.lines[1]).toMatch(
      /^kept by: Records officer \(R\. O\.\); keeping time: .+; clauses \d/,
    );
  });
});

test('the crisis cards are one document, a sheet for each card', () => {
  const context = contextIn('en');
  const cards = wordOf(packOf(context, EVERYTHING), 'crisis-card');
  expect(cards.sheets.map(({ title }) => title)).toEqual(context.data.cards.map(({ title }) => title));
  expect(cards.sheets[0]?.blocks[0]).toMatchObject({ kind: 'text', text: expect.stringContaining('Ambulance 120') });
  // What makes one tell is said where law or the agreement does, and not where it is a rule of this edition.
  expect(JSON.stringify(cards)).toContain(`(${context.label('crisis.ground.mandate')})`);
  expect(JSON.stringify(cards)).not.toContain(context.label('crisis.ground.own'));
});
