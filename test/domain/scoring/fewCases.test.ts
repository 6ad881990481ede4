/** Few cases: what one more would leave is the range in which the result lies. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/domain/scoring/evaluation.ts';
import { evaluateWhatIf } from '../../../src/domain/scoring/whatIf.ts';
import {
  BANDS,
  count,
  dimension,
  fractionOf,
  given,
  LIMITS,
  people,
  profileOf,
  ratio,
  survey,
} from '../profiles/profiles.ts';

const COUNTED = { numerator: people, denominator: people };
const limits = { ...LIMITS, minDecisive: 10 };
const profile = profileOf([dimension('A', ratio('share', 60, COUNTED), survey('survey', 40, 1, 5))], { limits });
/** The same one that takes every figure as it is. */
const plain = { ...profile, limits: LIMITS };
const answers = (mean: number, responses: number) => given({ mean, responses, invited: responses });

const someShare = fc
  .integer({ min: 1, max: 30 })
  .chain((cases) => fc.record({ cases: fc.constant(cases), met: fc.integer({ min: 0, max: cases }) }));
const someSurvey = fc.record({ mean: fc.integer({ min: 10, max: 50 }), responses: fc.integer({ min: 1, max: 30 }) });

describe('a result of few', () => {
  test('lies between those with one more case, of no use and of full use', () => {
    fc.assert(
      fc.property(someShare, someSurvey, ({ cases, met }, { mean, responses }) => {
        const sheet = { share: fractionOf(met, cases), survey: answers(mean / 10, responses) };
        const withOneMore = (more: 0 | 1) => {
          const answered = responses < 10 ? responses + 1 : responses;
          const marks = (mean / 10) * responses + (responses < 10 ? 1 + 4 * more : 0);
          const share = cases < 10 ? fractionOf(met + more, cases + 1) : sheet.share;
          return evaluate(plain, { share, survey: answers(Math.min(5, Math.max(1, marks / answered)), answered) });
        };
        const { total, indicators } = evaluate(profile, sheet);
        expect(total?.low).toBeCloseTo(withOneMore(0).total?.low ?? Number.NaN, 8);
        expect(total?.high).toBeCloseTo(withOneMore(1).total?.high ?? Number.NaN, 8);
        const own = evaluate(plain, sheet);
        for (const [index, { attainment, gain }] of indicators.entries()) {
          const alone = own.indicators[index];
          expect(attainment?.low).toBeLessThanOrEqual(alone?.attainment?.low ?? Number.NaN);
          expect(attainment?.high).toBeGreaterThanOrEqual(alone?.attainment?.high ?? Number.NaN);
          expect(gain).toBe(alone?.gain);
        }
      }),
    );
  });
  test('has several possible grades where one case decides, and one where it does not', () => {
    const grades = (met: number, cases: number) =>
      evaluate(profile, { share: fractionOf(met, cases), survey: answers(5, 40) }).possible;
    expect(BANDS.map(({ min }) => min)).toEqual([0, 60, 80, 90]);
    // 40 + 60 × 5/8 … 6/8, and 40 + 60 × 6/8 … 7/8.
    expect(grades(5, 7)).toEqual(['qualified', 'good']);
    expect(grades(6, 7)).toEqual(['good', 'excellent']);
    expect(grades(7, 10)).toEqual(['good']);
    expect(grades(2, 7)).toEqual(['unqualified', 'qualified']);
    expect(grades(3, 7)).toEqual(['qualified']);
  });
  test.each([
    ['a plan', count('x', 100), given({ done: 1, planned: 2 })],
    ['a share above its cap', ratio('x', 100, { ...COUNTED, capped: false }), fractionOf(1, 2)],
    ['what is not counted one by one', ratio('x', 100), fractionOf(1, 2)],
  ])('%s is one figure however small', (_, indicator, answer) => {
    expect(evaluate(profileOf([dimension('A', indicator)], { limits }), { x: answer }).total).toEqual({
      low: 50,
      high: 50,
    });
  });
  test('is one figure once it is tried out as another', () => {
    const evaluation = evaluate(profile, { share: fractionOf(2, 2), survey: answers(5, 40) });
    expect(evaluateWhatIf(profile, evaluation, new Map([['share', 0.5]])).total).toEqual({ low: 70, high: 70 });
  });
});
