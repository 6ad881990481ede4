/**
 * The picture of one organisation over its periods.
 *
 * Only results by one profile, one for each period, are joined by a line. Two for one period are two opinions, not a change.
 */

import { comparePeriods } from '../basics/naturalOrder.ts';
import { isEqual } from '../basics/rounding.ts';
import type { Range } from '../scoring/result.ts';
import { byProfile, type Result } from '../scoring/trend.ts';
import { type PeriodPicture, type PeriodPoint, periodFrame } from './periodPicture.ts';

/** What a picture shows of a result: its score, or that of one dimension. */
function figureOf<Text>({ evaluation }: Result<Text>, dimension: string | undefined): Range | null {
  if (dimension === undefined) return evaluation.score;
  return evaluation.dimensions.find(({ id }) => id === dimension)?.score ?? null;
}

/** Where everything stands in the picture, in its own units. Results that have no figure leave a gap. */
export function trendPicture<Text>(results: readonly Result<Text>[], dimension?: string): PeriodPicture {
  const named = [...new Set(results.map(({ period }) => period))].sort(comparePeriods);
  const { xOf, yOf, ...frame } = periodFrame(named);
  const points: PeriodPoint[] = [];
  const lines: PeriodPicture['lines'] = [];
  byProfile(results).forEach((own, series) => {
    let before: PeriodPoint | undefined;
    for (const period of new Set(own.map((result) => result.period))) {
      const placed = own
        .filter((result) => result.period === period)
        .map((result) => ({ id: result.id, figure: figureOf(result, dimension) }))
        .flatMap(({ id, figure }): PeriodPoint[] =>
          figure === null
            ? []
            : [{ id, series, x: xOf(period), y: { low: yOf(figure.low), high: yOf(figure.high) }, figure }],
        );
      points.push(...placed);
      const [only] = placed;
      const isSingle = placed.length === 1 && only !== undefined && isEqual(only.figure.low, only.figure.high);
      if (isSingle && before)
        lines.push({ from: before.id, to: only.id, x1: before.x, y1: before.y.low, x2: only.x, y2: only.y.low });
      before = isSingle ? only : undefined;
    }
  });
  return { ...frame, points, lines };
}
