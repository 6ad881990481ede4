import type words from '../../../content/i18n/zh-CN.json';

/** The words of the interface in one language, by their key. They come from `content/i18n/`, never from code. */
export type Labels = Readonly<Record<string, string>>;

/** Key of a word of the interface. `astro check` refuses a key that `content/i18n/` does not have. */
export type LabelKey = keyof typeof words;

/** Gives one phrase in the language of the page, with its values filled in. */
export type Label = (key: LabelKey, values?: Readonly<Record<string, string | number>>) => string;

/** The words whose keys begin with one of the prefixes. */
export const labelsWith = (all: Labels, prefixes: readonly string[]): Labels =>
  Object.fromEntries(Object.entries(all).filter(([key]) => prefixes.some((prefix) => key.startsWith(prefix))));

/**
 * One phrase, with `{name}` replaced by the value of that name.
 *
 * Throws when the key is missing, which fails the build: a page must not show a key, nor another language.
 */
export function phrase(labels: Labels, key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const text = labels[key];
  if (text === undefined) throw new Error(`content/i18n: the key "${key}" is missing in one language: add it`);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The phrases of one language. */
export const labelIn =
  (labels: Labels): Label =>
  (key, values) =>
    phrase(labels, key, values);
