import { describe, expect, test } from 'vitest';
import {
  faultsOfRecords,
  isOfRecord,
  type KeptRecord,
  namedEvidence,
  recordsIn,
  recordsNamedIn,
  withNamedRecords,
} from '../../../src/domain/clauses/keptRecord.ts';

const text = (words: string) => ({ 'zh-CN': `${words}的`, en: words });
const record = (key: string, more: Partial<KeptRecord> = {}): KeptRecord => ({
  key,
  name: text(key),
  kind: 'register',
  per: 'organisation',
  keeper: 'clerk',
  personal: 'none',
  contains: [text('day')],
  ...more,
});
const ofRecord = (key: string, part = { 'zh-CN': '', en: '' }) => ({ record: key, ...part });

describe('evidence', () => {
  const records = new Map([record('log'), record('plan')].map((each) => [each.key, each]));

  test('that is a whole record has its name', () => {
    expect(namedEvidence([ofRecord('log')], records)).toEqual([{ record: 'log', 'zh-CN': 'log的', en: 'log' }]);
  });
  test('that is a part of one has the part behind the name, as each language writes it', () => {
    expect(namedEvidence([ofRecord('plan', text('last page'))], records)).toEqual([
      { record: 'plan', 'zh-CN': 'plan的（last page的）', en: 'plan (last page)' },
    ]);
  });
  test('in words stays as it is, and names no record', () => {
    const words = text('photograph');
    expect(namedEvidence([words], records)).toEqual([words]);
    expect(isOfRecord(words)).toBe(false);
  });
  test('of an unknown record keeps the key, so that the fault can be read', () => {
    expect(namedEvidence([ofRecord('loog')], records)).toEqual([{ record: 'loog', 'zh-CN': 'loog', en: 'loog' }]);
  });
  test('tells its records in its order', () => {
    expect(recordsIn([ofRecord('plan'), text('photograph'), ofRecord('log')])).toEqual(['plan', 'log']);
  });
});

test('a list in which each record is described once has no fault', () => {
  expect(
    faultsOfRecords([
      record('log', { keptUntil: { text: text('a year'), clause: 'kept' } }),
      record('slip', { keptWith: 'log', form: 'slip', sheet: 'first', contains: [] }),
    ]),
  ).toEqual([]);
});

test.each<[string, KeptRecord[], string]>([
  ['a key twice', [record('log'), record('log', { name: text('diary') })], '"log" stands twice'],
  [
    'a name twice',
    [record('log'), record('diary', { name: { 'zh-CN': '日记', en: 'log' } })],
    '"log" names two records',
  ],
  ['nothing in it', [record('log', { contains: [] })], '"log" does not say what must be in it'],
  ['a sheet of no form', [record('log', { sheet: 'first' })], '"log" names a sheet but no form'],
  [
    'columns of what is no table',
    [record('log', { kind: 'policy', columns: [text('Date')] })],
    '"log" has columns, but no table',
  ],
  [
    'a blank that is said to be none',
    [record('log', { form: 'slip', noBlank: text('by others') })],
    '"log" says that it has no blank',
  ],
  [
    'a time that nothing sets',
    [record('log', { keptUntil: { text: text('a year') } })],
    'name the clause that sets it',
  ],
  [
    'a time that two things set',
    [record('log', { keptUntil: { text: text('a year'), clause: 'kept', basis: { source: 'law' } } })],
    'only one of them',
  ],
  [
    'a time of its own and that of another',
    [record('box'), record('log', { keptWith: 'box', keptUntil: { text: text('a year'), clause: 'kept' } })],
    '"log" has both keptUntil and keptWith',
  ],
  ['the file of nobody', [record('log', { keptWith: 'box' })], '"log" is kept with "box"'],
  [
    'the file of one that lies in another',
    [record('room'), record('box', { keptWith: 'room' }), record('log', { keptWith: 'box' })],
    '"log" is kept with "box"',
  ],
])('a list with %s has one fault', (_, records, words) => {
  const faults = faultsOfRecords(records);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(words);
});

test('texts print the records that they name, each language its own name; nothing else is touched', () => {
  const source = {
    id: '{record:log}',
    foundIn: { 'zh-CN': '{record:log}、{record:box}', en: '{record:log} (first page), {target}' },
  };
  expect(recordsNamedIn(source)).toEqual(['log', 'box']);
  expect(withNamedRecords(source, new Map([['log', record('log')]]))).toEqual({
    id: '{record:log}',
    foundIn: { 'zh-CN': 'log的、{record:box}', en: 'log (first page), {target}' },
  });
});
