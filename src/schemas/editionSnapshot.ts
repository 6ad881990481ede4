import { z } from 'astro/zod';
import { CLAUSE_LEVELS } from '../domain/clauses/clause.ts';
import type { EditionSnapshot } from '../domain/standard/editionSnapshot.ts';
import { parameter, quantity } from './parameter.ts';
import { day, key, text } from './text.ts';

const items = z.array(
  z.strictObject({
    key,
    text,
    criteria: z.array(text).optional(),
    level: z.enum(CLAUSE_LEVELS).optional(),
    number: z.string().optional(),
    chapter: key.optional(),
  }),
);

const names = z
  .array(
    z.strictObject({
      key,
      name: text,
      limit: parameter.pick({ value: true, unit: true, runs: true, event: true }).optional(),
      quantity: quantity.pick({ value: true, unit: true, limit: true }).optional(),
    }),
  )
  .optional();

/** `content/editions/<version>.json`: an edition as it was published. `npm run edition` writes it, nobody changes it. */
export const editionSnapshotSchema = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version is written as 1.2.3'),
  date: day,
  chapters: z.array(z.strictObject({ key, number: z.number().int(), title: text })),
  items: z.strictObject({ admission: items, checklist: items, evaluation: items }),
  names: z.strictObject({ records: names, parameters: names, posts: names }).optional(),
}) satisfies z.ZodType<EditionSnapshot>;
