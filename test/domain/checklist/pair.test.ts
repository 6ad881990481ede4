import { expect, test } from 'vitest';
import { type Entry, parseEntry } from '../../../src/domain/answers/entry.ts';
import type { ChecklistItem } from '../../../src/domain/checklist/checklist.ts';
import { changeBetween, compareChecklists } from '../../../src/domain/checklist/pair.ts';

const ITEMS: ChecklistItem[] = [
  { key: 'tea', chapter: 'records', level: 'may' },
  { key: 'file', chapter: 'records', level: 'shall' },
  { key: 'room', chapter: 'records', level: 'should', services: ['counselling'] },
  { key: 'lock', chapter: 'records', level: 'shall' },
];
const entries = (answers: Record<string, string>, services?: string[]): Entry[] =>
  [
    ...Object.entries(answers).map(([item, state]) => ({ item, field: 'answer', value: { state, reason: 'none' } })),
    ...(services ? [{ item: 'services', field: 'scope', value: services }] : []),
  ].flatMap((each) => parseEntry({ ...each, stamp: 1, tab: 't', from: [] }) ?? []);

test('each item has both states, shall first, and says which way it went', () => {
  const { lines, progress } = compareChecklists(
    ITEMS,
    entries({ file: 'unmet', lock: 'met', room: 'met' }),
    entries({ file: 'partly', lock: 'met', room: 'met', tea: 'unknown' }, ['home-visits']),
  );
  expect(lines.map(({ item, states, change }) => [item.key, ...states, change])).toEqual([
    ['file', 'unmet', 'partly', 'better'],
    ['lock', 'met', 'met', 'same'],
    // Counselling is not offered any more: the answer stays, but is not asked for.
    ['room', 'met', 'leftOut', 'other'],
    ['tea', 'unanswered', 'unknown', 'other'],
  ]);
  expect(progress.map(({ coverage }) => coverage)).toEqual([
    { done: 3, all: 4 },
    { done: 2, all: 3 },
  ]);
});

test('what neither asks is no line', () => {
  const none = entries({}, []);
  expect(compareChecklists(ITEMS, none, none).lines.map(({ item }) => item.key)).toEqual(['file', 'lock', 'tea']);
});

test.each([
  ['met', 'partly', 'worse'],
  ['partly', 'met', 'better'],
  ['met', 'unmet', 'worse'],
  ['notApplicable', 'met', 'other'],
  ['met', 'unanswered', 'other'],
  ['notApplicable', 'notApplicable', 'same'],
] as const)('from %s to %s is %s', (first, second, change) => {
  expect(changeBetween(first, second)).toBe(change);
});

test('an answer that waits to be confirmed is not the same as none, and counts on neither side', () => {
  const waiting = parseEntry({
    item: 'file',
    field: 'pending',
    stamp: 2,
    tab: 't',
    from: [],
    value: { edition: '0', answers: [{ item: 'file', answer: { state: 'met' } }] },
  });
  const first = [...entries({ lock: 'met' }), ...(waiting ? [waiting] : [])];
  const { lines, progress } = compareChecklists(ITEMS, first, entries({ lock: 'met' }));
  expect(lines.map(({ item, states, change }) => [item.key, ...states, change]).slice(0, 2)).toEqual([
    ['file', 'pending', 'unanswered', 'other'],
    ['lock', 'met', 'met', 'same'],
  ]);
  expect(progress[0].coverage.done).toBe(1);
  // What was answered since is the answer.
  const confirmed = compareChecklists(ITEMS, [...first, ...entries({ file: 'unmet' })], []);
  expect(confirmed.lines[0]?.states[0]).toBe('unmet');
});
