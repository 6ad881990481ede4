/** Acts that are due because something happened, as they stand among the tasks of an assessment. */
import { isCalendarDate } from '../basics/calendarDate.ts';
import { isRecord } from '../basics/record.ts';
import { MAX_TEXT_LENGTH } from './evidence.ts';

export interface Deadline {
  /** Key of the time limit, and of the event from which it runs. What happened to whom is not kept. */
  limit: string;
  event: string;
  /** When the event was, and until when the act is due, in China's time: '2026-11-30T09:15'. */
  from: string;
  due: string;
  /** Who does it: a role or initials; '' for nobody yet. */
  who: string;
  done: boolean;
}

/** Whether a text is a moment of a day that exists: '2026-11-30T09:15'. The end of a day is '2026-11-30T24:00'. */
export const isLocalMoment = (raw: unknown): raw is string =>
  typeof raw === 'string' &&
  /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d$|^\d{4}-\d{2}-\d{2}T24:00$/.test(raw) &&
  isCalendarDate(raw.slice(0, 10));

const isKey = (raw: unknown): raw is string => typeof raw === 'string' && raw !== '' && raw.length <= 200;

/** Reads a deadline from storage or a file. `undefined` when it is none. */
export function parseDeadline(raw: unknown): Deadline | undefined {
  if (!isRecord(raw)) return undefined;
  const { limit, event, from, due, who, done } = raw;
  if (!isKey(limit) || !isKey(event) || !isLocalMoment(from) || !isLocalMoment(due)) return undefined;
  if (typeof who !== 'string' || who.length > MAX_TEXT_LENGTH || typeof done !== 'boolean') return undefined;
  return { limit, event, from, due, who, done };
}

/** Whether it should have been done by a moment in China's time. They sort as text. */
export const isMissed = ({ due, done }: Pick<Deadline, 'due' | 'done'>, now: string): boolean => !done && due < now;
