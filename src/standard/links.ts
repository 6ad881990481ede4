/** Addresses inside the site, in the language of the page and below the site's base path. */
import type { Locale } from '../domain/basics/locale.ts';
import type { NumberedClause } from '../domain/clauses/clause.ts';
import { addressOf } from '../domain/deadlines/address.ts';
import type { CrisisCards } from '../domain/guide/crisis.ts';

/** @param path root-relative, with slashes at both ends, as in '/guide/admission/' */
export const pathIn = (locale: Locale, path: string): string =>
  `${import.meta.env.BASE_URL.replace(/\/$/, '')}${locale === 'en' ? '/en' : ''}${path}`;

/** A file of `src/pages/data/`, which exists once for all languages. @param name as in 'numbers.json' */
export const dataPath = (name: string): string => pathIn('zh-CN', `/data/${name}`);

/** A picture of the site's mark. @param name of `ICONS` */
export const iconPath = (name: string): string => pathIn('zh-CN', `/icons/${name}.png`);

/** The service worker of a language, which `src/integrations/offline.ts` writes. */
export const workerPath = (locale: Locale): string => pathIn(locale, '/sw.js');

export const clausePath = (locale: Locale, { page, key }: Pick<NumberedClause, 'page' | 'key'>): string =>
  pathIn(locale, `/guide/${page}/#${key}`);

export const sourcePath = (locale: Locale, source: string): string => pathIn(locale, `/guide/references/#${source}`);

/** Where a record stands on the list of records, as an anchor. */
export const recordAnchor = (record: string): string => `record-${record}`;

export const recordPath = (locale: Locale, record: string): string =>
  pathIn(locale, `/guide/annex-records/#${recordAnchor(record)}`);

/** Where a time limit stands in the table of them all, as an anchor. */
export const limitAnchor = (parameter: string): string => `limit-${parameter}`;

export const limitPath = (locale: Locale, parameter: string): string =>
  pathIn(locale, `/guide/annex-limits/#${limitAnchor(parameter)}`);

/** The deadline clock, with an event chosen. */
export const clockPath = (locale: Locale, event?: string): string =>
  `${pathIn(locale, '/tools/deadlines/')}${event === undefined ? '' : addressOf({ event })}`;

/** Where a post stands in the list of posts. */
export const postAnchor = (post: string): string => `post-${post}`;

export const postPath = (locale: Locale, post: string): string =>
  pathIn(locale, `/guide/annex-posts/#${postAnchor(post)}`);

/** Examples of a chapter, at a clause of it, or the ways to all chapters. */
export const examplesPath = (locale: Locale, chapter?: string, clause?: string): string =>
  `${pathIn(locale, chapter === undefined ? '/examples/' : `/examples/${chapter}/`)}${clause === undefined ? '' : `#${clause}`}`;

/** A crisis card, or the list of them all. */
export const crisisPath = (locale: Locale, { page }: Pick<CrisisCards, 'page'>, card = 'cards'): string =>
  pathIn(locale, `/guide/${page}/${card}/`);

/** A blank form, or the list of them all. */
export const formPath = (locale: Locale, form?: string): string =>
  pathIn(locale, form === undefined ? '/guide/forms/' : `/guide/forms/${form}/`);
