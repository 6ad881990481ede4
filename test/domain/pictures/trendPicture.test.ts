/** One organisation over its periods as a picture: what is joined, and where it stands. */
import { describe, expect, test } from 'vitest';
import type { AnswerSheet } from '../../../src/domain/answers/answer.ts';
import { trendPicture } from '../../../src/domain/pictures/trendPicture.ts';
import { evaluate } from '../../../src/domain/scoring/evaluation.ts';
import { byProfile, type Result } from '../../../src/domain/scoring/trend.ts';
import { na, percent, profileOfRatios } from '../profiles/profiles.ts';

const profile = profileOfRatios({ a: 60, b: 40 });
const STAMP = { id: 'test', version: '1', hash: 'abc' };
let made = 0;
function result(period: string, sheet: AnswerSheet, more: Partial<Result<string>> = {}): Result<string> {
  made += 1;
  return { id: `r${made}`, name: 'Org', period, profile: STAMP, evaluation: evaluate(profile, sheet), ...more };
}
const score = (period: string, a: number, more: Partial<Result<string>> = {}) =>
  result(period, { a: percent(a), b: percent(a) }, more);
/** Lines by the periods that they join. */
function joined(results: readonly Result<string>[], dimension?: string) {
  const periodOf = (id: string) => results.find((each) => each.id === id)?.period;
  return trendPicture(results, dimension).lines.map(({ from, to }) => `${periodOf(from)}-${periodOf(to)}`);
}

describe('a line joins', () => {
  test('results that follow each other', () => {
    expect(joined([score('2024', 50), score('2025', 60), score('2026', 70)])).toEqual(['2024-2025', '2025-2026']);
  });
  test.each([
    ['id', { ...STAMP, id: 'other' }],
    ['version', { ...STAMP, version: '2' }],
    ['hash', { ...STAMP, hash: 'def' }],
  ])('none that have another profile by its %s', (_, other) => {
    const results = [score('2024', 50), score('2025', 60, { profile: other }), score('2026', 70, { profile: other })];
    expect(joined(results)).toEqual(['2025-2026']);
    expect(byProfile(results).map((group) => group.length)).toEqual([1, 2]);
    expect(trendPicture(results).points.map(({ series }) => series)).toEqual([0, 1, 1]);
  });
  test('over one by another profile that lies between, but not to it', () => {
    const between = score('2025', 60, { profile: { ...STAMP, version: '2' } });
    expect(joined([score('2024', 50), between, score('2026', 70)])).toEqual(['2024-2026']);
  });
  test('none where a period has two', () => {
    expect(joined([score('2024', 50), score('2025', 60), score('2025', 65), score('2026', 70)])).toEqual([]);
  });
  test('none where answers are missing, or nothing applies', () => {
    const open = result('2025', { a: percent(50) });
    expect(joined([score('2024', 50), open, score('2026', 70)])).toEqual([]);
    const without = result('2025', { a: percent(50), b: na() });
    expect(joined([score('2024', 50), without, score('2026', 70)], 'B')).toEqual([]);
    expect(joined([score('2024', 50), without, score('2026', 70)], 'A')).toEqual(['2024-2025', '2025-2026']);
  });
});

describe('the picture', () => {
  test('puts periods at equal distances and figures on the scale', () => {
    const { width, height, periods, levels, points } = trendPicture([score('2024', 0), score('2026', 100)]);
    expect(periods.map(({ period }) => period)).toEqual(['2024', '2026']);
    // Of the width of 560, 44 and 16 are margins: 500 for two periods, each in the middle of its 250.
    expect([width, periods.map(({ x }) => x)]).toEqual([560, [169, 419]]);
    expect(points.map(({ x }) => x)).toEqual([169, 419]);
    expect(points.map(({ y }) => y.low)).toEqual([levels[0]?.y, levels.at(-1)?.y]);
    expect(levels.every(({ y }) => y > 0 && y < height)).toBe(true);
  });
  test('shows what is missing as a range from low to high', () => {
    // a gives 60 × 0.5 = 30, b between 0 and 40
    const [point] = trendPicture([result('2026', { a: percent(50) })]).points;
    expect(point?.figure).toEqual({ low: 30, high: 70 });
    expect((point?.y.low ?? 0) > (point?.y.high ?? 0)).toBe(true);
  });
  test('grows with the number of periods', () => {
    const many = Array.from({ length: 12 }, (_, index) => score(String(2010 + index), 50));
    const { width, periods } = trendPicture(many);
    expect(width).toBe(44 + 16 + 12 * 96);
    expect((periods.at(-1)?.x ?? 0) < width).toBe(true);
  });
  test('of nothing is empty', () => {
    expect(trendPicture([])).toMatchObject({ periods: [], points: [], lines: [] });
  });
});
