/**
 * Until when limits run, worked by hand with the notices on public holidays of 2024, 2025 and 2026.
 *
 * 2026: 1–3 January off, Sunday 4 January worked · 15–23 February off, Saturdays 14 and 28 February worked · 4–6 April off ·
 * 1–5 May off, Saturday 9 May worked · 19–21 June off · 25–27 September off · 1–7 October off, Sunday 20 September and Saturday
 * 10 October worked. 1 December 2026 is a Tuesday.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { addDays, daysBetween } from '../../../src/domain/basics/calendarDate.ts';
import { localize } from '../../../src/domain/basics/locale.ts';
import { isWorkingDay } from '../../../src/domain/deadlines/holidays.ts';
import { reckon, type Span } from '../../../src/domain/deadlines/reckon.ts';

const calendar = localize(readStandardFiles().holidays?.data ?? [], 'en');

/** '3 day' → a span. */
function span(words: string, runs: Span['runs']): Span {
  const [value, unit] = words.split(' ');
  return { value: Number(value), unit: unit as Span['unit'], runs };
}

/** How long, from when, until when, and what was left out or counted on the way. */
type Case = readonly [length: string, from: string, at: string, why: string];

const WITHIN: readonly Case[] = [
  // Minutes and hours run on.
  ['30 minute', '2026-12-01T23:45', '2026-12-02T00:15', 'over midnight'],
  ['30 minute', '2026-12-31T23:30', '2027-01-01T00:00', 'to the first minute of a year'],
  ['15 minute', '2026-06-30T23:50', '2026-07-01T00:05', 'over the end of a month'],
  ['1 hour', '2026-12-31T23:30', '2027-01-01T00:30', 'over New Year'],
  ['2 hour', '2026-09-30T23:00', '2026-10-01T01:00', 'into National Day'],
  ['24 hour', '2026-10-01T00:00', '2026-10-02T00:00', 'a holiday counts'],
  ['72 hour', '2026-02-13T18:00', '2026-02-16T18:00', 'Spring Festival counts'],
  ['24 hour', '2024-02-28T10:00', '2024-02-29T10:00', 'to a leap day'],
  ['24 hour', '2025-02-28T10:00', '2025-03-01T10:00', 'no leap day'],
  ['24 hour', '2026-03-08T01:30', '2026-03-09T01:30', 'the day on which clocks in America change'],
  ['1 hour', '2026-11-01T00:30', '2026-11-01T01:30', 'the day on which they change back'],
  // Days: that of the event does not count, rest days do.
  ['3 day', '2026-12-01T09:30', '2026-12-04T24:00', '2, 3, 4'],
  ['3 day', '2026-12-01T00:00', '2026-12-04T24:00', 'the first minute of a day'],
  ['3 day', '2026-12-01T23:59', '2026-12-04T24:00', 'the last minute of a day'],
  ['30 day', '2026-12-01T09:30', '2026-12-31T24:00', 'December has 31 days'],
  ['30 day', '2026-02-01T09:30', '2026-03-03T24:00', '27 in February, 3 in March'],
  ['30 day', '2024-02-01T09:30', '2024-03-02T24:00', '28 in February, 2 in March'],
  ['7 day', '2026-02-13T09:30', '2026-02-20T24:00', 'Spring Festival counts'],
  ['90 day', '2026-01-31T09:30', '2026-05-01T24:00', '28 and 31 and 30 and 1'],
  ['14 day', '2026-12-20T09:30', '2027-01-03T24:00', '11 in December, 3 in January'],
  ['1 week', '2026-12-28T09:30', '2027-01-04T24:00', '3 in December, 4 in January'],
  // Months and years end on the same number, or on the last day.
  ['1 month', '2026-01-31T09:30', '2026-02-28T24:00', 'no 31 February'],
  ['1 month', '2024-01-31T09:30', '2024-02-29T24:00', 'no 31 February in a leap year'],
  ['1 month', '2024-01-30T09:30', '2024-02-29T24:00', 'no 30 February'],
  ['1 month', '2026-03-31T09:30', '2026-04-30T24:00', 'no 31 April'],
  ['1 month', '2026-02-28T09:30', '2026-03-28T24:00', 'the same number, not the last day'],
  ['1 month', '2026-12-31T09:30', '2027-01-31T24:00', 'over New Year'],
  ['3 month', '2026-11-30T09:30', '2027-02-28T24:00', 'no 30 February'],
  ['3 month', '2026-12-15T09:30', '2027-03-15T24:00', 'the same number'],
  ['6 month', '2026-08-31T09:30', '2027-02-28T24:00', 'no 31 February'],
  ['12 month', '2024-02-29T09:30', '2025-02-28T24:00', 'no leap day in 2025'],
  ['1 year', '2024-02-29T09:30', '2025-02-28T24:00', 'no leap day in 2025'],
  ['4 year', '2024-02-29T09:30', '2028-02-29T24:00', 'a leap day again'],
  // Working days in ordinary weeks.
  ['1 working-day', '2026-12-01T09:30', '2026-12-02T24:00', 'Wednesday'],
  ['1 working-day', '2026-12-04T09:30', '2026-12-07T24:00', 'without 5, 6'],
  ['5 working-day', '2026-12-01T09:30', '2026-12-08T24:00', '2, 3, 4, 7, 8'],
  ['5 working-day', '2026-12-05T09:30', '2026-12-11T24:00', 'from a Saturday: 7 to 11'],
  ['10 working-day', '2026-12-01T09:30', '2026-12-15T24:00', 'without 5, 6, 12, 13'],
  // Spring Festival 2026.
  ['1 working-day', '2026-02-13T09:30', '2026-02-14T24:00', 'Saturday 14 is worked'],
  ['2 working-day', '2026-02-13T09:30', '2026-02-24T24:00', '14, 24; without 15 to 23'],
  ['5 working-day', '2026-02-13T09:30', '2026-02-27T24:00', '14, 24 to 27'],
  ['6 working-day', '2026-02-13T09:30', '2026-02-28T24:00', 'Saturday 28 is worked'],
  ['7 working-day', '2026-02-13T09:30', '2026-03-02T24:00', 'without Sunday 1 March'],
  ['3 working-day', '2026-02-18T09:30', '2026-02-26T24:00', 'from within: 24, 25, 26'],
  // Mid-Autumn and National Day 2026.
  ['5 working-day', '2026-09-18T09:30', '2026-09-24T24:00', 'Sunday 20 is worked: 20 to 24; without 19'],
  ['6 working-day', '2026-09-18T09:30', '2026-09-28T24:00', 'without 19, 25 to 27'],
  ['10 working-day', '2026-09-18T09:30', '2026-10-09T24:00', '20 to 24, 28 to 30, 8, 9'],
  ['1 working-day', '2026-09-30T09:30', '2026-10-08T24:00', 'without 1 to 7'],
  ['3 working-day', '2026-09-30T09:30', '2026-10-10T24:00', '8, 9, and Saturday 10 is worked'],
  ['4 working-day', '2026-09-30T09:30', '2026-10-12T24:00', 'without Sunday 11'],
  // The other holidays of 2026.
  ['1 working-day', '2025-12-31T09:30', '2026-01-04T24:00', 'without 1 to 3; Sunday 4 is worked'],
  ['2 working-day', '2025-12-31T09:30', '2026-01-05T24:00', '4, 5'],
  ['1 working-day', '2026-04-03T09:30', '2026-04-07T24:00', 'without 4 to 6'],
  ['1 working-day', '2026-04-30T09:30', '2026-05-06T24:00', 'without 1 to 5'],
  ['4 working-day', '2026-04-30T09:30', '2026-05-09T24:00', '6, 7, 8, and Saturday 9 is worked'],
  ['1 working-day', '2026-06-18T09:30', '2026-06-22T24:00', 'without 19 to 21'],
  // 2024 and 2025.
  ['1 working-day', '2025-01-24T09:30', '2025-01-26T24:00', 'without 25; Sunday 26 is worked'],
  ['1 working-day', '2025-01-27T09:30', '2025-02-05T24:00', 'without 28 January to 4 February'],
  ['4 working-day', '2025-01-27T09:30', '2025-02-08T24:00', '5, 6, 7, and Saturday 8 is worked'],
  ['1 working-day', '2025-09-30T09:30', '2025-10-09T24:00', 'without 1 to 8'],
  ['3 working-day', '2025-09-30T09:30', '2025-10-11T24:00', '9, 10, and Saturday 11 is worked'],
  ['1 working-day', '2024-02-09T09:30', '2024-02-18T24:00', 'without 10 to 17; Sunday 18 is worked'],
  ['1 working-day', '2024-09-13T09:30', '2024-09-14T24:00', 'Saturday 14 is worked'],
  ['2 working-day', '2024-09-13T09:30', '2024-09-18T24:00', '14, 18; without 15 to 17'],
  ['1 working-day', '2023-12-29T09:30', '2024-01-02T24:00', 'without 30, 31, 1'],
  // Years without a notice have weekends alone.
  ['1 working-day', '2026-12-31T09:30', '2027-01-01T24:00', 'a Friday, as far as is known'],
  ['3 working-day', '2026-12-30T09:30', '2027-01-04T24:00', '31, 1, 4; without 2, 3'],
];

const BEFORE: readonly Case[] = [
  ['3 day', '2026-12-10T09:30', '2026-12-07T24:00', '9, 8, 7'],
  ['30 day', '2026-12-31T09:30', '2026-12-01T24:00', '30 days of December'],
  ['60 day', '2026-12-31T09:30', '2026-11-01T24:00', '30 in December, 30 in November'],
  ['20 day', '2026-03-10T09:30', '2026-02-18T24:00', '9 in March, 11 in February'],
  ['1 month', '2026-03-31T09:30', '2026-02-28T24:00', 'no 31 February'],
  ['6 month', '2026-08-31T09:30', '2026-02-28T24:00', 'no 31 February'],
  ['10 minute', '2026-12-01T00:05', '2026-11-30T23:55', 'back over midnight'],
  ['10 working-day', '2026-10-15T09:30', '2026-09-24T24:00', '14, 13, 12, 10, 9, 8, 30, 29, 28, 24'],
  ['10 working-day', '2026-03-02T09:30', '2026-02-10T24:00', '28, 27, 26, 25, 24, 14, 13, 12, 11, 10'],
  // A year without a notice has the days that are off in every year: 1 January 2027 is a Friday, 1 October 2027 too.
  ['1 working-day', '2027-01-04T09:30', '2026-12-31T24:00', 'without 3, 2, 1'],
  ['3 working-day', '2027-01-05T09:30', '2026-12-30T24:00', '4, 31, 30; without 3, 2, 1'],
  ['1 working-day', '2027-05-03T09:30', '2027-04-30T24:00', 'a Monday: without 2, 1, a weekend anyway'],
  ['5 working-day', '2027-10-08T09:30', '2027-09-30T24:00', '7, 6, 5, 4, 30; without 3, 2, 1'],
  ['2 working-day', '2029-05-04T09:30', '2029-04-30T24:00', 'a Friday: 3, 30; without 2, 1'],
];

const AFTER: readonly Case[] = [
  ['3 day', '2026-12-01T09:30', '2026-12-05T00:00', '2, 3, 4 are over'],
  ['30 day', '2026-12-01T09:30', '2027-01-01T00:00', '2 to 31 are over'],
  ['5 working-day', '2026-12-04T09:30', '2026-12-12T00:00', '7 to 11 are over'],
  ['3 working-day', '2026-02-13T09:30', '2026-02-26T00:00', '14, 24, 25 are over'],
  ['12 month', '2025-12-31T09:30', '2027-01-01T00:00', '31 December 2026 is over'],
  ['5 year', '2021-03-01T09:30', '2026-03-02T00:00', '1 March 2026 is over'],
  ['1 year', '2024-02-29T09:30', '2025-03-01T00:00', '28 February 2025 is over'],
  ['30 minute', '2026-12-01T23:45', '2026-12-02T00:15', 'over midnight'],
];

const FOR: readonly Case[] = [
  ['50 minute', '2026-12-01T23:30', '2026-12-02T00:20', 'over midnight'],
  ['2 hour', '2026-12-31T22:30', '2027-01-01T00:30', 'over New Year'],
  ['3 working-day', '2026-09-30T09:30', '2026-10-10T24:00', '8, 9, 10'],
  ['3 year', '2026-12-01T09:30', '2029-12-01T24:00', 'the same day'],
  ['5 year', '2024-02-29T09:30', '2029-02-28T24:00', 'no leap day in 2029'],
];

/** Of what is done again and again: how long, from when, now, the next one and the one after. */
const EVERY: readonly (readonly [string, string, string, string, string])[] = [
  ['60 minute', '2026-12-01T23:30', '2026-12-01T23:30', '2026-12-02T00:30', '2026-12-02T01:30'],
  ['24 hour', '2026-12-01T20:00', '2026-12-01T21:00', '2026-12-02T20:00', '2026-12-03T20:00'],
  // Due this minute is not over yet.
  ['24 hour', '2026-12-01T20:00', '2026-12-03T20:00', '2026-12-03T20:00', '2026-12-04T20:00'],
  ['24 hour', '2026-12-01T20:00', '2026-12-03T20:01', '2026-12-04T20:00', '2026-12-05T20:00'],
  ['3 month', '2026-01-31T09:30', '2026-01-31T09:30', '2026-04-30T24:00', '2026-07-31T24:00'],
  ['3 month', '2026-01-31T09:30', '2026-04-30T23:59', '2026-04-30T24:00', '2026-07-31T24:00'],
  ['3 month', '2026-01-31T09:30', '2026-05-01T00:00', '2026-07-31T24:00', '2026-10-31T24:00'],
  ['2 month', '2026-12-31T09:30', '2026-12-31T09:30', '2027-02-28T24:00', '2027-04-30T24:00'],
  ['12 month', '2024-02-29T09:30', '2024-03-01T00:00', '2025-02-28T24:00', '2026-02-28T24:00'],
  ['2 working-day', '2026-09-29T09:30', '2026-09-29T09:30', '2026-10-08T24:00', '2026-10-10T24:00'],
  // An event that is to come.
  ['24 hour', '2026-12-05T20:00', '2026-12-01T09:00', '2026-12-06T20:00', '2026-12-07T20:00'],
];

describe.each(['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati'])('on a device in %s', (zone) => {
  const before = process.env['TZ'];
  beforeAll(() => {
    process.env['TZ'] = zone;
  });
  afterAll(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });
  test('the clock of the device is the one of the zone', () => {
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  });
  test.each(WITHIN)('within %s of %s is until %s: %s', (length, from, at) => {
    expect(reckon(span(length, 'within'), from, calendar, from).at).toBe(at);
  });
  test.each(BEFORE)('at least %s before %s is until %s: %s', (length, from, at) => {
    expect(reckon(span(length, 'before'), from, calendar, from).at).toBe(at);
  });
  test.each(AFTER)('not before %s after %s is from %s on: %s', (length, from, at) => {
    expect(reckon(span(length, 'after'), from, calendar, from).at).toBe(at);
  });
  test.each(FOR)('for %s from %s is until %s: %s', (length, from, at) => {
    expect(reckon(span(length, 'for'), from, calendar, from).at).toBe(at);
  });
  test.each(EVERY)('every %s from %s, asked at %s, is next at %s, then at %s', (length, from, now, at, next) => {
    const reckoned = reckon(span(length, 'every'), from, calendar, now);
    expect([reckoned.at, reckoned.next?.at]).toEqual([at, next]);
  });
});

describe('what is said beside the point', () => {
  const of = (words: string, runs: Span['runs'], from: string) => reckon(span(words, runs), from, calendar, from);

  test('days are printed as days, minutes and hours as times', () => {
    expect(of('3 day', 'within', '2026-12-01T09:30').byDay).toBe(true);
    expect(of('24 hour', 'within', '2026-12-01T09:30').byDay).toBe(false);
  });
  test.each<[string, Span['runs'], string, boolean, string]>([
    ['30 day', 'within', '2026-01-16T09:30', true, 'Sunday 15 February, Spring Festival'],
    ['30 day', 'within', '2026-01-15T09:30', false, 'Saturday 14 February is worked'],
    ['14 day', 'within', '2026-12-06T09:30', true, 'Sunday 20 December'],
    ['20 day', 'before', '2026-03-10T09:30', true, '18 February, Spring Festival'],
    ['3 month', 'every', '2026-01-03T09:30', false, '3 April, the day before Qingming'],
    ['3 month', 'every', '2026-01-04T09:30', true, '4 April, Qingming'],
    ['24 hour', 'within', '2026-10-01T09:30', false, 'hours end on any day'],
    ['3 year', 'for', '2026-12-05T09:30', false, 'what is kept ends on any day'],
    ['4 day', 'after', '2026-12-01T09:30', false, 'what may begin begins on any day'],
  ])('%s %s %s ends on a rest day: %s (%s)', (words, runs, from, isRestDay) => {
    expect(of(words, runs, from).endsOnRestDay).toBe(isRestDay);
  });
  test('holidays that were left out are named once, and weekend days that were worked are listed', () => {
    const { leftOut, shifted } = of('10 working-day', 'within', '2026-09-18T09:30');
    expect(leftOut).toEqual(['Mid-Autumn Festival', 'National Day']);
    expect(shifted).toEqual(['2026-09-20']);
    expect(of('7 day', 'within', '2026-02-13T09:30').leftOut).toEqual([]);
  });
  test('years without a notice are named where holidays matter', () => {
    expect(of('3 working-day', 'within', '2026-12-30T09:30').unknownYears).toEqual(['2027']);
    expect(of('1 working-day', 'within', '2023-12-29T09:30').unknownYears).toEqual(['2023']);
    expect(of('30 day', 'within', '2026-12-20T09:30').unknownYears).toEqual(['2027']);
    expect(of('5 year', 'for', '2026-12-20T09:30').unknownYears).toEqual([]);
    expect(of('24 hour', 'within', '2026-12-31T09:30').unknownYears).toEqual([]);
    expect(of('10 working-day', 'within', '2026-12-01T09:30').unknownYears).toEqual([]);
  });
  test('days off of every year are left out backwards alone, and are said', () => {
    const back = of('3 working-day', 'before', '2027-01-05T09:30');
    expect([back.fixedDays, back.unknownYears]).toEqual([['2027-01-01'], ['2027']]);
    const on = of('3 working-day', 'within', '2026-12-30T09:30');
    // 31 December, 1 and 4 January: nobody is told of more time than there is.
    expect([on.at, on.fixedDays]).toEqual(['2027-01-04T24:00', []]);
    // 3 days before 4 January is 1 January.
    expect(of('3 day', 'before', '2027-01-04T09:30')).toMatchObject({ at: '2027-01-01T24:00', endsOnRestDay: true });
  });
  test('without any notice, weekends alone are left out', () => {
    const reckoned = reckon(span('1 working-day', 'within'), '2026-09-30T09:30', [], '2026-09-30T09:30');
    expect([reckoned.at, reckoned.unknownYears]).toEqual(['2026-10-01T24:00', ['2026']]);
  });
});

describe('for every day from 2024 to 2026', () => {
  const someDay = fc.integer({ min: 0, max: daysBetween('2024-01-01', '2026-11-01') });
  const count = fc.integer({ min: 1, max: 20 });

  test('so many working days lie between, and the last one is worked', () => {
    fc.assert(
      fc.property(someDay, count, (offset, value) => {
        const day = addDays('2024-01-01', offset);
        const last = reckon({ value, unit: 'working-day', runs: 'within' }, `${day}T12:00`, calendar, '').at.slice(
          0,
          10,
        );
        const days = Array.from({ length: daysBetween(day, last) }, (_, index) => addDays(day, index + 1));
        expect(days.filter((each) => isWorkingDay(calendar, each))).toHaveLength(value);
        expect(isWorkingDay(calendar, last)).toBe(true);
      }),
    );
  });
  test('what is done on the last day before an event in time is that long before it', () => {
    fc.assert(
      fc.property(someDay, count, (offset, value) => {
        const day = addDays('2024-01-01', offset);
        fc.pre(isWorkingDay(calendar, day));
        const last = reckon({ value, unit: 'working-day', runs: 'before' }, `${day}T12:00`, calendar, '').at.slice(
          0,
          10,
        );
        const again = reckon({ value, unit: 'working-day', runs: 'within' }, `${last}T12:00`, calendar, '').at;
        expect(again).toBe(`${day}T24:00`);
      }),
    );
  });
});
