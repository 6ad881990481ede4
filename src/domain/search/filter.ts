/** What a search is narrowed to, in the address and in figures. */
import type { SearchEntry } from './entry.ts';

export const SEARCH_FACETS = ['kind', 'chapter', 'level', 'role', 'service'] as const;
export type SearchFacet = (typeof SEARCH_FACETS)[number];

/** A facet that is absent lets everything through. */
export type SearchFilter = Readonly<{ [Facet in SearchFacet]?: string }>;

export interface SearchState {
  query: string;
  filter: SearchFilter;
}

/** The values by which an entry is found in a facet. A clause that concerns all services names none. */
function facetValues(entry: SearchEntry, facet: SearchFacet): readonly string[] {
  switch (facet) {
    case 'role':
      return entry.roles ?? [];
    case 'service':
      return entry.services ?? [];
    default: {
      const value = entry[facet];
      return value === undefined ? [] : [value];
    }
  }
}

export const passesSearchFilter = (entry: SearchEntry, filter: SearchFilter, except?: SearchFacet): boolean =>
  SEARCH_FACETS.every((facet) => {
    const value = filter[facet];
    return facet === except || value === undefined || facetValues(entry, facet).includes(value);
  });

/**
 * How many entries each value of a facet would leave, given the other facets' choices: what stands beside an option is
 * what choosing it shows.
 */
export function facetCounts(
  entries: readonly SearchEntry[],
  filter: SearchFilter,
  facet: SearchFacet,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries)
    if (passesSearchFilter(entry, filter, facet))
      for (const value of facetValues(entry, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

export const hasFilter = (filter: SearchFilter): boolean => SEARCH_FACETS.some((facet) => filter[facet] !== undefined);

/** The state in the query of an address. What is no name of anything is left out. */
export function parseSearchState(address: string): SearchState {
  const params = new URLSearchParams(address);
  const chosen = SEARCH_FACETS.flatMap((facet) => {
    const value = params.get(facet);
    return value !== null && /^[a-z][a-z0-9-]*$/.test(value) ? [[facet, value] as const] : [];
  });
  return { query: params.get('q') ?? '', filter: Object.fromEntries(chosen) };
}

/** The query of an address with this state in it, always in one order; empty when there is nothing to say. */
export function searchAddress({ query, filter }: SearchState): string {
  const params = new URLSearchParams();
  if (query !== '') params.set('q', query);
  for (const facet of SEARCH_FACETS) {
    const value = filter[facet];
    if (value !== undefined) params.set(facet, value);
  }
  return params.size > 0 ? `?${params}` : '';
}
