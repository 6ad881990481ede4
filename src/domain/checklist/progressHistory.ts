/** How a self-assessment came along: the three figures at each state that was kept. */
import { changedAt, type FilledAssessment } from '../answers/assessment.ts';
import { answersIn, type Entry, scopeIn } from '../answers/entry.ts';
import type { RestorePoint } from '../answers/restorePoint.ts';
import { itemsAsked } from '../answers/scope.ts';
import { pictureFrame, type TrendPicture } from '../scoring/trend.ts';
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
 * @param dayOf day of a moment, in the visitor's time: the rules know no clock
 * @param now the present state and the moment
 */
export function progressHistory(
  items: readonly ChecklistItem[],
  points: readonly Pick<RestorePoint, 'made' | 'state'>[],
  now: { made: number; state: FilledAssessment },
  dayOf: (made: number) => string,
): { past: PastProgress[]; ofOtherEditions: number } {
  const own = points.filter(({ state }) => state.instrument.edition === now.state.instrument.edition);
  const states = [
    ...own.map(({ made, state }) => ({ made: Math.min(made, changedAt(state)), entries: state.entries })),
    { made: now.made, entries: now.state.entries },
  ].sort((a, b) => a.made - b.made);
  const lastOfDay = new Map(states.map((state) => [dayOf(state.made), state]));
  return {
    past: [...lastOfDay.values()].map(({ made, entries }) => ({ made, progress: progressIn(items, entries) })),
    ofOtherEditions: points.length - own.length,
  };
}

/** The three figures as shares of a hundred, in the order in which they are named. */
const sharesOf = ({ coverage, conformity, shall }: Progress): (number | undefined)[] => [
  coverage.all === 0 ? undefined : (100 * coverage.done) / coverage.all,
  conformity ? 100 * conformity.share : undefined,
  shall ? 100 * shall.share : undefined,
];

/** Coverage, conformity and conformity of the `shall` items as three lines. What has no figure leaves a gap. */
export function historyPicture(past: readonly PastProgress[], dayOf: (made: number) => string): TrendPicture {
  const { xOf, yOf, ...frame } = pictureFrame(past.map(({ made }) => dayOf(made)));
  const [points, lines]: [TrendPicture['points'], TrendPicture['lines']] = [[], []];
  for (const series of [0, 1, 2]) {
    let before: TrendPicture['points'][number] | undefined;
    for (const { made, progress } of past) {
      const figure = sharesOf(progress)[series];
      const [id, x] = [`${series} ${made}`, xOf(dayOf(made))];
      const point =
        figure === undefined
          ? undefined
          : { id, series, x, y: { low: yOf(figure), high: yOf(figure) }, figure: { low: figure, high: figure } };
      if (point) points.push(point);
      if (point && before)
        lines.push({ from: before.id, to: id, x1: before.x, y1: before.y.low, x2: x, y2: point.y.low });
      before = point;
    }
  }
  return { ...frame, points, lines };
}
