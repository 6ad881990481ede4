import { z } from 'astro/zod';
import type { ExplainedProfile } from '../domain/profiles/profile.ts';
import { key, namingKeys, text } from './text.ts';

const measure = z.strictObject({ label: text, unit: text, whole: z.boolean().optional() });

const indicatorBase = {
  id: key,
  title: text,
  weight: z.number(),
  naAllowed: z.boolean().optional(),
  definition: text,
  foundIn: text,
  excluded: text,
  example: text,
  clauses: z.array(key).min(1),
};
const indicator = z.discriminatedUnion('kind', [
  z.strictObject({
    ...indicatorBase,
    kind: z.literal('ratio'),
    numerator: measure,
    denominator: measure,
    floor: z.number(),
    target: z.number(),
    capped: z.boolean().optional(),
  }),
  z.strictObject({ ...indicatorBase, kind: z.literal('count'), done: measure, planned: measure }),
  z.strictObject({
    ...indicatorBase,
    kind: z.literal('band'),
    numerator: measure,
    denominator: measure,
    outerLow: z.number(),
    innerLow: z.number(),
    innerHigh: z.number(),
    outerHigh: z.number(),
  }),
  z.strictObject({
    ...indicatorBase,
    kind: z.literal('rubric'),
    levels: z.array(z.strictObject({ id: key, value: z.number(), descriptor: text })).min(2),
  }),
  z.strictObject({ ...indicatorBase, kind: z.literal('survey'), low: z.number(), high: z.number() }),
  z.strictObject({ ...indicatorBase, kind: z.literal('boolean') }),
  z.strictObject({ ...indicatorBase, kind: z.literal('deduction'), perEvent: z.number() }),
]);

const redLineBase = { id: key, title: text, proof: text, clauses: z.array(key).min(1) };
const redLine = z.discriminatedUnion('effect', [
  z.strictObject({ ...redLineBase, effect: z.literal('void') }),
  z.strictObject({ ...redLineBase, effect: z.literal('fail') }),
  z.strictObject({ ...redLineBase, effect: z.literal('warn') }),
  z.strictObject({ ...redLineBase, effect: z.literal('cap'), band: key }),
  z.strictObject({ ...redLineBase, effect: z.literal('deduct'), points: z.number() }),
]);

const profile = z.strictObject({
  id: key,
  version: z.int().min(1),
  title: text,
  status: text,
  dimensions: z.array(z.strictObject({ id: key, title: text, purpose: text, indicators: z.array(indicator) })).min(1),
  bands: z.array(z.strictObject({ id: key, title: text, min: z.number(), minDimension: z.number().optional() })),
  redLines: z.array(redLine),
  limits: z.strictObject({ maxNotApplicable: z.number(), minResponses: z.number(), minResponseRate: z.number() }),
  observed: z.array(z.strictObject({ id: key, title: text, numerator: measure, denominator: measure, caution: text })),
}) satisfies z.ZodType<ExplainedProfile>;

/** One file of `content/evaluations/`; its figures are checked by `faultsOfProfile` in `profileFaults.ts`. */
export const evaluationSchema = namingKeys(profile);
