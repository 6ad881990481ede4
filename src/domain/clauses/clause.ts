/** Clauses: the normative text of the standard, one checkable sentence each. */
import type { LocalizedText } from '../basics/locale.ts';
import type { Source } from './source.ts';
import { type ClauseStage, type EarlierStage, withEarlier } from './stage.ts';

/** 应 / 宜 / 可, as in GB/T 1.1. */
export const CLAUSE_LEVELS = ['shall', 'should', 'may'] as const;
export type ClauseLevel = (typeof CLAUSE_LEVELS)[number];

/**
 * Where the content of a clause comes from.
 *
 * `reported`: in a press report of the original guide · `law`: restates a legal duty · `standard` · `practice`:
 * professional practice · `drafted`: this edition's own proposal.
 */
export const ORIGINS = ['reported', 'law', 'standard', 'practice', 'drafted'] as const;
export type Origin = (typeof ORIGINS)[number];

/** A source, and the article of it where one is cited. */
export interface Basis {
  source: string;
  /** As printed in the source, without 第 and 条: '40', '253之一'. */
  article?: string | undefined;
}

export interface Clause<Text = LocalizedText> {
  /** Stable: answers, links and citations follow it through renumbering and rewording. Never used again. */
  key: string;
  level: ClauseLevel;
  text: Text;
  guidance?: Text | undefined;
  /** "Yes means …": each one a third person can check. */
  criteria: readonly Text[];
  /** What shows it: records, or papers in words (`isOfRecord` tells which). */
  evidence: readonly Text[];
  /** Why a `shall` clause has no criteria: it binds someone else, or only permits. */
  notCheckable?: Text | undefined;
  basis: readonly Basis[];
  origin: Origin;
  /** Absent in a standard that does not say what comes first. */
  stage?: ClauseStage | undefined;
  /** Keys of the posts that it is about. */
  posts?: readonly string[] | undefined;
  /** Keys of the time limits and quantities that its texts print. */
  parameters?: readonly string[] | undefined;
  appliesTo: {
    /** Keys of the roles that answer for it. */
    roles: readonly string[];
    /** Keys of the services it concerns; absent means all. */
    services?: readonly string[] | undefined;
    /** Keys of the groups of clients that it concerns alone; absent means all clients. */
    clients?: readonly string[] | undefined;
  };
}

export interface Section<Text = LocalizedText> {
  key: string;
  title: Text;
  /** Path below `guide/` of the page that shows the section; absent means the chapter's own page. */
  page?: string | undefined;
  /** Whether a district added it to the common text. */
  isLocal?: boolean | undefined;
  clauses: readonly Clause<Text>[];
}

export interface Chapter<Text = LocalizedText> {
  /** Same as the file's name. */
  key: string;
  number: number;
  title: Text;
  sections: readonly Section<Text>[];
  /** Keys that earlier editions used: none may return with another meaning. */
  retiredKeys: readonly string[];
}

/**
 * A file of `content/local/`: what a district adds to a chapter, and asks for earlier, without touching the common text.
 *
 * Its sections come after those of the chapter, so that no common number changes.
 */
export interface LocalClauses<Text = LocalizedText> {
  /** Key of the chapter. */
  chapter: string;
  sections: readonly Section<Text>[];
  /** Clauses of the chapter's common text that are due earlier here. */
  earlier: readonly EarlierStage[];
  /** What the clauses rest on and content/sources.yaml does not have. */
  sources: readonly Source[];
  retiredKeys: readonly string[];
}

/** A chapter with what was added to it, and with its clauses at the stages of the district. */
export const withLocal = <Text>(chapter: Chapter<Text>, local: readonly LocalClauses<Text>[]): Chapter<Text> => {
  const own = local.filter((each) => each.chapter === chapter.key);
  if (own.length === 0) return chapter;
  const earlier = own.flatMap((each) => each.earlier);
  return {
    ...chapter,
    sections: [
      ...chapter.sections.map((section) => ({
        ...section,
        clauses: section.clauses.map((clause) => withEarlier(clause, earlier)),
      })),
      ...own.flatMap(({ sections }) => sections.map((section) => ({ ...section, isLocal: true }))),
    ],
    retiredKeys: [...chapter.retiredKeys, ...own.flatMap(({ retiredKeys }) => retiredKeys)],
  };
};

/** A section with its printed number and its place. */
export interface NumberedSection<Text = LocalizedText> extends Section<Text> {
  /** Printed number: '6.2'. It follows the order and may change from edition to edition. */
  number: string;
  chapter: string;
  /** Path below `guide/` of the page that shows it. */
  page: string;
}

/** All sections of a chapter with their printed numbers. */
export const sectionsOf = <Text>({ key: chapter, number, sections }: Chapter<Text>): NumberedSection<Text>[] =>
  sections.map((section, index) => ({
    ...section,
    number: `${number}.${index + 1}`,
    chapter,
    page: section.page ?? chapter,
  }));

/** A clause with its printed number and its place. */
export interface NumberedClause<Text = LocalizedText> extends Clause<Text> {
  /** Printed number: '6.2.3'. */
  number: string;
  chapter: string;
  section: string;
  /** Path below `guide/` of the page that shows it. */
  page: string;
}

/** All clauses of a chapter with their printed numbers. */
export const clausesOf = <Text>(chapter: Chapter<Text>): NumberedClause<Text>[] =>
  sectionsOf(chapter).flatMap(({ key: section, number, page, clauses }) =>
    clauses.map((clause, index) => ({
      ...clause,
      number: `${number}.${index + 1}`,
      chapter: chapter.key,
      section,
      page,
    })),
  );

/** Whether a clause has an item in the self-assessment. */
export const isCheckable = <Text>({ criteria }: Clause<Text>): boolean => criteria.length > 0;
