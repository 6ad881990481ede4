/** The standard as data for others: what a program needs to quote, check or translate it, in one document. */
import { type Chapter, clausesOf, type NumberedClause, sectionsOf } from '../clauses/clause.ts';
import type { Edition } from '../clauses/edition.ts';
import type { GlossaryTerm } from '../clauses/glossary.ts';
import { type KeptRecord, recordsIn } from '../clauses/keptRecord.ts';
import type { Parameters } from '../clauses/parameter.ts';
import type { Post } from '../clauses/post.ts';
import type { Quantity } from '../clauses/quantity.ts';
import type { Source } from '../clauses/source.ts';
import type { Standard } from '../standard/standard.ts';

export const DATA_FORMAT = 'service-standard';
/** Raised when a field changes its name or its meaning; new fields may come without. */
export const DATA_VERSION = 1;

interface DataHead {
  format: typeof DATA_FORMAT;
  formatVersion: typeof DATA_VERSION;
  edition: Edition;
  /** Licence of the texts, as an SPDX identifier. */
  licence: string;
}

/** A clause with its place and its permanent path below the site. */
export type DataClause = Omit<NumberedClause, 'page'> & { path: string };

interface DataChapter {
  key: string;
  number: number;
  title: Chapter['title'];
  retiredKeys: readonly string[];
  sections: {
    key: string;
    number: string;
    title: Chapter['title'];
    /** Whether a district added it to the common text; absent means no. */
    isLocal?: true | undefined;
    clauses: DataClause[];
  }[];
}

export interface StandardData extends DataHead {
  chapters: DataChapter[];
  sources: Source[];
  glossary: GlossaryTerm[];
  records: KeptRecord[];
  posts: Post[];
  /** Absent where a standard types its time limits. */
  timeLimits?: Pick<Parameters, 'topics' | 'events' | 'parameters'> | undefined;
  /** Absent where a standard types its counts and shares. */
  quantities?: readonly Quantity[] | undefined;
}

export const dataHead = ({ edition }: Pick<Standard, 'edition'>, licence: string): DataHead => ({
  format: DATA_FORMAT,
  formatVersion: DATA_VERSION,
  edition,
  licence,
});

export function chapterData(chapter: Chapter): DataChapter {
  const numbered = clausesOf(chapter);
  return {
    key: chapter.key,
    number: chapter.number,
    title: chapter.title,
    retiredKeys: chapter.retiredKeys,
    sections: sectionsOf(chapter).map(({ key, number, title, isLocal }) => ({
      key,
      number,
      title,
      ...(isLocal && { isLocal }),
      clauses: numbered
        .filter(({ section }) => section === key)
        .map(({ page, ...clause }) => ({ ...clause, path: `guide/${page}/#${clause.key}` })),
    })),
  };
}

export const standardData = (
  {
    edition,
    chapters,
    sources,
    glossary,
    records,
    posts,
    parameters: limits,
  }: Pick<Standard, 'edition' | 'chapters' | 'sources' | 'glossary' | 'records' | 'posts' | 'parameters'>,
  licence: string,
): StandardData => ({
  ...dataHead({ edition }, licence),
  chapters: chapters.map(chapterData),
  sources: [...sources.values()],
  glossary: [...glossary.values()],
  records: [...records.values()],
  posts: [...posts],
  ...(limits && {
    timeLimits: { topics: limits.topics, events: limits.events, parameters: limits.parameters },
  }),
  ...(limits?.quantities && { quantities: limits.quantities }),
});

/** One row for each clause, under a row of names: for spreadsheets. Lists are one line for each entry. */
export function clauseRows(chapters: readonly Chapter[]): string[][] {
  const names = [
    'number',
    'key',
    'chapter',
    'section',
    'level',
    'origin',
    'text_zh',
    'text_en',
    'guidance_zh',
    'guidance_en',
    'criteria_zh',
    'criteria_en',
    'evidence_zh',
    'evidence_en',
    'basis',
    'roles',
    'services',
    'path',
    'stage',
    'stage_reason',
    'records',
  ];
  const lines = (list: readonly string[]) => list.join('\n');
  return [
    names,
    ...chapters
      .flatMap(clausesOf)
      .map((clause) => [
        clause.number,
        clause.key,
        clause.chapter,
        clause.section,
        clause.level,
        clause.origin,
        clause.text['zh-CN'],
        clause.text.en,
        clause.guidance?.['zh-CN'] ?? '',
        clause.guidance?.en ?? '',
        ...[clause.criteria, clause.evidence].flatMap((list) => [
          lines(list.map((each) => each['zh-CN'])),
          lines(list.map((each) => each.en)),
        ]),
        lines(clause.basis.map(({ source, article }) => (article === undefined ? source : `${source} ${article}`))),
        lines(clause.appliesTo.roles),
        lines(clause.appliesTo.services ?? []),
        `guide/${clause.page}/#${clause.key}`,
        clause.stage?.at ?? '',
        clause.stage?.because ?? '',
        lines(recordsIn(clause.evidence)),
      ]),
  ];
}
