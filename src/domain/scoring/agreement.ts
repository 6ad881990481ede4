/** How far several raters agree. */

/**
 * Krippendorff's alpha for interval data.
 *
 * Krippendorff, K. (2011), Computing Krippendorff's Alpha-Reliability. Units with fewer than two values are left out.
 *
 * @param units values of each unit, one for each rater who gave one
 * @returns `null` when there is nothing to compare, or when all values are equal: then alpha is undefined, not 0 or 1
 */
export function krippendorffAlpha(units: readonly (readonly number[])[]): number | null {
  const pairable = units.filter((values) => values.length >= 2);
  const all = pairable.flat();
  /** Sum of the squared differences of all ordered pairs. */
  const spread = (values: readonly number[]) =>
    values.reduce((sum, a) => sum + values.reduce((inner, b) => inner + (a - b) ** 2, 0), 0);
  const expected = spread(all);
  if (all.length === 0 || expected === 0) return null;
  const observed = pairable.reduce((sum, values) => sum + spread(values) / (values.length - 1), 0);
  return 1 - ((all.length - 1) * observed) / expected;
}
