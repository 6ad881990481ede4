/** What search can find: one entry for each clause, section, card, term, form, record, limit, post, indicator, tool and page, in one language. */
import type { ClauseLevel } from '../clauses/clause.ts';
import type { QueryWords } from './words.ts';

/** In the order in which they are offered as a filter. */
export const SEARCH_KINDS = [
  'clause',
  'section',
  'card',
  'term',
  'form',
  'record',
  'limit',
  'post',
  'indicator',
  'tool',
  'page',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** What an entry is known by and narrowed by, without its text. */
export interface SearchEntry {
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
}

/** A heading inside a page, and where its text begins. */
export interface PagePart {
  id: string;
  title: string;
  at: number;
}

/** What an entry says. */
export interface EntryText {
  text: string;
  /** What stands below a clause: guidance, criteria, evidence. A hit there weighs less. */
  more?: string;
  parts?: readonly PagePart[];
}

/** What the index is made of: an entry with its text and with what people ask of it. */
export interface SearchRecord extends SearchEntry, EntryText {
  asks: readonly string[];
}

/** What the site knows of a page besides its text. */
export type PageTraits = Pick<SearchRecord, 'kind' | 'number' | 'chapter' | 'roles' | 'asks'>;

/** What the site publishes for the index, in one language. */
export interface SearchRecords {
  /** Entries that stand apart from their page. */
  records: readonly SearchRecord[];
  /** By address, what the site knows of a page besides its text; a page that is not listed is of kind `page`. */
  pages: Readonly<Record<string, PageTraits>>;
  /** Words that are looked for whole, besides those of the texts. */
  words: readonly string[];
  /** Words that questions are made of and that no answer holds. */
  stops: readonly string[];
  /** Words in which a question is put, by what it asks for. */
  frames: QueryWords['frames'];
}

/** What characters are typed as elsewhere, and how they sound: loaded when something is typed that the index lacks. */
export interface ScriptFile {
  /** Traditional characters, and in the same places the simplified ones that the texts use instead. */
  traditional: readonly [string, string];
  /** Characters by their sound in pinyin, without tones. */
  sounds: Readonly<Record<string, string>>;
}
