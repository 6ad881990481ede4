/** JSON Schema of evaluation results, published at `/data/evaluation-result.schema.json`. The tests hold it against what is written. */
import { RESULT_FORMAT, RESULT_VERSION } from './evaluationResult.ts';
import { answerSchema } from './workspaceFileSchema.ts';

const text = { type: 'string' };
const texts = { type: 'array', items: text };
const number = { type: 'number' };
const nullable = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });

/** Every property that is named is there, and no other, but for the optional ones. */
const record = (properties: Record<string, object>, optional: readonly string[] = [], description?: string) => ({
  type: 'object',
  ...(description === undefined ? {} : { description }),
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
  additionalProperties: false,
});

const rangeTo = (maximum: number | undefined, description: string) => {
  const end = { type: 'number', minimum: 0, ...(maximum === undefined ? {} : { maximum }) };
  return record({ low: end, high: end }, [], description);
};
/** Sums of many shares may miss 100 by their last digit. */
const HUNDRED = 100.000001;
const points = rangeTo(HUNDRED, 'Points of 100: least and greatest that a completion of the missing answers gives.');

const error = record(
  {
    item: text,
    field: { ...text, description: 'Field of the input; empty when the whole answer is meant.' },
    problem: text,
    allowed: record({ least: number, most: number }, ['least', 'most']),
  },
  ['allowed'],
);

const indicator = record(
  {
    id: text,
    dimension: text,
    title: text,
    weight: number,
    clauses: texts,
    state: { enum: ['value', 'notApplicable', 'unknown', 'unanswered'] },
    why: { enum: ['incomplete', 'noValue', 'error'] },
    lowConfidence: { type: 'boolean' },
    attainment: nullable(rangeTo(1, 'From 0 to 1; null when not applicable.')),
    available: { ...number, description: 'Points that it can give in this sheet.' },
    points: nullable(points),
    gain: { ...number, description: 'Points by which the total would rise if it alone were fully attained.' },
  },
  ['why'],
);

const redLine = record({
  id: text,
  title: text,
  clauses: texts,
  effect: { enum: ['void', 'fail', 'cap', 'deduct', 'warn'] },
  state: { enum: ['yes', 'no', 'open'] },
});

export const evaluationResultSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Evaluation result',
  description: 'One evaluation: what was entered, by which profile, what came out and why. Figures are not rounded.',
  ...record({
    format: { const: RESULT_FORMAT },
    version: { const: RESULT_VERSION },
    made: { ...text, description: 'Moment of writing, in UTC.' },
    program: record({ name: text, version: text }),
    edition: { ...text, description: 'Edition of the guide.' },
    profile: record({ id: text, version: text, hash: text, title: text }),
    assessment: record({ id: text, name: text, period: text }),
    inputs: { type: 'object', additionalProperties: answerSchema, description: 'By id of indicator or red line.' },
    notes: { type: 'object', additionalProperties: text },
    result: record({
      total: nullable(points),
      deductions: record({ affirmed: number, open: number }),
      score: nullable(points),
      naAsZero: points,
      notApplicable: record({ weight: number, headroom: number }),
      determinable: { type: 'boolean' },
      possible: { ...texts, description: 'Ids of grades, "void" or "notDeterminable".' },
      decided: nullable(text),
      heldDown: nullable(record({ band: text, dimensions: texts })),
      nextStep: nullable(record({ indicator: text, attainment: number, rise: number, band: text })),
      toFindOut: texts,
      errors: { type: 'array', items: error },
      dimensions: {
        type: 'array',
        items: record({ id: text, weight: number, available: number, score: nullable(points) }),
      },
    }),
    trace: record({
      indicators: { type: 'array', items: indicator },
      redLines: { type: 'array', items: redLine },
    }),
  }),
};
