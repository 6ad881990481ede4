/** The result as a file: valid against the schema that is published, and enough to reckon it again. */
import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import type { AnswerSheet } from '../../../src/domain/answers/answer.ts';
import { localize } from '../../../src/domain/basics/locale.ts';
import { makeEvaluationResult } from '../../../src/domain/formats/evaluationResult.ts';
import { evaluate } from '../../../src/domain/scoring/evaluation.ts';
import { evaluationResultSchema } from '../../../src/schemas/evaluationResult.ts';
import {
  dimension,
  fractionOf,
  given,
  na,
  profileOf,
  ratio,
  someCase,
  survey,
  type TestProfile,
  unknown,
  workedExample,
} from '../profiles/profiles.ts';

const isValid = new Ajv({ strict: true, allowUnionTypes: true }).compile(evaluationResultSchema);
const REGISTER = { name: 'Register', where: 'cabinet', date: '', validUntil: '' };
const stamp = { id: 'test', version: '1', hash: 'abc' };
const resultOf = (profile: TestProfile, sheet: AnswerSheet) =>
  makeEvaluationResult(profile, evaluate(profile, sheet), {
    now: 1_790_000_000_000,
    program: { name: 'ccguide', version: '1.2.3' },
    edition: '0.2.0',
    stamp,
    assessment: { id: 'abcd', name: '甲', period: '2026', rater: 'R1' },
    inputs: sheet,
    notes: { A1: 'seen' },
    evidence: { A1: ['doc1', 'gone'] },
    documents: { doc1: REGISTER },
  });
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('the worked example, with its stamp, its inputs and where each point comes from', () => {
  const sheet = {
    A1: given({ numerator: 45, denominator: 60 }),
    A2: na('none this year'),
    B1: given({ level: '0.75' }),
  };
  const result = resultOf(workedExample(), sheet);
  expect(result).toMatchObject({
    format: 'ccguide-evaluation',
    version: 2,
    made: '2026-09-21T14:13:20.000Z',
    edition: '0.2.0',
    profile: { ...stamp, title: 'Test', limits: { maxNotApplicable: 20 } },
    assessment: { id: 'abcd', name: '甲', period: '2026', rater: 'R1' },
    inputs: sheet,
    notes: { A1: 'seen' },
    result: {
      score: { low: 52.5, high: 62.5 },
      possible: ['unqualified', 'qualified'],
      decided: null,
      naAsZero: { low: 42.5, high: 52.5 },
      unanswered: ['B2'],
      forInformation: false,
      dimensions: [
        { id: 'A', weight: 60, available: 60, score: { low: 50, high: 50 } },
        { id: 'B', weight: 40, available: 40 },
      ],
    },
  });
  expect(result.trace.indicators).toEqual([
    expect.objectContaining({ id: 'A1', state: 'value', attainment: { low: 0.5, high: 0.5 }, evidence: [REGISTER] }),
    expect.objectContaining({ id: 'A2', state: 'notApplicable', attainment: null, points: null, available: 0 }),
    expect.objectContaining({ id: 'B1', state: 'value', points: { low: 22.5, high: 22.5 }, clauses: ['a-clause'] }),
    expect.objectContaining({ id: 'B2', state: 'unanswered', points: { low: 0, high: 10 }, gain: 10 }),
  ]);
});

test('the trace says why an indicator does not count, and which survey is weak', () => {
  const indicators = ['missing', 'half', 'nothing', 'wrong', 'asked'].map((id) => ratio(id, 10));
  const profile = profileOf([dimension('A', ...indicators, survey('weak', 25, 1, 5), survey('strong', 25, 1, 5))]);
  const { trace } = resultOf(profile, {
    half: given({ numerator: 1 }),
    nothing: fractionOf(0, 0),
    wrong: fractionOf(3, 2),
    asked: unknown,
    // 10 of 100 are too few, 80 of 100 are not.
    weak: given({ mean: 3, responses: 10, invited: 100 }),
    strong: given({ mean: 3, responses: 80, invited: 100 }),
  });
  const said = trace.indicators.map(({ id, state, lowConfidence, ...rest }) => [
    id,
    state,
    lowConfidence,
    'why' in rest ? rest.why : 'not said',
  ]);
  expect(said).toEqual([
    ['missing', 'unanswered', false, 'not said'],
    ['half', 'unanswered', false, 'incomplete'],
    ['nothing', 'unanswered', false, 'noValue'],
    ['wrong', 'unanswered', false, 'error'],
    ['asked', 'unknown', false, 'not said'],
    ['weak', 'value', true, 'not said'],
    ['strong', 'value', false, 'not said'],
  ]);
});
test('an assessment without a period is written with an empty one', () => {
  const profile = workedExample();
  const { assessment } = makeEvaluationResult(profile, evaluate(profile, {}), {
    now: 0,
    program: { name: 'ccguide', version: '1' },
    edition: '1',
    stamp,
    assessment: { id: 'abcd', name: '' },
    inputs: {},
    notes: {},
    evidence: {},
    documents: {},
  });
  expect(assessment).toEqual({ id: 'abcd', name: '', period: '', rater: '' });
});

describe('the schema', () => {
  test('holds for whatever is filled in, and nothing is lost on the way through JSON', () => {
    fc.assert(
      fc.property(someCase, ({ profile, sheet }) => {
        const result = asJson(resultOf(profile, sheet));
        expect(isValid(result), JSON.stringify(isValid.errors)).toBe(true);
        const { inputs } = result as { inputs: AnswerSheet };
        expect(asJson(resultOf(profile, inputs))).toEqual(result);
      }),
    );
  });
  test('holds for every profile, empty and with errors', () => {
    for (const { data } of readStandardFiles().evaluations) {
      const profile = localize(data, 'en');
      const [first, second] = profile.dimensions.flatMap(({ indicators }) => indicators.map(({ id }) => id));
      for (const sheet of [
        {},
        { [first ?? '']: given({ done: -1, planned: 'x' }), [second ?? '']: unknown, no: unknown },
      ])
        expect(isValid(asJson(resultOf(profile, sheet))), JSON.stringify(isValid.errors)).toBe(true);
    }
  });
  test.each([
    ['without a profile', { profile: undefined }],
    ['of another format', { format: 'other' }],
    ['with something unknown', { more: 1 }],
  ])('refuses a result %s', (_, change) => {
    expect(isValid(asJson({ ...resultOf(workedExample(), {}), ...change }))).toBe(false);
  });
});
