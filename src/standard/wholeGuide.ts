/** The pages of the guide in their order, as parts of the one page that holds them all. */
import { getCollection, render } from 'astro:content';
import type { Label } from '../domain/basics/labels.ts';
import type { Locale } from '../domain/basics/locale.ts';
import { sectionsOf } from '../domain/clauses/clause.ts';
import type { WholePage } from '../domain/guide/wholeGuide.ts';
import { pathIn } from './links.ts';
import { pageNumbers } from './pageNumbers.ts';
import { getStandard } from './standard.ts';

export interface GuidePart {
  /** Path below `guide/`. */
  page: string;
  /** Number and title. */
  title: string;
  /** Whether it is one of several pages of a chapter, and not the first. */
  isWithin: boolean;
  /** Name of the chapter that it belongs to, for CSS. */
  chapter: string;
  /** Sections of clauses that it shows under a heading of their own. */
  sections: { key: string; title: string }[];
  Content: Awaited<ReturnType<typeof render>>['Content'];
}

/** Blank forms are left out: each prints on its own sheets, and the annex lists them all. */
async function pagesOf(locale: Locale) {
  const start = locale === 'en' ? 'en/guide/' : 'guide/';
  const forms = new Set((await getStandard()).forms.map(({ id }) => `${start}forms/${id}`));
  const entries = await getCollection('docs', ({ id }) => id.startsWith(start) && !forms.has(id));
  return entries
    .map((entry) => ({ entry, page: entry.id.slice(start.length), order: entry.data.sidebar.order ?? Infinity }))
    .sort((a, b) => a.order - b.order);
}

export async function getGuideParts(locale: Locale, label: Label): Promise<GuidePart[]> {
  const { chapters } = await getStandard();
  const numbers = await pageNumbers(locale, label);
  const sections = chapters.flatMap(sectionsOf);
  return Promise.all(
    (await pagesOf(locale)).map(async ({ entry, page, order }) => {
      const number = numbers.get(pathIn(locale, `/guide/${page}/`));
      return {
        page,
        title: number === undefined ? entry.data.title : `${number} ${entry.data.title}`,
        isWithin: !Number.isInteger(order),
        chapter: `part-${Math.floor(order)}`,
        sections: sections
          .filter((section) => section.page === page && section.chapter === page)
          .map(({ key, number, title }) => ({ key, title: `${number} ${title[locale]}` })),
        Content: (await render(entry)).Content,
      };
    }),
  );
}

export async function wholePageOf(locale: Locale, parts: readonly GuidePart[]): Promise<WholePage> {
  const { clauses } = await getStandard();
  return {
    start: pathIn(locale, '/guide/'),
    pages: new Set(parts.map(({ page }) => page)),
    clausePages: new Map([...clauses.values()].map(({ key, page }) => [key, page])),
  };
}
