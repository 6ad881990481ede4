/** Tasks as a calendar file (RFC 5545): a whole-day entry on the day by which each is to be done. */
import { createEvents, type EventAttributes } from 'ics';

export interface CalendarTask {
  /** The same task has the same name in every file, so that a calendar replaces it instead of doubling it. */
  id: string;
  title: string;
  description: string;
  /** Day, as '2026-11-23'. */
  due: string;
}

export function tasksIcs(tasks: readonly CalendarTask[], calendar: string): Blob {
  const events = tasks.map(({ id, title, description, due }): EventAttributes => {
    const [year = 1970, month = 1, day = 1] = due.split('-').map(Number);
    return {
      ...{ uid: `${id}@ccguide`, title, description, calName: calendar, productId: 'ccguide' },
      ...{ start: [year, month, day], startInputType: 'local', duration: { days: 1 } },
    };
  });
  const { error, value } = createEvents(events);
  if (error || !value) throw error ?? new Error('the calendar is empty');
  return new Blob([value], { type: 'text/calendar;charset=utf-8' });
}
