/** Editions that were published, and what changed from one to another. */
import { mapsBetween } from '../domain/answers/editionMap.ts';
import { changesBetweenEditions, compareVersions, type EditionChange } from '../domain/standard/editionChanges.ts';
import type { EditionSnapshot } from '../domain/standard/editionSnapshot.ts';
import { type NameChange, nameChangesBetween } from '../domain/standard/nameChanges.ts';
import { getContent, getStandard } from './standard.ts';

/** Frozen editions, the earliest first. */
export async function getSnapshots(): Promise<EditionSnapshot[]> {
  const snapshots = (await getContent()).snapshots.map(({ data }) => data);
  return snapshots.sort((a, b) => compareVersions(a.version, b.version));
}

/** Frozen editions that another one took the place of, the latest first. */
export async function getEarlierEditions(): Promise<EditionSnapshot[]> {
  const [snapshots, { edition }] = await Promise.all([getSnapshots(), getStandard()]);
  return snapshots.filter(({ version }) => compareVersions(version, edition.version) < 0).reverse();
}

/** Path of the page of an earlier edition, below the root of its language. */
export const earlierPath = ({ version }: Pick<EditionSnapshot, 'version'>): string => `editions/${version}/`;

/** Two editions and all that changed between them. */
export interface EditionPair {
  before: EditionSnapshot;
  after: EditionSnapshot;
  changes: EditionChange[];
  names: NameChange[];
}

/** Every pair of editions that maps lead between, each with the earlier edition first. */
export async function getEditionPairs(): Promise<EditionPair[]> {
  const [snapshots, { editionMaps }] = await Promise.all([getSnapshots(), getStandard()]);
  return snapshots.flatMap((before, index) =>
    snapshots.slice(index + 1).flatMap((after) => {
      const maps = mapsBetween(editionMaps, before.version, after.version);
      if (!maps) return [];
      const changes = changesBetweenEditions(before, after, maps);
      return [{ before, after, changes, names: nameChangesBetween(before, after, maps) }];
    }),
  );
}

/** Path of the page that shows what changed, below the root of its language. */
export const pairPath = ({ before, after }: { before: { version: string }; after: { version: string } }): string =>
  `editions/${before.version}-to-${after.version}/`;
