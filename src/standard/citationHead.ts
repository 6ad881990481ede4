/** What programs for references read in the head of a page: of a chapter on its own page, of the edition where it is whole. */
import type { Label } from '../domain/basics/labels.ts';
import { type Locale, localize } from '../domain/basics/locale.ts';
import { type CitedPart, citationMeta } from '../domain/clauses/bibliography.ts';
import { TEXT_LICENCE } from './dataFiles.ts';
import { getStandard } from './standard.ts';

/** Pages that stand for the edition, below the root of their language. */
const OF_EDITION = ['/', '/guide/all/'];

/**
 * @param path of the page, below the root of its language: '/guide/admission/'
 * @returns nothing for a page that is no part of the text
 */
export async function citationHead(path: string, address: string, locale: Locale, label: Label) {
  const { chapters, edition } = await getStandard();
  const chapter = chapters.find(({ key }) => path === `/guide/${key}/`);
  if (!chapter && !OF_EDITION.includes(path)) return [];
  const part: CitedPart = chapter
    ? { kind: 'chapter', number: `${chapter.number}`, title: chapter.title[locale] }
    : { kind: 'edition' };
  return citationMeta({ part, address, edition: localize(edition, locale), locale }, TEXT_LICENCE, label).map(
    (attrs) => ({ tag: 'meta' as const, attrs }),
  );
}
