/** Several raters, their agreement, and ranks: scoring.md section 2, worked by hand. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, AnswerSheet } from '../../../src/domain/answers/answer.ts';
import { basisOfAgreement, classOfAlpha, krippendorffAlpha } from '../../../src/domain/scoring/agreement.ts';
import { evaluate } from '../../../src/domain/scoring/evaluation.ts';
import { type Contestant, placesOf, rank } from '../../../src/domain/scoring/ranking.ts';
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
  test.each([
    [1, 'reliable'],
    // What is shown is judged: 0.800.
    [0.79951, 'reliable'],
    [0.7994, 'tentative'],
    [0.667, 'tentative'],
    [0.6664, 'low'],
    [-0.5, 'low'],
  ])('of %d is called %s', (alpha, meaning) => {
    expect(classOfAlpha(alpha)).toBe(meaning);
  });
  test.each<[string, number[][], ReturnType<typeof basisOfAgreement>]>([
    ['nothing', [], { units: 0, standing: 'none' }],
    ['units with one value', [[0.2], [0.9]], { units: 0, standing: 'none' }],
    ['values that are all equal', [[1, 1], [1, 1], [0.3]], { units: 2, standing: 'none' }],
    // One unit alone always gives 0.
    ['one unit', [[0.2, 0.8], [0.9]], { units: 1, standing: 'few' }],
    // Without one of the two all values are equal.
    [
      'two units that each decide',
      [
        [0, 0],
        [1, 1],
      ],
      { units: 2, standing: 'shaky' },
    ],
    // 1 with all; without the fourth undefined.
    [
      'three equal units and one that decides',
      [
        [0, 0],
        [0, 0],
        [0, 0],
        [1, 1],
      ],
      { units: 4, standing: 'shaky' },
    ],
    [
      'four units that agree',
      [
        [0, 0],
        [1, 1],
        [0.5, 0.5],
        [0.2, 0.2],
      ],
      { units: 4, standing: 'firm' },
    ],
    ['the published example', units, { units: 11, standing: 'shaky' }],
  ])('rests on %s', (_, values, basis) => {
    expect(basisOfAgreement(values)).toEqual(basis);
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
  describe('what separates a place from the next', () => {
    const single = (score: number) => evaluate(profile, { a: percent(score) });
    const placed = (...contestants: Contestant<string>[]) =>
      placesOf(profile, stamp, contestants).map(({ id, ...place }) => [id, ...Object.values(place)]);

    test('is the grade, the score, or nothing', () => {
      expect(placed(entry('d', 61), entry('b', 92), entry('a', 92), entry('c', 89.5))).toEqual([
        ['b', 'equal', 0, false, 0],
        ['a', 'grade', 2.5, false, 0],
        ['c', 'grade', 28.5, false, 0],
        ['d', 'last', null, false, 0],
      ]);
      expect(placed(entry('a', 70), entry('b', 69.3)).map((row) => row.slice(0, 3))).toEqual([
        ['a', 'score', 0.7],
        ['b', 'last', null],
      ]);
    });
    test('is of the figures as they are shown: 59.96 is not shown as the 60 that it does not reach', () => {
      expect(placed(entry('a', 60), entry('b', 59.96))[0]?.slice(0, 3)).toEqual(['a', 'grade', 0.1]);
    });
    test('is not firm where one evaluator alone would put the next level with it', () => {
      const both = (scores: readonly number[]) => scores.map(single);
      const firm = entry('a', 75, { alone: both([74, 75, 76]) });
      const close = entry('b', 72, { alone: both([71, 72, 74]) });
      expect(placed(firm, entry('b', 72, { alone: both([71, 72, 73.9]) }))[0]?.[3]).toBe(false);
      expect(placed(firm, close)[0]?.[3]).toBe(true);
      expect(placed(firm, entry('b', 72))[0]?.[3]).toBe(false);
    });
    test('is firm over a better score that a red line keeps below', () => {
      const strict = profileOfRatios({ a: 100 }, { redLines: [make.capAt('cap', 'qualified')] });
      const under = (score: number, cap: Answer) => evaluate(strict, { a: percent(score), cap });
      const capped = [under(88, yes), under(85, yes)];
      const places = placesOf(strict, stamp, [
        entry('good', 0, { evaluation: under(81, no) }),
        entry('capped', 0, { evaluation: under(86.5, yes), alone: capped }),
      ]);
      expect(places[0]).toMatchObject({ id: 'good', before: 'grade', difference: -5.5, overlaps: false });
    });
    test('may be lost to one that is not ranked yet, and only where it can still be better', () => {
      const two = profileOfRatios({ a: 80, b: 20 });
      const of = (sheet: AnswerSheet) => evaluate(two, sheet);
      const places = placesOf(two, stamp, [
        entry('first', 0, { evaluation: of({ a: percent(95), b: percent(95) }) }),
        entry('second', 0, { evaluation: of({ a: percent(70), b: percent(70) }) }),
        // 68 to 88, of which 88 is good.
        entry('open', 0, { evaluation: of({ a: percent(85) }) }),
        entry('other', 0, { evaluation: of({}), profile: { ...stamp, hash: 'x' } }),
      ]);
      expect(places.map(({ id, couldPass }) => [id, couldPass])).toEqual([
        ['first', 0],
        ['second', 1],
      ]);
    });
  });
});
