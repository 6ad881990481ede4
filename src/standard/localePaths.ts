/** The addresses of a page that every language has: the first language at the root, each other one in its folder. */
import { LOCALES, type Locale } from '../domain/basics/locale.ts';

/** The `[...locale]` of a page's address. */
export const localeParam = (locale: Locale): string | undefined => (locale === LOCALES[0] ? undefined : locale);

/** For `getStaticPaths` of a page below `[...locale]` that has no other parameter. */
export const localePaths = (): { params: { locale: string | undefined }; props: { locale: Locale } }[] =>
  LOCALES.map((locale) => ({ params: { locale: localeParam(locale) }, props: { locale } }));
