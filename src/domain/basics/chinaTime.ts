/** Moments as clocks in China show them, written as '2026-12-01T09:30', which sort as text. */
import { addDays, CHINA_AHEAD_OF_UTC, isCalendarDate } from './calendarDate.ts';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether a text is a minute that exists. */
export const isChinaTime = (text: unknown): text is string =>
  typeof text === 'string' && text[10] === 'T' && isCalendarDate(dayOf(text)) && TIME.test(timeOf(text));

export const dayOf = (at: string): string => at.slice(0, 10);
export const timeOf = (at: string): string => at.slice(11);

/** What clocks in China show, whatever time zone the device is set to. @param moment milliseconds since 1970 */
export const timeInChina = (moment: number): string => new Date(moment + CHINA_AHEAD_OF_UTC).toISOString().slice(0, 16);

/** Milliseconds since 1970. '2026-12-01T24:00' is the end of that day. */
export const momentOf = (at: string): number =>
  timeOf(at) === '24:00' ? momentOf(`${addDays(dayOf(at), 1)}T00:00`) : Date.parse(`${at}:00Z`) - CHINA_AHEAD_OF_UTC;

/** So many minutes later, or earlier. */
export const addMinutes = (at: string, minutes: number): string => timeInChina(momentOf(at) + minutes * 60_000);
