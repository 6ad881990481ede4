import { expect, test } from 'vitest';
import { type Entry, parseEntry, scopeIn } from '../../../src/domain/answers/entry.ts';
import { dayInChina, daysBetween } from '../../../src/domain/basics/calendarDate.ts';
import type { ChecklistItem } from '../../../src/domain/checklist/checklist.ts';
import { figuresOf } from '../../../src/domain/checklist/figures.ts';
import { progressHistory } from '../../../src/domain/checklist/progressHistory.ts';

const ITEMS: ChecklistItem[] = [
  { key: 'a', chapter: 'records', level: 'shall' },
  { key: 'b', chapter: 'records', level: 'shall', services: ['counselling'] },
  { key: 'c', chapter: 'records', level: 'should' },
];
const entry = (item: string, field: string, value: unknown): Entry => {
  const parsed = parseEntry({ item, field, value, stamp: 0, tab: 't', from: [] });
  if (!parsed) throw new Error(`no entry: ${item} ${field}`);
  return parsed;
};
/** A state that last changed at a moment. */
const state = (changed: number, entries: Entry[], edition = '1') => ({
  id: 'a1234',
  name: '',
  created: 0,
  archived: false,
  binned: null,
  sharedUpTo: 0,
  entries: entries.map((each) => ({ ...each, stamp: changed })),
  instrument: { kind: 'checklist' as const, id: 'guide', edition, version: '1', hash: '' },
});
/** A moment in China, in tenths of a day. */
const at = (tenths: number) => tenths * 8_640_000 - 8 * 3_600_000;
/** Days of these moments, the first being 0. */
const dayOf = (made: number) => `day ${daysBetween('1970-01-01', dayInChina(made))}`;

const met = (item: string) => entry(item, 'answer', { state: 'met' });
const unmet = (item: string) => entry(item, 'answer', { state: 'unmet' });
const { past: PAST } = progressHistory(
  ITEMS,
  [
    { made: at(25), state: state(at(24), [unmet('a'), met('c'), entry('services', 'scope', ['home-visits'])]) },
    // Kept on the third day, before its first change: what it holds came about on the second.
    { made: at(22), state: state(at(12), [unmet('a')]) },
    { made: at(3), state: state(at(0), []) },
    // Later on the first day than the one before: this is the figure of the day.
    { made: at(9), state: state(at(8), [unmet('b')]) },
  ],
  { made: at(31), state: state(at(30), [met('a'), met('c')]) },
);

test('each day has the figures of its last state, and now stands last', () => {
  expect(PAST.map(({ made, progress }) => [dayOf(made), ...figuresOf(progress)])).toEqual([
    ['day 0', '1 / 3', '0 %', '0 %'],
    ['day 1', '1 / 3', '0 %', '0 %'],
    // Counselling was not asked on that day: two items, of which one is met.
    ['day 2', '2 / 2', '50 %', '0 %'],
    ['day 3', '2 / 3', '100 %', '100 %'],
  ]);
});

test('the scope is what was last asked, without what was taken back or belongs to something else', () => {
  const entries = [entry('services', 'scope', ['home-visits']), entry('a', 'note', 'text'), met('b')];
  expect(scopeIn(entries)).toEqual({ services: ['home-visits'] });
  expect(scopeIn([entry('services', 'scope', null)])).toEqual({});
  expect(scopeIn([{ ...entry('services', 'scope', ['home-visits']), item: 'colour' }])).toEqual({});
  expect(scopeIn([{ ...entry('services', 'note', 'text') }])).toEqual({});
});

test('states of another edition have no figures here, and are counted', () => {
  const points = [
    { made: at(5), state: state(at(4), [met('a')], '0') },
    { made: at(15), state: state(at(14), [met('a'), met('b')]) },
  ];
  const { past, ofOtherEditions } = progressHistory(ITEMS, points, { made: at(21), state: state(at(20), [met('a')]) });
  expect(past.map(({ made }) => dayOf(made))).toEqual(['day 1', 'day 2']);
  expect(ofOtherEditions).toBe(1);
});

test('a clock that was set forward while somebody answered does not date a state after it was kept', () => {
  const { past } = progressHistory(ITEMS, [{ made: at(12), state: state(at(95), [met('a')]) }], {
    made: at(21),
    state: state(at(20), []),
  });
  expect(past.map(({ made }) => dayOf(made))).toEqual(['day 1', 'day 2']);
});
