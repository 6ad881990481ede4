import { describe, expect, test } from 'vitest';
import { dueActs, dueGroupOf } from '../../../src/domain/deadlines/dueActs.ts';
import type { Span } from '../../../src/domain/deadlines/reckon.ts';

const limit = (key: string, event: string, value: number, unit: Span['unit'], runs: Span['runs'] = 'within') => ({
  key,
  event,
  value,
  unit,
  runs,
});
const LIMITS = [
  limit('told-inside', 'help-called', 30, 'minute'),
  limit('reviewed', 'help-called', 1, 'working-day'),
  limit('next-day', 'help-called', 1, 'day'),
  limit('police-called', 'check-in-missed', 30, 'minute'),
  limit('looked-at', 'help-called', 24, 'hour', 'every'),
];
const NOW = '2026-12-01T12:00';
const keysOf = (...chosen: { event: string; at: string }[]) =>
  dueActs(chosen, LIMITS, [], NOW).map(({ limit: { key } }) => key);

describe('dueActs', () => {
  test('what is due first comes first, and of two at the same time the shorter limit', () => {
    expect(keysOf({ event: 'help-called', at: NOW })).toEqual(['told-inside', 'looked-at', 'next-day', 'reviewed']);
  });
  test('events at different moments are put in one order', () => {
    const missed = { event: 'check-in-missed', at: '2026-12-01T11:50' };
    expect(keysOf({ event: 'help-called', at: NOW }, missed).slice(0, 2)).toEqual(['police-called', 'told-inside']);
  });
  test('an event that is chosen twice brings its acts once, by the earlier moment', () => {
    const twice = [NOW, '2026-12-01T11:00'].map((at) => ({ event: 'check-in-missed', at }));
    expect(dueActs(twice, LIMITS, [], NOW).map(({ at, from }) => [from, at])).toEqual([
      ['2026-12-01T11:00', '2026-12-01T11:30'],
    ]);
  });
  test('nothing follows from an event that has no limits, nor from none', () => {
    expect(keysOf({ event: 'unknown', at: NOW })).toEqual([]);
    expect(keysOf()).toEqual([]);
  });
});

test.each([
  ['2026-12-01T11:59', 'within', 'overdue'],
  ['2026-11-30T24:00', 'within', 'overdue'],
  ['2026-12-01T12:00', 'within', 'today'],
  ['2026-12-01T24:00', 'within', 'today'],
  ['2026-12-02T00:00', 'within', 'week'],
  ['2026-12-08T24:00', 'before', 'week'],
  ['2026-12-09T00:00', 'within', 'later'],
  ['2026-12-02T12:00', 'every', 'week'],
  ['2026-11-01T00:00', 'after', 'open'],
  ['2029-12-01T24:00', 'for', 'open'],
] as const)('at noon of 1 December, %s (%s) is in the group "%s"', (at, runs, group) => {
  expect(dueGroupOf({ at, runs }, NOW)).toBe(group);
});

test('what other parties do is a group of its own, whenever it is due', () => {
  expect(dueGroupOf({ at: '2026-12-01T11:59', runs: 'within', isOthers: true }, NOW)).toBe('others');
  expect(dueGroupOf({ at: '2026-12-01T11:59', runs: 'for', isOthers: true }, NOW)).toBe('others');
  expect(dueGroupOf({ at: '2026-12-01T11:59', runs: 'within', isOthers: false }, NOW)).toBe('overdue');
});
