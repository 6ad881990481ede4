import { z } from 'astro/zod';
import type { SearchWords } from '../domain/search/words.ts';

const words = z
  .array(z.string().trim().min(1))
  .min(2, 'a list needs at least two words; the first of a group is the one that the guide uses');

/** `content/search.yaml`. */
export const searchSchema = z.strictObject({
  groups: z.array(z.strictObject({ 'zh-CN': words, en: words })),
  fillers: z.strictObject({ 'zh-CN': words, en: words }),
}) satisfies z.ZodType<SearchWords>;
