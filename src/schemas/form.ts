import { z } from 'astro/zod';
import { PERSONAL } from '../domain/clauses/personal.ts';
import { type BlankForm, FORM_USES } from '../domain/guide/form.ts';
import { key, namingKeys, text } from './text.ts';

/** In lower case: they are looked for in texts of any case. */
const words = z.array(z.string().trim().toLowerCase().min(1)).min(1);

const base = {
  id: key,
  label: text,
  hint: text.optional(),
  personal: z.enum(PERSONAL).default('none'),
  why: text.optional(),
};

const field = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.enum(['text', 'date', 'signature']) }),
  z.strictObject({ ...base, kind: z.literal('lines'), lines: z.int().min(1).max(20) }),
  z.strictObject({ ...base, kind: z.enum(['choice', 'checkboxes']), options: z.array(text).min(1) }),
  z.strictObject({
    ...base,
    kind: z.literal('table'),
    columns: z.array(text).min(1),
    rows: z.int().min(1).max(40).optional(),
    rowLabels: z.array(text).min(1).optional(),
    from: z.literal('admission-evidence').optional(),
  }),
]);

const form = z.strictObject({
  id: key,
  number: z.int().min(1),
  title: text,
  use: z.enum(FORM_USES),
  purpose: text,
  role: key,
  when: text,
  keptAt: text,
  clauses: z.array(key).min(1, 'a form needs a clause to rest on'),
  privacy: text,
  neverSays: z.strictObject({ 'zh-CN': words, en: words }).optional(),
  groups: z
    .array(
      z.strictObject({
        id: key,
        title: text,
        says: z.array(text).min(1).optional(),
        ownSheet: z.boolean().default(false),
        seenByOthers: z.boolean().default(false),
        leavesHouse: z.boolean().default(false),
        fields: z.array(field).min(1),
      }),
    )
    .min(1),
}) satisfies z.ZodType<BlankForm>;

/** One file of `content/forms/`. */
export const formSchema = namingKeys(form);
