/** The search of the built site, asked without a browser. */
import { readFileSync } from 'node:fs';
import type { Locale } from '../../../src/domain/basics/locale.ts';
import { dangersIn } from '../../../src/domain/search/danger.ts';
import type { EntryText, ScriptFile, SearchEntry } from '../../../src/domain/search/entry.ts';
import { find } from '../../../src/domain/search/find.ts';
import { simplified } from '../../../src/domain/search/fold.ts';
import { foldEntry } from '../../../src/domain/search/fullText.ts';
import { guesser } from '../../../src/domain/search/guesser.ts';
import { type IndexFile, readIndex, type SearchIndex } from '../../../src/domain/search/indexFile.ts';
import { readQuery, saidIn } from '../../../src/domain/search/query.ts';
import { needsScript, readerOf } from '../../../src/domain/search/reader.ts';
import type { DialogData } from '../../../src/scripts/search/engine.ts';

const published = <T>(name: string) => JSON.parse(readFileSync(`dist/data/search/${name}`, 'utf8')) as T;

interface Answer {
  entries: readonly SearchEntry[];
  isNear: boolean;
  /** Ids of crisis cards that come first. */
  cards: readonly string[];
  /** Addresses as they are listed, the cards first. */
  urls: readonly string[];
}

export interface BuiltSearch {
  entries: readonly SearchEntry[];
  texts: readonly EntryText[];
  ask: (typed: string) => Answer;
  /** Ids of crisis cards that come first, and nothing else of the answer. */
  cardsFor: (typed: string) => readonly string[];
}

/** What search is made of, as it is published. */
export interface Published {
  entries: readonly SearchEntry[];
  index: SearchIndex;
  texts: readonly EntryText[];
  data: DialogData;
  script: ScriptFile;
}

export function publishedSearch(locale: Locale): Published {
  const index = readIndex(published<IndexFile>(`index.${locale}.json`));
  return {
    entries: index.entries,
    index,
    texts: index.files.flatMap((_, at) => published<EntryText[]>(`texts.${locale}.${at}.json`)),
    data: published<DialogData>(`dialog.${locale}.json`),
    script: published<ScriptFile>(`script.${locale}.json`),
  };
}

const loaded = new Map<Locale, BuiltSearch>();

/** Read once for all tests that ask. */
export function builtSearch(locale: Locale): BuiltSearch {
  const search = loaded.get(locale) ?? searchBy(publishedSearch(locale));
  loaded.set(locale, search);
  return search;
}

export function searchBy({
  index,
  texts,
  data: { query: words, cards: urgent },
  script,
}: Omit<Published, 'entries'>): BuiltSearch {
  const folded = index.entries.map((entry, at) => foldEntry(entry, texts[at] ?? { text: '' }));
  const reader = readerOf(words, index, false);
  const read = (typed: string) => {
    const file = needsScript(typed, reader) ? script : undefined;
    const plain = file ? simplified(typed, file.traditional) : typed;
    return { plain, query: readQuery(plain, { ...reader, ...guesser(index, words, file) }) };
  };
  const cardsIn = ({ plain, query }: ReturnType<typeof read>) =>
    words.danger ? dangersIn(saidIn(query, plain), words.danger) : [];
  return {
    entries: index.entries,
    texts,
    cardsFor: (typed) => cardsIn(read(typed)),
    ask: (typed) => {
      const said = read(typed);
      const { found, isNear } = find(index, said.query, folded);
      const entries = found.flatMap(({ entry }) => index.entries[entry] ?? []);
      const cards = cardsIn(said);
      const first = cards.flatMap((id) => urgent.filter((card) => card.id === id).map(({ url }) => url));
      return { entries, isNear, cards, urls: [...new Set([...first, ...entries.map(({ url }) => url)])] };
    },
  };
}
