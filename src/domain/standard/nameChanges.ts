/** What changed between two editions in the lists of records, time limits, quantities and posts. */
import type { EditionMap } from '../answers/editionMap.ts';
import { NAME_LISTS, type NameList, namesNow } from '../answers/nameMap.ts';
import { own } from '../basics/record.ts';
import type { ChangeType } from './editionChanges.ts';
import type { EditionSnapshot, FrozenName } from './editionSnapshot.ts';

export interface NameChange {
  list: NameList;
  /** Its key: the earlier one, unless it was added. */
  key: string;
  /** At least one. */
  types: readonly ChangeType[];
  before?: FrozenName | undefined;
  after?: FrozenName | undefined;
  /** Keys that it has now, of what was renamed or split. */
  into?: readonly string[] | undefined;
}

const differ = (before: unknown, after: unknown): boolean => JSON.stringify(before) !== JSON.stringify(after);

/** What a key is after several maps. */
const namesThrough = (maps: readonly EditionMap[], list: NameList, key: string): string[] => [
  ...new Set(
    maps.reduce<readonly string[]>((at, { changes }) => at.flatMap((each) => namesNow(changes[list], each)), [key]),
  ),
];

function changeOf(
  list: NameList,
  before: FrozenName,
  now: ReadonlyMap<string, FrozenName>,
  into: readonly string[],
): NameChange[] {
  const [first, ...others] = into;
  const after = others.length === 0 && first !== undefined ? now.get(first) : undefined;
  const types: ChangeType[] = [
    ...(others.length > 0 ? (['split'] as const) : []),
    ...(others.length === 0 && !after ? (['removed'] as const) : []),
    ...(after && after.key !== before.key ? (['renamed'] as const) : []),
    ...(after && differ(after.name, before.name) ? (['wording'] as const) : []),
    ...(after && differ([after.limit, after.quantity], [before.limit, before.quantity]) ? (['limit'] as const) : []),
  ];
  const isElsewhere = others.length > 0 || (after !== undefined && after.key !== before.key);
  return types.length > 0 ? [{ list, key: before.key, types, before, after, ...(isElsewhere && { into }) }] : [];
}

/**
 * All changes by list, in the order of the later edition; what it has no more follows. A list that one of the editions does
 * not know has not changed: nobody could say how.
 *
 * @param maps those that lead from `before` to `after`
 */
export function nameChangesBetween(
  before: EditionSnapshot,
  after: EditionSnapshot,
  maps: readonly EditionMap[],
): NameChange[] {
  return NAME_LISTS.flatMap((list) => {
    const [were, are] = [before.names?.[list], after.names?.[list]];
    if (!were || !are) return [];
    const now = new Map(are.map((each) => [each.key, each]));
    const carried = were.map((each) => ({ each, into: namesThrough(maps, list, each.key) }));
    const taken = new Set(carried.flatMap(({ into }) => into));
    const place = ({ key, into = [key] }: NameChange) => {
      const at = are.findIndex((each) => into.includes(each.key));
      return at < 0 ? are.length : at;
    };
    return [
      ...are
        .filter(({ key }) => !taken.has(key))
        .map((each): NameChange => ({ list, key: each.key, types: ['added'], after: each })),
      ...carried.flatMap(({ each, into }) => changeOf(list, each, now, into)),
    ].sort((a, b) => place(a) - place(b));
  });
}

/**
 * What keeps an edition from being frozen: keys that vanish or return. Assessments name them.
 *
 * @param earlier the editions that are frozen already, the last one last
 */
export function faultsOfNewNames(
  edition: EditionSnapshot,
  earlier: readonly EditionSnapshot[],
  maps: readonly EditionMap[],
): string[] {
  const last = earlier.at(-1);
  return NAME_LISTS.flatMap((list) => {
    const keysOf = (each: EditionSnapshot | undefined) => each?.names?.[list]?.map(({ key }) => key) ?? [];
    const [before, now] = [new Set(keysOf(last)), new Set(keysOf(edition))];
    const ever = new Set(earlier.flatMap(keysOf));
    return [
      ...[...before]
        .filter((key) => !now.has(key) && !maps.some(({ changes }) => own(changes[list] ?? {}, key)))
        .map((key) => `${list}: "${key}" is gone: say in the map whether it was renamed, split or withdrawn`),
      ...[...now]
        .filter((key) => ever.has(key) && !before.has(key))
        .map((key) => `"${key}" was removed in an earlier edition and is in use again: choose a new key`),
    ];
  });
}
