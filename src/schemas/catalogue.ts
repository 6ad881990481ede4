import { z } from 'astro/zod';
import type { Catalogue } from '../domain/clauses/catalogue.ts';
import { ORIGINS } from '../domain/clauses/clause.ts';
import { basis } from './clause.ts';
import { key, namingKeys, text } from './text.ts';

/** A standard may have no methods, say. */
const entries = z.array(
  z.strictObject({ key, title: text, summary: text, origin: z.enum(ORIGINS), basis: z.array(basis).min(1) }),
);

const catalogue = z.strictObject({
  roles: z.array(z.strictObject({ key, title: text, isOutside: z.boolean().optional() })).min(1),
  clients: z.array(z.strictObject({ key, title: text })).optional(),
  services: entries,
  steps: entries,
  methods: entries,
  techniques: entries,
}) satisfies z.ZodType<Catalogue>;

/** `content/catalogue.yaml`. */
export const catalogueSchema = namingKeys(catalogue);
