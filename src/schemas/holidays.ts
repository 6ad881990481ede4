import { z } from 'astro/zod';
import type { HolidayYear } from '../domain/deadlines/holidays.ts';
import { day, text } from './text.ts';

const source = z.strictObject({ title: text, number: z.string().trim().min(1), issued: day });

/** A year of `content/holidays.yaml`. */
export const holidayYearSchema = z.strictObject({
  year: z.int().min(1992).max(2199),
  source,
  fixed: z
    .strictObject({
      days: z
        .array(z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day of every year is written "10-01"'))
        .min(1),
      source,
    })
    .optional(),
  holidays: z.array(z.strictObject({ name: text, from: day, to: day })),
  workdays: z.array(day),
}) satisfies z.ZodType<HolidayYear>;
