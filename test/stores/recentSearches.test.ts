// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { clearRecentSearches, keepSearch, recentSearches } from '../../src/stores/recentSearches.ts';
import { setSharedComputer } from '../../src/stores/tabTables.ts';

const NAME = 'ccguide:recent-searches';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

test('the latest search comes first, each stands once, and only eight are kept', () => {
  for (const query of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'c']) keepSearch(query);
  expect(recentSearches()).toEqual(['c', 'i', 'h', 'g', 'f', 'e', 'd', 'b']);
  clearRecentSearches();
  expect(recentSearches()).toEqual([]);
  expect(localStorage.getItem(NAME)).toBeNull();
});

test('nothing and whole paragraphs are not kept', () => {
  keepSearch('');
  keepSearch('x'.repeat(41));
  expect(recentSearches()).toEqual([]);
});

test('a shared computer keeps nothing and shows nothing of before', () => {
  keepSearch('before');
  setSharedComputer(true);
  keepSearch('during');
  expect(recentSearches()).toEqual([]);
  setSharedComputer(false);
  expect(recentSearches()).toEqual(['before']);
});

test.each(['{', '"a"', '[1,{}]'])('what is damaged counts as nothing: %s', (stored) => {
  localStorage.setItem(NAME, stored);
  expect(recentSearches()).toEqual([]);
});
