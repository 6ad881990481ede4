import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchEntry } from '../../../src/domain/search/entry.ts';
import {
  facetCounts,
  hasFilter,
  parseSearchState,
  passesSearchFilter,
  SEARCH_FACETS,
  searchAddress,
} from '../../../src/domain/search/filter.ts';

const entry = (more: Partial<SearchEntry>): SearchEntry => ({ url: '/', kind: 'clause', title: '', ...more });
const ENTRIES = [
  entry({ level: 'shall', chapter: 'ethics', roles: ['director', 'finance'] }),
  entry({ level: 'may', chapter: 'ethics', roles: ['director'], services: ['livelihood'] }),
  entry({ level: 'shall', chapter: 'exit', roles: ['finance'] }),
  entry({ kind: 'page', chapter: 'exit' }),
];

test('an entry passes when it has every value that was chosen', () => {
  const passing = (filter: object) => ENTRIES.filter((each) => passesSearchFilter(each, filter)).length;
  expect(passing({})).toBe(4);
  expect(passing({ level: 'shall' })).toBe(2);
  expect(passing({ level: 'shall', role: 'director' })).toBe(1);
  expect(passing({ service: 'livelihood' })).toBe(1);
  expect(passing({ kind: 'page', level: 'shall' })).toBe(0);
});

test('the count beside a value is what choosing it leaves, whatever is chosen in its own facet', () => {
  const counts = Object.fromEntries(facetCounts(ENTRIES, { level: 'may', role: 'director' }, 'level'));
  expect(counts).toEqual({ shall: 1, may: 1 });
  for (const [value, count] of facetCounts(ENTRIES, { role: 'director' }, 'chapter'))
    expect(ENTRIES.filter((each) => passesSearchFilter(each, { role: 'director', chapter: value }))).toHaveLength(
      count,
    );
});

test('a search survives its address', () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.record(Object.fromEntries(SEARCH_FACETS.map((facet) => [facet, name])), { requiredKeys: [] }),
      (query, filter) => {
        expect(parseSearchState(searchAddress({ query, filter }))).toEqual({ query, filter });
      },
    ),
  );
});

test('what is no name is left out, and an empty search has no address', () => {
  expect(parseSearchState('?q=a&level=%3Cscript%3E&chapter=exit&x=1')).toEqual({
    query: 'a',
    filter: { chapter: 'exit' },
  });
  expect(searchAddress({ query: '', filter: {} })).toBe('');
  expect(hasFilter({})).toBe(false);
  expect(hasFilter({ role: 'finance' })).toBe(true);
});
