/** How laws and articles are printed in each language. */
import type { Locale } from '../basics/locale.ts';
import type { Source } from './source.ts';

const DIGITS = '零一二三四五六七八九';

/** A whole number from 1 to 9999 in Chinese numerals as laws use them: 10 → 十, 23 → 二十三, 253 → 二百五十三, 1010 → 一千零一十. */
export function chineseNumeral(number: number): string {
  const parts = ['千', '百', '十', ''].map((unit, index) => ({
    unit,
    digit: Math.floor(number / 10 ** (3 - index)) % 10,
  }));
  const written = parts.map(({ unit, digit }) => (digit === 0 ? '零' : `${DIGITS[digit]}${unit}`)).join('');
  const trimmed = written.replace(/零+/g, '零').replace(/^零|零$/g, '');
  return trimmed.replace(/^一十/, '十');
}

/** The number of an article and of one inserted behind it, to sort and to link by: '253之一' → [253, 1]; '40' → [40, 0]. */
export function articleNumbers(article: string): [number: number, inserted: number] {
  const [number = '', inserted] = article.split('之');
  return [Number(number), inserted === undefined ? 0 : '一二三四五六七八九十'.indexOf(inserted) + 1];
}

/** An article as printed: '253之一' → 第二百五十三条之一, or "art. 253-1". */
export function articleLabel(article: string, locale: Locale): string {
  const [number, inserted] = articleNumbers(article);
  if (locale === 'zh-CN')
    return `第${chineseNumeral(number)}条${inserted === 0 ? '' : `之${chineseNumeral(inserted)}`}`;
  return inserted === 0 ? `art. ${number}` : `art. ${number}-${inserted}`;
}

/** The title of a source as cited in running text: 《…》 in Chinese, without the country's name before a law. */
export function citedTitle(title: string, locale: Locale): string {
  if (locale !== 'zh-CN') return title;
  const bare = /^《[^《》]*》$/.test(title) ? title.slice(1, -1) : title;
  return `《${bare.replace(/^中华人民共和国/, '')}》`;
}

/** A source with articles as it is printed; this guide's own notes have no book marks. */
export function citationText(
  { kind, title }: Pick<Source, 'kind' | 'title'>,
  articles: readonly string[],
  locale: Locale,
  separator: string,
): string {
  const name = kind === 'edition' ? title[locale] : citedTitle(title[locale], locale);
  const printed = articles.map((article) => articleLabel(article, locale));
  return locale === 'zh-CN' ? name + printed.join(separator) : [name, ...printed].join(', ');
}
