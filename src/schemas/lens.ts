import { z } from 'astro/zod';
import type { Lenses } from '../domain/guide/lens.ts';
import { key, namingKeys, text } from './text.ts';

const lens = z.strictObject({
  key,
  title: text,
  who: text,
  steps: z
    .array(
      z.strictObject({
        path: z.string().regex(/^\/([a-z0-9-]+\/)*$/, 'a path begins and ends with a slash, like "/guide/admission/"'),
        label: text,
        why: text,
      }),
    )
    .min(2, 'a way has at least two steps'),
});

/** `content/lenses.yaml`. */
export const lensesSchema = namingKeys(z.strictObject({ lenses: z.array(lens).min(1) }) satisfies z.ZodType<Lenses>);
