/**
 * Comparison and display of figures.
 *
 * Nothing is rounded inside a calculation: rounding each dimension first can lift a total over the pass line.
 */

/** Tolerance of every comparison with a threshold, so that 0.1 + 0.2 reaches 0.3. */
export const TOLERANCE = 1e-9;

export const isAtLeast = (x: number, threshold: number): boolean => x >= threshold - TOLERANCE;
export const isMoreThan = (x: number, threshold: number): boolean => x > threshold + TOLERANCE;
export const isEqual = (x: number, y: number): boolean => Math.abs(x - y) <= TOLERANCE;

/** Sum of numbers that have at most two decimals, exact: they are added in hundredths. */
export const sumOfHundredths = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + Math.round(number * 100), 0) / 100;

/** Whether a number has at most so many decimals, as it is written. */
export const hasDecimals = (number: number, most: number): boolean => Number(number.toFixed(most)) === number;

/**
 * A figure from 0 to 100 as shown, with one decimal.
 *
 * Rounded half up, except where that would show a line as reached that is not: then it is cut.
 *
 * @param lines what must not be shown as reached too early: the minima of the bands and of their dimensions; 100 always
 */
export function shownFigure(x: number, lines: readonly number[]): number {
  const rounded = Math.floor(10 * x + 0.5 + 1e-8) / 10;
  const showsTooMuch = [...lines, 100].some((line) => isAtLeast(rounded, line) && !isAtLeast(x, line));
  return showsTooMuch ? Math.floor(10 * x) / 10 : rounded;
}

/** A share in per cent, with at most two decimals: 0.875 as "87.5%". */
export const percentOf = (share: number): string => `${Number((100 * share).toFixed(2))}%`;
