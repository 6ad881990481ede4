import { z } from 'astro/zod';
import type { Curriculum } from '../domain/guide/curriculum.ts';
import { key, namingKeys, path, text } from './text.ts';

const trainingModule = z.strictObject({
  id: key,
  title: text,
  subject: key,
  aims: z.array(text).min(1),
  chapters: z.array(key).min(1),
  clauses: z.array(key).min(1, 'a module needs a clause to teach'),
  method: text,
  minutes: z.int().min(15).max(360),
});

const curriculum = z.strictObject({
  status: text,
  page: path,
  subjects: z.array(z.strictObject({ id: key, title: text })),
  limits: z.strictObject({
    leastDays: z.int().min(0),
    minutesOfADay: z.int().min(0),
    leastMinutesOfASubject: z.int().min(0),
  }),
  // An edition without training has no day.
  days: z.array(z.strictObject({ id: key, title: text, modules: z.array(trainingModule).min(1) })),
}) satisfies z.ZodType<Curriculum>;

/** `content/curriculum.yaml`. */
export const curriculumSchema = namingKeys(curriculum);
