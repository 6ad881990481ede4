import { z } from 'astro/zod';
import { type KeptRecord, RECORD_KINDS, RECORD_SCOPES } from '../domain/clauses/keptRecord.ts';
import { PERSONAL } from '../domain/clauses/personal.ts';
import { basis } from './clause.ts';
import { key, namingKeys, text } from './text.ts';

export const keptRecord = z.strictObject({
  key,
  name: text,
  kind: z.enum(RECORD_KINDS),
  per: z.enum(RECORD_SCOPES),
  form: key.optional(),
  sheet: key.optional(),
  cards: z.literal(true).optional(),
  noBlank: text.optional(),
  columns: z.array(text).min(1).optional(),
  keeper: key,
  time: text.optional(),
  personal: z.enum(PERSONAL),
  keptUntil: z.strictObject({ text, clause: key.optional(), basis: basis.optional() }).optional(),
  keptWith: key.optional(),
  contains: z.array(text).default([]),
}) satisfies z.ZodType<KeptRecord>;

/** One entry of `content/records.yaml`. */
export const recordSchema = namingKeys(keptRecord);
