/**
 * One organisation over its periods: which results follow each other, and where they stand in a picture.
 *
 * Only results by one profile, one for each period, are joined by a line. Two for one period are two opinions, not a change.
 */
import { isEqual } from '../basics/rounding.ts';
import type { ProfileStamp } from './ranking.ts';
import type { Evaluation, Range } from './result.ts';

export interface Result<Text> {
  /** Id of the assessment. */
  id: string;
  name: string;
  /** Empty for none. */
  period: string;
  profile: ProfileStamp;
  evaluation: Evaluation<Text>;
}

/** Results of one organisation, in the order of their periods. */
export interface Trend<Text> {
  name: string;
  results: Result<Text>[];
}

/** "甲　组织" and "甲 组织" are one organisation, however they were typed. */
const plainName = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

const inOrder = new Intl.Collator('en', { numeric: true });
/** The Chinese numerals from one to four, by which quarters are called; by their code three would come before two. */
const NUMERALS = '\u4e00\u4e8c\u4e09\u56db';
const inFigures = (period: string): string =>
  period.replace(/[\u4e00\u4e8c\u4e09\u56db]/g, (numeral) => String(NUMERALS.indexOf(numeral) + 1));
/** Figures in a period count as numbers: "2026-9" comes before "2026-10". */
export const comparePeriods = (a: string, b: string): number => inOrder.compare(inFigures(a), inFigures(b));

/** Organisations with at least one period, by name. What has no name or no period stands apart. */
export function trendsOf<Text>(results: readonly Result<Text>[]): { trends: Trend<Text>[]; apart: Result<Text>[] } {
  const isDated = ({ name, period }: Result<Text>) => name.trim() !== '' && period !== '';
  const byName = new Map<string, Result<Text>[]>();
  for (const result of results.filter(isDated)) {
    const known = byName.get(plainName(result.name));
    if (known) known.push(result);
    else byName.set(plainName(result.name), [result]);
  }
  const trends = [...byName.values()].map((own) => ({
    name: own[0]?.name ?? '',
    results: own.sort((a, b) => comparePeriods(a.period, b.period)),
  }));
  return {
    trends: trends.sort((a, b) => comparePeriods(a.name, b.name)),
    apart: results.filter((result) => !isDated(result)),
  };
}

/** What a picture shows of a result: its score, or that of one dimension. */
export function figureOf<Text>({ evaluation }: Result<Text>, dimension: string | undefined): Range | null {
  if (dimension === undefined) return evaluation.score;
  return evaluation.dimensions.find(({ id }) => id === dimension)?.score ?? null;
}

const stampKey = ({ id, version, hash }: ProfileStamp): string => JSON.stringify([id, version, hash]);

/** Results by the profile that they were made with, in the order in which it first occurs. */
export function byProfile<Text>(results: readonly Result<Text>[]): Result<Text>[][] {
  const keys = [...new Set(results.map(({ profile }) => stampKey(profile)))];
  return keys.map((key) => results.filter(({ profile }) => stampKey(profile) === key));
}

const PICTURE = { height: 300, left: 44, right: 16, top: 28, bottom: 36, least: 560, forEach: 96 } as const;

export interface TrendPoint {
  id: string;
  /** Which profile, counted from 0: each has a mark of its own. */
  series: number;
  x: number;
  /** Place of the figure; of both ends while it is a range. */
  y: Range;
  figure: Range;
}

export interface TrendPicture {
  width: number;
  height: number;
  periods: { period: string; x: number }[];
  /** Lines across, at figures from 0 to 100. */
  levels: { figure: number; y: number }[];
  points: TrendPoint[];
  lines: { from: string; to: string; x1: number; y1: number; x2: number; y2: number }[];
}

/** The frame of a picture over periods, given in their order, with the place of a period and of a figure from 0 to 100. */
export function pictureFrame(named: readonly string[]): Omit<TrendPicture, 'points' | 'lines'> & {
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

/** Where everything stands in the picture, in its own units. Results that have no figure leave a gap. */
export function trendPicture<Text>(results: readonly Result<Text>[], dimension?: string): TrendPicture {
  const named = [...new Set(results.map(({ period }) => period))].sort(comparePeriods);
  const { xOf, yOf, ...frame } = pictureFrame(named);
  const points: TrendPoint[] = [];
  const lines: TrendPicture['lines'] = [];
  byProfile(results).forEach((own, series) => {
    let before: TrendPoint | undefined;
    for (const period of new Set(own.map((result) => result.period))) {
      const placed = own
        .filter((result) => result.period === period)
        .map((result) => ({ id: result.id, figure: figureOf(result, dimension) }))
        .flatMap(({ id, figure }): TrendPoint[] =>
          figure === null
            ? []
            : [{ id, series, x: xOf(period), y: { low: yOf(figure.low), high: yOf(figure.high) }, figure }],
        );
      points.push(...placed);
      const [only] = placed;
      const isSingle = placed.length === 1 && only !== undefined && isEqual(only.figure.low, only.figure.high);
      if (isSingle && before)
        lines.push({ from: before.id, to: only.id, x1: before.x, y1: before.y.low, x2: only.x, y2: only.y.low });
      before = isSingle ? only : undefined;
    }
  });
  return { ...frame, points, lines };
}
