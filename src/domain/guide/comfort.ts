/**
 * How someone likes to read: size of the text, space between its lines, a ruler that follows the eye.
 *
 * It is kept as the words of one attribute, such as `130 wide ruler`, which the style sheet matches one by one: it can be
 * put in place before anything is drawn, and a word that means nothing does nothing.
 */

/** Per cent of the size that the browser is set to. */
export const TEXT_SIZES = ['100', '115', '130', '150', '175'] as const;
export const LINE_SPACINGS = ['normal', 'wide', 'wider'] as const;
const RULER = 'ruler';

export interface Comfort {
  size: (typeof TEXT_SIZES)[number];
  spacing: (typeof LINE_SPACINGS)[number];
  hasRuler: boolean;
}

/** Comfort from its words. What they do not say is as the site comes. */
export function parseComfort(words: string): Comfort {
  const known = words.split(' ');
  return {
    size: TEXT_SIZES.find((size) => known.includes(size)) ?? '100',
    spacing: LINE_SPACINGS.find((spacing) => known.includes(spacing)) ?? 'normal',
    hasRuler: known.includes(RULER),
  };
}

/** The words of a comfort; none when everything is as the site comes. */
export const comfortWords = ({ size, spacing, hasRuler }: Comfort): string =>
  [size === '100' ? '' : size, spacing === 'normal' ? '' : spacing, hasRuler ? RULER : ''].filter(Boolean).join(' ');
