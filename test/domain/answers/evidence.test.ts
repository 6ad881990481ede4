import { describe, expect, test } from 'vitest';
import { carryEntries } from '../../../src/domain/answers/editionMap.ts';
import { type Entry, parseEntry } from '../../../src/domain/answers/entry.ts';
import {
  documentFault,
  type EvidenceDocument,
  endsBeforeIssue,
  isOverdue,
  parseEvidence,
  validityOf,
} from '../../../src/domain/answers/evidence.ts';

const until = (validUntil: string): EvidenceDocument => ({
  name: '社会工作者证书',
  where: '3号柜',
  date: '',
  validUntil,
});

describe('how long a document is good', () => {
  test.each([
    ['no end', '', 'open'],
    ['the day before', '2026-11-22', 'expired'],
    ['its last day', '2026-11-23', 'soon'],
    ['60 days', '2027-01-22', 'soon'],
    ['61 days', '2027-01-23', 'valid'],
  ])('%s', (_, day, validity) => expect(validityOf(until(day), '2026-11-23')).toBe(validity));
});

test('a task is overdue from the day after it was due', () => {
  expect(isOverdue({ who: '', due: '2026-11-22' }, '2026-11-23')).toBe(true);
  expect(isOverdue({ who: '', due: '2026-11-23' }, '2026-11-23')).toBe(false);
  expect(isOverdue({ who: '', due: '' }, '2026-11-23')).toBe(false);
});

describe('an entry', () => {
  const base = { item: 'a', stamp: 1, tab: 't', from: [] };
  test.each([
    ['document', until('2027-01-01')],
    ['task', { who: '主任', due: '2026-12-01' }],
    ['task', { who: '', due: '' }],
    ['evidence', ['a1234', 'a2345']],
    ['evidence', null],
  ])('of the field %s is read as it stands: %o', (field, value) => {
    expect(parseEntry({ ...base, field, value })).toEqual({ ...base, field, value });
  });
  test.each([
    ['document', { name: 'x', where: '', date: '2026-02-30', validUntil: '' }],
    ['document', { name: 'x'.repeat(301), where: '', date: '', validUntil: '' }],
    ['document', { name: 'x' }],
    ['task', { who: 1, due: '' }],
    ['task', { who: '', due: 'soon' }],
    ['evidence', ['__proto__']],
    ['evidence', 'a1234'],
    ['evidence', Array.from({ length: 51 }, (_, n) => `a${1000 + n}`)],
    ['toString', 'x'],
  ])('of the field %s that is none is refused: %o', (field, value) => {
    expect(parseEntry({ ...base, field, value })).toBeUndefined();
  });
  test('names a document once', () => expect(parseEvidence(['a1234', 'a1234'])).toEqual(['a1234']));
});

test('documents and tasks go with their clause into the next edition', () => {
  const entry = (item: string, field: Entry['field'], value: Entry['value']) =>
    ({ item, field, value, stamp: 1, tab: 't', from: [] }) as Entry;
  const map = {
    from: '1',
    to: '2',
    changes: {
      checklist: {
        old: { fate: 'split' as const, into: ['one', 'two'] },
        left: { fate: 'merged' as const, into: 'both' },
        right: { fate: 'merged' as const, into: 'both' },
      },
    },
  };
  const entries = [
    entry('old', 'answer', { state: 'met' }),
    entry('old', 'evidence', ['a1111']),
    entry('old', 'task', { who: '主任', due: '' }),
    entry('left', 'answer', { state: 'met' }),
    entry('left', 'evidence', ['a1111']),
    entry('right', 'evidence', ['a2222']),
    entry('a1111', 'document', until('')),
  ];
  const written = carryEntries(map as never, 'checklist', entries, { now: 10, tab: 't' });
  const at = (field: string, item: string) => written.find((each) => each.field === field && each.item === item)?.value;
  expect([at('evidence', 'one'), at('evidence', 'two'), at('evidence', 'old')]).toEqual([['a1111'], ['a1111'], null]);
  expect(at('task', 'two')).toEqual({ who: '主任', due: '' });
  expect(at('evidence', 'both')).toEqual(['a1111', 'a2222']);
  expect(written.some(({ field }) => field === 'document')).toBe(false);
});

describe('a document that somebody registers', () => {
  const typed = { name: '章程', where: '', date: '', validUntil: '' };
  test.each([
    ['needs a name', { ...typed, name: ' \u3000\u200B' }, 'nameless'],
    ['needs nothing else', typed, undefined],
    ['is issued on a day that exists', { ...typed, date: '20261-01-01' }, 'noDay'],
    ['is good until a day that exists', { ...typed, validUntil: '2026-02-30' }, 'noDay'],
    ['may have both days', { ...typed, date: '2026-01-01', validUntil: '2027-01-01' }, undefined],
  ])('%s', (_, document, fault) => expect(documentFault(document)).toBe(fault));
  test.each([
    ['2026-01-02', '2026-01-01', true],
    ['2026-01-01', '2026-01-01', false],
    ['', '2026-01-01', false],
    ['2026-01-02', '', false],
  ])('of "%s" and good until "%s" looks like a slip: %s', (date, validUntil, slip) =>
    expect(endsBeforeIssue({ ...typed, date, validUntil })).toBe(slip),
  );
});
