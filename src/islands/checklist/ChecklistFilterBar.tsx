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
import { useReady, useSurroundings } from '../answering/assessmentHooks.ts';
import { ChipField } from '../kit/ChipField.tsx';
import { useLabel } from '../kit/words.tsx';

interface Props {
  facts: readonly ItemFacts[];
  filter: ChecklistFilter;
  setFilter: (filter: ChecklistFilter) => void;
  onClear: () => void;
  names: ItemNames;
}

/** One chip for each facet, with how many items each choice would leave. Those that are chosen stand out. */
export function ChecklistFilterBar({ facts, filter, setFilter, onClear, names }: Props) {
  const label = useLabel();
  const ready = useReady(useSurroundings().store);
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
    <fieldset class="filter" disabled={!ready} aria-label={label('filter.title')}>
      {FACETS.map((facet) => {
        const chosen = filter[facet];
        const counts = countsOf(facts, filter, facet);
        // A person of a link may have nothing to do here.
        if (chosen !== undefined && !counts.has(chosen)) counts.set(chosen, 0);
        // On the page of one chapter there is nothing to choose.
        if (counts.size < (facet === 'who' ? 1 : 2)) return null;
        return (
          <ChipField
            key={facet}
            name={facet}
            title={label(`filter.${facet}`)}
            value={chosen ?? ''}
            onChoose={(value) => choose(facet, value)}
          >
            <option value="">{label('filter.all')}</option>
            {inOrder(facet, counts).map(([value, count]) => (
              <option key={value} value={value}>
                {label('filter.counted', { name: facetValueName(facet, value, names, label), count })}
              </option>
            ))}
          </ChipField>
        );
      })}
      {Object.keys(filter).length > 0 && (
        <button type="button" class="quiet" onClick={onClear}>
          {label('filter.clear')}
        </button>
      )}
    </fieldset>
  );
}
