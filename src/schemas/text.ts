import { z } from 'astro/zod';
import type { LocalizedText } from '../domain/basics/locale.ts';
import { KEY_PATTERN } from '../domain/basics/shape.ts';

const textIn = (language: string, name: string) =>
  z
    .string({ error: `${name} is missing: add "${language}:" beside the other language` })
    .trim()
    .min(1, `${name} is empty: write it, or remove the whole entry`);

/** One text in both languages. Neither may be missing: a page that falls back would be read as a translation. */
export const text = z.strictObject({
  'zh-CN': textIn('zh-CN', 'the Chinese text'),
  en: textIn('en', 'the English text'),
}) satisfies z.ZodType<LocalizedText>;

export const key = z
  .string()
  .regex(KEY_PATTERN, 'a key is made of lower-case words joined by hyphens, like "records-access"');

/** Where a page stands: keys joined by slashes. */
export const path = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)*$/,
    'a path is made of keys joined by slashes, like "services/counselling"',
  );

export const day = z.iso.date('a day is written in quotes: "2026-11-23"');

/** An object's own name, for messages: its key or id. */
const nameOf = (value: unknown): string | undefined => {
  const { key: own, id } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return [own, id].find((name): name is string => typeof name === 'string');
};

/**
 * Adds to each message the key of the nearest entry around the fault, since "sections.2.clauses.7" helps nobody who
 * edits a file of two hundred lines.
 */
export function namingKeys<Schema extends z.ZodType>(schema: Schema) {
  return z.unknown().transform((data, context): z.output<Schema> => {
    const result = schema.safeParse(data);
    if (result.success) return result.data;
    for (const { message, path } of result.error.issues) {
      let around: unknown = data;
      let name = nameOf(data);
      for (const step of path) {
        around = (around as Record<PropertyKey, unknown> | undefined)?.[step];
        name = nameOf(around) ?? name;
      }
      context.addIssue({
        code: 'custom',
        message: name === undefined ? message : `in "${name}": ${message}`,
        path: [...path],
      });
    }
    return z.NEVER;
  });
}
