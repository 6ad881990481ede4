/**
 * Which outcomes an evaluation can still have.
 *
 * Exactly those that some completion gives, over every combination of open red lines and any attainment in [0, 1] of
 * each unanswered indicator, and between its ends of one that rests on few cases. The dimensions move independently and
 * continuously, and the conditions of a band imply those of the bands below it, so each band is settled by looking at its
 * own conditions and those of the next.
 */
import { isAtLeast, TOLERANCE } from '../basics/rounding.ts';
import type { Profile } from '../profiles/profile.ts';
import type { RedLineResult } from './redLines.ts';

/** Id of a band, or one of the two outcomes that are not grades. */
export type Outcome = string;
export const VOID = 'void' satisfies Outcome;
export const NOT_DETERMINABLE = 'notDeterminable' satisfies Outcome;

/** A dimension with at least one applicable indicator. */
export interface DimensionSpan {
  id: string;
  /** Share of the total, the shares adding up to 1. */
  share: number;
  /** Least and greatest 100 × D. */
  low: number;
  high: number;
}

type Bands<Text> = Profile<Text>['bands'];

/** Score a band asks of every dimension; one without such a condition is met by any. */
const minDimensionOf = <Text>(bands: Bands<Text>, index: number): number =>
  bands[index]?.minDimension ?? Number.NEGATIVE_INFINITY;

const totalOf = (spans: readonly DimensionSpan[], score: (span: DimensionSpan) => number): number =>
  spans.reduce((sum, span) => sum + span.share * score(span), 0);

/** Index of the band that a known result reaches. */
export function bandReached<Text>(bands: Bands<Text>, score: number, dimensions: readonly number[]): number {
  const isReached = ({ min }: Bands<Text>[number], index: number) =>
    (index === 0 || isAtLeast(score, min)) && dimensions.every((d) => isAtLeast(d, minDimensionOf(bands, index)));
  return bands.map(isReached).lastIndexOf(true);
}

/** Whether some completion gives exactly this band, once `deducted` points are taken off. */
function canReachBand<Text>(bands: Bands<Text>, index: number, spans: readonly DimensionSpan[], deducted: number) {
  const own = minDimensionOf(bands, index);
  if (spans.some(({ high }) => !isAtLeast(high, own))) return false;
  const lowest = (span: DimensionSpan) => Math.max(span.low, own - TOLERANCE);
  const needed = index === 0 ? Number.NEGATIVE_INFINITY : (bands[index]?.min ?? 0) + deducted - TOLERANCE;
  const least = totalOf(spans, lowest);
  const most = totalOf(spans, ({ high }) => high);
  if (most < needed) return false;

  const next = bands[index + 1];
  if (!next) return true;
  // Either the total stays below the next band …
  if (Math.max(least, needed) < next.min + deducted - TOLERANCE) return true;
  // … or one dimension stays below what the next band asks of it, with everything else as good as it can be.
  const ceiling = minDimensionOf(bands, index + 1) - TOLERANCE;
  return spans.some((span) => {
    if (!(lowest(span) < ceiling)) return false;
    const total = most - span.share * (span.high - Math.min(span.high, ceiling));
    // Just under the ceiling the total is approached, not reached.
    return span.high < ceiling ? total >= needed : total > needed;
  });
}

/** Every sum that some of the points can give, 0 included. */
function subsetSums(points: readonly number[]): number[] {
  const hundredths = new Set([0]);
  for (const point of points) for (const sum of [...hundredths]) hundredths.add(sum + Math.round(point * 100));
  return [...hundredths].map((sum) => sum / 100);
}

/**
 * Possible outcomes in the order of the bands, then `notDeterminable`, then `void`.
 *
 * @param spans applicable dimensions; none when nothing is applicable
 * @param deducted points of affirmed `deduct` red lines
 */
export function possibleOutcomes<Text>(
  { bands }: Profile<Text>,
  spans: readonly DimensionSpan[],
  redLines: readonly RedLineResult<Text>[],
  deducted: number,
  determinable: boolean,
): Outcome[] {
  const inState = (state: RedLineResult<Text>['state']) => redLines.flatMap((r) => (r.state === state ? [r.line] : []));
  const [affirmed, open] = [inState('yes'), inState('open')];
  const has = (lines: typeof affirmed, effect: string) => lines.some((line) => line.effect === effect);
  const order = [...bands.map(({ id }) => id), NOT_DETERMINABLE, VOID];
  const found = new Set<Outcome>();

  if (!determinable) found.add(NOT_DETERMINABLE);
  else {
    const capsOf = (lines: typeof affirmed) =>
      lines.flatMap((line) => (line.effect === 'cap' ? [bands.findIndex(({ id }) => id === line.band)] : []));
    const fixedCap = Math.min(bands.length - 1, ...capsOf(affirmed));
    const caps = [fixedCap, ...capsOf(open).map((cap) => Math.min(cap, fixedCap))];
    const points = open.flatMap((line) => (line.effect === 'deduct' ? [line.points] : []));
    const sums = subsetSums(points).map((sum) => deducted + sum);
    bands.forEach((_, index) => {
      if (!sums.some((sum) => canReachBand(bands, index, spans, sum))) return;
      for (const cap of caps) found.add(bands[Math.min(index, cap)]?.id ?? '');
    });
  }
  const lowest = bands[0]?.id ?? '';
  if (has(affirmed, 'fail')) found.clear();
  if (has(affirmed, 'fail') || has(open, 'fail')) found.add(lowest);
  if (has(affirmed, 'void')) found.clear();
  if (has(affirmed, 'void') || has(open, 'void')) found.add(VOID);
  return order.filter((outcome) => found.has(outcome));
}
