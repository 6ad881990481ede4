/** The evaluation calculator against `scoring.md`, sections 1 and 2. Figures are worked by hand. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, AnswerSheet } from '../../../src/domain/answers/answer.ts';
import { shownFigure } from '../../../src/domain/basics/rounding.ts';
import { type Indicator, linesOf, type RedLine } from '../../../src/domain/profiles/profile.ts';
import { attainmentOf } from '../../../src/domain/scoring/attainment.ts';
import { evaluate } from '../../../src/domain/scoring/evaluation.ts';
import { gainsOf } from '../../../src/domain/scoring/improvement.ts';
import * as make from '../profiles/profiles.ts';

const { fractionOf, given, LIMITS, na, no, percent, profileOfRatios, unknown, workedExample, yes } = make;

/** A1 = 45/60 from a floor of 0.5, A2 not applicable, B1 at 0.75, B2 unanswered. */
const EXAMPLE: AnswerSheet = { A1: fractionOf(45, 60), A2: na(), B1: given({ level: '0.75' }) };
/** One indicator that is the whole score. */
const graded = (score: number, redLines: readonly RedLine<string>[] = [], answers: AnswerSheet = {}) =>
  evaluate(profileOfRatios({ a: 100 }, { redLines }), { a: percent(score), ...answers });

describe('the worked example', () => {
  const result = evaluate(workedExample(), EXAMPLE);

  test('scores A at 50 and B between 22.5/40 and 32.5/40', () => {
    expect(result.dimensions.map(({ score }) => score)).toEqual([
      { low: 50, high: 50 },
      { low: 56.25, high: 81.25 },
    ]);
  });
  test('has a total from 52.5 to 62.5, hence two possible grades and none decided', () => {
    expect(result.total).toEqual({ low: 52.5, high: 62.5 });
    expect(result.score).toEqual({ low: 52.5, high: 62.5 });
    expect(result.possible).toEqual(['unqualified', 'qualified']);
    expect(result.decided).toBeNull();
  });
  test('stays determinable with 20 of 100 not applicable, which is not more than 20', () => {
    expect(result.notApplicable).toEqual({ weight: 20, headroom: 0 });
    expect(result.determinable).toBe(true);
  });
  test('reads 42.5 to 52.5 when what is not applicable counts as zero', () => {
    expect(result.naAsZero).toEqual({ low: 42.5, high: 52.5 });
  });
  test('gives A1 the points that A2 leaves in its dimension', () => {
    expect(result.indicators.map(({ available }) => available)).toEqual([60, 0, 30, 10]);
    expect(result.indicators.map(({ points }) => points)).toEqual([
      { low: 30, high: 30 },
      null,
      { low: 22.5, high: 22.5 },
      { low: 0, high: 10 },
    ]);
  });
});

const higherIsBetter = make.ratio('x', 10, { floor: 0.5, target: 1 });
const lowerIsBetter = make.ratio('x', 10, { floor: 0.2, target: 0.05 });
const uncapped = make.ratio('x', 10, { floor: 0, target: 2, capped: false });
const wholeRatio = make.ratio('x', 10, { numerator: make.people, denominator: make.people });
const plateau = make.band('x', 10, [0.1, 0.3, 0.5, 0.9]);
const cliff = make.band('x', 10, [0.3, 0.3, 0.5, 0.5]);
const levels = make.rubric('x', 10, [0, 0.4, 1]);
const scale = make.survey('x', 10, 1, 5);
const of = (n: number, d = 100) => ({ numerator: n, denominator: d });
const asked = (mean: number, responses = 40, invited = 50) => ({ mean, responses, invited });

describe('attainment', () => {
  test.each<[string, Indicator<string>, unknown, number]>([
    ['a ratio one below its floor is 0', higherIsBetter, of(49), 0],
    ['a ratio at its floor is 0', higherIsBetter, of(50), 0],
    ['a ratio one above its floor is 1/50', higherIsBetter, of(51), 0.02],
    ['a ratio one below its target is 49/50', higherIsBetter, of(99), 0.98],
    ['a ratio at its target is 1', higherIsBetter, of(100), 1],
    ['a ratio at a floor that lower is better from is 0', lowerIsBetter, of(20), 0],
    ['a ratio midway down to a lower target is 0.5', lowerIsBetter, of(12.5), 0.5],
    ['a ratio at a lower target is 1', lowerIsBetter, of(5), 1],
    ['an uncapped ratio may exceed 1', uncapped, of(150), 0.75],
    ['an uncapped ratio beyond its target is 1', uncapped, of(201), 1],
    ['nothing done of a plan is 0', make.count('x', 10), { done: 0, planned: 4 }, 0],
    ['three done of four planned is 0.75', make.count('x', 10), { done: 3, planned: 4 }, 0.75],
    ['a plan carried out is 1', make.count('x', 10), { done: 4, planned: 4 }, 1],
    ['more done than planned is 1', make.count('x', 10), { done: 5, planned: 4 }, 1],
    ['a band below its outer end is 0', plateau, of(9), 0],
    ['a band at its outer low end is 0', plateau, of(10), 0],
    ['a band midway up is 0.5', plateau, of(20), 0.5],
    ['a band just below its plateau is 19/20', plateau, of(29), 0.95],
    ['a band at the low end of its plateau is 1', plateau, of(30), 1],
    ['a band at the high end of its plateau is 1', plateau, of(50), 1],
    ['a band just above its plateau is 39/40', plateau, of(51), 0.975],
    ['a band at its outer high end is 0', plateau, of(90), 0],
    ['a band above its outer end is 0', plateau, of(91), 0],
    ['a band with steep sides is 1 at its low edge', cliff, of(30), 1],
    ['a band with steep sides is 0 below it', cliff, of(29), 0],
    ['a band with steep sides is 1 at its high edge', cliff, of(50), 1],
    ['a band with steep sides is 0 above it', cliff, of(51), 0],
    ['a rubric gives the value of a level between', levels, { level: '0.4' }, 0.4],
    ['a rubric gives the value of its highest level', levels, { level: '1' }, 1],
    ['a survey at the low end of its scale is 0', scale, asked(1), 0],
    ['a survey at the high end of its scale is 1', scale, asked(5), 1],
    ['a scale may start below 0', make.survey('x', 10, -2, 2), asked(-1), 0.25],
    ['yes is 1', make.yesNo('x', 10), { yes: true }, 1],
    ['no is 0', make.yesNo('x', 10), { yes: false }, 0],
    ['no event deducts nothing', make.deduction('x', 10, 0.3), { events: 0 }, 1],
    ['three events at 0.3 leave 0.1', make.deduction('x', 10, 0.3), { events: 3 }, 0.1],
    ['four events at 0.3 leave 0', make.deduction('x', 10, 0.3), { events: 4 }, 0],
  ])('%s', (_, indicator, value, expected) => {
    const result = attainmentOf(indicator, value, LIMITS);
    expect(result.kind === 'attained' ? result.attainment : result).toBeCloseTo(expected, 12);
  });

  test.each([
    ['fewer than 30 of many', 29, 40, true],
    ['30 of 50, the least number and the least rate', 30, 50, false],
    ['30 of 51, just under the rate of 0.6', 30, 51, true],
    ['19 of 20, fewer than all of a small group', 19, 20, true],
    ['all 20 of a small group', 20, 20, false],
  ])('a survey answered by %s: low confidence is flagged as it should, the score stays', (_, r, i, weak) => {
    const result = attainmentOf(scale, asked(4, r, i), LIMITS);
    expect(result).toEqual({ kind: 'attained', attainment: 0.75, lowConfidence: weak });
  });

  test.each<[string, Indicator<string>, unknown, string]>([
    ['a denominator of 0', make.ratio('a', 100), of(0, 0), 'noValue'],
    ['a denominator of 0 of a band', make.band('a', 100, [0.1, 0.3, 0.5, 0.9]), of(1, 0), 'noValue'],
    ['a plan of 0', make.count('a', 100), { done: 2, planned: 0 }, 'noValue'],
    ['no responses', make.survey('a', 100, 1, 5), { responses: 0, invited: 9 }, 'noValue'],
    ['a missing denominator', make.ratio('a', 100), { numerator: 0 }, 'incomplete'],
    ['a missing mean', make.survey('a', 100, 1, 5), { responses: 30, invited: 40 }, 'incomplete'],
    ['a missing number of responses', make.survey('a', 100, 1, 5), { mean: 3, invited: 40 }, 'incomplete'],
    ['a missing level', make.rubric('a', 100, [0, 1]), {}, 'incomplete'],
    ['a missing yes or no', make.yesNo('a', 100), {}, 'incomplete'],
  ])('%s leaves the indicator unanswered, from 0 to 1, and is no error', (_, indicator, value, why) => {
    const result = evaluate(make.profileOf([make.dimension('A', indicator)]), { a: given(value) });
    expect(result.indicators[0]?.state).toEqual({ state: 'unanswered', why });
    expect(result.indicators[0]?.attainment).toEqual({ low: 0, high: 1 });
    expect(result.errors).toEqual([]);
  });

  const BAD: [Indicator<string>, unknown, string, string][] = [
    [higherIsBetter, of(-1), 'numerator', 'negative'],
    [higherIsBetter, of(1, -1), 'denominator', 'negative'],
    [higherIsBetter, of(Number.NaN), 'numerator', 'notANumber'],
    [higherIsBetter, of(1, Number.POSITIVE_INFINITY), 'denominator', 'notANumber'],
    [plateau, of(Number.NEGATIVE_INFINITY), 'numerator', 'notANumber'],
    [higherIsBetter, { numerator: '45', denominator: 60 }, 'numerator', 'notANumber'],
    [higherIsBetter, of(61, 60), 'numerator', 'aboveDenominator'],
    [wholeRatio, of(1.5, 2), 'numerator', 'notWhole'],
    [wholeRatio, of(1, 2.5), 'denominator', 'notWhole'],
    [make.count('x', 10), { done: 1, planned: 2.5 }, 'planned', 'notWhole'],
    [make.count('x', 10), { done: 1.5, planned: 2 }, 'done', 'notWhole'],
    [levels, { level: '0.5' }, 'level', 'unknownLevel'],
    [scale, asked(0.9), 'mean', 'outsideScale'],
    [scale, asked(5.1), 'mean', 'outsideScale'],
    [scale, asked(3, 51, 50), 'responses', 'aboveInvited'],
    [scale, asked(3, 9.5, 50), 'responses', 'notWhole'],
    [scale, asked(3, 9, 50.5), 'invited', 'notWhole'],
    // NaN is bad input whatever else is still missing (section 1).
    [scale, { mean: Number.NaN }, 'mean', 'notANumber'],
    [make.yesNo('x', 10), { yes: 1 }, 'yes', 'notYesOrNo'],
    [make.deduction('x', 10, 0.3), { events: -1 }, 'events', 'negative'],
    [make.deduction('x', 10, 0.3), { events: 1.5 }, 'events', 'notWhole'],
    [higherIsBetter, 45, '', 'wrongKind'],
  ];
  test.each(BAD.map((row) => [row[3], row[2], row[0].kind, ...row] as const))(
    'bad input is a typed error (%s) that names the field ("%s" of a %s)',
    (_1, _2, _3, indicator, value, field, problem) => {
      const expected = { kind: 'error', errors: [expect.objectContaining({ item: 'x', field, problem })] };
      expect(attainmentOf(indicator, value, LIMITS)).toEqual(expected);
    },
  );

  test('lies from 0 to 1 for whatever was typed, and never throws', () => {
    const kinds = [higherIsBetter, lowerIsBetter, uncapped, make.count('x', 10), plateau, cliff, levels, scale];
    const one = fc.constantFrom<Indicator<string>>(...kinds, make.yesNo('x', 10), make.deduction('x', 10, 0.3));
    const typed = fc.oneof(fc.double({ min: 0 }), fc.nat(), fc.anything());
    const fields = ['numerator', 'denominator', 'done', 'planned', 'mean', 'responses', 'invited', 'events', 'yes'];
    const record = fc.record(Object.fromEntries(fields.map((field) => [field, typed])));
    fc.assert(
      fc.property(one, fc.oneof(record, fc.anything()), (indicator, value) => {
        const result = attainmentOf(indicator, value, LIMITS);
        const a = result.kind === 'attained' ? result.attainment : 0;
        expect(a >= 0 && a <= 1).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('not applicable', () => {
  test('leaves its weight to its own dimension first', () => {
    // A keeps its 60 points, all on A1; sharing them among all would give 100 × 40/80 = 50.
    const result = evaluate(workedExample(), { ...EXAMPLE, A1: fractionOf(1, 1), B1: given({ level: '0' }), B2: no });
    expect(result.total).toEqual({ low: 60, high: 60 });
  });
  test('of a whole dimension leaves its weight to the others in proportion', () => {
    // B and C share A's 50 as 30 : 20, so B weighs 60 and C 40: 100 × (30·1 + 20·0.5) / 50 = 80.
    const profile = profileOfRatios({ a: 50, b: 30, c: 20 }, { limits: { ...LIMITS, maxNotApplicable: 50 } });
    const result = evaluate(profile, { a: na(), b: percent(100), c: percent(50) });
    expect(result.dimensions.map(({ available }) => available)).toEqual([0, 60, 40]);
    expect(result.dimensions[0]?.score).toBeNull();
    expect(result.score?.low).toBeCloseTo(80, 12);
    expect(result.decided).toBe('good');
  });
  test.each([
    ['19.99', 19.99, true],
    ['20', 20, true],
    ['20.01', 20.01, false],
  ])('weighing %s leaves the grade determinable while it is not more than 20', (_, weight, determinable) => {
    const profile = profileOfRatios({ a: weight, b: 100 - weight });
    const result = evaluate(profile, { a: na(), b: percent(95) });
    expect([result.determinable, result.decided]).toEqual([determinable, determinable ? 'excellent' : null]);
  });
  test('weighing 0.1, 16.1 and 3.8 is exactly 20, though the binary sum is a little more', () => {
    const profile = profileOfRatios({ a: 0.1, b: 16.1, c: 3.8, d: 80 });
    const result = evaluate(profile, { a: na(), b: na(), c: na(), d: percent(70) });
    expect(result.notApplicable.weight).toBe(20);
    expect(result.determinable).toBe(true);
  });
  test('of everything gives no score and no grade', () => {
    const profile = profileOfRatios({ a: 100 }, { limits: { ...LIMITS, maxNotApplicable: 100 } });
    const result = evaluate(profile, { a: na() });
    expect([result.total, result.score, result.decided]).toEqual([null, null, null]);
    expect(result.possible).toEqual(['notDeterminable']);
  });
  test.each(['', ' \t\n\u3000\u00A0\u0085', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', ' \u200B\u2060 \uFEFF'])(
    'with a reason of nothing but %j is unanswered',
    (reason) => {
      const result = evaluate(profileOfRatios({ a: 20, b: 80 }), { a: na(reason), b: percent(50) });
      expect(result.indicators[0]?.state).toEqual({ state: 'unanswered' });
      expect(result.score).toEqual({ low: 40, high: 60 });
    },
  );
  test('where it is not offered is an error and unanswered', () => {
    const strict = { ...make.ratio('a', 100), naAllowed: false };
    const result = evaluate(make.profileOf([make.dimension('A', strict)]), { a: na() });
    expect(result.errors).toMatchObject([{ item: 'a', problem: 'notApplicableNotAllowed' }]);
    expect(result.score).toEqual({ low: 0, high: 100 });
  });
});

describe('answers that do not count', () => {
  test('"unknown" counts as unanswered and is listed, to find out', () => {
    const profile = profileOfRatios({ a: 40, b: 60 }, { redLines: [make.plainLine('r', 'warn')] });
    const result = evaluate(profile, { a: unknown, b: percent(50), r: unknown });
    expect(result.score).toEqual({ low: 30, high: 70 });
    expect(result.toFindOut).toEqual(['a', 'r']);
    expect(result.redLines[0]?.state).toBe('open');
  });
  test('bad input says what is allowed and leaves the results of the others as they are', () => {
    const result = evaluate(profileOfRatios({ a: 40, b: 60 }), { a: fractionOf(3, 2), b: percent(50) });
    expect(result.score).toEqual({ low: 30, high: 70 });
    const allowed = { most: 2 };
    expect(result.errors).toEqual([{ item: 'a', field: 'numerator', problem: 'aboveDenominator', allowed }]);
  });
  test.each(['gone', 'constructor', 'A'])('an unknown id (%s) is listed and changes nothing else', (id) => {
    const result = evaluate(workedExample(), { ...EXAMPLE, [id]: percent(10) });
    expect(result).toEqual({
      ...evaluate(workedExample(), EXAMPLE),
      errors: [expect.objectContaining({ item: id, problem: 'unknownItem' })],
    });
  });
  test('an observed figure is known, and its answer changes nothing', () => {
    const observed = [{ ...make.ratio('seen', 1), caution: '' }];
    const result = evaluate(workedExample({ observed }), { ...EXAMPLE, seen: percent(10) });
    expect(result).toEqual(evaluate(workedExample(), EXAMPLE));
  });
  const NO_YES_NOR_NO: Answer[] = [na(), given({ yes: 1 }), given(null), { state: 'met' }];
  test.each(NO_YES_NOR_NO)('a red line answered with %j stays open and is an error', (answer) => {
    const result = graded(95, [make.plainLine('r', 'fail')], { r: answer });
    expect(result.possible).toEqual(['unqualified', 'excellent']);
    expect(result.errors).toMatchObject([{ item: 'r' }]);
  });
});

describe('grades', () => {
  test.each([
    [59.9, 'unqualified'],
    [59.999999998, 'unqualified'], // 2e-9 below: not within 1e-9
    [59.9999999995, 'qualified'], // within 1e-9
    [60, 'qualified'],
    [60.1, 'qualified'],
    [79.9, 'qualified'],
    [80, 'good'],
    [89.95, 'good'],
    [90, 'excellent'],
  ])('a score of %s is %s', (score, grade) => {
    expect(graded(score).decided).toBe(grade);
  });

  const NEARLY_FULL = profileOfRatios({ a: 10, b: 60, c: 30 });
  // B gives 60 and C 27 of the total, A a tenth of its score: 91.99 and more.
  test.each([
    [60, 'excellent', null],
    [59.9, 'good', { band: 'excellent', dimensions: ['A'] }],
    [50, 'good', { band: 'excellent', dimensions: ['A'] }],
    [49.9, 'qualified', { band: 'excellent', dimensions: ['A'] }],
  ])('a dimension at %s allows %s, and the one that holds the grade down is named', (score, grade, heldDown) => {
    const result = evaluate(NEARLY_FULL, { a: percent(score), b: percent(100), c: percent(90) });
    expect([result.decided, result.heldDown]).toEqual([grade, heldDown]);
  });

  test.each([
    [89.95, 89.9], // rounded it would be 90.0, which is not reached
    [90, 90],
    [99.96, 99.9],
    [70.05, 70.1], // no line there: rounded half up
  ])('a score of %s is shown as %s', (score, shown) => {
    expect(shownFigure(graded(score).score?.low ?? -1, linesOf(workedExample()))).toBe(shown);
  });
});

describe('red lines', () => {
  const { plainLine, capAt, deduct } = make;
  const both = { r: yes, s: yes };
  test.each<[string, number, RedLine<string>[], AnswerSheet, number, string]>([
    ['a warning changes nothing', 95, [plainLine('r', 'warn')], { r: yes }, 95, 'excellent'],
    ['points come off before the band is found', 92, [deduct('r', 3)], { r: yes }, 89, 'good'],
    ['points of several lines add up', 92, [deduct('r', 3), deduct('s', 10)], both, 79, 'qualified'],
    ['points never bring the score below 0', 5, [deduct('r', 10)], { r: yes }, 0, 'unqualified'],
    ['a cap lowers the grade and leaves the score', 95, [capAt('r', 'qualified')], { r: yes }, 95, 'qualified'],
    ['a cap never lifts a grade', 50, [capAt('r', 'good')], { r: yes }, 50, 'unqualified'],
    ['the lowest cap holds', 95, [capAt('r', 'good'), capAt('s', 'qualified')], both, 95, 'qualified'],
    ['a cap comes after points', 85, [capAt('r', 'good'), deduct('s', 6)], both, 79, 'qualified'],
    ['fail comes after caps', 95, [plainLine('r', 'fail'), capAt('s', 'good')], both, 95, 'unqualified'],
    ['void comes after fail', 95, [plainLine('r', 'void'), plainLine('s', 'fail')], both, 95, 'void'],
    ['a line answered with no has no effect', 95, [plainLine('r', 'void')], { r: no }, 95, 'excellent'],
  ])('%s', (_, total, lines, answers, score, outcome) => {
    const result = graded(total, lines, answers);
    expect(result.total).toEqual({ low: total, high: total });
    expect(result.score).toEqual({ low: score, high: score });
    expect(result.decided).toBe(outcome);
  });

  test('open ones take their points from the least score only', () => {
    const result = graded(92, [deduct('r', 3), deduct('s', 10)], { s: yes });
    expect(result.score).toEqual({ low: 79, high: 82 });
    expect(result.deductions).toEqual({ affirmed: 10, open: 3 });
    expect(result.possible).toEqual(['qualified', 'good']);
  });
  test('open ones leave every outcome possible that they could bring, with gaps between', () => {
    const result = graded(95, [plainLine('r', 'void'), capAt('s', 'qualified')]);
    expect(result.possible).toEqual(['qualified', 'excellent', 'void']);
  });
  test('points leave the dimensions as they are', () => {
    // The total is 90 + 6 = 96, less 5: 91. A stands at exactly 60, which 优秀 asks for.
    const profile = profileOfRatios({ a: 10, b: 90 }, { redLines: [deduct('r', 5)] });
    expect(evaluate(profile, { a: percent(60), b: percent(100), r: yes }).decided).toBe('excellent');
  });
  test('points come off the other reading too', () => {
    const profile = workedExample({ redLines: [deduct('r', 2.5), deduct('s', 45)] });
    expect(evaluate(profile, { ...EXAMPLE, r: yes }).naAsZero).toEqual({ low: 0, high: 50 });
  });
  test.each<[string, RedLine<string>, AnswerSheet, string[], string | null]>([
    ['a cap leaves it', capAt('r', 'unqualified'), { r: yes }, ['notDeterminable'], null],
    ['fail replaces it', plainLine('r', 'fail'), { r: yes }, ['unqualified'], 'unqualified'],
    ['void replaces it', plainLine('r', 'void'), { r: yes }, ['void'], 'void'],
    ['an open fail stands beside it', plainLine('r', 'fail'), {}, ['unqualified', 'notDeterminable'], null],
  ])('when the grade is not determinable, %s', (_, line, answers, possible, decided) => {
    const profile = profileOfRatios({ a: 30, b: 70 }, { redLines: [line] });
    const result = evaluate(profile, { a: na(), b: percent(95), ...answers });
    expect([result.possible, result.decided]).toEqual([possible, decided]);
  });
});

describe('what to improve', () => {
  test('lists the points that each indicator could add, the most first', () => {
    // A1: 60 × (1 − 0.5) = 30; B1: 30 × 0.25 = 7.5; B2 is missing, so at 0: 10; A2 does not apply.
    const gains = gainsOf(evaluate(workedExample(), EXAMPLE).indicators);
    expect(gains.map(({ indicator, gain }) => `${indicator.id} ${gain}`)).toEqual(['A1 30', 'B2 10', 'B1 7.5']);
  });
  test.each([
    ['20 × 0.5 and 10 × 1', { a: 20, b: 10, c: 70 }, 50, 0],
    ['15 × 0.9 and 45 × 0.3', { a: 15, b: 45, c: 40 }, 10, 70], // 13.5 and 13.500000000000004 in binary fractions
  ])('equal gains (%s) stand in the order of the profile', (_, weights, a, b) => {
    const result = evaluate(profileOfRatios(weights), { a: percent(a), b: percent(b), c: percent(100) });
    expect(gainsOf(result.indicators).map(({ indicator }) => indicator.id)).toEqual(['a', 'b']);
  });
  test('names the smallest single rise that lifts the grade', () => {
    // 52.5 with B2 at 0. A1 needs 7.5/60 = 0.125 more, B1 7.5/30 = 0.25, B2 7.5/10 = 0.75.
    const { nextStep } = evaluate(workedExample(), EXAMPLE);
    expect(nextStep).toEqual({ indicator: 'A1', attainment: 0.625, rise: 0.125, band: 'qualified' });
  });
  test('asks for what the weakest dimension needs', () => {
    // 94 in all, A at 40: 良好 asks for 50 of every dimension.
    const { nextStep } = evaluate(profileOfRatios({ a: 10, b: 90 }), { a: percent(40), b: percent(100) });
    expect(nextStep).toMatchObject({ indicator: 'a', band: 'good', attainment: expect.closeTo(0.5, 8) });
  });
  test.each<[string, AnswerSheet, RedLine<string>[]]>([
    ['the grade is the highest', { a: percent(95), b: percent(95) }, []],
    ['two dimensions are too weak', { a: percent(10), b: percent(10), c: percent(100) }, []],
    ['a red line caps the grade', { a: percent(50), b: percent(50), r: yes }, [make.capAt('r', 'unqualified')]],
    ['a red line fails the organisation', { a: percent(50), r: yes }, [make.plainLine('r', 'fail')]],
    ['the grade is not determinable', { a: percent(50), c: na() }, []],
  ])('names no step when %s', (_, sheet, redLines) => {
    // C weighs 80 in the second case: 82 points, and neither A nor B alone brings both to 50.
    const weights = sheet['c'] ? { a: 10, b: 10, c: 80 } : { a: 50, b: 50 };
    expect(evaluate(profileOfRatios(weights, { redLines }), sheet).nextStep).toBeNull();
  });
});
