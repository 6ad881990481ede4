import { z } from 'astro/zod';
import { TIME_UNITS } from '../domain/clauses/duration.ts';
import { type LocalParameters, type Parameters, RUNS } from '../domain/clauses/parameter.ts';
import { QUANTITY_LIMITS, type Quantity } from '../domain/clauses/quantity.ts';
import { basis } from './clause.ts';
import { key, namingKeys, text } from './text.ts';

const whole = z.int().min(1);
const word = z.string().trim().min(1);

export const parameter = z.strictObject({
  key,
  value: whole,
  unit: z.enum(TIME_UNITS),
  runs: z.enum(RUNS),
  event: key.optional(),
  inside: key.optional(),
  amount: z.boolean().optional(),
  act: text,
  by: z.array(key).min(1),
  to: text.optional(),
  clause: key,
  law: basis.optional(),
  min: whole.optional(),
  max: whole.optional(),
});

export const quantity = z.strictObject({
  key,
  value: whole,
  unit: key,
  limit: z.enum(QUANTITY_LIMITS),
  upTo: key.optional(),
  what: text,
  by: z.array(key).min(1),
  clause: key,
  law: basis.optional(),
  min: whole.optional(),
  max: whole.optional(),
}) satisfies z.ZodType<Quantity>;

const unitWords = z.strictObject({ 'zh-CN': word, each: word.optional(), en: word, many: word });

const asks = z.strictObject({ 'zh-CN': z.array(word).min(1), en: z.array(word).min(1) });

export const parameters = z.strictObject({
  units: z.record(z.enum(TIME_UNITS), unitWords),
  topics: z.array(z.strictObject({ key, name: text })),
  events: z.array(
    z.strictObject({ key, topic: key, name: text, cards: z.array(key).optional(), asks: asks.optional() }),
  ),
  parameters: z.array(parameter),
  measures: z.record(key, unitWords).optional(),
  quantities: z.array(quantity).optional(),
}) satisfies z.ZodType<Parameters>;

/** `content/parameters.yaml`. */
export const parametersSchema = namingKeys(parameters);

const localParameters = z.strictObject({
  district: text,
  values: z.array(z.strictObject({ key, value: whole })).min(1),
}) satisfies z.ZodType<LocalParameters>;

/** `content/local/parameters.yaml`: the values of a district. */
export const localParametersSchema = namingKeys(localParameters);
