import { z } from 'astro/zod';
import type { LocalizedText } from '../domain/basics/locale.ts';
import { FRAMES, type SearchWords } from '../domain/search/words.ts';
import { key } from './text.ts';

const word = z.string().trim().min(1);
const words = z.array(word);
const some = words.min(2, 'a list needs at least two words; the first of a group is the one that the guide uses');
const inBoth = z.strictObject({ 'zh-CN': words, en: words });

const numerals = z.strictObject({
  digits: z.string().regex(/^.{10}$/u, 'digits are ten characters, from 0 to 9'),
  ten: z.string().regex(/^.$/u, 'ten is one character'),
  same: z.string().regex(/^(..)*$/u, 'other characters stand in pairs: the other one, then the usual one'),
  before: word,
  after: word,
  between: word,
});

const together = z.strictObject({ 'zh-CN': z.array(words.min(1)).min(2), en: z.array(words.min(1)).min(2) });

const danger = z.strictObject({
  cards: z.array(
    z.strictObject({ card: key, alone: inBoth, withPerson: inBoth, together: z.array(together).optional() }),
  ),
  persons: inBoth,
  now: inBoth,
  calm: inBoth,
});

/** `content/search.yaml`. */
export const searchSchema = z.strictObject({
  groups: z.array(z.strictObject({ 'zh-CN': words.min(1), en: words.min(1), narrow: inBoth.optional() })),
  everyday: z.strictObject({ 'zh-CN': z.array(some), en: z.array(some) }).optional(),
  fillers: z.strictObject({ 'zh-CN': some, en: some }),
  frames: z.partialRecord(z.enum(FRAMES), inBoth.extend({ prefers: inBoth.optional() })).optional(),
  danger: danger.optional(),
  numerals: z.partialRecord(z.enum(['zh-CN', 'en'] satisfies (keyof LocalizedText)[]), numerals).optional(),
}) satisfies z.ZodType<SearchWords>;
