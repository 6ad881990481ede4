/** The fields of a profile, as its file has them: those of `content/evaluations`, so that a district's file serves both. */
import type { ShapeOf } from '../basics/shape.ts';
import type { ExplainedProfile } from './profile.ts';

const CLAUSES = { list: 'id', atLeast: 1 } as const;
const MEASURE = { fields: { label: 'text', unit: 'text', 'whole?': 'yesNo' } } as const;

const WORKED = {
  list: {
    fields: {
      when: 'text',
      'numerator?': 'number',
      'denominator?': 'number',
      'done?': 'number',
      'planned?': 'number',
      'mean?': 'number',
      'responses?': 'number',
      'invited?': 'number',
      'events?': 'number',
      'level?': 'id',
      'yes?': 'yesNo',
    },
  },
} as const;

const INDICATOR = {
  by: 'kind',
  common: {
    id: 'id',
    title: 'text',
    weight: 'number',
    'naAllowed?': 'yesNo',
    definition: 'text',
    foundIn: 'text',
    excluded: 'text',
    example: 'text',
    'worked?': WORKED,
    clauses: CLAUSES,
  },
  kinds: {
    ratio: { numerator: MEASURE, denominator: MEASURE, floor: 'number', target: 'number', 'capped?': 'yesNo' },
    count: { done: MEASURE, planned: MEASURE },
    band: {
      numerator: MEASURE,
      denominator: MEASURE,
      outerLow: 'number',
      innerLow: 'number',
      innerHigh: 'number',
      outerHigh: 'number',
    },
    rubric: {
      levels: { list: { fields: { id: 'id', value: 'number', descriptor: 'text' } }, atLeast: 2 },
    },
    survey: { low: 'number', high: 'number' },
    boolean: {},
    deduction: { perEvent: 'number' },
  },
} as const;

const RED_LINE = {
  by: 'effect',
  common: { id: 'id', title: 'text', proof: 'text', clauses: CLAUSES },
  kinds: { void: {}, fail: {}, warn: {}, cap: { band: 'id' }, deduct: { points: 'number' } },
} as const;

export const PROFILE_SHAPE = {
  fields: {
    id: 'id',
    version: 'number',
    title: 'text',
    status: 'text',
    dimensions: {
      list: { fields: { id: 'id', title: 'text', purpose: 'text', indicators: { list: INDICATOR } } },
      atLeast: 1,
    },
    bands: { list: { fields: { id: 'id', title: 'text', min: 'number', 'minDimension?': 'number' } } },
    redLines: { list: RED_LINE },
    limits: {
      fields: {
        maxNotApplicable: 'number',
        minResponses: 'number',
        minResponseRate: 'number',
        'minCases?': 'number',
        'minDecisive?': 'number',
      },
    },
    observed: {
      list: {
        fields: { id: 'id', title: 'text', numerator: MEASURE, denominator: MEASURE, caution: 'text' },
      },
    },
  },
} as const satisfies ShapeOf<ExplainedProfile>;
