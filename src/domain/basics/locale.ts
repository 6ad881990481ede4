/** The languages of the site, the first one being the one in which the standard is normative. */
export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** One text in every language of the site. Both stand under one key, so that translations cannot disagree on logic. */
export type LocalizedText = Readonly<Record<Locale, string>>;

/** `T` with each localized text in it replaced by the text of one language. */
type Localized<T> = T extends LocalizedText
  ? string
  : T extends readonly (infer Item)[]
    ? Localized<Item>[]
    : T extends object
      ? { [Key in keyof T]: Localized<T[Key]> }
      : T;

export const isLocalizedText = (value: object): value is LocalizedText =>
  LOCALES.every((locale) => typeof (value as Record<string, unknown>)[locale] === 'string');

/**
 * Copies plain data and keeps one language of each text in it.
 *
 * Islands receive what this returns: half the bytes, and no way to show two languages in one page by mistake.
 */
export function localize<T>(value: T, locale: Locale): Localized<T> {
  if (Array.isArray(value)) return value.map((item) => localize(item, locale)) as Localized<T>;
  if (typeof value !== 'object' || value === null) return value as Localized<T>;
  if (isLocalizedText(value)) return value[locale] as Localized<T>;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, localize(inner, locale)]),
  ) as Localized<T>;
}

/** A copy of plain data with every text in it changed, each language by itself; what else it holds stays. */
export function mapTexts<Value>(value: Value, change: (text: string, locale: Locale) => string): Value {
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, change)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const isText = isLocalizedText(value);
  const entries = Object.entries(value).map(([key, inner]) => {
    const locale = isText ? LOCALES.find((each) => each === key) : undefined;
    return [key, locale ? change(inner as string, locale) : mapTexts(inner, change)];
  });
  return Object.fromEntries(entries) as Value;
}
