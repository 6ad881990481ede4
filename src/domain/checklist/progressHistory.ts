/** How a self-assessment came along: the three figures at each state that was kept. */
import { changedAt, type FilledAssessment } from '../answers/assessment.ts';
import { answersIn, type Entry, scopeIn } from '../answers/entry.ts';
import type { RestorePoint } from '../answers/restorePoint.ts';
import { itemsAsked } from '../answers/scope.ts';
import { dayInChina } from '../basics/calendarDate.ts';
import { type ChecklistItem, type Progress, progressOf } from './checklist.ts';

export interface PastProgress {
  /** Milliseconds since 1970. */
  made: number;
  progress: Progress;
}

const progressIn = (items: readonly ChecklistItem[], entries: readonly Entry[]): Progress =>
  progressOf(itemsAsked(items, scopeIn(entries)).asked, answersIn(entries));

/**
 * The figures at the end of each day of which a state was kept, and now; oldest first.
 *
 * A state is kept just before something changes it, often days after it came about: it belongs to the day of its own last
 * change. States of another edition have no figures here, since that one asked for other items; they are counted apart.
 *
 * @param now the present state and the moment
 */
export function progressHistory(
  items: readonly ChecklistItem[],
  points: readonly Pick<RestorePoint, 'made' | 'state'>[],
  now: { made: number; state: FilledAssessment },
): { past: PastProgress[]; ofOtherEditions: number } {
  const own = points.filter(({ state }) => state.instrument.edition === now.state.instrument.edition);
  const states = [
    ...own.map(({ made, state }) => ({ made: Math.min(made, changedAt(state)), entries: state.entries })),
    { made: now.made, entries: now.state.entries },
  ].sort((a, b) => a.made - b.made);
  const lastOfDay = new Map(states.map((state) => [dayInChina(state.made), state]));
  return {
    past: [...lastOfDay.values()].map(({ made, entries }) => ({ made, progress: progressIn(items, entries) })),
    ofOtherEditions: points.length - own.length,
  };
}
