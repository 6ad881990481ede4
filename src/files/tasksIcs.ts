/** Tasks as a calendar file (RFC 5545): an all-day event on the day each one is due. */
import { addDays } from '../domain/basics/calendarDate.ts';

interface CalendarTask {
  /** Stays the same from file to file, so that a calendar updates the task instead of adding it again. */
  id: string;
  title: string;
  description: string;
  /** Day as '2026-11-23'. */
  due: string;
}

/** Characters of a title; calendars show the first few words only. */
const MAX_TITLE_LENGTH = 100;
/** Octets of a line, without its line break (RFC 5545, 3.1). */
const MAX_OCTETS = 75;

/** A title that fits into a calendar, cut after a word where the language separates words. */
function shortened(title: string): string {
  const characters = [...title];
  if (characters.length <= MAX_TITLE_LENGTH) return title;
  const cut = characters.slice(0, MAX_TITLE_LENGTH).join('');
  return `${/\s\S{0,30}$/.test(cut) ? cut.replace(/\s+\S*$/, '') : cut}…`;
}

/** A property value of type TEXT (RFC 5545, 3.3.11). */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    // No other control character may stand in a text.
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ');

/** A content line, folded by octets without splitting a character (RFC 5545, 3.1). */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let [text, room] = ['', MAX_OCTETS];
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (octets > room) {
      text += '\r\n ';
      room = MAX_OCTETS - 1;
    }
    text += character;
    room -= octets;
  }
  return `${text}\r\n`;
}

/** A day in the basic format of ISO 8601: '20261123'. */
const basicDate = (day: string): string => day.replaceAll('-', '');

/** @param calendar the name under which a calendar program lists the tasks */
export function tasksIcs(tasks: readonly CalendarTask[], calendar: string): Blob {
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    'PRODID:ccguide',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(calendar)}`,
    ...tasks.flatMap(({ id, title, description, due }) => [
      'BEGIN:VEVENT',
      `UID:${id}@ccguide`,
      `DTSTAMP:${stamp}`,
      `SUMMARY:${escaped(shortened(title))}`,
      `DESCRIPTION:${escaped(description)}`,
      `DTSTART;VALUE=DATE:${basicDate(due)}`,
      // The end of an all-day event is the first day that no longer belongs to it.
      `DTEND;VALUE=DATE:${basicDate(addDays(due, 1))}`,
      // At nine on the day before: early enough to do something.
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(shortened(title))}`,
      'TRIGGER:-PT15H',
      'END:VALARM',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return new Blob(lines.map(folded), { type: 'text/calendar;charset=utf-8' });
}
