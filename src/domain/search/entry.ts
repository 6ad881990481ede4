/** What search can find: one entry for each clause, section, term, form, tool and page, in one language. */
import type { ClauseLevel } from '../clauses/clause.ts';

/** In the order in which they are offered as a filter. */
export const SEARCH_KINDS = ['clause', 'section', 'term', 'form', 'tool', 'page'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** A heading inside a page, and where its text begins. */
export interface PagePart {
  id: string;
  title: string;
  at: number;
}

export interface SearchEntry {
  /** What Pagefind calls it. Absent before the index is made. */
  id?: string;
  /** With the site's base path, and with the anchor where there is one. */
  url: string;
  kind: SearchKind;
  title: string;
  /** Printed number of a chapter, section or clause: '6', '6.2', '6.2.3'. */
  number?: string;
  /** Key of a clause. */
  key?: string;
  level?: ClauseLevel;
  /** Key of the chapter it belongs to. */
  chapter?: string;
  roles?: readonly string[];
  services?: readonly string[];
  text: string;
  /** What stands below a clause: guidance, criteria, evidence. A hit there weighs less. */
  more?: string;
  parts?: readonly PagePart[];
}

/** What the site knows of a page besides its text. */
export type PageTraits = Pick<SearchEntry, 'kind' | 'number' | 'chapter' | 'roles'>;

/** What the site publishes for the index, in one language. */
export interface SearchRecords {
  /** Entries that stand apart from their page. */
  records: readonly SearchEntry[];
  /** By address; a page that is not listed is of kind `page`. */
  pages: Readonly<Record<string, PageTraits>>;
}

/** What the index is made of, as the browser loads it. */
export interface SearchTexts {
  entries: readonly SearchEntry[];
  /** Traditional characters, and in the same places the simplified ones that the texts use instead. */
  traditional: readonly [string, string];
}
