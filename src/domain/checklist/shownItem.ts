/** Items of the self-assessment with the words of their clauses, in the language of the page. */
import type { ScopeName } from '../answers/scope.ts';
import type { Origin } from '../clauses/clause.ts';
import type { ChecklistItem } from './checklist.ts';

/** An item with everything that is shown of its clause. */
export interface ShownItem extends ChecklistItem {
  number: string;
  text: string;
  /** It only forbids: it is kept or not, rather than met. */
  prohibits?: true | undefined;
  criteria: readonly string[];
  evidence: readonly string[];
  /** Names of the records among the evidence, without their parts. */
  papers?: readonly string[] | undefined;
  /** Where it comes from, and what it rests on as printed. */
  origin: Origin;
  basis: readonly string[];
  href: string;
}

/** Items under a heading. */
export interface ItemGroup {
  key: string;
  title: string;
  items: readonly ShownItem[];
}

/** The items that a list shows, and all that are asked on its page, under the same headings. */
export interface ListedItems {
  groups: readonly ItemGroup[];
  whole: readonly ItemGroup[];
  /** In words, by what the list is narrowed, and what is not asked. */
  narrowed: readonly string[];
}

/** The groups with those of their items that are wanted; a group of which none is left is left out. */
export const groupsOf = (groups: readonly ItemGroup[], isWanted: (item: ShownItem) => boolean): ItemGroup[] =>
  groups.map((group) => ({ ...group, items: group.items.filter(isWanted) })).filter(({ items }) => items.length > 0);

/** By which names the keys of a scope are called. */
export const NAMES_OF = { services: 'service', roles: 'role', clients: 'client' } as const satisfies Record<
  ScopeName,
  keyof ItemNames
>;

/** What the keys of a facet are called, in the order in which they are offered. */
export type ItemNames = Readonly<Record<'chapter' | 'service' | 'role', Readonly<Record<string, string>>>> & {
  readonly client?: Readonly<Record<string, string>>;
};
