/** An edition as it was published: what later ones are compared with. */
import { KINDS, type Kind } from '../answers/assessment.ts';
import { NAME_LISTS, type NameList } from '../answers/nameMap.ts';
import type { LocalizedText } from '../basics/locale.ts';
import type { ClauseLevel } from '../clauses/clause.ts';
import type { Parameter } from '../clauses/parameter.ts';
import type { Quantity } from '../clauses/quantity.ts';
import { indicatorsOf } from '../profiles/profile.ts';
import type { Standard } from './standard.ts';

/** Something that can be answered: a clause, a question, an indicator or a red line. */
export interface FrozenItem {
  key: string;
  text: LocalizedText;
  /** What counts as met, of clauses. */
  criteria?: readonly LocalizedText[] | undefined;
  level?: ClauseLevel | undefined;
  /** Printed number, of clauses: '6.2.3'. */
  number?: string | undefined;
  chapter?: string | undefined;
}

/** A record, a time limit, a quantity or a post: nobody answers it, but assessments name it. */
export interface FrozenName {
  key: string;
  /** Of a time limit: what must be done; of a quantity: what is counted. */
  name: LocalizedText;
  /** Of a time limit: how long, how it runs, and from what. */
  limit?: Pick<Parameter, 'value' | 'unit' | 'runs' | 'event'> | undefined;
  quantity?: Pick<Quantity, 'value' | 'unit' | 'limit'> | undefined;
}

/** `content/editions/<version>.json`. It is never written again. */
export interface EditionSnapshot {
  version: string;
  /** Day of publication: '2026-11-23'. */
  date: string;
  chapters: readonly { key: string; number: number; title: LocalizedText }[];
  /** By kind of tool, in their order. */
  items: Readonly<Record<Kind, readonly FrozenItem[]>>;
  /** By list. One that is absent is unknown: it was no data yet, or the standard has none. */
  names?: { readonly [list in NameList]?: readonly FrozenName[] | undefined } | undefined;
}

/** The standard as it stands, in the shape in which editions are frozen. */
export function snapshotOf(standard: Standard): EditionSnapshot {
  const { edition, chapters, clauses, admission, evaluations } = standard;
  const names = namesOf(standard);
  return {
    version: edition.version,
    date: edition.date,
    chapters: chapters.map(({ key, number, title }) => ({ key, number, title })),
    items: {
      admission: admission.flatMap(({ questions }) => questions.map(({ id, text }) => ({ key: id, text }))),
      checklist: [...clauses.values()].map(({ key, number, chapter, level, text, criteria }) => ({
        key,
        number,
        chapter,
        level,
        text,
        criteria,
      })),
      evaluation: evaluations.flatMap((profile) => [
        ...indicatorsOf(profile).map(({ id, title }) => ({ key: id, text: title })),
        ...profile.redLines.map(({ id, title }) => ({ key: id, text: title })),
      ]),
    },
    ...(Object.keys(names).length > 0 && { names }),
  };
}

/** The lists that a standard has. */
function namesOf({ records, parameters, posts }: Standard): NonNullable<EditionSnapshot['names']> {
  return {
    ...(records.size > 0 && { records: [...records.values()].map(({ key, name }) => ({ key, name })) }),
    ...(parameters && {
      parameters: [
        ...parameters.parameters.map(({ key, act, value, unit, runs, event }) => ({
          key,
          name: act,
          limit: { value, unit, runs, ...(event !== undefined && { event }) },
        })),
        ...(parameters.quantities ?? []).map(({ key, what, value, unit, limit }) => ({
          key,
          name: what,
          quantity: { value, unit, limit },
        })),
      ],
    }),
    ...(posts.length > 0 && { posts: posts.map(({ key, name }) => ({ key, name })) }),
  };
}

/** The file of a snapshot: one line for each item, so that a change shows as a line. */
export function snapshotFile({ version, date, chapters, items, names }: EditionSnapshot): string {
  const lines = (list: readonly unknown[]) => list.map((each) => `\n${JSON.stringify(each)}`).join(',');
  const kinds = KINDS.map((kind) => `"${kind}":[${lines(items[kind])}\n]`);
  const lists = NAME_LISTS.flatMap((list) => (names?.[list] ? [`"${list}":[${lines(names[list])}\n]`] : []));
  const named = names ? `,\n"names":{${lists.join(',\n')}}` : '';
  return `{"version":"${version}","date":"${date}",\n"chapters":[${lines(chapters)}\n],\n"items":{${kinds.join(',\n')}}${named}}\n`;
}
