/** What search is told of the standard, in one language. */
import { getCollection } from 'astro:content';
import { type Label, type Labels, labelIn } from '../domain/basics/labels.ts';
import { LOCALES, type Locale, localize } from '../domain/basics/locale.ts';
import { clausesOf, sectionsOf } from '../domain/clauses/clause.ts';
import { printedQuantity, tabledTime } from '../domain/clauses/parameter.ts';
import { pageNameOf } from '../domain/guide/pageNumber.ts';
import { type AskedKind, type AskFile, asksOf } from '../domain/search/asks.ts';
import { SEARCH_KINDS, type SearchRecord, type SearchRecords } from '../domain/search/entry.ts';
import { SEARCH_FACETS, type SearchFacet } from '../domain/search/filter.ts';
import { type QueryWords, queryWords } from '../domain/search/words.ts';
import type { ContentFiles } from '../domain/standard/contentFaults.ts';
import type { Standard } from '../domain/standard/standard.ts';
import { printedBasis } from './basis.ts';
import { clausePath, crisisPath, formPath, limitPath, pathIn, postPath, recordPath } from './links.ts';
import { getContent, getStandard } from './standard.ts';
import { wordsIn } from './words.ts';

/** What is told of a crisis card before anything else. */
interface UrgentCard {
  id: string;
  url: string;
  title: string;
  /** The first act. */
  act: string;
  phones: readonly { number: string; name: string }[];
}

/** What the search dialog needs besides the index. */
interface SearchDialogData {
  words: Labels;
  /** Choices of each facet with their names, in the order of the guide. */
  facets: Readonly<Record<SearchFacet, readonly (readonly [string, string])[]>>;
  query: QueryWords;
  cards: readonly UrgentCard[];
}

/** The text of an entry as one. */
const lines = (parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined).join('\n');

/** What people ask of an entry, in one language. */
type AsksIn = (kind: AskedKind, key: string) => string[];

const asksIn =
  (files: readonly AskFile[], locale: Locale): AsksIn =>
  (kind, key) =>
    (asksOf(files, kind).get(key) ?? []).map((ask) => ask[locale]);

function clauseRecords(standard: Standard, locale: Locale, asked: AsksIn): SearchRecord[] {
  return standard.chapters.flatMap((each) => {
    const chapter = localize(each, locale);
    const clauses = clausesOf(chapter);
    return sectionsOf(chapter).flatMap((section) => [
      {
        url: clausePath(locale, section),
        kind: 'section' as const,
        title: section.title,
        number: section.number,
        chapter: chapter.key,
        text: chapter.title,
        asks: [],
      },
      ...clauses
        .filter((clause) => clause.section === section.key)
        .map((clause) => ({
          url: clausePath(locale, clause),
          kind: 'clause' as const,
          title: section.title,
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
          asks: asked('clause', clause.key),
        })),
    ]);
  });
}

const termRecords = (standard: Standard, locale: Locale, asked: AsksIn): SearchRecord[] =>
  [...standard.glossary.values()].map(({ id, term, aliases, definition, basis }) => ({
    url: pathIn(locale, `/guide/terms/#${id}`),
    kind: 'term',
    title: term[locale],
    text: definition[locale],
    // The page of terms shows each in both languages.
    more: lines([
      ...LOCALES.filter((other) => other !== locale).map((other) => term[other]),
      ...printedBasis(standard, basis, locale),
    ]),
    asks: [...asked('term', id), ...(aliases?.[locale] ?? [])],
  }));

/** Indicators of the profile that the guide prints. */
function indicatorRecords({ evaluations: [profile] }: Standard, locale: Locale, asked: AsksIn): SearchRecord[] {
  if (!profile) return [];
  return localize(profile, locale).dimensions.flatMap(({ title: dimension, indicators }) =>
    indicators.map(({ id, title, definition }) => ({
      url: pathIn(locale, `/guide/annex-indicators/#${id}`),
      kind: 'indicator' as const,
      title,
      text: lines([definition, dimension]),
      asks: asked('indicator', id),
    })),
  );
}

const recordRecords = ({ records }: Standard, locale: Locale): SearchRecord[] =>
  [...records.values()].map(({ key, name, contains }) => ({
    url: recordPath(locale, key),
    kind: 'record',
    title: name[locale],
    text: lines(contains.map((each) => each[locale])),
    asks: [],
  }));

function limitRecords({ parameters: limits }: Standard, locale: Locale, label: Label): SearchRecord[] {
  if (!limits) return [];
  const events = new Map(limits.events.map(({ key, name }) => [key, name[locale]]));
  return limits.parameters.map((limit) => ({
    url: limitPath(locale, limit.key),
    kind: 'limit',
    title: limit.act[locale],
    text: lines([
      label(`limits.${limit.runs}`, { time: tabledTime(limit, limits.units, locale) }),
      limit.event === undefined ? undefined : events.get(limit.event),
      limit.to?.[locale],
    ]),
    asks: [],
  }));
}

const quantityRecords = ({ parameters: limits }: Standard, locale: Locale, label: Label): SearchRecord[] =>
  (limits?.quantities ?? []).map((quantity) => ({
    url: limitPath(locale, quantity.key),
    kind: 'limit',
    title: quantity.what[locale],
    text: label(`quantities.${quantity.limit}`, { count: printedQuantity(quantity, limits?.measures, locale) }),
    asks: [],
  }));

const postRecords = ({ posts }: Standard, locale: Locale): SearchRecord[] =>
  posts.map(({ key, name, does, requires }) => ({
    url: postPath(locale, key),
    kind: 'post',
    title: name[locale],
    text: lines([does[locale], ...requires.map(({ text }) => text[locale])]),
    asks: [],
  }));

/** What can be found apart from whole pages, and what is known of the pages. */
export async function searchRecords(locale: Locale): Promise<SearchRecords> {
  const standard = await getStandard();
  const files = await getContent();
  const { chapters, glossary, forms, crises } = standard;
  const asked = asksIn(
    files.asks.map(({ data }) => data),
    locale,
  );
  const docs = await getCollection('docs', ({ id }) => !id.startsWith('en/'));
  const sections = new Map<string, string>(
    chapters.flatMap(sectionsOf).map(({ page, chapter }) => [`/guide/${page}/`, chapter] as const),
  );
  const pages = docs.map(({ id, data }) => {
    const path = `/${id === 'index' ? '' : `${id}/`}`;
    const order = data.sidebar.order;
    const place = order === undefined || !/^guide\/[^/]+$/.test(id) ? undefined : pageNameOf(order);
    const chapter = sections.get(path);
    return [
      path,
      {
        kind: id.startsWith('tools/') ? 'tool' : 'page',
        ...(place?.kind === 'chapter' && { number: place.name }),
        ...(chapter !== undefined && { chapter }),
        asks: asked('page', path),
      },
    ] as const;
  });
  const answered = standard.plain ? ['/plain/'] : [];
  refuseUnknownPages(files, new Set([...pages.map(([path]) => path), ...answered]));
  const words = queryWords(files.search.data, glossary.values(), locale);
  return {
    records: [
      ...clauseRecords(standard, locale, asked),
      ...termRecords(standard, locale, asked),
      ...indicatorRecords(standard, locale, asked),
      ...recordRecords(standard, locale),
      ...limitRecords(standard, locale, labelIn(await wordsIn(locale))),
      ...quantityRecords(standard, locale, labelIn(await wordsIn(locale))),
      ...postRecords(standard, locale),
    ],
    pages: Object.fromEntries([
      ...pages.map(([path, traits]) => [pathIn(locale, path), traits] as const),
      ...answered.map((path) => [pathIn(locale, path), { kind: 'page' as const, asks: asked('page', path) }] as const),
      ...forms.map(
        ({ id, role }) =>
          [formPath(locale, id), { kind: 'form' as const, roles: [role], asks: asked('form', id) }] as const,
      ),
      ...crises.cards.map(
        ({ id }) => [crisisPath(locale, crises, id), { kind: 'card' as const, asks: asked('card', id) }] as const,
      ),
    ]),
    words: [
      ...words.groups.flatMap((group) => [...group.words, ...group.narrow]),
      ...[...glossary.values()].map(({ term }) => term[locale]),
    ],
    stops: [...words.fillers, ...words.frames.flatMap((frame) => frame.words)],
    frames: words.frames,
  };
}

/** Only here are the pages known. */
function refuseUnknownPages({ asks }: ContentFiles, paths: ReadonlySet<string>): void {
  const unknown = asks.flatMap(({ file, data: { kind, asks: each } }) =>
    kind === 'page' ? Object.keys(each).flatMap((path) => (paths.has(path) ? [] : [`${file}: ${path}`])) : [],
  );
  if (unknown.length > 0)
    throw new Error(`Questions are asked of pages that do not exist: correct or remove them.\n${unknown.join('\n')}`);
}

/** The cards that words of danger lead to. */
function urgentCards({ crises }: Standard, { danger }: QueryWords, locale: Locale): UrgentCard[] {
  const { phones, cards } = localize(crises, locale);
  const named = new Set(danger?.cards.map(({ card }) => card));
  return cards
    .filter(({ id }) => named.has(id))
    .map(({ id, title, firstActs, phones: ids }) => ({
      id,
      url: crisisPath(locale, crises, id),
      title,
      act: firstActs[0] ?? '',
      phones: phones.filter((phone) => ids.includes(phone.id)).map(({ number, name }) => ({ number, name })),
    }));
}

export async function searchDialogData(locale: Locale): Promise<SearchDialogData> {
  const labels = await wordsIn(locale);
  const label = labelIn(labels);
  const standard = await getStandard();
  const { chapters, catalogue, glossary } = standard;
  const query = queryWords((await getContent()).search.data, glossary.values(), locale);
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
    query,
    cards: urgentCards(standard, query, locale),
  };
}
