import { expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { localize } from '../../../src/domain/basics/locale.ts';
import {
  faultsOfHolidays,
  type HolidayYear,
  holidayOn,
  isFixedDayOff,
  isKnownYear,
  isWorkingDay,
} from '../../../src/domain/deadlines/holidays.ts';

const years = readStandardFiles().holidays?.data ?? [];
const calendar = localize(years, 'en');

test.each([
  ['2026-12-01', true, 'a Tuesday'],
  ['2026-12-05', false, 'a Saturday'],
  ['2026-12-06', false, 'a Sunday'],
  ['2026-01-02', false, 'a Friday off'],
  ['2026-01-04', true, 'a Sunday worked'],
  ['2026-02-14', true, 'a Saturday worked'],
  ['2026-02-23', false, 'the last day of Spring Festival'],
  ['2026-02-24', true, 'the day after it'],
  ['2024-02-09', true, 'New Year’s Eve of 2024, a day on which leave is only encouraged'],
  ['2025-01-28', false, 'New Year’s Eve of 2025'],
  ['2027-10-01', true, 'a Friday of a year without a notice'],
])('%s is worked: %s (%s)', (day, isWorked) => {
  expect(isWorkingDay(calendar, day)).toBe(isWorked);
});

test('the days off and the weekend days worked are as many as the notices say', () => {
  const daysOff = (year: HolidayYear) =>
    year.holidays.reduce((sum, { from, to }) => sum + (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1, 0);
  expect(years.map((year) => [year.year, daysOff(year), year.workdays.length])).toEqual([
    // 1 + 8 + 3 + 5 + 1 + 3 + 7
    [2024, 28, 8],
    // 1 + 8 + 3 + 5 + 3 + 8
    [2025, 28, 5],
    // 3 + 9 + 3 + 5 + 3 + 3 + 7
    [2026, 33, 6],
  ]);
});

test('a holiday is named on its first and last day, and a year is known with its notice', () => {
  expect(holidayOn(calendar, '2025-10-08')).toBe('National Day and Mid-Autumn Festival');
  expect(holidayOn(calendar, '2025-10-09')).toBeUndefined();
  expect(isKnownYear(calendar, '2026-12-31')).toBe(true);
  expect(isKnownYear(calendar, '2027-01-01')).toBe(false);
});

test.each([
  ['2027-01-01', true, 'a year without a notice'],
  ['2030-05-02', true, 'a later year'],
  ['2027-10-04', false, 'a day that only a notice gives'],
  ['2026-10-01', false, 'a year with its notice, which says it'],
  ['2023-10-01', false, 'a year before the rules'],
])('%s is off in every year: %s (%s)', (day, isOff) => {
  expect(isFixedDayOff(calendar, day)).toBe(isOff);
});

const name = { 'zh-CN': '元旦', en: "New Year's Day" };
const source = { title: name, number: '1', issued: '2025-11-04' };
const year = (more: Partial<HolidayYear>): HolidayYear => ({ year: 2026, source, holidays: [], workdays: [], ...more });

test('a year without a fault has none, though its first holiday begins in December', () => {
  const holidays = [{ name, from: '2025-12-31', to: '2026-01-03' }];
  expect(faultsOfHolidays([year({ holidays, workdays: ['2025-12-28', '2026-01-04'] })])).toEqual([]);
  expect(faultsOfHolidays(years)).toEqual([]);
});

test.each<[string, HolidayYear[], string]>([
  ['a year that stands twice', [year({}), year({})], 'the year 2026 stands twice: keep one'],
  [
    'a holiday of another year',
    [year({ holidays: [{ name, from: '2025-01-01', to: '2025-01-03' }] })],
    'the holiday from 2025-01-01 to 2025-01-03 is not of 2026: correct it or its year',
  ],
  [
    'a holiday that goes on into the next year',
    [year({ holidays: [{ name, from: '2026-12-31', to: '2027-01-02' }] })],
    'the holiday from 2026-12-31 to 2027-01-02 is not of 2026: correct it or its year',
  ],
  [
    'a holiday that ends before it begins',
    [year({ holidays: [{ name, from: '2026-01-03', to: '2026-01-01' }] })],
    'the holiday from 2026-01-03 to 2026-01-01 ends before it begins: correct it',
  ],
  [
    'holidays that share a day',
    [
      year({
        holidays: [
          { name, from: '2026-10-01', to: '2026-10-07' },
          { name, from: '2026-09-25', to: '2026-10-01' },
        ],
      }),
    ],
    'the holiday from 2026-10-01 overlaps with the one before: correct them',
  ],
  [
    'a working day of another year',
    [year({ workdays: ['2027-01-02'] })],
    'the working day 2027-01-02 is not of 2026: correct it or its year',
  ],
  [
    'a working day that stands twice',
    [year({ workdays: ['2026-01-04', '2026-01-04'] })],
    'the working day 2026-01-04 stands twice: keep one',
  ],
  [
    'a working day that is none of a weekend',
    [year({ workdays: ['2026-01-05'] })],
    'the working day 2026-01-05 is no Saturday or Sunday: take it out',
  ],
  [
    'a fixed day off that is none in its own year',
    [year({ fixed: { days: ['01-01'], source } })],
    'the fixed day off 2026-01-01 is in no holiday of its year: correct one of them',
  ],
  [
    'a working day within a holiday',
    [year({ holidays: [{ name, from: '2026-01-01', to: '2026-01-04' }], workdays: ['2026-01-04'] })],
    'the working day 2026-01-04 is in a holiday: correct one of them',
  ],
])('%s is named', (_, faulty, fault) => {
  expect(faultsOfHolidays(faulty)).toEqual([fault]);
});
