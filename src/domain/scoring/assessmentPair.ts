/** Two evaluations by one profile, line by line: where they differ most stands first. */
import { isEqual, shownFigure } from '../basics/rounding.ts';
import { linesOf, type Profile } from '../profiles/profile.ts';
import type { Evaluation, Range } from './result.ts';

/** Figures as they are shown, with one decimal; a range while answers are missing, `null` when nothing applies. */
export type Shown = Range | null;

export interface PairLine {
  id: string;
  /** Id of its dimension; its own for a dimension. */
  dimension: string;
  /** 0–100: attainment of an indicator in per cent, score of a dimension. */
  figures: readonly [Shown, Shown];
  /** Points that it gives of the 100. */
  points: readonly [Shown, Shown];
  /** Second less first, of what is shown; `null` unless both are single figures. */
  difference: number | null;
}

export interface Pair {
  /** The whole: the score, and the points after deductions, which are the same. */
  score: PairLine;
  dimensions: PairLine[];
  indicators: PairLine[];
}

const isSingle = (range: Shown): range is Range => range !== null && range.low === range.high;

function shown(range: Range | null, lines: readonly number[], factor = 1): Shown {
  if (range === null) return null;
  const low = shownFigure(factor * range.low, lines);
  // A hair's breadth between both ends is no range.
  return { low, high: isEqual(range.low, range.high) ? low : shownFigure(factor * range.high, lines) };
}

/** Of figures with one decimal: in tenths, so that 60.3 − 60.1 is 0.2. */
export const differenceShown = (first: Shown, second: Shown): number | null =>
  isSingle(first) && isSingle(second) ? (Math.round(second.low * 10) - Math.round(first.low * 10)) / 10 : null;

const lineOf = (id: string, dimension: string, figures: PairLine['figures'], points: PairLine['points']): PairLine => ({
  id,
  dimension,
  figures,
  points,
  difference: differenceShown(...figures),
});

/** Largest difference first, whichever way; those without one last. Equal ones stay in profile order. */
const byDifference = (lines: readonly PairLine[]): PairLine[] => {
  const size = ({ difference }: PairLine) => (difference === null ? -1 : Math.abs(difference));
  return [...lines].sort((a, b) => size(b) - size(a));
};

export function comparePair<Text>(profile: Profile<Text>, first: Evaluation<Text>, second: Evaluation<Text>): Pair {
  const lines = linesOf(profile);
  const both = [first, second] as const;
  const each = <T>(of: (evaluation: Evaluation<Text>) => T): readonly [T, T] => [of(both[0]), of(both[1])];
  const score = each((evaluation) => shown(evaluation.score, lines));
  const dimensions = profile.dimensions.map(({ id }) => {
    const found = (evaluation: Evaluation<Text>) => evaluation.dimensions.find((dimension) => dimension.id === id);
    const pointsOf = (evaluation: Evaluation<Text>): Shown => {
      const { score: own = null, available = 0 } = found(evaluation) ?? {};
      return shown(own, [], available / 100);
    };
    return lineOf(
      id,
      id,
      each((evaluation) => shown(found(evaluation)?.score ?? null, lines)),
      each(pointsOf),
    );
  });
  const indicators = first.indicators.map(({ indicator: { id }, dimension }) => {
    const found = (evaluation: Evaluation<Text>) => evaluation.indicators.find(({ indicator }) => indicator.id === id);
    return lineOf(
      id,
      dimension,
      each((evaluation) => shown(found(evaluation)?.attainment ?? null, [], 100)),
      each((evaluation) => shown(found(evaluation)?.points ?? null, [])),
    );
  });
  return {
    score: lineOf('', '', score, score),
    dimensions: byDifference(dimensions),
    indicators: byDifference(indicators),
  };
}
