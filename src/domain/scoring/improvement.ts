/** What would change the result: gains of single indicators, and the smallest step to the next grade. */
import { isEqual, TOLERANCE } from '../basics/rounding.ts';
import type { Profile } from '../profiles/profile.ts';
import { bandReached, type DimensionSpan } from './outcomes.ts';
import type { RedLineResult } from './redLines.ts';
import type { IndicatorResult, NextStep } from './result.ts';

/** Applicable indicators that can still raise the total, the greatest gain first, ties in the profile's order. */
export const gainsOf = <Text>(indicators: readonly IndicatorResult<Text>[]): IndicatorResult<Text>[] =>
  indicators
    .filter(({ gain }) => gain > TOLERANCE)
    // 15 × 0.9 and 45 × 0.3 are equal, though their last bits are not.
    .sort((a, b) => (isEqual(a.gain, b.gain) ? 0 : b.gain - a.gain));

/**
 * The least rise in one indicator's attainment that lifts the grade, if one alone can.
 *
 * Missing indicators stand at 0, those of few cases at their low end, and open red lines at no. Ties go to the first in
 * the profile's order.
 *
 * @param deducted points of affirmed `deduct` red lines
 */
export function nextStepOf<Text>(
  { bands }: Profile<Text>,
  indicators: readonly IndicatorResult<Text>[],
  spans: readonly DimensionSpan[],
  redLines: readonly RedLineResult<Text>[],
  deducted: number,
  determinable: boolean,
): NextStep | null {
  const affirmed = redLines.flatMap(({ line, state }) => (state === 'yes' ? [line] : []));
  if (!determinable || affirmed.some(({ effect }) => effect === 'fail' || effect === 'void')) return null;
  const total = spans.reduce((sum, { share, low }) => sum + share * low, 0);
  const now = bandReached(
    bands,
    Math.max(0, total - deducted),
    spans.map(({ low }) => low),
  );
  const caps = affirmed.flatMap((line) =>
    line.effect === 'cap' ? [bands.findIndex(({ id }) => id === line.band)] : [],
  );
  const next = bands[now + 1];
  if (!next || now + 1 > Math.min(bands.length - 1, ...caps)) return null;

  const needed = (next.minDimension ?? Number.NEGATIVE_INFINITY) - TOLERANCE;
  const steps = indicators.flatMap((result): NextStep[] => {
    if (result.attainment === null) return [];
    if (spans.some(({ id, low }) => id !== result.dimension && low < needed)) return [];
    const span = spans.find(({ id }) => id === result.dimension);
    if (!span) return [];
    const forTotal = (next.min + deducted - total) / result.available;
    // Its share of the dimension is what it adds to 100 × D when its attainment goes from 0 to 1.
    const forDimension =
      span.low < needed ? ((next.minDimension ?? 0) - span.low) / (result.available / span.share) : 0;
    const rise = Math.max(forTotal, forDimension, 0);
    const attainment = result.attainment.low + rise;
    if (attainment > 1 + TOLERANCE) return [];
    return [{ indicator: result.indicator.id, attainment: Math.min(1, attainment), rise, band: next.id }];
  });
  return steps.reduce<NextStep | null>(
    (best, step) => (best && best.rise <= step.rise + TOLERANCE ? best : step),
    null,
  );
}
