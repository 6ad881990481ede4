/**
 * What is asked: items that concern only services the organisation does not offer, or only roles that it does not have, are
 * left out.
 *
 * The scope is part of the assessment, so that two people who fill it in see the same items. Answers to items that were
 * left out stay where they are and do not count until the item is asked again.
 */
import type { ChecklistItem } from './checklist.ts';
import type { Entry } from './entry.ts';

/** What an assessment may be narrowed by: the names are those of the item's fields, and of the entries that say it. */
export const SCOPES = ['services', 'roles'] as const;
export type ScopeName = (typeof SCOPES)[number];

/** Keys that were chosen; a name that is absent asks everything. */
export type Scope = { readonly [Name in ScopeName]?: readonly string[] };

const MOST = 100;
const LONGEST = 200;

/** Reads what was chosen by one name from storage or a file. `undefined` when it is no list of keys. */
export const parseScope = (raw: unknown): string[] | undefined =>
  Array.isArray(raw) && raw.length <= MOST && raw.every((each) => typeof each === 'string' && each.length <= LONGEST)
    ? [...new Set(raw as string[])]
    : undefined;

type Scoped = Pick<ChecklistItem, ScopeName>;

/** Why an item is left out: the first name by which it is. `undefined` when it is asked. */
export const leftOutBy = (item: Scoped, scope: Scope): ScopeName | undefined =>
  SCOPES.find((name) => {
    const [concerned, chosen] = [item[name], scope[name]];
    return concerned !== undefined && chosen !== undefined && !concerned.some((key) => chosen.includes(key));
  });

/** The items that are asked, and those that are left out. */
export function itemsAsked<Item extends Scoped>(
  items: readonly Item[],
  scope: Scope,
): { asked: Item[]; leftOut: { item: Item; by: ScopeName }[] } {
  const asked: Item[] = [];
  const leftOut: { item: Item; by: ScopeName }[] = [];
  for (const item of items) {
    const by = leftOutBy(item, scope);
    if (by === undefined) asked.push(item);
    else leftOut.push({ item, by });
  }
  return { asked, leftOut };
}

/** What was asked when these entries stood. */
export const scopeIn = (entries: readonly Entry[]): Scope =>
  Object.fromEntries(
    entries.flatMap(({ field, item, value }) =>
      field === 'scope' && value !== null && SCOPES.some((name) => name === item) ? [[item, value]] : [],
    ),
  );
