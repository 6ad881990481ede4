/** The quantities as one looks for them: by the chapter that sets them. */
import type { Chapter } from '../clauses/clause.ts';
import type { Quantity } from '../clauses/quantity.ts';
import type { Standard } from './standard.ts';

/** Chapters in their order, without those that set none; within a chapter in the order of its clauses. */
export function quantitiesByChapter({
  parameters,
  chapters,
  clauses,
}: Pick<Standard, 'parameters' | 'chapters' | 'clauses'>): { chapter: Chapter; quantities: readonly Quantity[] }[] {
  const places = new Map([...clauses.keys()].map((key, index) => [key, index]));
  const inOrder = [...(parameters?.quantities ?? [])].sort(
    (a, b) => (places.get(a.clause) ?? 0) - (places.get(b.clause) ?? 0),
  );
  return chapters
    .map((chapter) => ({
      chapter,
      quantities: inOrder.filter(({ clause }) => clauses.get(clause)?.chapter === chapter.key),
    }))
    .filter(({ quantities }) => quantities.length > 0);
}
