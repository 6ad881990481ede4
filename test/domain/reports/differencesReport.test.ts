import { describe, expect, test } from 'vitest';
import type { AnswerSheet } from '../../../src/domain/answers/answer.ts';
import type { Entry } from '../../../src/domain/answers/entry.ts';
import { compareChecklists } from '../../../src/domain/checklist/pair.ts';
import {
  type ChecklistSide,
  DIFFERENCES_SHOWN,
  type DifferencesShown,
  differencesReport,
  linesShown,
  shownText,
} from '../../../src/domain/reports/differencesReport.ts';
import { label } from '../../islands/words.ts';
import { entryOf } from '../answers/entries.ts';
import { headsOf, ON, shown, tableNamed } from './reported.ts';

const ITEMS = [
  shown('tea', '1.1.1', 'may'),
  shown('file', '1.1.2', 'shall'),
  shown('room', '1.2.1', 'should', { services: ['counselling'] }),
  shown('lock', '1.2.2', 'shall'),
];
const side = (name: string, answers: AnswerSheet, notes: ChecklistSide['notes'] = {}): ChecklistSide => ({
  name,
  answers,
  notes,
});
const entriesOf = ({ answers }: ChecklistSide, ...others: Entry[]) => [
  ...Object.entries(answers).map(([item, value]) => entryOf('1.t', `answer ${item}`, value)),
  ...others,
];
/** The second does not offer counselling and has an answer to confirm. */
const OTHERS = [
  entryOf('1.t', 'scope services', ['visits']),
  entryOf('1.t', 'pending tea', { edition: '0.1.0', answers: [] }),
];
const OWN = side(
  'Own',
  {
    tea: { state: 'notApplicable', reason: 'No kitchen' },
    file: { state: 'unmet' },
    room: { state: 'met' },
    lock: { state: 'met' },
  },
  { file: 'Ordered' },
);
const THEIRS = side(
  'Theirs',
  { file: { state: 'partly' }, lock: { state: 'unmet' } },
  { file: 'Half of them', lock: 'Broken' },
);
const pair = compareChecklists(ITEMS, entriesOf(OWN), entriesOf(THEIRS, ...OTHERS));
const report = (kind: DifferencesShown) => differencesReport(pair, [OWN, THEIRS], kind, ON, label);

describe('what is listed', () => {
  test.each([
    ['differing', ['file', 'lock', 'room', 'tea']],
    ['better', ['file']],
    ['worse', ['lock']],
    ['all', ['file', 'lock', 'room', 'tea']],
  ] as const)('%s', (kind, keys) => {
    expect(linesShown(pair, kind).map(({ item }) => item.key)).toEqual(keys);
  });
  test('is counted in the name of each choice', () => {
    expect(DIFFERENCES_SHOWN.map((kind) => shownText(pair, kind, label))).toEqual([
      'Those that differ (4)',
      'Second worse (1)',
      'Second better (1)',
      'All (4)',
    ]);
  });
  test('is nothing where both say the same, and all of it on demand', () => {
    const same = compareChecklists(ITEMS, entriesOf(OWN), entriesOf(OWN));
    expect(DIFFERENCES_SHOWN.map((kind) => linesShown(same, kind).length)).toEqual([0, 0, 0, 4]);
  });
});

test('the figures of both come first, each over what that one asks', () => {
  const table = tableNamed(report('differing'), 'Three figures');
  expect(headsOf(table)).toEqual(['Assessment', 'Assessed', 'Conformity', 'Shall items']);
  expect(table.rows).toEqual([
    // Tea does not apply: 2 of 3 are met, and of the shall items 1 of 2.
    ['Own', '4 / 4', '66.7 %', '50 %'],
    ['Theirs', '2 / 3', '0 %', '0 %'],
  ]);
});

test('each clause has the answers and the notes of both, shall first', () => {
  const table = tableNamed(report('differing'), 'Those that differ (4)');
  expect(headsOf(table)).toEqual(['Clause', 'Own', 'Theirs', 'Note and reason (Own)', 'Note and reason (Theirs)']);
  expect(table.rows).toEqual([
    ['1.1.2 shall Text of file.', 'Not met', 'Partly', 'Ordered', 'Half of them'],
    ['1.2.2 shall Text of lock.', 'Met', 'Not met', '', 'Broken'],
    ['1.2.1 should Text of room.', 'Met', 'Not asked', '', ''],
    ['1.1.1 may Text of tea.', 'Not applicable: No kitchen', 'To confirm after a new edition', '', ''],
  ]);
});

test('the report holds the lines that are listed, and counts all that differ', () => {
  const { title, lines, tables, stamp } = report('worse');
  expect(title).toBe('Two self-assessments compared Own · Theirs');
  expect(lines).toEqual([
    '4 clauses differ: the second is better in 1 and worse in 1; in the others one of the two is not assessed or not applicable.',
  ]);
  expect(tables.map((table) => [table.title, table.rows.length])).toEqual([
    ['Three figures', 2],
    ['Second worse (1)', 1],
  ]);
  expect(stamp).toBe('Guide edition 0.2.0, program 0.3.0, 2026-11-23');
});

test('two that are not answered do not differ', () => {
  const nothing = [side('A', {}), side('B', {})] as const;
  const empty = compareChecklists(ITEMS, [], []);
  expect(differencesReport(empty, nothing, 'differing', ON, label).tables.map(({ rows }) => rows)).toEqual([
    [
      ['A', '0 / 4', '—', '—'],
      ['B', '0 / 4', '—', '—'],
    ],
    [],
  ]);
});
