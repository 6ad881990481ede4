import { z } from 'astro/zod';
import { type Answer, CONFORMITY_STATES } from '../domain/answers/answer.ts';

/** An answer in a file. Other programs may add to it. */
export const answer = z.union([
  z.looseObject({ state: z.enum([...CONFORMITY_STATES, 'unknown']) }),
  z.looseObject({ state: z.literal('notApplicable'), reason: z.string() }),
  z.looseObject({ state: z.literal('value'), value: z.unknown() }),
]) satisfies z.ZodType<Answer>;
