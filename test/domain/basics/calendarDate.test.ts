import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  anniversary,
  dayInChina,
  daysBetween,
  hasFullYears,
  isCalendarDate,
  isWeekend,
} from '../../../src/domain/basics/calendarDate.ts';

/** A day from 1900 to 2199, taken from its number, not from a calendar. */
const someDay = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2199, 11, 31) / 86_400_000 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));

describe('isCalendarDate', () => {
  test.each(['2026-11-23', '2024-02-29', '2000-02-29', '1999-12-31', '9999-12-31'])('%s is a day', (day) => {
    expect(isCalendarDate(day)).toBe(true);
  });
  test.each([
    '2025-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '2026-1-1',
    '26-01-01',
    '2026/01/01',
    '20260101',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '2026-01-01\n',
    '',
    '２０２６-01-01',
    '+002026-01-01',
    'never',
    20260101,
    null,
    undefined,
    new Date('2026-01-01'),
    ['2026-01-01'],
  ])('%o is none', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});

describe('dayInChina', () => {
  test.each([
    ['2026-11-23T15:59:59.999Z', '2026-11-23'],
    ['2026-11-23T16:00:00Z', '2026-11-24'],
    ['2026-12-31T23:59:59-12:00', '2027-01-01'],
    ['2026-01-01T00:30:00+14:00', '2025-12-31'],
    ['2024-02-28T16:00:00Z', '2024-02-29'],
  ])('at %s it is %s in China', (moment, day) => {
    expect(dayInChina(Date.parse(moment))).toBe(day);
  });
  test('is what the time zone data says at every moment since summer time ended in 1991', () => {
    const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
    const moments = fc.date({ min: new Date('1992-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (moment) => {
        expect(dayInChina(moment.getTime())).toBe(shanghai.format(moment));
      }),
    );
  });
});

describe('addDays', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-11-23', 0, '2026-11-23'],
    ['2024-03-01', -366, '2023-03-01'],
  ])('%s and %d days is %s', (day, days, later) => {
    expect(addDays(day, days)).toBe(later);
  });
  test('forth and back is the same day, and later days sort later', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 100_000 }), (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day);
        expect(addDays(day, days) > day).toBe(true);
      }),
    );
  });
});

describe('anniversary', () => {
  test.each([
    ['2025-11-23', 1, '2026-11-23'],
    ['2024-02-29', 1, '2025-03-01'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2096-02-29', 4, '2100-03-01'],
    ['2023-02-28', 1, '2024-02-28'],
    ['2023-03-01', 1, '2024-03-01'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('of %s after %d years is %s', (day, years, expected) => {
    expect(anniversary(day, years)).toBe(expected);
  });
});

describe('hasFullYears', () => {
  test.each([
    ['2025-11-23', 1, '2026-11-22', false],
    ['2025-11-23', 1, '2026-11-23', true],
    ['2025-11-23', 1, '2026-11-24', true],
    ['2024-02-29', 1, '2025-02-28', false],
    ['2024-02-29', 1, '2025-03-01', true],
    ['2024-02-29', 4, '2028-02-28', false],
    ['2024-02-29', 4, '2028-02-29', true],
    ['2026-11-23', 0, '2026-11-23', true],
    ['2026-11-24', 0, '2026-11-23', false],
    ['2027-01-01', 1, '2026-11-23', false],
    ['9999-12-31', 1, '2026-11-23', false],
  ])('from %s, %d years on %s: %s', (day, years, today, expected) => {
    expect(hasFullYears(day, years, today)).toBe(expected);
  });
  test('once reached it stays reached', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 5000 }), (day, years, more) => {
        const reached = anniversary(day, years);
        expect(hasFullYears(day, years, addDays(reached, more))).toBe(true);
        expect(hasFullYears(day, years, addDays(reached, -1 - more))).toBe(false);
      }),
    );
  });
});

test('days are counted from one day to another, over months, leap days and backwards', () => {
  expect(daysBetween('2026-11-29', '2026-12-20')).toBe(21);
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2026-01-01', '2025-12-31')).toBe(-1);
  fc.assert(
    fc.property(someDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
      expect(daysBetween(day, addDays(day, days))).toBe(days);
    }),
  );
});

describe('addMonths', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-12-31', 0, '2026-12-31'],
  ])('%s and %i months are %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });
});

test('Saturdays and Sundays are the weekend', () => {
  const week = Array.from({ length: 7 }, (_, index) => addDays('2026-11-30', index));
  expect(week.filter(isWeekend)).toEqual(['2026-12-05', '2026-12-06']);
});
