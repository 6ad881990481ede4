import { z } from 'astro/zod';
import type { LocalizedText } from '../domain/basics/locale.ts';
import { type Chapter, CLAUSE_LEVELS, type LocalClauses, ORIGINS } from '../domain/clauses/clause.ts';
import type { RecordText } from '../domain/clauses/keptRecord.ts';
import { STAGE_REASONS, STAGES } from '../domain/clauses/stage.ts';
import { source } from './source.ts';
import { key, namingKeys, path, text } from './text.ts';

export const basis = z.strictObject({
  source: key.describe('Id of a source.'),
  article: z.string().optional(),
});

const asText = (record: string, part?: LocalizedText): RecordText => ({ record, ...(part ?? { 'zh-CN': '', en: '' }) });
/** By what is written: a union of schemas would only say that none of them fits. */
const evidenceSchemaOf = (value: unknown) => {
  if (typeof value === 'string') return key.transform((record) => asText(record));
  if (typeof value !== 'object' || value === null || !('record' in value)) return text;
  return z.strictObject({ record: key, part: text.optional() }).transform(({ record, part }) => asText(record, part));
};

/** A record by its key, a part of one (`record`, `part`), or a paper in words of its own. */
export const evidence = z.unknown().transform((value, context): LocalizedText => {
  const result = evidenceSchemaOf(value).safeParse(value);
  if (result.success) return result.data;
  for (const { message, path } of result.error.issues) context.addIssue({ code: 'custom', message, path });
  return z.NEVER;
});

const earlierStage = z.strictObject({ at: z.enum(STAGES), because: z.enum(STAGE_REASONS) });
export const stage = earlierStage.extend({ forGroup: z.literal(true).optional() });

export const clause = z.strictObject({
  key,
  level: z.enum(CLAUSE_LEVELS),
  text,
  guidance: text.optional(),
  criteria: z.array(text).default([]),
  evidence: z.array(evidence).default([]),
  notCheckable: text.optional(),
  basis: z.array(basis).min(1, 'a clause needs a basis: name a source, or "drafting-notes" for our own proposal'),
  origin: z.enum(ORIGINS),
  stage: stage.optional(),
  appliesTo: z.strictObject({
    roles: z.array(key).min(1, 'say who answers for it: a key of roles in content/catalogue.yaml'),
    services: z.array(key).min(1).optional(),
    clients: z.array(key).min(1).optional(),
  }),
  posts: z.array(key).min(1).optional(),
});

const section = z.strictObject({ key, title: text, page: path.optional(), clauses: z.array(clause).min(1) });

const chapter = z.strictObject({
  key,
  number: z.int().min(0),
  title: text,
  sections: z.array(section),
  retiredKeys: z.array(key).default([]),
}) satisfies z.ZodType<Chapter>;

/** One file of `content/clauses/`: a chapter. */
export const chapterSchema = namingKeys(chapter);

const localClauses = z
  .strictObject({
    chapter: key,
    // On the page of the chapter: a page of its own would have to be written for it.
    sections: z.array(section.omit({ page: true })).default([]),
    earlier: z.array(earlierStage.extend({ clause: key })).default([]),
    sources: z.array(source).default([]),
    retiredKeys: z.array(key).default([]),
  })
  .refine(({ sections, earlier }) => sections.length + earlier.length > 0, {
    error: 'it neither adds a section nor asks for a clause earlier: do one of them, or remove the file',
  }) satisfies z.ZodType<LocalClauses>;

/** One file of `content/local/`: what a district adds to a chapter, and asks for earlier. */
export const localClausesSchema = namingKeys(localClauses);
