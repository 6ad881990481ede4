import { z } from 'astro/zod';
import type { ExampleFile } from '../domain/clauses/example.ts';
import { key, text } from './text.ts';

const met = text.extend({ record: key.optional() });
const notApplicable = met.extend({ because: text });
const unmet = notApplicable.extend({ criterion: z.int().min(1).optional() });

export const clauseExamples = z.strictObject({
  met: z.array(met).min(1, 'show at least one case that meets the clause'),
  unmet: z.array(unmet).min(1, 'show at least one case that falls just short of the clause, and why'),
  notApplicable: z.array(notApplicable).default([]),
});

/** A file of `content/examples/`. */
export const exampleFileSchema = z.strictObject({
  chapter: key,
  examples: z.record(key, clauseExamples),
}) satisfies z.ZodType<ExampleFile>;
