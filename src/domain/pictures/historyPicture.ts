/** The picture of how a self-assessment came along. */
import { dayInChina } from '../basics/calendarDate.ts';
import type { Progress } from '../checklist/checklist.ts';
import type { PastProgress } from '../checklist/progressHistory.ts';
import { type PeriodPicture, periodFrame } from './periodPicture.ts';

/** The three figures as shares of a hundred, in the order in which they are named. */
const sharesOf = ({ coverage, conformity, shall }: Progress): (number | undefined)[] => [
  coverage.all === 0 ? undefined : (100 * coverage.done) / coverage.all,
  conformity ? 100 * conformity.share : undefined,
  shall ? 100 * shall.share : undefined,
];

/** Coverage, conformity and conformity of the `shall` items as three lines. What has no figure leaves a gap. */
export function historyPicture(past: readonly PastProgress[]): PeriodPicture {
  const { xOf, yOf, ...frame } = periodFrame(past.map(({ made }) => dayInChina(made)));
  const [points, lines]: [PeriodPicture['points'], PeriodPicture['lines']] = [[], []];
  for (const series of [0, 1, 2]) {
    let before: PeriodPicture['points'][number] | undefined;
    for (const { made, progress } of past) {
      const figure = sharesOf(progress)[series];
      const [id, x] = [`${series} ${made}`, xOf(dayInChina(made))];
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
