/** What holds a result down whatever else is attained. A has 80 points and B 20. */
import { expect, test } from 'vitest';
import type { AnswerSheet } from '../../../src/domain/answers/answer.ts';
import { capsTexts } from '../../../src/domain/reports/evaluationWords.ts';
import { capsOf } from '../../../src/domain/scoring/caps.ts';
import { evaluate } from '../../../src/domain/scoring/evaluation.ts';
import { label } from '../../islands/words.ts';
import * as make from '../profiles/profiles.ts';

const redLines = [make.capAt('cap', 'qualified'), make.deduct('late', 5), make.plainLine('warning', 'warn')];
const PROFILE = make.profileOfRatios({ a: 80, b: 20 }, { redLines });
const NONE = { cap: make.no, late: make.no, warning: make.no };
const BOTH = { a: make.percent(90), b: make.percent(90) };
const textsOf = (sheet: AnswerSheet, profile = PROFILE) => {
  const evaluation = evaluate(profile, sheet);
  return capsTexts(profile, evaluation, capsOf(profile, evaluation), label);
};

test('where nothing but the figures holds it down, nothing is said', () => {
  expect(textsOf({ ...NONE, ...BOTH })).toEqual([]);
  expect(textsOf({ ...NONE, ...BOTH, warning: make.yes })).toEqual([]);
});

test('a red line that caps says which grade is left with full marks everywhere', () => {
  expect(textsOf({ ...NONE, ...BOTH, cap: make.yes })).toEqual([
    'Red lines affirmed: cap (grade not above qualified)',
    'Even with full marks everywhere: qualified.',
  ]);
});

test('points off leave the best grade where 95 is enough for it', () => {
  expect(capsOf(PROFILE, evaluate(PROFILE, { ...NONE, ...BOTH, late: make.yes })).ceiling).toEqual(['excellent']);
});

test('open red lines are named; a warning lowers nothing', () => {
  expect(textsOf(BOTH)).toEqual(['Open red lines: cap; late. Score or grade may fall with each that proves true.']);
});

test('a dimension that is too weak is named with the grade that it denies', () => {
  expect(textsOf({ ...NONE, a: make.percent(100), b: make.percent(50) })).toEqual([
    'The score alone would give excellent, but these dimensions are below what that grade asks: B (50.0).',
    'Full marks, more adds nothing: a',
  ]);
});

test('too much that does not apply leaves no grade', () => {
  expect(textsOf({ ...NONE, a: make.na(), b: make.percent(90) })).toEqual([
    'Grade not determinable: indicators with a total weight of 80 do not apply, more than 20.',
    'Even with full marks everywhere: not determinable.',
  ]);
});

test('what rests on too few cases is a range, and not full', () => {
  const limits = { ...make.LIMITS, minDecisive: 5 };
  const share = make.ratio('share', 100, { numerator: make.people, denominator: make.people });
  const profile = make.profileOf([make.dimension('A', share)], { limits });
  expect(capsOf(profile, evaluate(profile, { share: make.fractionOf(3, 3) }))).toMatchObject({
    full: [],
    fewCases: ['share'],
  });
});
