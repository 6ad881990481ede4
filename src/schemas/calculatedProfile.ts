/** A profile as a calculation reads it: without explanations, and with words in one language, which may be empty. */
import { z } from 'astro/zod';
import type { Profile } from '../domain/profiles/profile.ts';
import { band, limits } from './scoring.ts';

const words = z.string().describe('For readers; no calculation needs it.');
const id = z.string().min(1);
const measure = z.strictObject({
  label: words,
  unit: words,
  whole: z.boolean().optional().describe('Whole numbers only.'),
});
const fraction = { numerator: measure, denominator: measure };
const common = {
  id,
  title: words,
  weight: z.number().positive().describe('All weights add up to 100.'),
  naAllowed: z.boolean().optional().describe('Whether "not applicable" is offered; absent means yes.'),
  clauses: z.array(z.string()),
};

const indicator = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('ratio'),
    ...fraction,
    floor: z.number(),
    target: z.number(),
    capped: z.boolean().optional().describe('Whether the numerator may not exceed the denominator; absent means yes.'),
  }),
  z.strictObject({ ...common, kind: z.literal('count'), done: measure, planned: measure }),
  z.strictObject({
    ...common,
    kind: z.literal('band'),
    ...fraction,
    outerLow: z.number(),
    innerLow: z.number(),
    innerHigh: z.number(),
    outerHigh: z.number(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('rubric'),
    levels: z.array(z.strictObject({ id, value: z.number().min(0).max(1), descriptor: words })).min(2),
  }),
  z.strictObject({ ...common, kind: z.literal('survey'), low: z.number(), high: z.number() }),
  z.strictObject({ ...common, kind: z.literal('boolean') }),
  z.strictObject({ ...common, kind: z.literal('deduction'), perEvent: z.number().positive().max(1) }),
]);

const line = { id, title: words, proof: words, clauses: z.array(z.string()) };
const redLine = z.discriminatedUnion('effect', [
  z.strictObject({ ...line, effect: z.enum(['void', 'fail', 'warn']) }),
  z.strictObject({ ...line, effect: z.literal('cap'), band: id }),
  z.strictObject({ ...line, effect: z.literal('deduct'), points: z.number().positive() }),
]);

export const calculatedProfile = z.strictObject({
  id,
  version: z.int().min(1),
  title: words,
  status: words,
  dimensions: z.array(z.strictObject({ id, title: words, purpose: words, indicators: z.array(indicator) })).min(1),
  bands: z.array(band).min(1).describe('From the lowest to the highest.'),
  redLines: z.array(redLine),
  limits,
  observed: z.array(z.strictObject({ id, title: words, ...fraction, caution: words })),
}) satisfies z.ZodType<Profile<string>>;
