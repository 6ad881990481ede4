/** Parts of evaluations that several published schemas share. */
import { z } from 'astro/zod';
import type { InputFault } from '../domain/scoring/attainment.ts';
import type { DimensionResult, HeldDown, NextStep } from '../domain/scoring/result.ts';

export const range = (end: z.ZodNumber, description: string) =>
  z.strictObject({ low: end, high: end }).describe(description);
// Sums of many shares may miss 100 by their last digit.
export const points = range(
  z.number().min(0).max(100.000001),
  'Points of 100: least and greatest that a completion of the missing answers gives.',
);

export const inputFault = z.strictObject({
  item: z.string(),
  field: z.string().describe('Field of the input; empty when the whole answer is meant.'),
  problem: z.string() as z.ZodType<InputFault['problem']>,
  allowed: z.strictObject({ least: z.number().exactOptional(), most: z.number().exactOptional() }).optional(),
}) satisfies z.ZodType<InputFault>;

export const band = z.strictObject({
  id: z.string(),
  title: z.string(),
  min: z.number(),
  minDimension: z.number().optional(),
});
export const limits = z.strictObject({
  maxNotApplicable: z.number(),
  minResponses: z.number(),
  minResponseRate: z.number(),
  minCases: z.number().optional().describe('A smaller denominator is marked as few cases.'),
  minDecisive: z.number().optional().describe('A share or survey of fewer gives a range, as one more case leaves it.'),
});

export const dimensionResult = z.strictObject({
  id: z.string(),
  weight: z.number(),
  available: z.number(),
  score: points.nullable(),
}) satisfies z.ZodType<DimensionResult>;
export const deductions = z.strictObject({ affirmed: z.number(), open: z.number() });
export const heldDown = z.strictObject({
  band: z.string(),
  dimensions: z.array(z.string()),
}) satisfies z.ZodType<HeldDown>;
export const nextStep = z.strictObject({
  indicator: z.string(),
  attainment: z.number(),
  rise: z.number(),
  band: z.string(),
}) satisfies z.ZodType<NextStep>;
