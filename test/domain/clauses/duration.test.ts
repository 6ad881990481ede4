import { describe, expect, test } from 'vitest';
import { isSurelyShorter, TIME_UNITS, type TimeUnit as Unit } from '../../../src/domain/clauses/duration.ts';

describe('one time is over before another one', () => {
  test.each<[number, Unit, number, Unit]>([
    [3, 'working-day', 10, 'working-day'],
    [23, 'hour', 1, 'day'],
    [59, 'minute', 1, 'hour'],
    [6, 'day', 1, 'week'],
    [27, 'day', 1, 'month'],
    [11, 'month', 1, 'year'],
    // Five days at least, be they worked through.
    [4, 'day', 5, 'working-day'],
    // With two weekends for ten days, and the longest holiday.
    [10, 'working-day', 31, 'day'],
  ])('%i × %s before %i × %s', (value, unit, other, otherUnit) => {
    expect(isSurelyShorter({ value, unit }, { value: other, unit: otherUnit })).toBe(true);
    expect(isSurelyShorter({ value: other, unit: otherUnit }, { value, unit })).toBe(false);
  });
  test.each<[number, Unit, number, Unit]>([
    [5, 'day', 5, 'day'],
    [24, 'hour', 1, 'day'],
    [28, 'day', 1, 'month'],
    [12, 'month', 1, 'year'],
    [10, 'working-day', 30, 'day'],
    [5, 'day', 5, 'working-day'],
  ])('%i × %s may last as long as %i × %s', (value, unit, other, otherUnit) => {
    expect(isSurelyShorter({ value, unit }, { value: other, unit: otherUnit })).toBe(false);
  });
  test('no unit is shorter than itself', () => {
    for (const unit of TIME_UNITS) expect(isSurelyShorter({ value: 1, unit }, { value: 1, unit })).toBe(false);
  });
});
