import { useEffect, useId, useState } from 'preact/hooks';
import {
  type ChecklistFilter,
  countsOf,
  FACETS,
  type Facet,
  GENERAL,
  type ItemFacts,
} from '../../domain/checklist/filter.ts';
import type { ItemNames } from '../../domain/checklist/shownItem.ts';
import { facetValueName } from '../../domain/reports/filterWords.ts';
import { useLabel } from '../kit/words.tsx';

interface Props {
  facts: readonly ItemFacts[];
  filter: ChecklistFilter;
  setFilter: (filter: ChecklistFilter) => void;
  onClear: () => void;
  names: ItemNames;
}

/** One choice for each facet, with how many items each would leave. */
export function ChecklistFilterBar({ facts, filter, setFilter, onClear, names }: Props) {
  const label = useLabel();
  const id = useId();
  const isNarrowed = Object.keys(filter).length > 0;
  // A filter that comes with the address is shown; one that is taken back does not close what somebody works in.
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (isNarrowed) setOpen(true);
  }, [isNarrowed]);
  const inOrder = (facet: Facet, counts: Map<string, number>): [string, number][] => {
    if (facet !== 'service' && facet !== 'role') return [...counts];
    const order = [GENERAL, ...Object.keys(names[facet])];
    return [...counts].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  };
  const choose = (facet: Facet, value: string) => {
    const { [facet]: _, ...others } = filter;
    setFilter(value === '' ? others : { ...others, [facet]: value });
  };
  return (
    <details class="filter" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{label('filter.title')}</summary>
      <div class="filter-fields">
        {FACETS.map((facet) => {
          const counts = countsOf(facts, filter, facet);
          // On the page of one chapter there is nothing to choose.
          if (counts.size < 2) return null;
          return (
            <p key={facet} class="field">
              <label for={`${id}-${facet}`}>{label(`filter.${facet}`)}</label>
              <select
                id={`${id}-${facet}`}
                name={facet}
                value={filter[facet] ?? ''}
                onChange={({ currentTarget }) => choose(facet, currentTarget.value)}
              >
                <option value="">{label('filter.all')}</option>
                {inOrder(facet, counts).map(([value, count]) => (
                  <option key={value} value={value}>
                    {label('filter.counted', { name: facetValueName(facet, value, names, label), count })}
                  </option>
                ))}
              </select>
            </p>
          );
        })}
      </div>
      {isNarrowed && (
        <button type="button" class="quiet" onClick={onClear}>
          {label('filter.clear')}
        </button>
      )}
    </details>
  );
}
