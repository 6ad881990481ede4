import { z } from 'astro/zod';
import { CHANGE_KINDS, type Revisions } from '../domain/clauses/revision.ts';
import { day, namingKeys, text } from './text.ts';

const revisions = z.strictObject({
  revisions: z
    .array(
      z.strictObject({
        version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version is written as 1.2.3'),
        date: day.optional(),
        summary: text,
        changes: z.array(z.strictObject({ kind: z.enum(CHANGE_KINDS), text })).min(1),
        reassess: text,
      }),
    )
    .min(1),
}) satisfies z.ZodType<Revisions>;

/** `content/revisions.yaml`. */
export const revisionsSchema = namingKeys(revisions);
