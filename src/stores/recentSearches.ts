/** What was searched for last, in this browser alone. On a shared computer nothing is kept, and nothing shown. */
import { PREFIX } from './names.ts';
import { isSharedComputer } from './sharedComputer.ts';

const NAME = `${PREFIX}:recent-searches`;
const MOST = 8;
/** A whole paragraph that was pasted in is no search that someone repeats, and may hold what nobody should find here. */
const LONGEST = 40;

/** Latest first. */
export function recentSearches(): string[] {
  if (isSharedComputer()) return [];
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(NAME) ?? '[]');
    return Array.isArray(stored) ? stored.filter((query) => typeof query === 'string').slice(0, MOST) : [];
  } catch {
    // Denied or damaged: as if nothing had been searched for.
    return [];
  }
}

export function keepSearch(query: string): void {
  if (query === '' || query.length > LONGEST || isSharedComputer()) return;
  const queries = [query, ...recentSearches().filter((other) => other !== query)].slice(0, MOST);
  try {
    localStorage.setItem(NAME, JSON.stringify(queries));
  } catch {
    // Denied or full: it is lost without harm.
  }
}

export function clearRecentSearches(): void {
  try {
    localStorage.removeItem(NAME);
  } catch {
    // Where storage is denied nothing was kept.
  }
}
