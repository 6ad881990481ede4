import { z } from 'astro/zod';
import { ASKED_KINDS, ASKERS, type AskFile } from '../domain/search/asks.ts';
import { key, text } from './text.ts';

const ask = text.extend({ by: z.enum(ASKERS), after: key.optional() });

const pathOrKey = z
  .string()
  .regex(/^(\/|[a-z][a-z0-9-]*|(\/[a-z0-9-]+)+\/)$/, 'name a key, or a page by its path, like "/tools/admission/"');

/** A file of `content/asks/`. */
export const askFileSchema = z.strictObject({
  kind: z.enum(ASKED_KINDS),
  asks: z.record(pathOrKey, z.array(ask).min(1)),
}) satisfies z.ZodType<AskFile>;
