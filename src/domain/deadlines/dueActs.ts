/** What must be done after events, in order. */

import { addDays } from '../basics/calendarDate.ts';
import { dayOf } from '../basics/chinaTime.ts';
import { hoursAbout } from '../clauses/parameter.ts';
import type { WorkCalendar } from './holidays.ts';
import { type Reckoned, reckon, type Span } from './reckon.ts';

interface Limit extends Span {
  key: string;
  event: string;
}

/** An event that was chosen, and when it happened or will happen: '2026-12-01T09:30', in China's time. */
export interface ChosenEvent {
  event: string;
  at: string;
}

export interface DueAct<Shown extends Limit = Limit> extends Reckoned {
  limit: Shown;
  /** When its event happened. */
  from: string;
}

/** All acts that the events bring, the first one due first; of two at the same time, the shorter limit. */
export function dueActs<Shown extends Limit>(
  chosen: readonly ChosenEvent[],
  limits: readonly Shown[],
  calendar: WorkCalendar,
  now: string,
): DueAct<Shown>[] {
  const acts = chosen.flatMap(({ event, at }) =>
    limits
      .filter((limit) => limit.event === event)
      .map((limit) => ({ limit, from: at, ...reckon(limit, at, calendar, now) })),
  );
  const inOrder = acts.sort((a, b) => compare(a.at, b.at) || hoursAbout(a.limit) - hoursAbout(b.limit));
  // An event that was chosen twice brings its acts once.
  return inOrder.filter(({ limit }, index) => inOrder.findIndex((other) => other.limit.key === limit.key) === index);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * `overdue`: its time is over · `today` · `week`: within the 7 days after today · `later` · `open`: nothing that must be done by
 * then, but from when something may be done, or until when something lasts or is kept · `others`: what other parties do.
 */
export const DUE_GROUPS = ['overdue', 'today', 'week', 'later', 'open', 'others'] as const;
type DueGroup = (typeof DUE_GROUPS)[number];

/**
 * @param isOthers whether other parties alone do it
 * @param now in China's time
 */
export function dueGroupOf(
  { at, runs, isOthers }: Pick<Reckoned, 'at'> & Pick<Span, 'runs'> & { isOthers?: boolean | undefined },
  now: string,
): DueGroup {
  if (isOthers) return 'others';
  if (runs === 'after' || runs === 'for') return 'open';
  if (at < now) return 'overdue';
  const [day, today] = [dayOf(at), dayOf(now)];
  if (day === today) return 'today';
  return day <= addDays(today, 7) ? 'week' : 'later';
}
