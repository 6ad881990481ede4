/** What Pagefind makes of a page, turned into an entry. */
import type { PagePart, PageTraits, SearchEntry } from './entry.ts';

/** The content of one of Pagefind's fragment files. */
export interface PagefindFragment {
  url: string;
  /** Words are parted by zero-width spaces where the language has no blanks. */
  content: string;
  meta: Readonly<Record<string, string>>;
  /** `location` counts words. */
  anchors: readonly { element: string; id: string; text: string; location: number }[];
}

const ZERO_WIDTH = '\u200B';

export function entryOfPage(
  { content, meta, anchors }: PagefindFragment,
  { id, url, traits }: { id: string; url: string; traits: PageTraits | undefined },
): SearchEntry {
  const parts = partsOf(content, anchors);
  return {
    id,
    url,
    kind: 'page',
    title: meta['title'] ?? url,
    ...traits,
    // Pagefind ends each block with a full stop, which Chinese does not have.
    text: content.replaceAll(ZERO_WIDTH, '').replace(/([\p{Script=Han}\p{Pe}\p{Pf}])\.(?= |$)/gu, '$1 '),
    ...(parts.length > 0 && { parts }),
  };
}

/** Headings of a page, with the place of the character at which each begins. */
function partsOf(content: string, anchors: PagefindFragment['anchors']): PagePart[] {
  // Where each word begins once the zero-width spaces are gone.
  const places = [...content.matchAll(/[^\s\u200B]+/g)].map(({ index }) => index);
  const marks = [...content.matchAll(/\u200B/g)].map(({ index }) => index);
  let passed = 0;
  const visible = places.map((place) => {
    while ((marks[passed] ?? Number.POSITIVE_INFINITY) < place) passed += 1;
    return place - passed;
  });
  return anchors
    .filter(({ element, text }) => /^h[2-4]$/.test(element) && text.trim() !== '')
    .map(({ id, text, location }) => ({
      id,
      title: text.replaceAll(ZERO_WIDTH, '').trim(),
      at: visible[location] ?? 0,
    }));
}
