/** Where a clause is used, as links. */
import type { Locale } from '../domain/basics/locale.ts';
import type { NumberedClause } from '../domain/clauses/clause.ts';
import { type ClauseUse, clauseUses } from '../domain/standard/clauseUses.ts';
import type { Standard } from '../domain/standard/standard.ts';
import { crisisPath, formPath, pathIn } from './links.ts';

/** The address of what uses a clause. */
function usePath(
  { crises, curriculum }: Standard,
  { kind, id }: ClauseUse,
  { chapter }: Pick<NumberedClause, 'chapter'>,
  locale: Locale,
): string {
  const paths = {
    checklist: () => pathIn(locale, `/tools/checklist/${chapter}/#item-${id}`),
    quiz: () => pathIn(locale, `/tools/admission/#question-${id}`),
    indicator: () => pathIn(locale, `/tools/evaluation/#indicator-${id}`),
    form: () => formPath(locale, id),
    training: () => pathIn(locale, `/guide/${curriculum.page}/#${id}`),
    crisis: () => crisisPath(locale, crises, id),
  };
  return paths[kind]();
}

const known = new WeakMap<Standard, ReturnType<typeof clauseUses>>();

/** Links to everything that rests on a clause, with names in one language. */
export function usesOf(
  standard: Standard,
  clause: Pick<NumberedClause, 'key' | 'chapter'>,
  locale: Locale,
): { kind: ClauseUse['kind']; name: string; href: string }[] {
  const uses = known.get(standard) ?? clauseUses(standard);
  known.set(standard, uses);
  return (uses.get(clause.key) ?? []).map((use) => ({
    kind: use.kind,
    name: use.name?.[locale] ?? '',
    href: usePath(standard, use, clause, locale),
  }));
}
