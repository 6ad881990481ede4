/** How far several raters agree. */

/** The least α with which results are relied on, and with which conclusions are still drawn (Krippendorff 2004, p. 241). */
const RELIABLE = 0.8;
const TENTATIVE = 0.667;

type AgreementClass = 'reliable' | 'tentative' | 'low';

/** α as it is shown, with three decimals; never "-0.000". */
export const shownAlpha = (alpha: number): number => Math.round(alpha * 1000) / 1000 || 0;

/** What α means. What is shown is judged, so that 0.800 is never called too low. */
export function classOfAlpha(alpha: number): AgreementClass {
  const shown = shownAlpha(alpha);
  return shown >= RELIABLE ? 'reliable' : shown >= TENTATIVE ? 'tentative' : 'low';
}

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

/** What α rests on, and whether that is enough to judge by. */
export interface AgreementBasis {
  /** Units with two values or more. */
  units: number;
  /**
   * `none`: α is undefined. `few`: one unit alone always gives 0, which says nothing. `shaky`: without one of the units α
   * would mean something else, so that single unit decides. `firm`: it means the same without any one of them.
   */
  standing: 'none' | 'few' | 'shaky' | 'firm';
}

/** Judged by leaving out each unit in turn: no number of units is enough by itself. */
export function basisOfAgreement(units: readonly (readonly number[])[]): AgreementBasis {
  const pairable = units.filter((values) => values.length >= 2);
  const standingOf = (): AgreementBasis['standing'] => {
    const alpha = krippendorffAlpha(pairable);
    if (alpha === null) return 'none';
    if (pairable.length < 2) return 'few';
    const isSame = pairable.every((_, left) => {
      const without = krippendorffAlpha(pairable.filter((_own, index) => index !== left));
      return without !== null && classOfAlpha(without) === classOfAlpha(alpha);
    });
    return isSame ? 'firm' : 'shaky';
  };
  return { units: pairable.length, standing: standingOf() };
}
