/** Loads what search needs, in the order in which it is needed, and asks it. Everything stays on the site's own address. */
import { dangersIn } from '../../domain/search/danger.ts';
import type { EntryText, ScriptFile, SearchEntry } from '../../domain/search/entry.ts';
import type { SearchFacet } from '../../domain/search/filter.ts';
import { find } from '../../domain/search/find.ts';
import { hasHan, simplified } from '../../domain/search/fold.ts';
import { type FoldedText, foldEntry } from '../../domain/search/fullText.ts';
import { guesser } from '../../domain/search/guesser.ts';
import { type IndexFile, readIndex, type SearchIndex, wordsWith } from '../../domain/search/indexFile.ts';
import { readQuery, type SearchQuery, saidIn } from '../../domain/search/query.ts';
import { needsScript, readerOf } from '../../domain/search/reader.ts';
import type { QueryWords } from '../../domain/search/words.ts';
import { FetchError, fetched, once } from '../../stores/fetched.ts';

/** What is told of a crisis card before anything else. */
export interface UrgentCard {
  id: string;
  url: string;
  title: string;
  /** The first act. */
  act: string;
  phones: readonly { number: string; name: string }[];
}

/** As published in `data/search/dialog.<locale>.json`. */
export interface DialogData {
  words: Readonly<Record<string, string>>;
  facets: Readonly<Record<SearchFacet, readonly (readonly [string, string])[]>>;
  query: QueryWords;
  cards: readonly UrgentCard[];
}

/** An entry that was found, with its text as soon as that is at hand. */
export interface FoundEntry {
  entry: SearchEntry;
  text: EntryText | undefined;
}

export interface SearchAnswer {
  query: SearchQuery;
  found: readonly FoundEntry[];
  isNear: boolean;
  /** Cards for the danger that the query speaks of. */
  cards: readonly UrgentCard[];
  /** Whether the texts were looked through as well. */
  isWhole: boolean;
  /** Whether a word can be found. */
  isKnown: (token: string) => boolean;
}

/** The index is made when the site is built; a development server has none. */
export class NoIndexError extends Error {}

type Json = <T>(path: string) => Promise<T>;

/** One language: its small index, and behind it the texts. */
class Language {
  #json: Json;
  #locale: string;
  #files: (() => Promise<readonly EntryText[]>)[] = [];
  #texts: (EntryText | undefined)[] = [];
  #folded: FoldedText[] | undefined;
  data: () => Promise<DialogData>;
  index: () => Promise<SearchIndex>;
  #script: () => Promise<ScriptFile>;

  constructor(json: Json, locale: string) {
    this.#json = json;
    this.#locale = locale;
    this.data = once(() => json<DialogData>(`/data/search/dialog.${locale}.json`));
    this.#script = once(() => json<ScriptFile>(`/data/search/script.${locale}.json`));
    this.index = once(async () => {
      const index = readIndex(await json<IndexFile>(`/data/search/index.${locale}.json`));
      let start = 0;
      this.#files = index.files.map((count, at) => {
        const first = start;
        start += count;
        return once(() => this.#load(at, first));
      });
      return index;
    });
  }

  async #load(at: number, first: number): Promise<readonly EntryText[]> {
    const texts = await this.#json<readonly EntryText[]>(`/data/search/texts.${this.#locale}.${at}.json`);
    for (const [offset, text] of texts.entries()) this.#texts[first + offset] = text;
    return texts;
  }

  /** Loads the texts of some entries. */
  async loadTexts(entries: readonly number[]): Promise<void> {
    const { files } = await this.index();
    const wanted = new Set<number>();
    for (const entry of entries) {
      let [file, end] = [0, files[0] ?? 0];
      while (entry >= end && file < files.length) {
        file += 1;
        end += files[file] ?? 0;
      }
      wanted.add(file);
    }
    await Promise.all([...wanted].map((file) => this.#files[file]?.()));
  }

  async loadAllTexts(): Promise<void> {
    const { entries } = await this.index();
    await Promise.all(this.#files.map((load) => load()));
    this.#folded ??= entries.map((entry, at) => foldEntry(entry, this.#texts[at] ?? { text: '' }));
  }

  async ask(typed: string, isExact: boolean): Promise<SearchAnswer & { numbers: readonly number[] }> {
    const [{ query: words, cards }, index] = await Promise.all([this.data(), this.index()]);
    const { plain, query } = await this.#read(typed, words, index, isExact);
    const { found, isNear } = find(index, query, this.#folded);
    const dangers = words.danger ? dangersIn(saidIn(query, plain), words.danger) : [];
    return {
      query,
      isNear,
      isWhole: this.#folded !== undefined,
      isKnown: (token) => wordsWith(token, index).length > 0,
      cards: dangers.flatMap((id) => cards.filter((card) => card.id === id)),
      numbers: found.map(({ entry }) => entry),
      found: found.flatMap(({ entry: at }) => {
        const entry = index.entries[at];
        return entry ? [{ entry, text: this.#texts[at] }] : [];
      }),
    };
  }

  /** What is typed in other characters, or by its sound, needs one more file. */
  async #read(typed: string, words: QueryWords, index: SearchIndex, isExact: boolean) {
    const reader = readerOf(words, index, isExact);
    const script = needsScript(typed, reader) ? await this.#script().catch(() => undefined) : undefined;
    const plain = script ? simplified(typed, script.traditional) : typed;
    const guesses = guesser(index, words, script);
    return { plain, query: readQuery(plain, { ...reader, ...guesses }) };
  }
}

interface SearchEngine {
  /** Rejects when the page's own language cannot be loaded. */
  data: Promise<DialogData>;
  entries: () => Promise<readonly SearchEntry[]>;
  /** What the page's language holds, by the index alone until all texts are there. */
  ask: (typed: string, isExact: boolean) => Promise<SearchAnswer>;
  /** The same with the texts of the first entries. */
  askShown: (typed: string, isExact: boolean, count: number) => Promise<SearchAnswer>;
  loadAllTexts: () => Promise<void>;
  /** The other language, when the query is written in its script; `undefined` when it is not. */
  askOther: (typed: string, isExact: boolean) => Promise<{ answer: SearchAnswer; locale: string } | undefined>;
}

/** @param root the site's base path without a slash at its end */
export function startEngine(root: string, locale: string, otherLocale: string): SearchEngine {
  const json: Json = (path) =>
    fetched<never>(`${root}${path}`).catch((error: unknown) => {
      throw error instanceof FetchError && error.status === 404 ? new NoIndexError(path) : error;
    });
  const own = new Language(json, locale);
  const other = new Language(json, otherLocale);
  const data = own.data();
  // Whoever asks learns of a failure; nobody may be asking yet.
  data.catch(() => {});
  own.index().catch(() => {});

  return {
    data,
    entries: async () => (await own.index()).entries,
    ask: (typed, isExact) => own.ask(typed, isExact),
    askShown: async (typed, isExact, count) => {
      const { numbers } = await own.ask(typed, isExact);
      await own.loadTexts(numbers.slice(0, count));
      return own.ask(typed, isExact);
    },
    loadAllTexts: () => own.loadAllTexts(),
    askOther: async (typed, isExact) => {
      const isOther = hasHan(typed)
        ? !locale.startsWith('zh')
        : locale.startsWith('zh') && /\p{Script=Latin}{2}/u.test(typed);
      // A key is the same in both.
      if (!isOther || /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(typed)) return undefined;
      const { numbers } = await other.ask(typed, isExact);
      await other.loadTexts(numbers.slice(0, 10));
      return { answer: await other.ask(typed, isExact), locale: otherLocale };
    },
  };
}
