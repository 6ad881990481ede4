import { describe, expect, test } from 'vitest';
import type { AnswerSheet } from '../../../src/domain/answers/answer.ts';
import { evidenceRegister } from '../../../src/domain/answers/evidenceRegister.ts';
import type { ChecklistItem } from '../../../src/domain/checklist/checklist.ts';
import { actionsOf, gapCounts, gapsOf } from '../../../src/domain/checklist/gapReport.ts';

const item = (key: string, level: ChecklistItem['level']): ChecklistItem => ({ key, chapter: 'c', level });
const items = [
  item('may1', 'may'),
  item('should1', 'should'),
  item('a', 'shall'),
  item('b', 'shall'),
  item('c', 'shall'),
];
const document = (name: string, validUntil = '') => ({ name, where: '', date: '', validUntil });
const NOTHING = { evidence: {}, documents: {}, tasks: {} };
const TODAY = '2026-11-23';
const keys = (sheet: AnswerSheet) =>
  gapsOf(items, sheet, NOTHING, TODAY).map(({ item: { key }, state }) => `${key} ${state}`);

describe('gaps', () => {
  test('stand by level, then by how much is missing, then in the order of the guide; what is to be found out, last', () => {
    const sheet: AnswerSheet = {
      may1: { state: 'unmet' },
      should1: { state: 'unmet' },
      a: { state: 'unknown' },
      b: { state: 'partly' },
      c: { state: 'unmet' },
    };
    expect(keys(sheet)).toEqual(['c unmet', 'b partly', 'should1 unmet', 'may1 unmet', 'a unknown']);
  });
  test('are not what is met, does not apply, was not looked at or was answered with a number', () => {
    const sheet: AnswerSheet = {
      a: { state: 'met' },
      b: { state: 'notApplicable', reason: '没有这项服务' },
      c: { state: 'value', value: 3 },
    };
    expect(keys(sheet)).toEqual([]);
  });
  test('bring their documents and tasks, and say what is overdue', () => {
    const beside = {
      evidence: { a: ['d1', 'gone'], constructor: ['d1'] },
      documents: { d1: document('制度') },
      tasks: { a: { who: '主任', due: '2026-11-22' }, b: { who: '', due: TODAY } },
    };
    const sheet: AnswerSheet = { a: { state: 'unmet' }, b: { state: 'unmet' }, c: { state: 'unmet' } };
    expect(gapsOf(items, sheet, beside, TODAY)).toEqual([
      { item: items[2], state: 'unmet', documents: [document('制度')], task: beside.tasks.a, overdue: true },
      { item: items[3], state: 'unmet', documents: [], task: beside.tasks.b, overdue: false },
      { item: items[4], state: 'unmet', documents: [], task: undefined, overdue: false },
    ]);
  });
});

test('documents of one validity stand in the order of their dates, and those of one date as they were entered', () => {
  const documents = {
    d1: document('一', '2031-01-01'),
    d2: document('二', '2030-01-01'),
    d3: document('三', '2030-01-01'),
    d4: document('四', '2029-01-01'),
    d5: document('五', '2027-01-10'),
    d6: document('六', '2026-12-01'),
  };
  expect(evidenceRegister({ evidence: {}, documents }, TODAY).map(({ id }) => id)).toEqual([
    'd6',
    'd5',
    'd4',
    'd2',
    'd3',
    'd1',
  ]);
});

test('the register says what each document shows, and what expires stands first', () => {
  const beside = {
    evidence: { a: ['d1', 'd2'], b: ['d1'] },
    documents: {
      d1: document('保险单', '2027-01-01'),
      d2: document('章程'),
      d3: document('证书', '2026-11-22'),
      d4: document('合同', '2030-01-01'),
      d5: document('租约', '2026-12-01'),
    },
    tasks: {},
  };
  expect(
    evidenceRegister(beside, TODAY).map(({ id, validity, items: shown }) => `${id} ${validity} ${shown.join('+')}`),
  ).toEqual(['d3 expired ', 'd5 soon ', 'd1 soon a+b', 'd4 valid ', 'd2 open a']);
});

test('among documents that are alike valid, the one that expires first stands first, and equals as they were entered', () => {
  const days = ['2030-01-01', '2028-05-01', '2029-01-01', '2028-05-01', '2027-12-31'];
  const documents = Object.fromEntries(days.map((day, index) => [`d${index}`, document('合同', day)]));
  expect(evidenceRegister({ evidence: {}, documents }, TODAY).map(({ id }) => id)).toEqual([
    'd4',
    'd1',
    'd3',
    'd2',
    'd0',
  ]);
});
test('what expired stands before what expires soon, in whatever order they were entered', () => {
  const documents = { soon: document('租约', '2026-12-01'), gone: document('证书', '2026-11-22') };
  const ids = (entered: typeof documents) =>
    evidenceRegister({ evidence: {}, documents: entered }, TODAY).map(({ id }) => id);
  expect(ids(documents)).toEqual(['gone', 'soon']);
});

test('gaps are counted by level and state, and a level that the items do not have has no line', () => {
  const sheet: AnswerSheet = {
    a: { state: 'unmet' },
    b: { state: 'unmet' },
    c: { state: 'unknown' },
    may1: { state: 'partly' },
  };
  const some = items.filter(({ level }) => level !== 'should');
  expect(gapCounts(some, gapsOf(some, sheet, NOTHING, TODAY))).toEqual([
    { level: 'shall', counts: { unmet: 2, partly: 0, unknown: 1 } },
    { level: 'may', counts: { unmet: 0, partly: 1, unknown: 0 } },
  ]);
});

test('the action list holds what is taken on and not settled, by its day, without a day last', () => {
  const task = (due: string) => ({ who: '主任', due });
  const tasks = {
    may1: task('2026-11-22'),
    should1: task(''),
    a: task('2026-12-01'),
    b: task(TODAY),
    c: task('2026-11-01'),
    gone: task('2026-01-01'),
  };
  // Met is done, and so is what does not apply; what nobody has answered yet is not.
  const sheet: AnswerSheet = { may1: { state: 'unmet' }, should1: { state: 'unknown' }, c: { state: 'met' } };
  expect(actionsOf(items, sheet, tasks, TODAY).map(({ item, state, overdue }) => [item.key, state, overdue])).toEqual([
    ['may1', 'unmet', true],
    ['b', 'unanswered', false],
    ['a', 'unanswered', false],
    ['should1', 'unknown', false],
  ]);
  const settled: AnswerSheet = { ...sheet, b: { state: 'notApplicable', reason: '没有这项服务' } };
  expect(actionsOf(items, settled, tasks, TODAY).map(({ item }) => item.key)).toEqual(['may1', 'a', 'should1']);
});

test('what a document shows stands in the order of the guide, and what the guide has no more stands last', () => {
  const beside = { evidence: { c: ['d1'], gone: ['d1'], b: ['d1'], a: ['d2'] }, documents: { d1: document('章程') } };
  expect(evidenceRegister(beside, TODAY, ['a', 'b', 'c']).map(({ items: shown }) => shown)).toEqual([
    ['b', 'c', 'gone'],
  ]);
});
