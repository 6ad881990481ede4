/** What search is told of the standard, in one language. */
import { getCollection } from 'astro:content';
import { type Labels, labelIn } from '../domain/basics/labels.ts';
import { LOCALES, type Locale, localize } from '../domain/basics/locale.ts';
import { clausesOf, sectionsOf } from '../domain/clauses/clause.ts';
import { pageNameOf } from '../domain/guide/pageNumber.ts';
import { type PageTraits, SEARCH_KINDS, type SearchEntry, type SearchRecords } from '../domain/search/entry.ts';
import { SEARCH_FACETS, type SearchFacet } from '../domain/search/filter.ts';
import type { WordGroup } from '../domain/search/query.ts';
import { wordGroups } from '../domain/search/words.ts';
import { printedBasis } from './basis.ts';
import { clausePath, formPath, pathIn } from './links.ts';
import { getContent, getStandard } from './standard.ts';
import { wordsIn } from './words.ts';

/** What the search dialog needs besides the texts. */
interface SearchDialogData {
  words: Labels;
  /** Choices of each facet with their names, in the order of the guide. */
  facets: Readonly<Record<SearchFacet, readonly (readonly [string, string])[]>>;
  groups: readonly WordGroup[];
  fillers: readonly string[];
}

/** Clauses, sections and terms: they stand apart from their pages, so that each is found once and by itself. */
export async function searchRecords(locale: Locale): Promise<SearchRecords> {
  const standard = await getStandard();
  const { chapters, glossary, forms } = standard;
  const lines = (parts: readonly (string | undefined)[]) => parts.filter((part) => part !== undefined).join('\n');
  const records = chapters.flatMap((each) => {
    const chapter = localize(each, locale);
    const sections = sectionsOf(chapter);
    const titles = new Map(sections.map(({ key, title }) => [key, title]));
    return [
      ...sections.map(
        (section): SearchEntry => ({
          url: clausePath(locale, section),
          kind: 'section',
          title: section.title,
          number: section.number,
          chapter: chapter.key,
          text: chapter.title,
        }),
      ),
      ...clausesOf(chapter).map(
        (clause): SearchEntry => ({
          url: clausePath(locale, clause),
          kind: 'clause',
          title: titles.get(clause.section) ?? '',
          number: clause.number,
          key: clause.key,
          level: clause.level,
          chapter: chapter.key,
          roles: clause.appliesTo.roles,
          ...(clause.appliesTo.services && { services: clause.appliesTo.services }),
          text: clause.text,
          more: lines([
            clause.guidance,
            ...clause.criteria,
            ...clause.evidence,
            clause.notCheckable,
            ...printedBasis(standard, clause.basis, locale),
          ]),
        }),
      ),
    ];
  });
  const terms = [...glossary.values()].map(
    ({ id, term, aliases, definition, basis }): SearchEntry => ({
      url: pathIn(locale, `/guide/terms/#${id}`),
      kind: 'term',
      title: term[locale],
      text: definition[locale],
      // The page of terms shows each in both languages.
      more: lines([
        ...LOCALES.filter((other) => other !== locale).map((other) => term[other]),
        ...(aliases?.[locale] ?? []),
        ...printedBasis(standard, basis, locale),
      ]),
    }),
  );
  const pages = await getCollection('docs', ({ id }) => !id.startsWith('en/'));
  const sections = new Map<string, string>(
    chapters.flatMap(sectionsOf).map(({ page, chapter }) => [`/guide/${page}/`, chapter] as const),
  );
  const traits = pages.map(({ id, data }): [string, PageTraits] => {
    const path = `/${id}/`;
    const order = data.sidebar.order;
    const place = order === undefined || !/^guide\/[^/]+$/.test(id) ? undefined : pageNameOf(order);
    const chapter = sections.get(path);
    return [
      pathIn(locale, path),
      {
        kind: id.startsWith('tools/') ? 'tool' : 'page',
        ...(place?.kind === 'chapter' && { number: place.name }),
        ...(chapter !== undefined && { chapter }),
      },
    ];
  });
  return {
    records: [...records, ...terms],
    pages: Object.fromEntries([
      ...traits,
      ...forms.map(({ id, role }) => [formPath(locale, id), { kind: 'form', roles: [role] }] as const),
    ]),
  };
}

export async function searchDialogData(locale: Locale): Promise<SearchDialogData> {
  const labels = await wordsIn(locale);
  const label = labelIn(labels);
  const { chapters, catalogue, glossary } = await getStandard();
  const { data: search } = (await getContent()).search;
  const used = new Set(
    chapters.flatMap(clausesOf).flatMap(({ appliesTo }) => [...appliesTo.roles, ...(appliesTo.services ?? [])]),
  );
  const titled = (entries: readonly { key: string; title: Readonly<Record<Locale, string>> }[]) =>
    entries.filter(({ key }) => used.has(key)).map(({ key, title }) => [key, title[locale]] as const);
  const facets: SearchDialogData['facets'] = {
    kind: SEARCH_KINDS.map((kind) => [kind, label(`search.kind.${kind}`)] as const),
    chapter: chapters.map(({ key, number, title }) => [key, `${number} ${title[locale]}`] as const),
    level: (['shall', 'should', 'may'] as const).map((level) => [level, label(`level.${level}`)] as const),
    role: titled(catalogue.roles),
    service: titled(catalogue.services),
  };
  return {
    words: Object.fromEntries(
      Object.entries(labels).flatMap(([key, word]) =>
        key.startsWith('search.') ? [[key.slice('search.'.length), word]] : [],
      ),
    ),
    facets: Object.fromEntries(SEARCH_FACETS.map((facet) => [facet, facets[facet]])) as SearchDialogData['facets'],
    groups: wordGroups(search, glossary.values(), locale),
    fillers: search.fillers[locale],
  };
}
