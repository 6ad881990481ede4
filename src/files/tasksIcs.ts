/** Tasks as a calendar file (RFC 5545): an event on the day each one is due, or at the minute. */
import { addDays } from '../domain/basics/calendarDate.ts';
import { momentOf } from '../domain/basics/chinaTime.ts';

interface CalendarTask {
  /** Stays the same from file to file, so that a calendar updates the task instead of adding it again. */
  id: string;
  title: string;
  description: string;
  /** Day as '2026-11-23', or a minute in China's time as '2026-11-23T09:30'. */
  due: string;
  /** Minutes before it at which the calendar reminds of it; negative after the beginning of a day. */
  remind?: number;
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

/** A moment in the same format: '20261123T013000Z', which means the same in every time zone. */
const basicTime = (moment: number): string => new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');

/** When an event is. One that is due at a minute takes no time. */
const timesOf = (due: string): string[] =>
  due.includes('T')
    ? [`DTSTART:${basicTime(momentOf(due))}`]
    : [
        `DTSTART;VALUE=DATE:${basicDate(due)}`,
        // The end of an all-day event is the first day that no longer belongs to it.
        `DTEND;VALUE=DATE:${basicDate(addDays(due, 1))}`,
      ];

/** At nine on the day before: early enough to do something. */
const DAY_BEFORE = 15 * 60;

/** @param calendar the name under which a calendar program lists the tasks */
export function tasksIcs(tasks: readonly CalendarTask[], calendar: string): Blob {
  const stamp = basicTime(Date.now());
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    'PRODID:ccguide',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(calendar)}`,
    ...tasks.flatMap(({ id, title, description, due, remind = DAY_BEFORE }) => [
      'BEGIN:VEVENT',
      `UID:${id}@ccguide`,
      `DTSTAMP:${stamp}`,
      `SUMMARY:${escaped(shortened(title))}`,
      `DESCRIPTION:${escaped(description)}`,
      ...timesOf(due),
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(shortened(title))}`,
      `TRIGGER:${remind < 0 ? '' : '-'}PT${Math.abs(remind)}M`,
      'END:VALARM',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return new Blob(lines.map(folded), { type: 'text/calendar;charset=utf-8' });
}
