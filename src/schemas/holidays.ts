import { z } from 'astro/zod';
import type { HolidayYear } from '../domain/deadlines/holidays.ts';
import { day, text } from './text.ts';

/** A year of `content/holidays.yaml`. */
export const holidayYearSchema = z.strictObject({
  year: z.int().min(1992).max(2199),
  source: z.strictObject({ title: text, number: z.string().trim().min(1), issued: day }),
  holidays: z.array(z.strictObject({ name: text, from: day, to: day })),
  workdays: z.array(day),
}) satisfies z.ZodType<HolidayYear>;
