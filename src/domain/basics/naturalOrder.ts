/** The order in which people expect names with figures in them. */

const PARTS = /\d+|\D+/g;
const isFigure = (part: string): boolean => /^\d/.test(part);

function compareFigures(a: string, b: string): number {
  const [left, right] = [a.replace(/^0+(?=\d)/, ''), b.replace(/^0+(?=\d)/, '')];
  return left.length - right.length || compareTexts(left, right);
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Compares two names: runs of figures count as numbers, however long, and case does not count.
 *
 * The same on every device: what the browser knows of languages is not asked.
 */
export function naturalOrder(a: string, b: string): number {
  const [left, right] = [a, b].map((name) => name.normalize('NFKC').toLowerCase().match(PARTS) ?? []);
  for (const [index, part] of (left ?? []).entries()) {
    const other = right?.[index];
    if (other === undefined) return 1;
    const order = isFigure(part) && isFigure(other) ? compareFigures(part, other) : compareTexts(part, other);
    if (order !== 0) return order;
  }
  return (left?.length ?? 0) - (right?.length ?? 0);
}

/** The Chinese numerals from one to four, by which quarters are called; by their code three would come before two. */
const NUMERALS = '\u4e00\u4e8c\u4e09\u56db';
const inFigures = (period: string): string =>
  period.replace(/[\u4e00\u4e8c\u4e09\u56db]/g, (numeral) => String(NUMERALS.indexOf(numeral) + 1));
/** Figures in a period count as numbers: "2026-9" comes before "2026-10". */
export const comparePeriods = (a: string, b: string): number => naturalOrder(inFigures(a), inFigures(b));
