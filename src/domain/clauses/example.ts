/**
 * Examples of a clause: what meets it, what falls just short of it and why, and where it does not apply.
 *
 * Assessors disagree most on what is not enough. The three kinds follow the ACT Rules Format 1.1 (W3C): passed, failed,
 * inapplicable.
 */
import { LOCALES, type LocalizedText } from '../basics/locale.ts';
import type { Clause } from './clause.ts';

/** A case that is longer is read by nobody who looks something up. In characters, of each language. */
export const LONGEST_EXAMPLE = 120;

export const EXAMPLE_KINDS = ['met', 'unmet', 'notApplicable'] as const;
export type ExampleKind = (typeof EXAMPLE_KINDS)[number];

/** A case, in one sentence or two. */
export interface Example extends LocalizedText {
  /** Key of the record in which one would see it. */
  record?: string | undefined;
  /** What makes it one of its kind. One that meets its clause needs no word. */
  because?: LocalizedText | undefined;
  /** Number of the criterion that it falls short of, from 1. Absent where it is the text itself, or the only criterion. */
  criterion?: number | undefined;
}

export type ClauseExamples = Readonly<Record<ExampleKind, readonly Example[]>>;

/** A file of `content/examples/`: the examples of one chapter by the keys of its clauses. */
export interface ExampleFile {
  /** Key of the chapter. */
  chapter: string;
  examples: Readonly<Record<string, ClauseExamples>>;
}

/** What is wrong with the examples of a clause within themselves and against it. */
export function faultsOfExamples(
  { key, criteria }: Pick<Clause, 'key' | 'criteria'>,
  examples: ClauseExamples,
  hasRecord: (record: string) => boolean,
): string[] {
  return EXAMPLE_KINDS.flatMap((kind) => examples[kind]).flatMap(({ record, because, criterion, ...text }) => [
    ...[text, ...(because ? [because] : [])]
      .flatMap((each) => LOCALES.map((locale) => each[locale]))
      .filter((each) => [...each].length > LONGEST_EXAMPLE)
      .map((each) => `"${key}": the example "${each}" has more than ${LONGEST_EXAMPLE} characters: shorten it`),
    ...(record === undefined || hasRecord(record)
      ? []
      : [`"${key}": an example is seen in the record "${record}", which does not exist: correct the key`]),
    ...(criterion === undefined || criterion <= criteria.length
      ? []
      : [
          `"${key}": an example falls short of criterion ${criterion}, which the clause does not have: correct the number`,
        ]),
  ]);
}
