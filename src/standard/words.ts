/** The words of the interface, where no page hands them over: data files, and the page for every wrong address. */
import { getCollection } from 'astro:content';
import type { Labels } from '../domain/basics/labels.ts';
import type { Locale } from '../domain/basics/locale.ts';

export async function wordsIn(locale: Locale): Promise<Labels> {
  const found = (await getCollection('i18n')).find(({ id }) => id.toLowerCase() === locale.toLowerCase());
  if (!found) throw new Error(`content/i18n: no words in "${locale}": add ${locale}.json`);
  return found.data as Labels;
}
