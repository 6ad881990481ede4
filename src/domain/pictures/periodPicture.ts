/** The frame of a picture of figures over periods. Lengths are units of an SVG's view box. */
import type { Range } from '../scoring/result.ts';

const PICTURE = { height: 300, left: 44, right: 16, top: 28, bottom: 36, least: 560, forEach: 96 } as const;

export interface PeriodPoint {
  id: string;
  /** Which line of figures, counted from 0: each has a mark of its own. */
  series: number;
  x: number;
  /** Place of the figure; of both ends while it is a range. */
  y: Range;
  figure: Range;
}

export interface PeriodPicture {
  width: number;
  height: number;
  periods: { period: string; x: number }[];
  /** Lines across, at figures from 0 to 100. */
  levels: { figure: number; y: number }[];
  points: PeriodPoint[];
  lines: { from: string; to: string; x1: number; y1: number; x2: number; y2: number }[];
}

/** The frame of a picture over periods, given in their order, with the place of a period and of a figure from 0 to 100. */
export function periodFrame(named: readonly string[]): Omit<PeriodPicture, 'points' | 'lines'> & {
  xOf: (period: string) => number;
  yOf: (figure: number) => number;
} {
  const { height, left, right, top, bottom, least, forEach } = PICTURE;
  // Many periods make it wider, not their labels smaller.
  const width = Math.max(least, left + right + forEach * named.length);
  const step = (width - left - right) / Math.max(1, named.length);
  // Each period in the middle of its share, so that a single one does not stick to the edge.
  const xOf = (period: string) => left + step * (named.indexOf(period) + 0.5);
  const yOf = (figure: number) => height - bottom - ((height - top - bottom) * figure) / 100;
  return {
    width,
    height,
    xOf,
    yOf,
    periods: named.map((period) => ({ period, x: xOf(period) })),
    levels: [0, 20, 40, 60, 80, 100].map((figure) => ({ figure, y: yOf(figure) })),
  };
}
