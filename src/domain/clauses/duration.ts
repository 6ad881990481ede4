/** How long a time limit is, as far as that can be said without a calendar. */
export const TIME_UNITS = ['minute', 'hour', 'day', 'working-day', 'week', 'month', 'year'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

interface Duration {
  /** A whole number, from 1. */
  value: number;
  unit: TimeUnit;
}

const DAY = 24 * 60;
/** Days that offices may be closed on end, around the Spring Festival. */
const LONGEST_HOLIDAY = 10;

/** Least and greatest length in minutes. Weekends that are worked through leave working days as long as days. */
const SPANS: Readonly<Record<TimeUnit, (value: number) => readonly [least: number, most: number]>> = {
  minute: (value) => [value, value],
  hour: (value) => [value * 60, value * 60],
  day: (value) => [value * DAY, value * DAY],
  'working-day': (value) => [value * DAY, (2 * value + LONGEST_HOLIDAY) * DAY],
  week: (value) => [value * 7 * DAY, value * 7 * DAY],
  month: (value) => [value * 28 * DAY, value * 31 * DAY],
  year: (value) => [value * 365 * DAY, value * 366 * DAY],
};

/** Whether a time is over before another one on every calendar. */
export function isSurelyShorter(time: Duration, than: Duration): boolean {
  if (time.unit === than.unit) return time.value < than.value;
  const [[, most], [least]] = [SPANS[time.unit](time.value), SPANS[than.unit](than.value)];
  return most < least;
}
