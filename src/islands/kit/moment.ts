/** One for each language: making one takes longer than drawing a row of a list. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A moment as the visitor's own clock shows it, in words of a language.
 *
 * @param time milliseconds since 1970
 */
export function momentText(locale: string, time: number): string {
  const format = formats.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  formats.set(locale, format);
  return format.format(time);
}
