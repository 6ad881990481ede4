/** Words of the interface, in the language of the page. They come from `content/i18n/` and never stand in code. */
export type Labels = Readonly<Record<string, string>>;

/** Gives one phrase of a page's language by its key, with its values in place. */
export type Label = (key: string, values?: Record<string, string | number>) => string;

/** The words whose keys begin with one of the prefixes: an island is sent no others. */
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
