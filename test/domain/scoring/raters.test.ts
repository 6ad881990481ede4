/** Several raters, their agreement, and ranks: scoring.md section 2, worked by hand. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, AnswerSheet } from '../../../src/domain/answers/answer.ts';
import { krippendorffAlpha } from '../../../src/domain/scoring/agreement.ts';
import { evaluate } from '../../../src/domain/scoring/evaluation.ts';
import { type Contestant, rank } from '../../../src/domain/scoring/ranking.ts';
import { evaluateRaters, median } from '../../../src/domain/scoring/raters.ts';
import * as make from '../profiles/profiles.ts';

const { na, no, percent, profileOfRatios, unknown, yes } = make;

describe('agreement', () => {
  /** Four observers and twelve units (Krippendorff 2011); 0 stands for "no value". */
  const OBSERVERS = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
    [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
  ];
  const units = (OBSERVERS[0] ?? []).map((_, unit) => OBSERVERS.map((own) => own[unit] ?? 0).filter((x) => x > 0));

  test('of the published example is 0.849', () => {
    expect(krippendorffAlpha(units)?.toFixed(3)).toBe('0.849');
  });
  test.each([
    ['nothing', [], null],
    ['single values only', [[1], [2]], null],
    [
      'all values equal',
      [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
      null,
    ],
    [
      'two raters who agree on different units',
      [
        [0, 0],
        [1, 1],
      ],
      1,
    ],
    // Do: four ordered pairs of 1; De: 4 x 4 ordered pairs with 8 of 1, over n - 1 = 3.
    [
      'two raters who always differ',
      [
        [0, 1],
        [1, 0],
      ],
      -0.5,
    ],
  ])('of %s', (_, values, alpha) => {
    expect(krippendorffAlpha(values)).toBe(alpha);
  });
  test('does not depend on the order of raters or units, nor on the unit of measurement', () => {
    const values = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 }), { maxLength: 8 });
    fc.assert(
      fc.property(values, (all) => {
        const alpha = krippendorffAlpha(all);
        const turned = krippendorffAlpha([...all].reverse().map((own) => [...own].reverse().map((x) => 3 * x + 7)));
        if (alpha === null) expect(turned).toBeNull();
        else expect(turned).toBeCloseTo(alpha, 9);
      }),
    );
  });
});

test.each([
  [[], null],
  [[3], 3],
  [[1, 4], 2.5],
  [[9, 1, 5], 5],
  [[4, 1, 3, 2], 2.5],
])('the median of %j is %j', (values, middle) => {
  expect(median(values)).toBe(middle);
});

describe('several raters', () => {
  const profile = profileOfRatios({ a: 50, b: 50 });
  const merged = (...sheets: Parameters<typeof evaluateRaters>[1]) => evaluateRaters(profile, sheets);

  test('one rater gives the same as evaluating the sheet', () => {
    const sheet = { a: percent(80), b: unknown };
    expect(merged(sheet).evaluation).toEqual(evaluate(profile, sheet));
  });
  test('the median counts, the silent do not widen the range, and the spread is shown', () => {
    const { evaluation, indicators } = merged({ a: percent(60) }, { a: percent(80) }, {});
    expect(evaluation.indicators[0]?.attainment).toEqual({ low: 0.7, high: 0.7 });
    expect(indicators[0]).toMatchObject({ values: [0.6, 0.8, null], spread: expect.closeTo(0.2, 12) });
    expect(evaluation.indicators[1]?.attainment).toEqual({ low: 0, high: 1 });
  });
  test.each([
    ['one of one', [na()], 'notApplicable'],
    ['one of two', [na(), percent(50)], 'value'],
    ['two of three', [na(), na(), percent(50)], 'notApplicable'],
    ['one of one, with two silent', [na(), undefined, unknown], 'notApplicable'],
  ])('"not applicable" by %s', (_, answers, state) => {
    const sheets = answers.map((answer) => (answer === undefined ? {} : { a: answer }));
    expect(merged(...sheets).evaluation.indicators[0]?.state.state).toBe(state);
  });
  test.each<[string, (Answer | undefined)[], string]>([
    ['yes', [no, yes, undefined], 'yes'],
    ['no', [no, no], 'no'],
    ['open', [no, undefined], 'open'],
  ])('a red line is %s', (_, answers, state) => {
    const line = { id: 'line', title: 'line', proof: '', effect: 'warn', clauses: [] } as const;
    const withLine = profileOfRatios({ a: 100 }, { redLines: [line] });
    const sheets = answers.map((answer): AnswerSheet => (answer ? { line: answer } : {}));
    expect(evaluateRaters(withLine, sheets).evaluation.redLines[0]?.state).toBe(state);
  });
  test('nobody at all is the same as an empty sheet', () => {
    expect(merged().evaluation).toEqual(evaluate(profile, {}));
  });
});

describe('ranks', () => {
  const profile = profileOfRatios({ a: 100 });
  const stamp = { id: 'p', version: '1', hash: 'h' };
  const entry = (
    id: string,
    score: number | undefined,
    more: Partial<Contestant<string>> = {},
  ): Contestant<string> => ({
    id,
    profile: stamp,
    evaluation: evaluate(profile, score === undefined ? {} : { a: percent(score) }),
    ...more,
  });
  const ranksOf = (contestants: Contestant<string>[]) =>
    rank(profile, stamp, contestants).ranked.map(({ id, rank: place }) => `${id}${place}`);

  test('equal scores share a rank, and the next is skipped', () => {
    expect(ranksOf([entry('d', 50), entry('a', 90), entry('b', 90), entry('c', 90)])).toEqual(['a1', 'b1', 'c1', 'd4']);
  });
  test('a better grade stands above a better score', () => {
    const line = { id: 'line', title: '', proof: '', effect: 'fail', clauses: [] } as const;
    const strict = profileOfRatios({ a: 100 }, { redLines: [line] });
    const failed = entry('failed', 0, { evaluation: evaluate(strict, { a: percent(99), line: yes }) });
    const modest = entry('modest', 0, { evaluation: evaluate(strict, { a: percent(61), line: no }) });
    expect(rank(strict, stamp, [failed, modest]).ranked.map(({ id }) => id)).toEqual(['modest', 'failed']);
  });
  test('who is undecided, void or by another profile stands apart with the reason', () => {
    const other = entry('other', 90, { profile: { ...stamp, hash: 'x' } });
    const { ranked, apart } = rank(profile, stamp, [entry('open', undefined), other, entry('ok', 70)]);
    expect(ranked.map(({ id }) => id)).toEqual(['ok']);
    expect(apart).toEqual([
      { id: 'open', why: 'undecided' },
      { id: 'other', why: 'otherProfile' },
    ]);
  });
});
