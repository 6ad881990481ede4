/** What was searched for last, in this browser alone. On a shared computer nothing is kept, and nothing shown. */
import { PREFIX } from './names.ts';
import { isSharedComputer } from './sharedComputer.ts';
import { browserStorage, parsedJson } from './storage.ts';

const NAME = `${PREFIX}:recent-searches`;
const MAX_SEARCHES = 8;
/** A whole paragraph that was pasted in is no search that someone repeats, and may hold what nobody should find here. */
const MAX_LENGTH = 40;

/** Latest first. */
export function recentSearches(): string[] {
  const stored = isSharedComputer() ? undefined : parsedJson(browserStorage.read(NAME));
  return Array.isArray(stored) ? stored.filter((query) => typeof query === 'string').slice(0, MAX_SEARCHES) : [];
}

export function keepSearch(query: string): void {
  if (query === '' || query.length > MAX_LENGTH || isSharedComputer()) return;
  const queries = [query, ...recentSearches().filter((other) => other !== query)].slice(0, MAX_SEARCHES);
  browserStorage.write(NAME, JSON.stringify(queries));
}

export const clearRecentSearches = (): void => browserStorage.remove(NAME);
