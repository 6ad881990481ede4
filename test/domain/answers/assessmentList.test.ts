/** A long list of assessments: found by what is read of it, in an order, under headings. */
import { describe, expect, test } from 'vitest';
import type { FilledAssessment, Kind } from '../../../src/domain/answers/assessment.ts';
import {
  type Grouping,
  inGroups,
  inOrder,
  isLong,
  type ListedAssessment,
  matching,
  type Order,
  parseListChoice,
  WHOLE_LIST,
} from '../../../src/domain/answers/assessmentList.ts';

interface Made {
  id: string;
  name?: string;
  period?: string;
  rater?: string;
  kind?: Kind;
  tool?: string;
  changed?: number;
  done?: number | null;
  all?: number;
}

function listed({ id, name = id, period, rater, kind = 'evaluation', tool = 'default', ...made }: Made) {
  const { changed = 1, done = 0, all = 4 } = made;
  const assessment: FilledAssessment = {
    id,
    name,
    ...(period === undefined ? {} : { period }),
    ...(rater === undefined ? {} : { rater }),
    instrument: { kind, id: tool, edition: '1', version: '1', hash: '' },
    created: changed,
    archived: false,
    binned: null,
    sharedUpTo: 0,
    entries: [],
  };
  const words = [[name, period, rater].filter(Boolean).join(' · '), `${kind} ${tool}`];
  return { assessment, words, progress: done === null ? undefined : { done, all } } satisfies ListedAssessment;
}
const idsOf = (found: readonly ListedAssessment[]) => found.map(({ assessment: { id } }) => id);

test.each([
  [8, false],
  [9, true],
])('a list of %i is long: %s', (count, expected) => {
  expect(isLong(Array.from({ length: count }))).toBe(expected);
});

describe('what is looked for', () => {
  const list = [
    listed({ id: 'a', name: '清河社工服务中心', period: '2026' }),
    listed({ id: 'b', name: '清河　Social Work', period: '2025', rater: 'R7' }),
    listed({ id: 'c', name: '', kind: 'checklist', tool: 'guide' }),
    listed({ id: 'd', name: 'Work social' }),
  ];
  test.each<[string, string, string[]]>([
    ['nothing: all', '', ['a', 'b', 'c', 'd']],
    ['blanks: all', '  　', ['a', 'b', 'c', 'd']],
    ['a part of a name', '社工', ['a']],
    ['another case and width', 'ＳＯＣＩＡＬ', ['b', 'd']],
    ['two words as they stand, not turned round', 'social work', ['b']],
    ['words from several places', '清河 2026', ['a']],
    ['the evaluator', 'r7', ['b']],
    ['the tool', 'checklist', ['c']],
    ['what is not there', '大河', []],
    ['one word that is there and one that is not', '清河 2024', []],
  ])('%s', (_, text, expected) => {
    expect(idsOf(matching(list, text))).toEqual(expected);
  });
});

describe('the order', () => {
  test.each<[string, Order, Made[], string[]]>([
    [
      'by change: the latest first',
      'changed',
      [
        { id: 'a', changed: 2 },
        { id: 'b', changed: 3 },
        { id: 'c', changed: 1 },
      ],
      ['b', 'a', 'c'],
    ],
    [
      'by name: figures as numbers, those without one last, case and width alike',
      'name',
      [
        { id: 'z', name: '' },
        { id: 'a', name: '第10所' },
        { id: 'b', name: '第9所' },
        { id: 'c', name: 'b' },
        { id: 'd', name: 'Ａ' },
      ],
      ['d', 'c', 'b', 'a', 'z'],
    ],
    [
      'of one name: the later period first, then the evaluators',
      'name',
      [
        { id: 'a', name: 'x', period: '2026年第三季度' },
        { id: 'b', name: 'x', period: '2026年第四季度', rater: 'R10' },
        { id: 'c', name: 'x', period: '2026年第四季度', rater: 'R9' },
        { id: 'd', name: 'x' },
      ],
      ['c', 'b', 'a', 'd'],
    ],
    [
      'by progress: least answered first, then the latest; a tool that is not known last',
      'progress',
      [
        { id: 'all', done: 4 },
        { id: 'unknown', done: null },
        { id: 'half', done: 2, changed: 1 },
        { id: 'later', done: 4, all: 8, changed: 2 },
        { id: 'nothing asked', done: 0, all: 0, changed: 0 },
        { id: 'none', done: 0 },
      ],
      ['none', 'later', 'half', 'all', 'nothing asked', 'unknown'],
    ],
  ])('%s', (_, order, made, expected) => {
    const list = made.map(listed);
    expect(idsOf(inOrder(list, order))).toEqual(expected);
    // What was handed in stays as it was.
    expect(idsOf(list)).toEqual(made.map(({ id }) => id));
  });
});

describe('the groups', () => {
  const list = [
    { id: 'a', name: '甲 组织', kind: 'evaluation' },
    { id: 'b', name: '', kind: 'admission' },
    { id: 'c', name: '乙', kind: 'checklist', tool: 'guide' },
    { id: 'd', name: '甲　组织', kind: 'admission' },
    { id: 'e', name: '', kind: 'evaluation', tool: 'z' },
  ] satisfies Made[];
  test.each<[Grouping, string[][]]>([
    ['none', [['a', 'b', 'c', 'd', 'e']]],
    ['organisation', [['a', 'd'], ['c'], ['b', 'e']]],
    ['tool', [['b', 'd'], ['c'], ['a'], ['e']]],
  ])('%s', (grouping, expected) => {
    expect(inGroups(list.map(listed), grouping).map((group) => idsOf(group.listed))).toEqual(expected);
    expect(inGroups([], grouping)).toEqual([]);
  });
  test('periods come latest first, and what has none last', () => {
    const periods = ['2025', '', '2026-9', '2026-10', '2025'].map((period, at) => ({ id: `${at}`, period }));
    const made = periods.map(({ id, period }) => {
      const each = listed({ id });
      return { ...each, assessment: { ...each.assessment, period } };
    });
    expect(inGroups(made, 'period').map((group) => idsOf(group.listed))).toEqual([['3'], ['2'], ['0', '4'], ['1']]);
  });
});

test.each<[unknown, object]>([
  [undefined, WHOLE_LIST],
  ['x', WHOLE_LIST],
  [
    { text: 'a', order: 'name', grouping: 'tool' },
    { text: 'a', order: 'name', grouping: 'tool' },
  ],
  [{ text: 1, order: 'size', grouping: null }, WHOLE_LIST],
])('what was kept is read: %j', (raw, expected) => {
  expect(parseListChoice(raw)).toEqual(expected);
});
