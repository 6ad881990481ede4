/**
 * What is asked: items that concern only services the organisation does not offer, only clients it does not serve, or only
 * parties beside it that the place does not have, are left out. A post that nobody holds is no reason: what it answers for binds the organisation.
 *
 * The scope is part of the assessment, so that two people who fill it in see the same items. Answers to items that were
 * left out stay where they are and do not count until the item is asked again.
 */

/** What an assessment may be narrowed by, as the entries call it that say so. `roles` are those of other parties, `clients`
 * groups of clients. */
export const SCOPES = ['services', 'roles', 'clients'] as const;
export type ScopeName = (typeof SCOPES)[number];

/** Keys that were chosen; a name that is absent asks everything. */
export type Scope = { readonly [Name in ScopeName]?: readonly string[] };

const MAX_KEYS = 100;
const MAX_KEY_LENGTH = 200;

/** Reads what was chosen by one name from storage or a file. `undefined` when it is no list of keys. */
export const parseScope = (raw: unknown): string[] | undefined =>
  Array.isArray(raw) &&
  raw.length <= MAX_KEYS &&
  raw.every((each) => typeof each === 'string' && each.length <= MAX_KEY_LENGTH)
    ? [...new Set(raw as string[])]
    : undefined;

/** The part of an item that a scope looks at. */
export interface Scoped {
  /** Keys of the services that it concerns; absent means all. */
  services?: readonly string[] | undefined;
  /** Keys of the other parties, where only these answer for it; absent where the organisation does. */
  parties?: readonly string[] | undefined;
  /** Keys of the groups of clients that it concerns alone. */
  clients?: readonly string[] | undefined;
}

/** What an item concerns alone, in the words of a scope; `undefined` when it concerns every organisation. */
export const concernedAlone = (item: Scoped, name: ScopeName): readonly string[] | undefined =>
  item[name === 'roles' ? 'parties' : name];

/** Why an item is left out: the first name by which it is. `undefined` when it is asked. */
export const leftOutBy = (item: Scoped, scope: Scope): ScopeName | undefined =>
  SCOPES.find((name) => {
    const [concerned, chosen] = [concernedAlone(item, name), scope[name]];
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
