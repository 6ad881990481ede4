/** Where a clause is used: asked, scored, served by a form, taught, or followed in a crisis. */
import { namesInExpression } from '../admission/expression.ts';
import type { LocalizedText } from '../basics/locale.ts';
import { isCheckable } from '../clauses/clause.ts';
import { indicatorsOf } from '../profiles/profile.ts';
import type { Standard } from './standard.ts';

/** In the order in which they are shown. */
const USE_KINDS = ['checklist', 'quiz', 'indicator', 'form', 'training', 'crisis'] as const;

export interface ClauseUse {
  kind: (typeof USE_KINDS)[number];
  /** Key of the item, id of the question, indicator, red line, form, module or card. */
  id: string;
  /** What it is called; an item of a checklist is the clause itself. */
  name?: LocalizedText | undefined;
}

/** Everything that rests on a clause, by its key; a clause that nothing rests on is absent. */
export function clauseUses({
  clauses,
  admission,
  evaluations,
  forms,
  curriculum,
  crises,
}: Standard): ReadonlyMap<string, readonly ClauseUse[]> {
  const uses: (ClauseUse & { clauses: readonly string[] })[] = [
    ...[...clauses.values()]
      .filter(isCheckable)
      .map(({ key }) => ({ kind: 'checklist' as const, id: key, clauses: [key] })),
    ...admission.flatMap((rules) =>
      rules.conditions.flatMap(({ clause, title, when }) =>
        // A condition is no place of its own: its first question is.
        namesInExpression(when)
          .questions.slice(0, 1)
          .map((id) => ({ kind: 'quiz' as const, id, name: title, clauses: [clause] })),
      ),
    ),
    ...evaluations.flatMap((profile) =>
      [...indicatorsOf(profile), ...profile.redLines].map(({ id, title, clauses: named }) => ({
        kind: 'indicator' as const,
        id,
        name: title,
        clauses: named,
      })),
    ),
    ...forms.map(({ id, title, clauses: named }) => ({ kind: 'form' as const, id, name: title, clauses: named })),
    ...curriculum.days.flatMap(({ modules }) =>
      modules.map(({ id, title, clauses: named }) => ({ kind: 'training' as const, id, name: title, clauses: named })),
    ),
    ...crises.cards.map(({ id, title, clauses: named }) => ({
      kind: 'crisis' as const,
      id,
      name: title,
      clauses: named,
    })),
  ];
  const byClause = new Map<string, ClauseUse[]>();
  for (const { clauses: named, ...use } of uses)
    for (const key of new Set(named)) byClause.set(key, [...(byClause.get(key) ?? []), use]);
  return byClause;
}
