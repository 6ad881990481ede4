import { z } from 'astro/zod';
import type { Families } from '../domain/guide/families.ts';
import { basis } from './clause.ts';
import { key, namingKeys, text } from './text.ts';

const helper = z.strictObject({
  id: key,
  phone: key.optional(),
  name: text.optional(),
  for: text,
  free: text.optional(),
  basis: z.array(basis).default([]),
});

const filled = z.strictObject({
  field: key,
  text: text.optional(),
  chosen: z.array(z.string()).min(1).optional(),
});

/** `content/families.yaml`. */
export const familiesSchema = namingKeys(
  z.strictObject({
    helpers: z.array(helper).min(1),
    example: z.strictObject({ form: key, groups: z.array(key).min(1), fields: z.array(filled) }),
  }) satisfies z.ZodType<Families>,
);
