import { z } from 'astro/zod';
import type { Edition } from '../domain/clauses/edition.ts';
import { day, namingKeys, text } from './text.ts';

export const edition = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version is written as 1.2.3'),
  date: day,
  title: text,
  shortTitle: text,
  status: text,
  publisher: text,
  contact: text,
}) satisfies z.ZodType<Edition>;

/** `content/edition.yaml`. */
export const editionSchema = namingKeys(edition);
