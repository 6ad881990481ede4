import { z } from 'astro/zod';
import type { EditionMap } from '../domain/answers/editionMap.ts';
import { key } from './text.ts';

const fate = z.discriminatedUnion('fate', [
  z.strictObject({ fate: z.literal('same') }),
  z.strictObject({ fate: z.literal('reworded') }),
  z.strictObject({ fate: z.literal('split'), into: z.array(key).min(2, 'a split key goes into two keys or more') }),
  z.strictObject({ fate: z.literal('merged'), into: key }),
  z.strictObject({ fate: z.literal('removed') }),
]);

const changes = z.record(key, fate).optional();

const nameFate = z.discriminatedUnion('fate', [
  z.strictObject({ fate: z.literal('renamed'), to: key }),
  z.strictObject({ fate: z.literal('split'), into: z.array(key).min(2, 'a split key goes into two keys or more') }),
  z.strictObject({ fate: z.literal('withdrawn') }),
]);

const names = z.record(key, nameFate).optional();

/** One file of `content/editions/`: what became of each key from one edition to the next. */
export const editionMapSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  changes: z.strictObject({
    admission: changes,
    checklist: changes,
    evaluation: changes,
    records: names,
    parameters: names,
    posts: names,
  }),
}) satisfies z.ZodType<EditionMap>;
