import { z } from 'astro/zod';
import { ORIGINS } from '../domain/clauses/clause.ts';
import type { GlossaryTerm } from '../domain/clauses/glossary.ts';
import { basis } from './clause.ts';
import { key, namingKeys, text } from './text.ts';

const names = z.array(z.string().trim().min(1)).min(1).optional();

export const term = z.strictObject({
  id: key,
  term: text,
  aliases: z.strictObject({ 'zh-CN': names, en: names }).optional(),
  definition: text,
  basis: z.array(basis).min(1),
  origin: z.enum(ORIGINS),
}) satisfies z.ZodType<GlossaryTerm>;

/** One entry of `content/glossary.yaml`. */
export const glossarySchema = namingKeys(term);
