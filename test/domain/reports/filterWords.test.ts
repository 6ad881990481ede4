import { expect, test } from 'vitest';
import { itemsAsked } from '../../../src/domain/answers/scope.ts';
import type { Facet } from '../../../src/domain/checklist/filter.ts';
import { facetValueName, filterWords, scopeWords } from '../../../src/domain/reports/filterWords.ts';
import { label } from '../../islands/words.ts';

const NAMES = {
  chapter: { records: '1 Records' },
  service: { visits: 'Visits', talks: 'Talks' },
  role: { director: 'Director', family: 'Families' },
};

test.each<[Facet, string, string]>([
  ['chapter', 'records', '1 Records'],
  ['chapter', 'gone', 'gone'],
  ['service', 'visits', 'Visits'],
  ['service', 'general', 'For every service'],
  ['role', 'director', 'Director'],
  ['level', 'should', 'should'],
  ['level', 'shell', 'shell'],
  ['status', 'open', 'Open (not answered or cannot tell)'],
  ['status', 'gap', 'Gaps (partly or not met)'],
  ['status', 'met', 'Met'],
  ['mark', 'unproven', 'Met, but no evidence'],
  ['mark', 'other', 'other'],
])('the value of %s "%s" is called "%s"', (facet, value, name) => {
  expect(facetValueName(facet, value, NAMES, label)).toBe(name);
});

test('a filter is a line for each choice, in the order of the facets; nothing chosen is nothing', () => {
  expect(filterWords({}, NAMES, label)).toEqual([]);
  expect(filterWords({ mark: 'overdue', role: 'director', level: 'shall' }, NAMES, label)).toEqual([
    'Only Level: shall',
    'Only Role: Director',
    'Only To watch: Task overdue',
  ]);
});

test('what is left out is counted, with the services and parties that are not chosen', () => {
  const items = [
    { key: 'a' },
    { key: 'b', services: ['visits', 'talks'] },
    { key: 'c', services: ['talks'] },
    { key: 'd', services: ['other'] },
    { key: 'e', parties: ['family'] },
  ];
  const words = (scope: Parameters<typeof itemsAsked>[1]) =>
    scopeWords(itemsAsked(items, scope).leftOut, scope, NAMES, label);
  expect(words({})).toEqual([]);
  // Visits are offered, so that b is asked; the name of "other" is not known.
  expect(words({ services: ['visits'] })).toEqual(['2 clauses are left out', 'Services not offered: Talks; other']);
  expect(words({ services: ['other'], roles: [] })).toEqual([
    '3 clauses are left out',
    'Services not offered: Visits; Talks',
    'Other parties not assessed: Families',
  ]);
});
