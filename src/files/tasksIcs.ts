/** Tasks as a calendar file (RFC 5545): a whole-day entry on the day by which each is to be done. */
import { createEvents, type EventAttributes } from 'ics';
import { addDays } from '../domain/basics/calendarDate.ts';

export interface CalendarTask {
  /** The same task has the same name in every file, so that a calendar replaces it instead of doubling it. */
  id: string;
  title: string;
  description: string;
  /** Day, as '2026-11-23'. */
  due: string;
}

const MOST_IN_TITLE = 100;
/** Octets of a line, without its end (RFC 5545, 3.1). */
const MOST_OCTETS = 75;

/** A title that fits into a calendar: cut behind a word where there are words. */
function shortened(title: string): string {
  const characters = [...title];
  if (characters.length <= MOST_IN_TITLE) return title;
  const cut = characters.slice(0, MOST_IN_TITLE).join('');
  return `${/\s\S{0,30}$/.test(cut) ? cut.replace(/\s+\S*$/, '') : cut}…`;
}

/** Lines folded by octets, never within a character. The library counts characters, of which a Chinese one takes three. */
function folded(calendar: string): string {
  const encoder = new TextEncoder();
  return calendar
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map((line) => {
      let [text, room] = ['', MOST_OCTETS];
      for (const character of line) {
        const octets = encoder.encode(character).length;
        if (octets > room) {
          text += '\r\n ';
          room = MOST_OCTETS - 1;
        }
        text += character;
        room -= octets;
      }
      return text;
    })
    .join('\r\n');
}

const dateOf = (day: string): [number, number, number] => {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
};

export function tasksIcs(tasks: readonly CalendarTask[], calendar: string): Blob {
  const events = tasks.map(
    ({ id, title, description, due }): EventAttributes => ({
      uid: `${id}@ccguide`,
      title: shortened(title),
      description,
      calName: calendar,
      productId: 'ccguide',
      // The end is the day after: a duration of one day would be written with a time, which days do not have.
      start: dateOf(due),
      startInputType: 'local',
      end: dateOf(addDays(due, 1)),
      endInputType: 'local',
    }),
  );
  const { error, value } = createEvents(events);
  if (error || !value) throw error ?? new Error('the calendar is empty');
  return new Blob([folded(value)], { type: 'text/calendar;charset=utf-8' });
}
