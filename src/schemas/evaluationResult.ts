/** JSON Schema of evaluation results, published at `/data/evaluation-result.schema.json`. The tests hold it against what is written. */
import { z } from 'astro/zod';
import { type EvaluationResultFile, RESULT_FORMAT, RESULT_VERSION } from '../domain/formats/evaluationResult.ts';
import { answer } from './answer.ts';
import { band, deductions, dimensionResult, heldDown, inputFault, limits, nextStep, points, range } from './scoring.ts';

const texts = z.array(z.string());

const evidence = z
  .array(z.strictObject({ name: z.string(), where: z.string(), date: z.string(), validUntil: z.string() }))
  .describe('Documents that are registered as showing it.');

const rule = z.looseObject({
  kind: z.enum(['ratio', 'count', 'band', 'rubric', 'survey', 'boolean', 'deduction']),
}) as unknown as z.ZodType<EvaluationResultFile['trace']['indicators'][number]['rule']>;

const indicator = z.strictObject({
  id: z.string(),
  dimension: z.string(),
  title: z.string(),
  weight: z.number(),
  clauses: texts,
  state: z.enum(['value', 'notApplicable', 'unknown', 'unanswered']),
  why: z.enum(['incomplete', 'noValue', 'error']).optional(),
  lowConfidence: z.boolean(),
  fewCases: z.boolean().describe('The denominator is below the least number of cases of the profile.'),
  rule: rule.describe('How the input becomes an attainment, as in the profile.'),
  evidence,
  attainment: range(z.number().min(0).max(1), 'From 0 to 1; null when not applicable.').nullable(),
  available: z.number().describe('Points that it can give in this sheet.'),
  points: points.nullable(),
  gain: z.number().describe('Points by which the total would rise if it alone were fully attained.'),
});

const redLine = z.strictObject({
  id: z.string(),
  title: z.string(),
  clauses: texts,
  effect: z.enum(['void', 'fail', 'cap', 'deduct', 'warn']),
  band: z.string().exactOptional().describe('Grade that a cap allows at most.'),
  points: z.number().exactOptional().describe('Points that a deduction takes.'),
  state: z.enum(['yes', 'no', 'open']),
  evidence,
});

const result = z.strictObject({
  format: z.literal(RESULT_FORMAT),
  version: z.literal(RESULT_VERSION),
  made: z.string().describe('Moment of writing, in UTC.'),
  program: z.strictObject({ name: z.string(), version: z.string() }),
  edition: z.string().describe('Edition of the guide.'),
  profile: z.strictObject({
    id: z.string(),
    version: z.string(),
    hash: z.string(),
    title: z.string(),
    bands: z.array(band),
    limits,
  }),
  assessment: z.strictObject({ id: z.string(), name: z.string(), period: z.string(), rater: z.string() }),
  inputs: z.record(z.string(), answer).describe('By id of indicator or red line.'),
  notes: z.record(z.string(), z.string()),
  result: z.strictObject({
    total: points.nullable(),
    deductions,
    score: points.nullable(),
    naAsZero: points,
    notApplicable: z.strictObject({ weight: z.number(), headroom: z.number() }),
    determinable: z.boolean(),
    possible: texts.describe('Ids of grades, "void" or "notDeterminable".'),
    decided: z.string().nullable(),
    heldDown: heldDown.nullable(),
    nextStep: nextStep.nullable(),
    toFindOut: texts,
    unanswered: texts.describe('Ids of indicators without a figure.'),
    forInformation: z.boolean().describe('The evaluation is or may become void: the score says nothing by itself.'),
    errors: z.array(inputFault),
    dimensions: z.array(dimensionResult),
  }),
  trace: z.strictObject({ indicators: z.array(indicator), redLines: z.array(redLine) }),
}) satisfies z.ZodType<EvaluationResultFile>;

export const evaluationResultSchema = z.toJSONSchema(
  result.meta({
    title: 'Evaluation result',
    description: 'One evaluation: what was entered, by which profile, what came out and why. Figures are not rounded.',
  }),
);
