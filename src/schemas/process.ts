import { z } from 'astro/zod';
import type { Process } from '../domain/guide/process.ts';
import { key, namingKeys, text } from './text.ts';

const some = z.array(text).min(1);
const clauses = z.array(key).min(1);

const step = z.strictObject({
  step: key,
  role: key,
  inputs: some,
  acts: some,
  outputs: some,
  limits: z.array(z.strictObject({ text, clause: key })).min(1),
  forms: z.array(key),
  returns: z.array(z.strictObject({ to: key, when: text })),
  interruption: text,
});

const process = z.strictObject({
  steps: z.array(step).min(1),
  crisis: z.strictObject({ when: text, act: text, resume: text, clauses }),
  ending: z.strictObject({ when: text, act: text, clauses }),
}) satisfies z.ZodType<Process>;

/** `content/process.yaml`. */
export const processSchema = namingKeys(process);
