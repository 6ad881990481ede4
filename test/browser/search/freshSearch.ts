/** The search of the built site with the questions and words of `content/` as they are now: it need not be built again. */

import type { Locale } from '../../../src/domain/basics/locale.ts';
import { type AskedKind, asksOf } from '../../../src/domain/search/asks.ts';
import type { SearchEntry, SearchRecord } from '../../../src/domain/search/entry.ts';
import { makeIndex, readIndex } from '../../../src/domain/search/indexFile.ts';
import { queryWords } from '../../../src/domain/search/words.ts';
import type { ContentFiles } from '../../../src/domain/standard/contentFaults.ts';
import { scriptFile } from '../../../src/integrations/scriptFile.ts';
import { stopsOf, wordsOf } from '../../../src/integrations/searchWords.ts';
import { type BuiltSearch, type Published, publishedSearch, searchBy } from './builtSearch.ts';

/** By what an entry is named in `content/asks/`. */
function askedAs({ kind, key, url }: SearchEntry): [AskedKind, string] | undefined {
  const path = url.replace(/^\/en\//, '/');
  const last = /([^/#]+)\/?$/.exec(path)?.[1] ?? '';
  switch (kind) {
    case 'clause':
      return key === undefined ? undefined : [kind, key];
    case 'term':
    case 'indicator':
    case 'form':
    case 'card':
      return [kind, last];
    case 'page':
    case 'tool':
      return ['page', path];
    default:
      return undefined;
  }
}

export const freshSearch = (locale: Locale, content: ContentFiles): BuiltSearch =>
  searchBy(freshParts(locale, content));

export function freshParts(locale: Locale, { asks, glossary, search }: ContentFiles): Omit<Published, 'entries'> {
  const { entries, texts, data } = publishedSearch(locale);
  const files = asks.map((file) => file.data);
  const terms = new Map(glossary.data.map(({ id, aliases }) => [id, aliases?.[locale] ?? []]));
  const asked = (entry: SearchEntry): string[] => {
    const [kind, name] = askedAs(entry) ?? [];
    if (kind === undefined || name === undefined) return [];
    const own = (asksOf(files, kind).get(name) ?? []).map((ask) => ask[locale]);
    return kind === 'term' ? [...own, ...(terms.get(name) ?? [])] : own;
  };
  const records = entries.map(
    (entry, at): SearchRecord => ({ ...entry, ...(texts[at] ?? { text: '' }), asks: asked(entry) }),
  );
  const query = queryWords(search.data, glossary.data, locale);
  const stops = [...query.fillers, ...query.frames.flatMap(({ words }) => words)];
  const words = [
    ...query.groups.flatMap((group) => [...group.words, ...group.narrow]),
    ...glossary.data.map(({ term }) => term[locale]),
  ];
  const file = makeIndex({
    records,
    dictionary: wordsOf(records, { words, stops }),
    stops: stopsOf(stops),
    frames: query.frames,
    files: [records.length],
  });
  return { index: readIndex(file), texts, data: { ...data, query }, script: scriptFile(records) };
}
