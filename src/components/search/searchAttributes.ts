import { LOCALES } from '../../domain/basics/locale.ts';
import { pathIn } from '../../standard/links.ts';
import type { pageContext } from '../tools/page.ts';

/** What the search scripts are told by the element that they search in; all other words are loaded with the index. */
export function searchAttributes({ locale, label }: Pick<ReturnType<typeof pageContext>, 'locale' | 'label'>) {
  return {
    'data-root': import.meta.env.BASE_URL.replace(/\/$/, ''),
    'data-locale': locale,
    'data-other': LOCALES.find((other) => other !== locale),
    'data-search-page': pathIn(locale, '/search/'),
    'data-glossary': pathIn(locale, '/guide/terms/'),
    'data-about': pathIn(locale, '/guide/about/'),
    'data-failed': label('search.failed'),
    'data-lacking': label('search.noIndex'),
  };
}
