/** Where the lines of the score's pictures stand. Lengths are units of an SVG's view box. */
import { wrapped } from './lineBreaks.ts';

/** Half the height and width of the profile picture, and the radius of 100 points in it. */
export const PROFILE_HALF = 180;
const RADIUS = 92;
/** Ems of a name beside its axis, and the distance of its lines. */
const NAME_EMS = 5.2;
const LETTER = 12;
const LINE = 15;

interface DimensionSpread {
  title: string;
  /** 0–100; `null` when nothing in it is applicable. */
  score: { low: number; high: number } | null;
}

interface ProfilePicture {
  /** A closed line for each of the values that were asked for. */
  rings: readonly { value: number; path: string /** Where it crosses the first axis. */; y: number }[];
  axes: readonly { x: number; y: number }[];
  names: readonly { x: number; anchor: 'start' | 'middle' | 'end'; lines: readonly { text: string; y: number }[] }[];
  /** Least and greatest score: the same line when everything is answered. */
  low: string;
  high: string;
}

const rounded = (x: number): number => Math.round(x * 10) / 10;

/**
 * The dimensions as a star: one axis each, clockwise from the top.
 *
 * A dimension without anything applicable has an axis and no corner; with fewer than three corners there is no picture.
 *
 * @param rings scores at which a line goes round: the minima of the grades
 */
export function profilePicture(
  dimensions: readonly DimensionSpread[],
  rings: readonly number[],
): ProfilePicture | undefined {
  const at = (index: number, radius: number) => {
    const angle = (2 * Math.PI * index) / dimensions.length;
    return { x: rounded(radius * Math.sin(angle)), y: rounded(-radius * Math.cos(angle)) };
  };
  const line = (values: readonly (number | null)[]): string => {
    const corners = values.flatMap((value, index) => (value === null ? [] : [at(index, (RADIUS * value) / 100)]));
    return `M${corners.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;
  };
  if (dimensions.filter(({ score }) => score !== null).length < 3) return undefined;
  return {
    rings: [...rings, 100].map((value) => ({
      value,
      path: line(dimensions.map(() => value)),
      y: rounded((-RADIUS * value) / 100),
    })),
    axes: dimensions.map((_, index) => at(index, RADIUS)),
    names: dimensions.map(({ title }, index) => {
      const { x, y } = at(index, RADIUS + 10);
      const texts = wrapped(title, NAME_EMS);
      // Above the middle a name stands on its place, below it hangs from there.
      const first = y + (y < 0 ? -(texts.length - 1) * LINE : LETTER - 2);
      return {
        x,
        anchor: Math.abs(x) < 1 ? 'middle' : x > 0 ? 'start' : 'end',
        lines: texts.map((text, place) => ({ text, y: rounded(first + place * LINE) })),
      };
    }),
    low: line(dimensions.map(({ score }) => score?.low ?? null)),
    high: line(dimensions.map(({ score }) => score?.high ?? null)),
  };
}

export const SCALE_WIDTH = 320;

interface ScalePicture {
  bands: readonly { id: string; min: number; x: number; width: number; row: number }[];
  /** The range of the score; a point when it is known. */
  from: number;
  to: number;
}

/**
 * The grades along a line from 0 to 100, with the range of the score on it.
 *
 * Grades near the top are narrow: their names stand in two rows in turn.
 *
 * @param bands from the lowest to the highest
 */
export function scalePicture(
  bands: readonly { id: string; min: number }[],
  score: { low: number; high: number },
): ScalePicture {
  const x = (value: number) => rounded((SCALE_WIDTH * value) / 100);
  return {
    bands: bands.map(({ id, min }, index) => {
      const end = bands[index + 1]?.min ?? 100;
      return { id, min, x: x(min), width: rounded(x(end) - x(min)), row: (bands.length - 1 - index) % 2 };
    }),
    from: x(score.low),
    to: x(score.high),
  };
}
