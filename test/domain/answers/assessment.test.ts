/** What is read as an assessment, and what lists say of one. */
import { describe, expect, test } from 'vitest';
import {
  answeredOf,
  changedAt,
  fullName,
  isAssessmentId,
  parseAssessment,
  sameTool,
  withoutEntries,
} from '../../../src/domain/answers/assessment.ts';
import { entryOf, given, headOf, MET } from './entries.ts';

const head = headOf('abcd', { name: '甲', created: 5 });

describe('an assessment that is read', () => {
  test.each([
    ['without a period', head],
    ['with one', { ...head, period: '2026' }],
    ['in the bin', { ...head, archived: true, binned: 7, sharedUpTo: 9 }],
    ['with the longest name and period', { ...head, name: 'n'.repeat(120), period: 'p'.repeat(40) }],
  ])('%s comes back as it was', (_, assessment) => {
    const read = parseAssessment(assessment);
    expect(read).toEqual(assessment);
    expect(Object.hasOwn(read ?? {}, 'period')).toBe('period' in assessment);
  });
  test('is neither archived nor in the bin, and was given to nobody, where an early file says nothing of it', () => {
    const { archived: _, binned: __, sharedUpTo: ___, ...early } = head;
    expect(parseAssessment(early)).toEqual({ ...head, archived: false, binned: null, sharedUpTo: 0 });
  });
  test.each<[string, object]>([
    ['a name that is too long', { name: 'n'.repeat(121) }],
    ['a period that is too long', { period: 'p'.repeat(41) }],
    ['a period that is a number', { period: 2026 }],
    ['a tool that does not exist', { instrument: { ...head.instrument, kind: 'constructor' } }],
    ['a tool without a version', { instrument: { ...head.instrument, version: undefined } }],
    ['an id with a slash', { id: 'ab/cd' }],
    ['a moment that is a word', { created: '5' }],
    ['"archived" as a word', { archived: 'yes' }],
    ['a broken time of binning', { binned: '7' }],
  ])('%s makes it none', (_, change) => {
    expect(parseAssessment({ ...head, ...change })).toBeUndefined();
  });
});

test.each([
  ['abcd', true],
  ['a12b', true],
  [`a${'1'.repeat(40)}`, true],
  [`a${'1'.repeat(41)}`, false],
  ['abc', false],
  ['1abc', false],
  ['Abcd', false],
  ['abcd ', false],
  [' abcd', false],
  [1234, false],
])('%j is an id: %s', (raw, is) => {
  expect(isAssessmentId(raw)).toBe(is);
});

test.each([
  ['甲', '2026', '甲 · 2026'],
  ['甲', '', '甲'],
  ['甲', undefined, '甲'],
  ['', '2026', ''],
])('name %j and period %j stand in lists as %j', (name, period, shown) => {
  expect(fullName({ name, period })).toBe(shown);
});

const filled = {
  ...head,
  entries: [
    entryOf('8.t', 'answer a', MET),
    entryOf('6.t', 'answer b', given(3)),
    entryOf('7.t', 'answer c', null),
    entryOf('3.t', 'note d', '备注'),
    entryOf('4.t', 'answer gone', MET),
  ],
};

test('answers count for items that are asked: not notes, nor answers taken back', () => {
  const items = ['a', 'b', 'c', 'd'].map((key) => ({ key }));
  expect(answeredOf(filled, items)).toEqual({ done: 2, all: 4 });
  expect(answeredOf(filled, [])).toEqual({ done: 0, all: 0 });
});
test('neither "cannot tell" nor "not applicable" without a reason is an answer, and what is left out is not asked', () => {
  const entries = [
    entryOf('1.t', 'answer a', { state: 'unknown' }),
    entryOf('1.t', 'answer b', MET),
    entryOf('1.t', 'answer c', { state: 'notApplicable', reason: ' \u200B' }),
    entryOf('1.t', 'answer d', { state: 'notApplicable', reason: '没有这项服务' }),
    entryOf('1.t', 'scope services', ['home-visits']),
  ];
  const items = [{ key: 'a' }, { key: 'b', services: ['counselling'] }, { key: 'c' }, { key: 'd' }];
  expect(answeredOf({ entries }, items)).toEqual({ done: 1, all: 3 });
});
test('an assessment was changed when its newest entry was written, or made', () => {
  expect(changedAt(filled)).toBe(8);
  expect(changedAt({ ...filled, entries: [entryOf('3.t', 'note d', '备注')] })).toBe(5);
});
test('the head of an assessment is all but its entries', () => {
  expect(withoutEntries(filled)).toEqual(head);
});
test('two are of the same tool when kind and id agree, whatever the edition', () => {
  const other = (change: object) => ({ ...head, id: 'wxyz', instrument: { ...head.instrument, ...change } });
  expect(sameTool(head, other({ edition: '9', version: '2', hash: 'x' }))).toBe(true);
  expect(sameTool(head, other({ kind: 'evaluation' }))).toBe(false);
  expect(sameTool(head, other({ id: 'another' }))).toBe(false);
});
