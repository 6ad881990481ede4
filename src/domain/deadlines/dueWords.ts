/** When something is due, in words. */
import { dayOf, momentOf, timeOf } from '../basics/chinaTime.ts';
import type { Label } from '../basics/labels.ts';
import type { Locale } from '../basics/locale.ts';
import type { Point, Span } from './reckon.ts';

const DAY_ENDS = '24:00';
const LAST_MINUTE = '23:59';

/**
 * A day with its weekday.
 *
 * @param day as '2026-12-01'
 * @param today its year is left out; without it, all years are said
 */
export function dayText(day: string, locale: Locale, label: Label, today = ''): string {
  const date = new Date(`${day}T00:00:00Z`);
  // English dates as in the guide: 1 December 2026.
  const region = locale === 'en' ? 'en-GB' : locale;
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(region, { ...options, timeZone: 'UTC' }).format(date);
  return label('clock.day', {
    date: part({ month: 'long', day: 'numeric', ...(day.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }) }),
    weekday: part({ weekday: locale === 'en' ? 'long' : 'short' }),
  });
}

/** Until when, from when, or how long, by the way in which the limit runs. @param today see `dayText` */
export function dueText({ at, byDay }: Point, runs: Span['runs'], locale: Locale, label: Label, today = ''): string {
  const way = runs === 'after' ? 'from' : runs === 'for' ? 'until' : 'by';
  const day = dayText(dayOf(at), locale, label, today);
  return byDay ? label(`clock.${way}.day`, { day }) : label(`clock.${way}.time`, { day, time: timeOf(at) });
}

/** The same of an act that was put on a list: it is due by then. */
export const keptDueText = (due: string, locale: Locale, label: Label, today = ''): string =>
  dueText({ at: due, byDay: timeOf(due) === '24:00' }, 'within', locale, label, today);

/** The end of a day as a field shows it, which has no 24:00: as its last minute. */
export const typedOf = (due: string): string => (timeOf(due) === DAY_ENDS ? `${dayOf(due)}T${LAST_MINUTE}` : due);

/** What was typed in place of a time: another day of what was due by the end of one, with no other time, is due by its end. */
export const dueTyped = (typed: string, before: string): string =>
  timeOf(before) === DAY_ENDS && timeOf(typed) === LAST_MINUTE ? `${dayOf(typed)}T${DAY_ENDS}` : typed;

/** Up to how many of the smaller unit a stretch of time is told in it. */
const MOST_MINUTES = 120;
const MOST_HOURS = 48;

/** How much time is left, or has passed. Not rounded up: nobody is told of more time than there is. */
export function leftText(at: string, now: string, label: Label): string {
  const minutes = Math.round((momentOf(at) - momentOf(now)) / 60_000);
  const size = Math.abs(minutes);
  const [unit, count] =
    size < MOST_MINUTES
      ? (['minutes', size] as const)
      : size < MOST_HOURS * 60
        ? (['hours', Math.floor(size / 60)] as const)
        : (['days', Math.floor(size / 1440)] as const);
  return label(minutes < 0 ? 'clock.over' : 'clock.left', { time: label(`clock.${unit}`, { count }) });
}
