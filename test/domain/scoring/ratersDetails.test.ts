/** The edges of merging, ranking and red lines: scoring.md section 2, worked by hand. */
import { describe, expect, test } from 'vitest';
import type { AnswerSheet } from '../../../src/domain/answers/answer.ts';
import { isEqual, isMoreThan, TOLERANCE } from '../../../src/domain/basics/rounding.ts';
import { krippendorffAlpha } from '../../../src/domain/scoring/agreement.ts';
import { evaluate } from '../../../src/domain/scoring/evaluation.ts';
import { type Contestant, rank, sameStamp } from '../../../src/domain/scoring/ranking.ts';
import { evaluateRaters } from '../../../src/domain/scoring/raters.ts';
import { readRedLines } from '../../../src/domain/scoring/redLines.ts';
import * as make from '../profiles/profiles.ts';

const { capAt, deduct, fractionOf, given, na, no, percent, plainLine, profileOf, profileOfRatios, unknown, yes } = make;

describe('what each rater gave', () => {
  const profile = profileOf([make.dimension('A', make.ratio('a', 60), make.survey('s', 40, 0, 10))], {
    redLines: [plainLine('line', 'warn')],
  });
  const few = { ...given({ mean: 5, responses: 3, invited: 10 }) };
  const many = { ...given({ mean: 6, responses: 60, invited: 60 }) };

  test('is listed by indicator, with who says that it does not apply', () => {
    const { indicators } = evaluateRaters(profile, [{ a: na('none') }, { a: percent(40) }, { a: na('no') }, {}]);
    expect(indicators.map(({ id }) => id)).toEqual(['a', 's']);
    expect(indicators[0]).toMatchObject({ id: 'a', values: [null, 0.4, null, null], notApplicable: 2, spread: null });
    expect(indicators[1]).toMatchObject({ notApplicable: 0, spread: null });
  });
  test('keeps every reason of those who say that it does not apply', () => {
    const { evaluation } = evaluateRaters(profile, [{ a: na('no visits') }, { a: na('not agreed') }]);
    expect(evaluation.indicators[0]?.state).toEqual({ state: 'notApplicable', reason: 'no visits\nnot agreed' });
  });
  test.each([
    ['one of two', [few, many], true],
    ['none of two', [many, many], false],
  ])('is weak evidence when %s surveys is', (_, surveys, lowConfidence) => {
    const { evaluation } = evaluateRaters(
      profile,
      surveys.map((s) => ({ s })),
    );
    expect(evaluation.indicators[1]?.state).toMatchObject({ state: 'value', lowConfidence });
  });
  test('is to find out when one cannot tell and nobody else says anything', () => {
    expect(evaluateRaters(profile, [{ a: unknown }, {}]).evaluation.toFindOut).toEqual(['a']);
    expect(evaluateRaters(profile, [{}, {}]).evaluation.toFindOut).toEqual([]);
    expect(evaluateRaters(profile, [{ a: unknown }, { a: percent(5) }]).evaluation.toFindOut).toEqual([]);
  });
  test.each<[string, AnswerSheet[], 'yes' | 'no' | 'open', boolean]>([
    ['nobody', [], 'open', false],
    ['one no and one who cannot tell', [{ line: no }, { line: unknown }], 'open', true],
    ['one no and one silent', [{ line: no }, {}], 'open', false],
    ['one yes and one who cannot tell', [{ line: yes }, { line: unknown }], 'yes', false],
  ])('leaves a red line as it is with %s', (_, sheets, state, isUnknown) => {
    expect(evaluateRaters(profile, sheets).evaluation.redLines[0]).toMatchObject({ state, unknown: isUnknown });
  });
  test('is wrong in whose sheet it is wrong', () => {
    const bad = { a: fractionOf(2, 1), line: na('x') };
    const { errors, evaluation } = evaluateRaters(profile, [{ a: percent(10) }, bad]);
    expect(errors[0]).toEqual([]);
    expect(errors[1]?.map(({ item, problem }) => [item, problem])).toEqual([
      ['a', 'aboveDenominator'],
      ['line', 'notApplicableNotAllowed'],
    ]);
    expect(evaluation.errors).toHaveLength(2);
  });
  test('agrees by the indicators with two values, the others left out', () => {
    const two = profileOfRatios({ a: 40, b: 40, c: 20 });
    const sheets = [
      { a: percent(0), b: percent(100), c: percent(50) },
      { a: percent(0), b: percent(100) },
    ];
    expect(evaluateRaters(two, sheets).alpha).toBe(1);
    expect(evaluateRaters(two, sheets.slice(0, 1)).alpha).toBeNull();
  });
});

test('agreement by hand: 0, 1 and 0, 0', () => {
  // Observed: one unit with two ordered pairs of 1, over 1. Expected: 4 values, one 1: 3 × 2 ordered pairs of 1.
  expect(
    krippendorffAlpha([
      [0, 1],
      [0, 0],
    ]),
  ).toBeCloseTo(1 - (3 * 2) / 6, 12);
  expect(krippendorffAlpha([[1, 2, 3], [1]])).toBeCloseTo(1 - (2 * (12 / 2)) / 12, 12);
});

describe('a red line', () => {
  const profile = profileOfRatios({ a: 100 }, { redLines: [deduct('d', 5), capAt('c', 'qualified')] });
  test.each([
    ['nothing', undefined, 'open', false, undefined],
    ['"cannot tell"', unknown, 'open', true, undefined],
    ['yes', yes, 'yes', false, undefined],
    ['no', no, 'no', false, undefined],
    ['"not applicable", which is not offered', na('none'), 'open', false, 'notApplicableNotAllowed'],
    ['a word', given('yes'), 'open', false, 'notYesOrNo'],
    ['nothing in it', given(null), 'open', false, 'notYesOrNo'],
    ['a state of another tool', { state: 'met', yes: true } as const, 'open', false, 'notYesOrNo'],
  ])('with %s', (_, answer, state, isUnknown, problem) => {
    const { results, errors } = readRedLines(profile, answer === undefined ? {} : { d: answer });
    expect(results[0]).toEqual({ line: profile.redLines[0], state, unknown: isUnknown });
    expect(results[1]).toMatchObject({ state: 'open', unknown: false });
    expect(errors).toEqual(problem === undefined ? [] : [{ item: 'd', field: '', problem }]);
  });
});

describe('who is ranked', () => {
  const lines = { redLines: [plainLine('void', 'void'), plainLine('fail', 'fail')] };
  const profile = profileOf([make.dimension('A', make.ratio('a', 70), make.ratio('b', 30))], lines);
  const stamp = { id: 'p', version: '1', hash: 'h' };
  const clean = { void: no, fail: no };
  const entry = (id: string, sheet: AnswerSheet): Contestant<string> => ({
    id,
    profile: stamp,
    evaluation: evaluate(profile, sheet),
  });
  const both = (score: number) => ({ ...clean, a: percent(score), b: percent(score) });
  const ranking = (...contestants: Contestant<string>[]) => rank(profile, stamp, contestants);

  test.each<[string, AnswerSheet, string]>([
    ['void', { ...both(90), void: yes }, 'void'],
    ['not determinable', { ...both(90), b: na('none') }, 'notDeterminable'],
    ['undecided', { ...clean, a: percent(60) }, 'undecided'],
    // 70 × 0.2 = 14 to 44: the lowest grade whatever is missing, and still no single score.
    ['a range within one grade', { ...clean, a: percent(20) }, 'range'],
  ])('not one that is %s', (_, sheet, why) => {
    expect(ranking(entry('x', sheet))).toEqual({ ranked: [], apart: [{ id: 'x', why }] });
  });
  test('one with too much that does not apply, once a red line fails it', () => {
    const failed = entry('x', { ...clean, fail: yes, a: percent(50), b: na('none') });
    expect(ranking(failed).ranked).toEqual([{ id: 'x', rank: 1, grade: 'unqualified', score: 50 }]);
  });
  test('in the order of scores, with grade and score', () => {
    const { ranked } = ranking(entry('low', both(61)), entry('high', both(95)), entry('mid', both(85)));
    expect(ranked).toEqual([
      { id: 'high', rank: 1, grade: 'excellent', score: expect.closeTo(95, 9) },
      { id: 'mid', rank: 2, grade: 'good', score: expect.closeTo(85, 9) },
      { id: 'low', rank: 3, grade: 'qualified', score: expect.closeTo(61, 9) },
    ]);
  });
  test('equal within 1e-9 of the first of the group, not of the one before', () => {
    const at = (id: string, score: number) => {
      const own = entry(id, both(70));
      return { ...own, evaluation: { ...own.evaluation, score: { low: score, high: score } } };
    };
    const ids = ranking(at('a', 70), at('b', 70 - 0.8e-9), at('c', 70 - 1.6e-9)).ranked.map((each) => each.rank);
    expect(ids).toEqual([1, 1, 3]);
  });
  test('equal scores of two grades do not share a rank', () => {
    const own = entry('good', both(85));
    const modest = { ...entry('modest', both(70)) };
    modest.evaluation = { ...modest.evaluation, score: own.evaluation.score };
    expect(ranking(modest, own).ranked.map(({ id, rank: place }) => `${id}${place}`)).toEqual(['good1', 'modest2']);
  });
  test.each([{ id: 'q' }, { version: '2' }, { hash: 'x' }])('not beside another profile: %o', (other) => {
    expect(sameStamp(stamp, { ...stamp, ...other })).toBe(false);
    expect(sameStamp(stamp, { ...stamp })).toBe(true);
  });
});

test('a comparison carries 1e-9 and no more', () => {
  expect(isEqual(1, 1 + 0.9e-9)).toBe(true);
  expect(isEqual(1, 1 + 1.1e-9)).toBe(false);
  expect(isEqual(0, TOLERANCE)).toBe(true);
  expect(isMoreThan(TOLERANCE, 0)).toBe(false);
  expect(isMoreThan(1.1e-9, 0)).toBe(true);
});
