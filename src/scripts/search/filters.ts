/** The choices by which a search is narrowed, each with the number of results that it leaves. */
import { phrase } from '../../domain/basics/labels.ts';
import type { SearchEntry } from '../../domain/search/entry.ts';
import { facetCounts, hasFilter, SEARCH_FACETS, type SearchFilter } from '../../domain/search/filter.ts';
import { element } from './element.ts';
import type { DialogData } from './engine.ts';

interface SearchFilters {
  /** Shows the counts among `candidates` and what is chosen. */
  draw: (candidates: readonly SearchEntry[], filter: SearchFilter) => void;
}

export function connectFilters(
  place: HTMLElement,
  data: Promise<DialogData>,
  onChoice: (filter: SearchFilter) => void,
): SearchFilters {
  let isFirst = true;
  let selects: readonly HTMLSelectElement[] = [];
  const summary = element('summary');
  const remove = element('button', { type: 'button' });
  const details = element('details', { className: 'search-filters', hidden: true }, summary);
  place.append(details);
  const chosen = (): SearchFilter =>
    Object.fromEntries(selects.flatMap(({ name, value }) => (value === '' ? [] : [[name, value]])));
  // The dialog says itself that the words could not be loaded.
  void data.then(({ words }) => build(words)).catch(() => {});

  function build(words: DialogData['words']): void {
    if (selects.length > 0) return;
    const fields = SEARCH_FACETS.map((facet) => {
      const select = element('select', { name: facet, autocomplete: 'off' });
      select.addEventListener('change', () => onChoice(chosen()));
      return { select, field: element('label', {}, element('span', {}, phrase(words, facet)), select) };
    });
    selects = fields.map(({ select }) => select);
    // Before anything is counted it has a name already.
    summary.textContent = phrase(words, 'filters');
    remove.textContent = phrase(words, 'removeFilters');
    remove.addEventListener('click', () => {
      onChoice({});
      selects[0]?.focus();
    });
    details.append(element('div', { className: 'fields' }, ...fields.map(({ field }) => field), remove));
    details.hidden = false;
  }

  return {
    draw: (candidates, filter) => {
      void data.then(({ words, facets }) => {
        build(words);
        for (const select of selects) {
          const facet = select.name as keyof DialogData['facets'];
          const counts = facetCounts(candidates, filter, facet);
          const options = facets[facet].map(([value, name]) => {
            const count = counts.get(value) ?? 0;
            // What is chosen stays, even when it leaves nothing: otherwise it could not be seen why.
            return element(
              'option',
              { value, disabled: count === 0 && filter[facet] !== value },
              phrase(words, 'option', { name, count }),
            );
          });
          select.replaceChildren(element('option', { value: '' }, phrase(words, 'any')), ...options);
          select.value = filter[facet] ?? '';
        }
        const count = SEARCH_FACETS.filter((facet) => filter[facet] !== undefined).length;
        summary.textContent = count === 0 ? phrase(words, 'filters') : phrase(words, 'filtersChosen', { count });
        remove.hidden = !hasFilter(filter);
        // Whoever comes by a link sees what it narrows the search to.
        if (isFirst && count > 0) details.open = true;
        isFirst = false;
      });
    },
  };
}
