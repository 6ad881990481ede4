/** The examples of a chapter, clause by clause, in the language of a page. */
import type { Locale } from '../domain/basics/locale.ts';
import { type Chapter, clausesOf, type NumberedClause } from '../domain/clauses/clause.ts';
import { type ShownExamples, shownExamples } from '../domain/clauses/shownExample.ts';
import type { Standard } from '../domain/standard/standard.ts';

interface ClauseWithExamples {
  clause: NumberedClause;
  kinds: ShownExamples;
  /** A number that it prints is another one here than in the common text, for which the examples were written. */
  isChanged: boolean;
}

/** Clauses of a chapter that have examples, in the order of the guide. */
export function examplesIn(standard: Standard, chapter: Chapter, locale: Locale): ClauseWithExamples[] {
  const { examples, records, parameters } = standard;
  const numbers = [...(parameters?.parameters ?? []), ...(parameters?.quantities ?? [])];
  const changed = numbers.filter(({ common }) => common !== undefined).map(({ key }) => key);
  return clausesOf(chapter).flatMap((clause) => {
    const own = examples.get(clause.key);
    if (!own) return [];
    return [
      {
        clause,
        kinds: shownExamples(own, locale, (key) => records.get(key)?.name[locale]),
        isChanged: clause.parameters?.some((key) => changed.includes(key)) ?? false,
      },
    ];
  });
}

/** Chapters of whose clauses some have examples. */
export const chaptersWithExamples = ({ chapters, examples }: Standard): Chapter[] =>
  chapters.filter((chapter) => clausesOf(chapter).some(({ key }) => examples.has(key)));
