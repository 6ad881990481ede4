/** Two evaluations side by side: figures worked by hand. */
import { describe, expect, test } from 'vitest';
import type { AnswerSheet } from '../../../src/domain/answers/answer.ts';
import { comparePair, differenceShown } from '../../../src/domain/scoring/assessmentPair.ts';
import { evaluate } from '../../../src/domain/scoring/evaluation.ts';
import {
  deduct,
  dimension,
  fractionOf,
  given,
  na,
  percent,
  profileOf,
  profileOfRatios,
  ratio,
} from '../profiles/profiles.ts';

const profile = profileOf([dimension('A', ratio('a1', 40), ratio('a2', 20)), dimension('B', ratio('b1', 40))], {
  redLines: [deduct('late', 5)],
});
const calm = { late: given({ yes: false }) };
const compare = (first: AnswerSheet, second: AnswerSheet) =>
  comparePair(profile, evaluate(profile, { ...calm, ...first }), evaluate(profile, { ...calm, ...second }));
const single = (x: number) => ({ low: x, high: x });

describe('two evaluations', () => {
  const pair = compare(
    { a1: percent(50), a2: percent(80), b1: percent(90) },
    { a1: percent(60), a2: percent(40), b1: percent(90), late: given({ yes: true }) },
  );
  test('have the indicators that differ most first, whichever way', () => {
    expect(pair.indicators.map(({ id, figures, difference }) => [id, figures, difference])).toEqual([
      ['a2', [single(80), single(40)], -40],
      ['a1', [single(50), single(60)], 10],
      ['b1', [single(90), single(90)], 0],
    ]);
  });
  test('have the points of each indicator: weight times attainment', () => {
    expect(pair.indicators.map(({ points }) => points.map((each) => each?.low))).toEqual([
      [16, 8],
      [20, 24],
      [36, 36],
    ]);
  });
  test('have scores and points of dimensions', () => {
    // A: (40·0.5 + 20·0.8) / 60 = 60, then (40·0.6 + 20·0.4) / 60 = 53.33
    expect(pair.dimensions).toMatchObject([
      { id: 'A', figures: [single(60), single(53.3)], points: [single(36), single(32)], difference: -6.7 },
      { id: 'B', figures: [single(90), single(90)], points: [single(36), single(36)], difference: 0 },
    ]);
  });
  test('have a score after deductions', () => {
    // 36 + 36, and 32 + 36 − 5
    const figures = [single(72), single(63)];
    expect(pair.score).toEqual({ id: '', dimension: '', figures, points: figures, difference: -9 });
  });
});

test('what is missing is a range without a difference, what does not apply is nothing, and both stand last', () => {
  const { indicators, dimensions, score } = compare(
    { a1: percent(50), a2: percent(50), b1: percent(50) },
    { a1: na(), a2: percent(51) },
  );
  expect(indicators.map(({ id, figures, difference }) => [id, figures[1], difference])).toEqual([
    ['a2', single(51), 1],
    ['a1', null, null],
    ['b1', { low: 0, high: 100 }, null],
  ]);
  expect(dimensions.map(({ id, difference }) => [id, difference])).toEqual([
    ['A', 1],
    ['B', null],
  ]);
  expect(score.difference).toBeNull();
});

test('no difference is less than a difference of nothing: what has none stands last', () => {
  const { indicators } = compare({ a1: na(), a2: percent(50), b1: percent(50) }, { a2: percent(50), b1: percent(50) });
  expect(indicators.map(({ id, difference }) => [id, difference])).toEqual([
    ['a2', 0],
    ['b1', 0],
    ['a1', null],
  ]);
});

test.each([
  [60.3, 60.1, -0.2],
  [0.1, 0.3, 0.2],
  [33.3, 33.3, 0],
  [0, 100, 100],
])('from %d to %d it is %d, in the tenths that are shown', (first, second, difference) => {
  expect(differenceShown(single(first), single(second))).toBe(difference);
});

test('the difference is that of what is shown, not of what is behind it', () => {
  // 66.66… shows 66.7, 66.64 shows 66.6
  const small = profileOfRatios({ a: 100 });
  const of = (n: number, d: number) => evaluate(small, { a: fractionOf(n, d) });
  expect(comparePair(small, of(6664, 10_000), of(2, 3)).indicators[0]).toMatchObject({
    figures: [single(66.6), single(66.7)],
    difference: 0.1,
  });
});

test('a score just under a line is shown under it, on both sides', () => {
  const small = profileOfRatios({ a: 100 });
  const of = (n: number) => evaluate(small, { a: fractionOf(n, 100_000) });
  expect(comparePair(small, of(59_999), of(60_000)).score).toMatchObject({
    figures: [single(59.9), single(60)],
    difference: 0.1,
  });
});
