import { z } from 'astro/zod';
import type { PlainAnswers } from '../domain/guide/plain.ts';
import { key, namingKeys, text } from './text.ts';

const question = z.strictObject({
  key,
  ask: text,
  answer: text,
  clauses: z.array(key).min(1, 'an answer needs a clause to rest on'),
});

const topic = z.strictObject({ key, title: text, questions: z.array(question).min(1) });

/** `content/plain.yaml`. */
export const plainSchema = namingKeys(
  z.strictObject({ topics: z.array(topic).min(1) }) satisfies z.ZodType<PlainAnswers>,
);
