/**
 * Which items of a self-assessment are shown: by what the clause is, and by how far its assessment has come.
 *
 * Each facet gives an item one value or several; a choice lets through the items that have it. What is chosen stands in the
 * address, so that a director can send "what is finance's business and open" to a colleague. Who is responsible stands behind
 * its "#", which a browser sends to no server.
 */
import type { EvidenceDocument } from '../answers/evidence.ts';
import { MAX_TEXT_LENGTH, validityOf } from '../answers/evidence.ts';
import { CLAUSE_LEVELS } from '../clauses/clause.ts';
import { STAGES } from '../clauses/stage.ts';
import { type ChecklistItem, type ItemState, isOpen } from './checklist.ts';

/** How far the assessment of an item has come. */
export interface ItemFacts {
  item: ChecklistItem;
  state: ItemState;
  /** An answer of an earlier edition waits to be confirmed. */
  isPending: boolean;
  isOverdue: boolean;
  documents: readonly EvidenceDocument[];
  /** Who is to do something about it; absent where nobody was named. */
  who?: string | undefined;
  /** As '2026-11-23'. */
  today: string;
}

/** What is chosen by: `open` is unanswered or unknown, `gap` partly or unmet. */
export const STATUSES = ['open', 'gap', 'unanswered', 'unknown', 'met', 'partly', 'unmet', 'notApplicable'] as const;

/** `unproven`: met, but no document shows it. `expiring`: a document has expired or will within 60 days. */
export const MARKS = ['overdue', 'pending', 'unproven', 'expiring'] as const;

/** Value of the facet `service` for items that concern them all. */
export const GENERAL = 'general';

const expires = (facts: ItemFacts): boolean =>
  facts.documents.some((document) => ['soon', 'expired'].includes(validityOf(document, facts.today)));

const marksOf = (facts: ItemFacts): string[] => [
  ...(facts.isOverdue ? ['overdue'] : []),
  ...(facts.isPending ? ['pending'] : []),
  ...(facts.state === 'met' && facts.documents.length === 0 ? ['unproven'] : []),
  ...(expires(facts) ? ['expiring'] : []),
];

/** The values that an item has in each facet. */
const VALUES = {
  stage: ({ item }: ItemFacts) => (item.stage === undefined ? [] : [item.stage]),
  chapter: ({ item }: ItemFacts) => [item.chapter],
  level: ({ item }: ItemFacts) => [item.level],
  status: ({ state }: ItemFacts) => [
    state,
    ...(isOpen(state) ? ['open'] : []),
    ...(state === 'partly' || state === 'unmet' ? ['gap'] : []),
  ],
  role: ({ item }: ItemFacts) => item.roles ?? [],
  service: ({ item }: ItemFacts) => item.services ?? [GENERAL],
  mark: marksOf,
  who: ({ who }: ItemFacts) => (who === undefined ? [] : [who]),
} as const satisfies Record<string, (facts: ItemFacts) => readonly string[]>;

export type Facet = keyof typeof VALUES;
export const FACETS = Object.keys(VALUES) as Facet[];
/** Those that stand in the query of an address. */
const IN_QUERY = FACETS.filter((facet) => facet !== 'who');
const WHO_IN_HASH = '#who=';

/** What was chosen; a facet that is absent lets everything through. */
export type ChecklistFilter = { readonly [F in Facet]?: string };

const has = (facet: Facet, facts: ItemFacts, value: string): boolean => VALUES[facet](facts).includes(value);

export const passesChecklistFilter = (facts: ItemFacts, filter: ChecklistFilter): boolean =>
  FACETS.every((facet) => filter[facet] === undefined || has(facet, facts, filter[facet]));

/** How many items each choice would leave, given what is chosen in the other facets; in the facet's own order. */
export function countsOf(all: readonly ItemFacts[], filter: ChecklistFilter, facet: Facet): Map<string, number> {
  const { [facet]: _, ...others } = filter;
  const counts = new Map<string, number>(orderOf(facet).map((value) => [value, 0]));
  // Also those that the other choices shut out: a choice that disappears could not be taken back.
  for (const facts of all)
    for (const value of VALUES[facet](facts))
      counts.set(value, (counts.get(value) ?? 0) + Number(passesChecklistFilter(facts, others)));
  return counts;
}

/** Values with an order of their own; the others stand as the items come. */
function orderOf(facet: Facet): readonly string[] {
  if (facet === 'stage') return STAGES;
  if (facet === 'level') return CLAUSE_LEVELS;
  if (facet === 'status') return STATUSES;
  return facet === 'mark' ? MARKS : [];
}

/**
 * The filter in an address. A value that no item has is left out: an old link still shows the list. A person is taken as they
 * stand there: who is responsible for what may be read later than the address.
 */
export function parseChecklistFilter(query: string, all: readonly ItemFacts[], hash = ''): ChecklistFilter {
  const params = new URLSearchParams(query);
  const who = hash.startsWith(WHO_IN_HASH) ? decoded(hash.slice(WHO_IN_HASH.length)) : '';
  return {
    ...Object.fromEntries(
      IN_QUERY.flatMap((facet) => {
        const value = params.get(facet);
        return value !== null && countsOf(all, {}, facet).has(value) ? [[facet, value]] : [];
      }),
    ),
    ...(who !== '' && { who }),
  };
}

/** '' for what was cut short or was never encoded. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text).slice(0, MAX_TEXT_LENGTH);
  } catch {
    return '';
  }
}

/** The query with the filter in it, in one order; what else stands in the query stays. */
export function withChecklistFilter(query: string, filter: ChecklistFilter): string {
  const params = new URLSearchParams(query);
  for (const facet of IN_QUERY) {
    params.delete(facet);
    const value = filter[facet];
    if (value !== undefined) params.append(facet, value);
  }
  return params.size > 0 ? `?${params}` : '';
}

/** The end of an address with the person of the filter in it; without one, what else stands there stays. */
export function withPerson(hash: string, { who }: ChecklistFilter): string {
  if (who !== undefined) return WHO_IN_HASH + encodeURIComponent(who);
  return hash.startsWith(WHO_IN_HASH) ? '' : hash;
}

/** Key of the next open item, after one and then from the beginning; `undefined` for none. */
export function nextOpen(shown: readonly ItemFacts[], after: string | undefined): string | undefined {
  const at = shown.findIndex(({ item }) => item.key === after);
  return [...shown.slice(at + 1), ...shown.slice(0, at + 1)].find(({ state }) => isOpen(state))?.item.key;
}
