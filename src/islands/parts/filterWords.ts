/** What a filter of the self-assessment is called: beside its fields, and in files made with it. */
import { type ChecklistFilter, FACETS, type Facet, GENERAL } from '../../domain/checklistFilter.ts';
import type { ItemNames } from './checklistItems.ts';

type Label = (key: string, values?: Record<string, string | number>) => string;

export function facetValueName(facet: Facet, value: string, names: ItemNames, label: Label): string {
  if (facet === 'service' && value === GENERAL) return label('filter.service.general');
  if (facet === 'chapter' || facet === 'service' || facet === 'role') return names[facet][value] ?? value;
  if (facet === 'level') return label(`level.${value}`);
  const isState = facet === 'status' && value !== 'open' && value !== 'gap';
  return label(isState ? `answer.${value}` : `filter.${facet}.${value}`);
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
