/** When an edition may be frozen. */
import { KINDS } from '../answers/assessment.ts';
import { type EditionMap, mapsBetween } from '../answers/editionMap.ts';
import { own } from '../basics/record.ts';
import {
  changesBetweenEditions,
  compareVersions,
  type EditionChange,
  isRephrased,
  neededStep,
  STEPS,
  stepBetween,
} from './editionChanges.ts';
import type { EditionSnapshot } from './editionSnapshot.ts';
import { faultsOfNewNames, nameChangesBetween } from './nameChanges.ts';

/**
 * What keeps an edition from being frozen, as messages for an editor; none when it may be.
 *
 * Answers follow keys from edition to edition, so nothing that was asked may vanish, return or change its words unless the
 * map between the editions says what became of it.
 *
 * @param frozen the editions that are frozen already, in any order
 */
export function faultsOfNewEdition(
  edition: EditionSnapshot,
  frozen: readonly EditionSnapshot[],
  maps: readonly EditionMap[],
): string[] {
  const { version } = edition;
  const same = frozen.find((each) => each.version === version);
  if (same)
    return JSON.stringify(same) === JSON.stringify(edition)
      ? [`edition ${version} is frozen already, and nothing has changed since`]
      : [`edition ${version} is frozen, but the content differs from it: raise the version in content/edition.yaml`];
  const earlier = [...frozen].sort((a, b) => compareVersions(a.version, b.version));
  const last = earlier.at(-1);
  if (!last) return [];
  const step = stepBetween(last.version, version);
  if (!step)
    return [`edition ${version} does not come after ${last.version}: raise the version in content/edition.yaml`];
  const way = mapsBetween(maps, last.version, version);
  if (!way)
    return [
      `content/editions has no map from ${last.version} to ${version}: add ${last.version}-to-${version}.yaml, which says what became of each key`,
    ];
  const changes = changesBetweenEditions(last, edition, way);
  const needed = neededStep([...changes, ...nameChangesBetween(last, edition, way)]);
  return [
    ...changes.flatMap((change) => faultsOfChange(change, way)),
    ...returnedKeys(edition, earlier).map(
      (key) => `"${key}" was removed in an earlier edition and is in use again: choose a new key`,
    ),
    ...faultsOfNewNames(edition, earlier, way),
    ...(STEPS.indexOf(step) < STEPS.indexOf(needed)
      ? [
          `the changes ask for a ${needed} step from ${last.version}, but ${version} is a ${step} one: raise the version`,
        ]
      : []),
  ];
}

/**
 * Keys of the clauses whose words differ from the last frozen edition, in the order of the guide: whoever wrote about them,
 * as examples do, reads that again.
 */
export function rephrasedClauses(edition: EditionSnapshot, frozen: readonly EditionSnapshot[]): string[] {
  const last = [...frozen].sort((a, b) => compareVersions(a.version, b.version)).at(-1);
  if (!last) return [];
  return changesBetweenEditions(last, edition, []).flatMap((change) =>
    change.kind === 'checklist' && isRephrased(change) ? [change.key] : [],
  );
}

function faultsOfChange(change: EditionChange, maps: readonly EditionMap[]): string[] {
  const { kind, key, types, after } = change;
  const isNamed = maps.some((map) => own(map.changes[kind] ?? {}, key) !== undefined);
  if (types.includes('removed') && !isNamed)
    return [`${kind}: "${key}" is gone: say in the map whether it was removed, split or merged`];
  if (types.includes('removed') && after)
    return [`${kind}: the map says that "${key}" was removed, but it is still there: correct the map`];
  if (isRephrased(change) && !isNamed)
    return [`${kind}: the words of "${key}" differ: say in the map whether its meaning is the same or reworded`];
  return [];
}

/** Keys that some earlier edition had and the last one had no more. */
function returnedKeys(edition: EditionSnapshot, earlier: readonly EditionSnapshot[]): string[] {
  const last = earlier.at(-1);
  return KINDS.flatMap((kind) => {
    const known = new Set(last?.items[kind].map(({ key }) => key));
    const ever = new Set(earlier.flatMap(({ items }) => items[kind].map(({ key }) => key)));
    return edition.items[kind].flatMap(({ key }) => (ever.has(key) && !known.has(key) ? [key] : []));
  });
}
