/**
 * China's public holidays and shifted working days, which the State Council's General Office announces for each year.
 *
 * No rule gives them ahead: a year without its notice has weekends alone, and whoever reckons with it must say so.
 */
import { isWeekend } from '../basics/calendarDate.ts';
import type { LocalizedText } from '../basics/locale.ts';
import { repeated } from '../basics/repeated.ts';

interface HolidaySource<Text> {
  title: Text;
  /** As printed on the notice or rules. */
  number: string;
  issued: string;
}

/** A year of `content/holidays.yaml`. */
export interface HolidayYear<Text = LocalizedText> {
  year: number;
  /** The notice that sets it. */
  source: HolidaySource<Text>;
  /** Days off in every year from this one on, until another year has other ones: '10-01'. */
  fixed?: { days: readonly string[]; source: HolidaySource<Text> } | undefined;
  /** First and last day; weekends among them are days off too. */
  holidays: readonly { name: Text; from: string; to: string }[];
  /** Weekend days that are worked. */
  workdays: readonly string[];
}

/** Which days are worked: the years that are known, in one language. */
export type WorkCalendar = readonly HolidayYear<string>[];

/** Name of the holiday that a day belongs to. */
export const holidayOn = (calendar: WorkCalendar, day: string): string | undefined =>
  calendar.flatMap(({ holidays }) => holidays).find(({ from, to }) => from <= day && day <= to)?.name;

/** Whether it is a weekend day that is worked. */
export const isShifted = (calendar: WorkCalendar, day: string): boolean =>
  calendar.some(({ workdays }) => workdays.includes(day));

export const isWorkingDay = (calendar: WorkCalendar, day: string): boolean =>
  isShifted(calendar, day) || (!isWeekend(day) && holidayOn(calendar, day) === undefined);

/** Whether the holidays of a day's year are known. */
export const isKnownYear = (calendar: WorkCalendar, day: string): boolean =>
  calendar.some(({ year }) => `${year}` === day.slice(0, 4));

/** Whether a day is off in every year by the rules, though the notice of its own year is not known. */
export function isFixedDayOff(calendar: WorkCalendar, day: string): boolean {
  if (isKnownYear(calendar, day)) return false;
  const rules = calendar.filter(({ year, fixed }) => fixed && `${year}` <= day.slice(0, 4));
  const latest = rules.sort((a, b) => b.year - a.year)[0];
  return latest?.fixed?.days.includes(day.slice(5)) === true;
}

/** What is wrong within the file. A notice may begin in the last days of the year before. */
export function faultsOfHolidays(years: readonly HolidayYear[]): string[] {
  return [
    ...repeated(years.map(({ year }) => `${year}`)).map((year) => `the year ${year} stands twice: keep one`),
    ...years.flatMap(({ year, holidays, workdays, fixed }) => {
      const isInYear = (day: string) => day >= `${year - 1}-12-15` && day <= `${year}-12-31`;
      const inOrder = [...holidays].sort((a, b) => (a.from < b.from ? -1 : 1));
      return [
        ...holidays
          .filter(({ from, to }) => !isInYear(from) || !to.startsWith(`${year}-`))
          .map(({ from, to }) => `the holiday from ${from} to ${to} is not of ${year}: correct it or its year`),
        ...holidays
          .filter(({ from, to }) => from > to)
          .map(({ from, to }) => `the holiday from ${from} to ${to} ends before it begins: correct it`),
        ...inOrder
          .filter(({ from }, index) => from <= (inOrder[index - 1]?.to ?? ''))
          .map(({ from }) => `the holiday from ${from} overlaps with the one before: correct them`),
        ...(fixed?.days ?? [])
          .map((day) => `${year}-${day}`)
          .filter((day) => !holidays.some(({ from, to }) => from <= day && day <= to))
          .map((day) => `the fixed day off ${day} is in no holiday of its year: correct one of them`),
        ...repeated(workdays).map((day) => `the working day ${day} stands twice: keep one`),
        ...workdays
          .filter((day) => !isInYear(day))
          .map((day) => `the working day ${day} is not of ${year}: correct it or its year`),
        ...workdays
          .filter((day) => !isWeekend(day))
          .map((day) => `the working day ${day} is no Saturday or Sunday: take it out`),
        ...workdays
          .filter((day) => holidays.some(({ from, to }) => from <= day && day <= to))
          .map((day) => `the working day ${day} is in a holiday: correct one of them`),
      ];
    }),
  ];
}
