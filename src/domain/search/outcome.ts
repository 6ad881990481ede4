/** What a search shows, once the filter and the other language have been considered. */
import type { SearchEntry } from './entry.ts';
import { hasFilter, passesSearchFilter, type SearchFilter } from './filter.ts';

/** What one language found. */
export interface FoundEntries {
  entries: readonly SearchEntry[];
  /** Nothing holds most of the query: these only come near. */
  isNear: boolean;
}

interface SearchOutcome {
  /** What the filter narrows: what was found, or all entries when there is no query. */
  candidates: readonly SearchEntry[];
  found: readonly SearchEntry[];
  /** What to say about `found`, as a key of the search words. */
  message: 'count' | 'near' | 'none' | 'noneFiltered';
  /** What the other language has; absent when it was not asked. */
  elsewhere: readonly SearchEntry[] | undefined;
  needsHelp: boolean;
}

/**
 * @param entries everything that can be found in the language of the page
 * @param finding absent without a query
 * @param other what the other language found, where it was asked
 */
export function searchOutcome(
  entries: readonly SearchEntry[],
  finding: FoundEntries | undefined,
  other: FoundEntries | undefined,
  filter: SearchFilter,
): SearchOutcome {
  const passing = (all: readonly SearchEntry[]) => all.filter((entry) => passesSearchFilter(entry, filter));
  // What only comes near in this language is worth nothing when the other one has the words themselves.
  const isOutdone = finding?.isNear === true && other?.isNear === false;
  const candidates = isOutdone ? [] : finding ? finding.entries : entries;
  const found = passing(candidates);
  const isNear = finding?.isNear === true && found.length > 0;
  const elsewhere = other && (other.isNear ? [] : passing(other.entries));
  const none = hasFilter(filter) ? 'noneFiltered' : 'none';
  return {
    candidates,
    found,
    message: found.length === 0 ? none : isNear ? 'near' : 'count',
    elsewhere,
    needsHelp: finding !== undefined && !elsewhere?.length && (found.length === 0 || isNear),
  };
}
