/** Examples of a clause in the language of a page. */
import type { Locale } from '../basics/locale.ts';
import { type ClauseExamples, EXAMPLE_KINDS, type ExampleKind } from './example.ts';

export interface ShownExample {
  text: string;
  /** What makes it one of its kind. */
  because?: string | undefined;
  /** Number of the criterion that it falls short of. */
  criterion?: number | undefined;
  /** Key and name of the record in which one would see it. */
  record?: { key: string; name: string } | undefined;
}

/** The kinds that there are, in their order. */
export type ShownExamples = readonly { kind: ExampleKind; examples: readonly ShownExample[] }[];

/** @param recordName undefined for a record that does not exist */
export const shownExamples = (
  all: ClauseExamples,
  locale: Locale,
  recordName: (key: string) => string | undefined,
): ShownExamples =>
  EXAMPLE_KINDS.map((kind) => ({
    kind,
    examples: all[kind].map(({ [locale]: text, because, criterion, record }): ShownExample => {
      const name = record === undefined ? undefined : recordName(record);
      return {
        text,
        ...(because && { because: because[locale] }),
        ...(criterion !== undefined && { criterion }),
        ...(record !== undefined && name !== undefined && { record: { key: record, name } }),
      };
    }),
  })).filter(({ examples }) => examples.length > 0);
