/** The choices of a filter in words: next to its fields, and in files made with it. */
import { concernedAlone, SCOPES, type Scope, type Scoped, type ScopeName } from '../answers/scope.ts';
import type { Label } from '../basics/labels.ts';
import { type ChecklistFilter, FACETS, type Facet, GENERAL, MARKS, STATUSES } from '../checklist/filter.ts';
import { type ItemNames, NAMES_OF } from '../checklist/shownItem.ts';
import { CLAUSE_LEVELS } from '../clauses/clause.ts';
import { STAGES } from '../clauses/stage.ts';

export function facetValueName(facet: Facet, value: string, names: ItemNames, label: Label): string {
  if (facet === 'service' && value === GENERAL) return label('filter.service.general');
  if (facet === 'chapter' || facet === 'service' || facet === 'role') return names[facet][value] ?? value;
  const stage = STAGES.find((each) => each === value);
  if (facet === 'stage' && stage) return label(`stage.${stage}`);
  const level = CLAUSE_LEVELS.find((each) => each === value);
  if (facet === 'level' && level) return label(`level.${level}`);
  const status = STATUSES.find((each) => each === value);
  if (facet === 'status' && status)
    return label(status === 'open' || status === 'gap' ? `filter.status.${status}` : `answer.${status}`);
  const mark = MARKS.find((each) => each === value);
  return facet === 'mark' && mark ? label(`filter.mark.${mark}`) : value;
}

/** What is not asked, and because of what: services that are not offered, parties that are not assessed. */
export function scopeWords<Item extends Scoped>(
  leftOut: readonly { item: Item; by: ScopeName }[],
  scope: Scope,
  names: ItemNames,
  label: Label,
): string[] {
  if (leftOut.length === 0) return [];
  const reasons = SCOPES.flatMap((name) => {
    const keys = leftOut.flatMap(({ item, by }) => (by === name ? (concernedAlone(item, name) ?? []) : []));
    const left = [...new Set(keys)].filter((key) => !scope[name]?.includes(key));
    const list = left.map((key) => names[NAMES_OF[name]]?.[key] ?? key);
    return list.length === 0 ? [] : [label(`scope.outside.${name}`, { list: list.join(label('list.separator')) })];
  });
  return [label('scope.leftOut', { count: leftOut.length }), ...reasons];
}

/** A line for each choice that is made. */
export const filterWords = (filter: ChecklistFilter, names: ItemNames, label: Label): string[] =>
  FACETS.flatMap((facet) => {
    const value = filter[facet];
    return value === undefined
      ? []
      : [
          label('filter.chosen', {
            facet: label(`filter.${facet}`),
            value: facetValueName(facet, value, names, label),
          }),
        ];
  });
