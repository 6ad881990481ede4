/** Days without a time, written as '2026-11-23', which sort as text. */

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day that exists. */
export function isCalendarDate(text: unknown): text is string {
  const [, year, month, day] = (typeof text === 'string' && DAY.exec(text)) || [];
  if (year === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.toISOString().slice(0, 10) === text;
}

/** China has one time zone, and no summer time since 1991. In milliseconds. */
export const CHINA_AHEAD_OF_UTC = 8 * 60 * 60 * 1000;

/** The day in China at a moment, whatever time zone the device is set to. @param moment milliseconds since 1970 */
export const dayInChina = (moment: number): string => new Date(moment + CHINA_AHEAD_OF_UTC).toISOString().slice(0, 10);

/** The day so many days later, or earlier. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The day of the same number so many months later, or earlier; the last day of a month that has no such day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // Day 0 of a month is the last one of the month before.
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** Whether it is a Saturday or a Sunday. */
export const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** Whole days from one day to another; negative when it lies before. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;

/** Anniversary after so many years; that of 29 February is 1 March in a common year. */
export function anniversary(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // Date.UTC carries 29 February of a common year on to 1 March.
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10);
}

/** Whether so many full years have passed from a day until today. */
export const hasFullYears = (day: string, years: number, today: string): boolean =>
  day <= today && anniversary(day, years) <= today;
