import { describe, expect, test } from 'vitest';
import { dueText, dueTyped, keptDueText, leftText, typedOf } from '../../../src/domain/deadlines/dueWords.ts';
import { label } from '../../islands/words.ts';

describe('when something is due', () => {
  test.each([
    ['within', '2026-12-04T24:00', true, 'by the end of Friday 4 December 2026'],
    ['before', '2026-12-01T24:00', true, 'by the end of Tuesday 1 December 2026'],
    ['every', '2026-12-02T00:30', false, 'by 00:30 on Wednesday 2 December 2026'],
    ['after', '2027-01-01T00:00', true, 'from Friday 1 January 2027'],
    ['after', '2026-12-02T00:15', false, 'from 00:15 on Wednesday 2 December 2026'],
    ['for', '2029-12-01T24:00', true, 'until the end of Saturday 1 December 2029'],
    ['for', '2026-12-02T00:20', false, 'until 00:20 on Wednesday 2 December 2026'],
  ] as const)('%s %s is said as a day where it was counted by days (%s)', (runs, at, byDay, text) => {
    expect(dueText({ at, byDay }, runs, 'en', label)).toBe(text);
  });
  test('the year is left out where it is that of today', () => {
    const point = { at: '2026-12-31T24:00', byDay: true };
    expect(dueText(point, 'within', 'en', label, '2026-12-01T12:00')).toBe('by the end of Thursday 31 December');
    expect(dueText({ ...point, at: '2027-01-01T24:00' }, 'within', 'en', label, '2026-12-01T12:00')).toBe(
      'by the end of Friday 1 January 2027',
    );
  });
  test('what is kept is said by day where it lasts to the end of one', () => {
    expect(keptDueText('2026-12-04T24:00', 'en', label)).toBe('by the end of Friday 4 December 2026');
    expect(keptDueText('2026-12-04T18:00', 'en', label)).toBe('by 18:00 on Friday 4 December 2026');
  });
});

test.each([
  ['2026-12-01T12:29', '29 min left'],
  ['2026-12-01T12:00', '0 min left'],
  ['2026-12-01T11:59', '1 min late'],
  ['2026-12-01T13:59', '119 min left'],
  ['2026-12-01T14:59', '2 hours left'],
  ['2026-12-03T11:59', '47 hours left'],
  ['2026-12-03T12:00', '2 days left'],
  ['2026-12-04T24:00', '3 days left'],
  ['2026-11-28T11:00', '3 days late'],
])('at noon of 1 December, %s is "%s"', (at, text) => {
  expect(leftText(at, '2026-12-01T12:00', label)).toBe(text);
});

test.each([
  ['2026-12-04T24:00', '2026-12-04T23:59', '2026-12-07T23:59', '2026-12-07T24:00', 'another day of a whole day'],
  ['2026-12-04T24:00', '2026-12-04T23:59', '2026-12-04T18:00', '2026-12-04T18:00', 'a time on it'],
  [
    '2026-12-04T12:30',
    '2026-12-04T12:30',
    '2026-12-04T23:59',
    '2026-12-04T23:59',
    'the last minute, once a time is set',
  ],
])('what is due at %s is shown as %s, and typed as %s it is due at %s: %s', (due, shown, typed, changed) => {
  expect(typedOf(due)).toBe(shown);
  expect(dueTyped(typed, due)).toBe(changed);
});
