/** Acts that are due as plain lines and as tasks of a calendar. */
import { dayOf, timeOf } from '../basics/chinaTime.ts';
import type { Label } from '../basics/labels.ts';
import type { Locale } from '../basics/locale.ts';
import { hoursAbout } from '../clauses/parameter.ts';
import { type DueAct, dueGroupOf } from './dueActs.ts';
import { dayText, dueText } from './dueWords.ts';
import type { Reckoned } from './reckon.ts';
import type { ShownLimit } from './shownLimit.ts';

type Act = DueAct<ShownLimit>;

/** What must be done, and who is told. */
export const actText = ({ act, to }: Pick<ShownLimit, 'act' | 'to'>, label: Label): string =>
  `${act}${to === undefined ? '' : label('limits.to', { to })}`;

/** What somebody must know of how a point was counted. */
export function countNotes(act: Reckoned, locale: Locale, label: Label): string[] {
  const separator = label('list.separator');
  const daysText = (days: readonly string[]) => days.map((day) => dayText(day, locale, label)).join(separator);
  const years = act.unknownYears.join(separator);
  return [
    ...(act.endsOnRestDay ? [label('clock.note.restDay')] : []),
    ...(act.leftOut.length > 0 ? [label('clock.note.leftOut', { holidays: act.leftOut.join(separator) })] : []),
    ...(act.shifted.length > 0 ? [label('clock.note.shifted', { days: daysText(act.shifted) })] : []),
    ...(act.fixedDays.length > 0
      ? [label('clock.note.unknownYears.back', { years, days: daysText(act.fixedDays) })]
      : act.unknownYears.length > 0
        ? [label('clock.note.unknownYears', { years })]
        : []),
  ];
}

/** An event with its moment. */
export const eventText = (name: string, at: string, locale: Locale, label: Label): string =>
  label('clock.event', { name, day: dayText(dayOf(at), locale, label), time: timeOf(at) });

/**
 * Lines to put into a chat: what happened when, and each act.
 *
 * @param events what happened, as `eventText` says it
 */
export function dueLines(
  acts: readonly Act[],
  { events, edition }: { events: readonly string[]; edition: string },
  locale: Locale,
  label: Label,
): string[] {
  return [
    ...events,
    '',
    ...acts.map((act, index) => {
      const { limit } = act;
      const details = [limit.by.join(label('list.separator')), label('clock.clause', { number: limit.clause.name })];
      return `${index + 1}. ${label('clock.line', {
        due: dueText(act, limit.runs, locale, label),
        act: actText(limit, label),
        details: details.join(label('list.semicolon')),
      })}`;
    }),
    '',
    label('clock.stamp', { edition }),
  ];
}

/** Minutes before a minute at which a calendar reminds: a third of the limit, from 5 to 60. */
const remindBefore = (limit: ShownLimit): number => Math.round(Math.min(60, Math.max(5, hoursAbout(limit) * 20)));

/** At nine on the day itself, of limits of a day or two; otherwise the calendar reminds on the day before. */
const ON_THE_DAY = -9 * 60;
const SHORT = 48;

/**
 * An act as a task of a calendar.
 *
 * @param id of an act that is kept: it stays the same one in a calendar when it is moved. Without it, the same act from the same
 * moment is the same one in every file, so that a calendar does not list it twice.
 */
export function calendarTask(
  limit: ShownLimit,
  { id, from, due, who }: { id?: string; from: string; due: string; who: string },
  label: Label,
) {
  const isDay = timeOf(due) === '24:00';
  const remind = isDay ? (hoursAbout(limit) <= SHORT ? ON_THE_DAY : undefined) : remindBefore(limit);
  return {
    id: id ?? `${limit.key}-${due.replace(/\D/g, '')}-${from.replace(/\D/g, '')}`,
    title: actText(limit, label),
    description: [who, limit.setBy, label('clock.clause', { number: limit.clause.name })]
      .filter((line) => line !== '')
      .join('\n'),
    due: isDay ? dayOf(due) : due,
    ...(remind !== undefined && { remind }),
  };
}

/** Where an act belongs. */
export const groupOf = ({ at, limit: { runs, isOthers } }: Pick<Act, 'at' | 'limit'>, now: string) =>
  dueGroupOf({ at, runs, isOthers }, now);

/** What the organisation can still do in time, as tasks of a calendar; of what is done again and again, twice. */
export const calendarTasks = (acts: readonly Act[], now: string, label: Label) =>
  acts
    .filter(({ at, limit }) => ['today', 'week', 'later'].includes(groupOf({ at, limit }, now)))
    .flatMap(({ limit, from, at, next }) =>
      [at, ...(next ? [next.at] : [])].map((due) =>
        calendarTask(limit, { from, due, who: limit.by.join(label('list.separator')) }, label),
      ),
    );
