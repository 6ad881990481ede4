/** An edition as it was published: what later ones are compared with. */
import { KINDS, type Kind } from '../answers/assessment.ts';
import type { LocalizedText } from '../basics/locale.ts';
import type { ClauseLevel } from '../clauses/clause.ts';
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

/** `content/editions/<version>.json`. It is never written again. */
export interface EditionSnapshot {
  version: string;
  /** Day of publication: '2026-11-23'. */
  date: string;
  chapters: readonly { key: string; number: number; title: LocalizedText }[];
  /** By kind of tool, in their order. */
  items: Readonly<Record<Kind, readonly FrozenItem[]>>;
}

/** The standard as it stands, in the shape in which editions are frozen. */
export const snapshotOf = ({ edition, chapters, clauses, admission, evaluations }: Standard): EditionSnapshot => ({
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
});

/** The file of a snapshot: one line for each item, so that a change shows as a line. */
export function snapshotFile({ version, date, chapters, items }: EditionSnapshot): string {
  const lines = (list: readonly unknown[]) => list.map((each) => `\n${JSON.stringify(each)}`).join(',');
  const kinds = KINDS.map((kind) => `"${kind}":[${lines(items[kind])}\n]`);
  return `{"version":"${version}","date":"${date}",\n"chapters":[${lines(chapters)}\n],\n"items":{${kinds.join(',\n')}}}\n`;
}
