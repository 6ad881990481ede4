/** Loads what search needs, once, and asks it. Everything stays on the site's own address. */
import type { SearchEntry, SearchTexts } from '../../domain/search/entry.ts';
import type { SearchFacet } from '../../domain/search/filter.ts';
import { hasHan, simplified } from '../../domain/search/fold.ts';
import { readQuery, type SearchQuery, type WordGroup } from '../../domain/search/query.ts';
import { type Found, findEntries, prepareEntries, type Searchable } from '../../domain/search/rank.ts';
import { FetchError, fetched, once } from '../../stores/fetched.ts';

interface Pagefind {
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: { id: string; score: number }[] }>;
}

/** As published in `data/search/dialog.<locale>.json`. */
export interface DialogData {
  words: Readonly<Record<string, string>>;
  facets: Readonly<Record<SearchFacet, readonly (readonly [string, string])[]>>;
  groups: readonly WordGroup[];
  fillers: readonly string[];
}

interface Loaded {
  data: DialogData;
  searchable: Searchable;
  traditional: readonly [string, string];
}

export interface SearchAnswer {
  query: SearchQuery;
  found: readonly Found[];
  isNear: boolean;
}

interface SearchEngine {
  /** Rejects when the page's own language cannot be loaded. */
  data: Promise<DialogData>;
  entries: () => Promise<readonly SearchEntry[]>;
  /** What the page's language holds. */
  ask: (typed: string) => Promise<SearchAnswer>;
  /** The other language, when the query is written in its script; `undefined` when it is not. */
  askOther: (typed: string) => Promise<{ answer: SearchAnswer; locale: string } | undefined>;
}

/** The index is made when the site is built; a development server has none. */
export class NoIndexError extends Error {}

/** @param root the site's base path without a slash at its end */
export function startEngine(root: string, locale: string, otherLocale: string): SearchEngine {
  const json = <T>(path: string): Promise<T> =>
    fetched<T>(`${root}${path}`).catch((error: unknown) => {
      throw error instanceof FetchError && error.status === 404 ? new NoIndexError(path) : error;
    });
  const dataOf = (language: string) => json<DialogData>(`/data/search/dialog.${language}.json`);
  const load = (language: string, data: Promise<DialogData>) => async (): Promise<Loaded> => {
    const { entries, traditional } = await json<SearchTexts>(`/pagefind/texts.${language}.json`);
    return { data: await data, searchable: prepareEntries(entries), traditional };
  };
  const data = dataOf(locale);
  // Whoever asks learns of a failure; nobody may be asking yet.
  data.catch(() => {});
  const own = once(load(locale, data));
  const other = once(() => load(otherLocale, dataOf(otherLocale))());
  const pagefind = once(async () => {
    const module = (await import(/* @vite-ignore */ `${root}/pagefind/pagefind.js`)) as Pagefind;
    await module.init();
    return module;
  });
  own().catch(() => {});
  pagefind().catch(() => {});

  /** Scores from 0 to 1. Without Pagefind the texts alone are searched: an old browser may not run it. */
  const scoresOf = async (query: string): Promise<ReadonlyMap<string, number>> => {
    try {
      const { results } = await (await pagefind()).search(query);
      const best = Math.max(...results.map(({ score }) => score));
      return new Map(results.map(({ id, score }) => [id, score / best]));
    } catch {
      return new Map();
    }
  };
  const answer = async (
    { data: { groups, fillers }, searchable, traditional }: Loaded,
    typed: string,
    hasPagefind: boolean,
  ) => {
    const plain = simplified(typed, traditional);
    const query = readQuery(plain, groups, fillers);
    const scores = hasPagefind ? await scoresOf(plain) : new Map<string, number>();
    return { query, ...findEntries(searchable, query, scores) };
  };

  return {
    data,
    entries: async () => (await own()).searchable.map(({ entry }) => entry),
    ask: async (typed) => answer(await own(), typed, true),
    askOther: async (typed) => {
      const isOther = hasHan(typed)
        ? !locale.startsWith('zh')
        : locale.startsWith('zh') && /\p{Script=Latin}{2}/u.test(typed);
      // A key is the same in both.
      if (!isOther || readQuery(typed, [], []).key !== undefined) return undefined;
      return { answer: await answer(await other(), typed, false), locale: otherLocale };
    },
  };
}
