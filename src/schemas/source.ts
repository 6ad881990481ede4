import { z } from 'astro/zod';
import { SOURCE_KINDS, type Source, VERIFICATIONS } from '../domain/clauses/source.ts';
import { day, key, namingKeys, text } from './text.ts';

export const source = z.strictObject({
  id: key,
  kind: z.enum(SOURCE_KINDS),
  title: text,
  number: z.string().optional(),
  issuer: text.optional(),
  published: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
  inForce: day.optional(),
  articles: z.array(z.string()).default([]),
  verification: z.enum(VERIFICATIONS),
  checked: day,
  url: z.url().optional(),
  note: text.optional(),
}) satisfies z.ZodType<Source>;

/** One entry of `content/sources.yaml`. */
export const sourceSchema = namingKeys(source);
