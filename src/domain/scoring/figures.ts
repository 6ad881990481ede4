/** How figures, ranges and grades are printed: the same on every page and in every file. */
import type { Label } from '../basics/labels.ts';
import { shownFigure } from '../basics/rounding.ts';
import { linesOf, type Profile } from '../profiles/profile.ts';
import { NOT_DETERMINABLE, type Outcome, VOID } from './outcomes.ts';
import type { Range } from './result.ts';

/** For a figure that does not exist, since nothing applies. */
export const NO_FIGURE = '—';

/** A figure that is already rounded as it is shown, with one decimal. */
export const decimal = (figure: number): string => figure.toFixed(1);

/** A range of rounded figures. Ends that look alike are one figure: "62.4–62.4" would be read as a mistake. */
export function decimals(range: Range | null): string {
  if (range === null) return NO_FIGURE;
  const [low, high] = [decimal(range.low), decimal(range.high)];
  return low === high ? low : `${low}–${high}`;
}

/** A range of unrounded figures as it is printed; for `lines` see `shownFigure`. */
export const shownRange = (range: Range | null, lines: readonly number[]): string =>
  decimals(range && { low: shownFigure(range.low, lines), high: shownFigure(range.high, lines) });

/** A difference of rounded figures, with its sign. */
export const signedDecimal = (difference: number): string => `${difference > 0 ? '+' : ''}${decimal(difference)}`;

/** A share, 0–1, in per cent with two decimals: one of many people changes less than a tenth. */
export const sharePercent = (share: number): string => `${(100 * share).toFixed(2)}%`;

/** How the figures and outcomes of one profile are printed. */
export interface PrintedFigures {
  /** A score or points, 0–100, rounded away from no line of the profile. */
  figure: (x: number) => string;
  range: (range: Range | null) => string;
  /** The title of a band, or of an outcome that is none. */
  outcome: (outcome: Outcome) => string;
  outcomes: (possible: readonly Outcome[]) => string;
  dimension: (id: string) => string;
}

export function printedFigures(profile: Pick<Profile<string>, 'bands' | 'dimensions'>, label: Label): PrintedFigures {
  const lines = linesOf(profile);
  const outcome = (id: Outcome): string =>
    profile.bands.find((band) => band.id === id)?.title ??
    label(`evaluation.outcome.${id === VOID ? VOID : NOT_DETERMINABLE}`);
  return {
    figure: (x) => decimal(shownFigure(x, lines)),
    range: (range) => shownRange(range, lines),
    outcome,
    outcomes: (possible) => possible.map(outcome).join(label('list.separator')),
    dimension: (id) => profile.dimensions.find((dimension) => dimension.id === id)?.title ?? id,
  };
}
