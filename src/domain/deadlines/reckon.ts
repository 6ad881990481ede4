/**
 * Until when a limit runs, by the rules of the annex of time limits.
 *
 * Minutes and hours run from the moment itself, over midnight and over rest days. For days, weeks, months and years the day
 * of the event does not count, and the limit ends at the end of the last day; a month ends on the day of the same number, or
 * on its last day where it has none. Working days leave out public holidays and weekends, and count weekend days that are
 * worked. A limit that ends on a rest day is not moved on: to act before is right under every reading. So it is with a year whose
 * holidays are not known: counted on, its weekdays are all worked; counted back, those that are off in every year are not.
 */
import { addDays, addMonths } from '../basics/calendarDate.ts';
import { addMinutes, dayOf, momentOf } from '../basics/chinaTime.ts';
import type { Parameter } from '../clauses/parameter.ts';
import { holidayOn, isFixedDayOff, isKnownYear, isShifted, isWorkingDay, type WorkCalendar } from './holidays.ts';

/** How long a limit is, and which way it runs. */
export type Span = Pick<Parameter, 'value' | 'unit' | 'runs'>;

/** A point in China's time. */
export interface Point {
  /** '2026-12-01T09:30'; the end of a day is '2026-12-01T24:00'. */
  at: string;
  /** Whether it was counted by days: its day is what is printed, not a time. */
  byDay: boolean;
}

export interface Reckoned extends Point {
  /** The one after, of what is done again and again. */
  next?: Point | undefined;
  /** Whether it ends on a day that is not worked. */
  endsOnRestDay: boolean;
  /** Names of the holidays that were left out, and weekend days that were counted. */
  leftOut: readonly string[];
  shifted: readonly string[];
  /** Days that are off in every year and were left out when counting back into a year whose holidays are not known. */
  fixedDays: readonly string[];
  /** Years that it touches whose holidays are not known: only weekends and `fixedDays` were left out. */
  unknownYears: readonly string[];
}

const MINUTES = { minute: 1, hour: 60 } as const;

const isByClock = (unit: Span['unit']): unit is keyof typeof MINUTES => unit === 'minute' || unit === 'hour';

/** The last of so many working days after a day, or before it, and all days that were passed on the way. */
function countWorkingDays(calendar: WorkCalendar, from: string, count: number): { day: string; passed: string[] } {
  const passed: string[] = [];
  let [day, left] = [from, Math.abs(count)];
  while (left > 0) {
    day = addDays(day, Math.sign(count));
    passed.push(day);
    if (isWorkingDay(calendar, day) && !(count < 0 && isFixedDayOff(calendar, day))) left -= 1;
  }
  return { day, passed };
}

/** The day so many units after a day, or before it; units of a clock are no days. */
function dayAfter(calendar: WorkCalendar, from: string, count: number, unit: Span['unit']) {
  const whole = (day: string) => ({ day, passed: [] as string[] });
  switch (unit) {
    case 'working-day':
      return countWorkingDays(calendar, from, count);
    case 'week':
      return whole(addDays(from, 7 * count));
    case 'month':
      return whole(addMonths(from, count));
    case 'year':
      return whole(addMonths(from, 12 * count));
    default:
      return whole(addDays(from, count));
  }
}

/** The point so many units from an event, with the days that were passed by working days. */
function pointFrom(calendar: WorkCalendar, from: string, count: number, unit: Span['unit']) {
  if (isByClock(unit)) return { at: addMinutes(from, count * MINUTES[unit]), byDay: false, passed: [] };
  const { day, passed } = dayAfter(calendar, dayOf(from), count, unit);
  return { at: `${day}T24:00`, byDay: true, passed };
}

/** How many times a limit that runs again and again has run out before a moment. */
function timesBefore(calendar: WorkCalendar, from: string, { value, unit }: Span, now: string): number {
  if (isByClock(unit))
    return Math.max(0, Math.ceil((momentOf(now) - momentOf(from)) / (value * MINUTES[unit] * 60_000)) - 1);
  let times = 0;
  while (pointFrom(calendar, from, (times + 1) * value, unit).at < now) times += 1;
  return times;
}

/**
 * The point that a limit sets:
 *
 * - `within`: the latest. Within 3 days of 1 December: by the end of 4 December.
 * - `before`: the latest, so long ahead of an event that is to come, counted back in the same way. At least 3 days before
 *   10 December: by the end of 7 December.
 * - `after`: the earliest, once the last day is over. Not before 3 days after 1 December: from 5 December, 0:00.
 * - `every`: the next one from now on, and the one after. All are counted from the event, so that months keep its day.
 * - `for`: the end of what lasts or is kept. For 3 days from 1 December: until the end of 4 December.
 *
 * @param from when the event happened or will happen, in China's time: '2026-12-01T09:30'
 * @param now the same, of the moment of asking
 */
export function reckon(span: Span, from: string, calendar: WorkCalendar, now: string): Reckoned {
  const { value, unit, runs } = span;
  const first = runs === 'every' ? timesBefore(calendar, from, span, now) + 1 : 1;
  const { at, byDay, passed } = pointFrom(calendar, from, (runs === 'before' ? -1 : first) * value, unit);
  const last = dayOf(at);
  const looksAtLast = byDay && runs !== 'after' && runs !== 'for';
  const looked = looksAtLast ? [...passed, last] : passed;
  const named = passed.map((day) => holidayOn(calendar, day)).filter((name) => name !== undefined);
  const isFixed = (day: string) => runs === 'before' && isFixedDayOff(calendar, day);
  const next = runs === 'every' ? pointFrom(calendar, from, (first + 1) * value, unit) : undefined;
  return {
    at: byDay && runs === 'after' ? `${addDays(last, 1)}T00:00` : at,
    byDay,
    next: next && { at: next.at, byDay },
    endsOnRestDay: looksAtLast && (!isWorkingDay(calendar, last) || isFixed(last)),
    leftOut: [...new Set(named)],
    shifted: passed.filter((day) => isShifted(calendar, day)),
    fixedDays: passed.filter(isFixed),
    unknownYears: [...new Set(looked.filter((day) => !isKnownYear(calendar, day)).map((day) => day.slice(0, 4)))],
  };
}
