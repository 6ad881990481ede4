/** A stored assessment of an earlier edition is carried to the page's, step by step. */
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { FilledAssessment } from '../../src/domain/answers/assessment.ts';
import type { EditionMap } from '../../src/domain/answers/editionMap.ts';
import { indexedTables } from '../../src/stores/indexedTables.ts';
import { carryToEdition } from '../../src/stores/migration.ts';
import { createWorkspace } from '../../src/stores/workspace.ts';
import { entryOf, headOf, MET, valuesOf } from '../domain/answers/entries.ts';

const workspace = createWorkspace(indexedTables);
const MAPS: EditionMap[] = [
  { from: '1', to: '2', changes: { checklist: { first: { fate: 'merged', into: 'second' } } } },
  { from: '2', to: '3', changes: { checklist: { second: { fate: 'merged', into: 'third' } } } },
];
const WAITING = { edition: '1', answers: [{ item: 'first', answer: MET }] };

let count = 0;
async function stored(edition: string): Promise<FilledAssessment> {
  const head = headOf(`migrated${++count}`);
  const state = {
    ...head,
    instrument: { ...head.instrument, edition },
    entries: [entryOf('5.a', 'answer first', MET), entryOf('5.a', 'answer same', MET)],
  };
  await workspace.add(state);
  return state;
}
const carry = (state: FilledAssessment, edition: string, editionMaps = async () => MAPS) =>
  carryToEdition(state, edition, { workspace, editionMaps, now: () => 100, tab: 't' });
const pointsOf = async ({ id }: FilledAssessment) =>
  (await workspace.restorePoints(id)).map(({ why, state }) => `${why} of ${state.instrument.edition}`).sort();

test('an assessment of the same edition is left alone, without looking at the maps', async () => {
  const state = await stored('3');
  expect(await carry(state, '3', () => Promise.reject(new Error('asked')))).toBe(state);
  expect(await pointsOf(state)).toEqual([]);
});

test('several editions are crossed one by one, with the state before each kept', async () => {
  const state = await stored('1');
  const carried = await carry(state, '3');
  expect(valuesOf(carried?.entries ?? [])).toEqual({ 'answer same': MET, 'pending third': WAITING });
  expect(carried).toEqual(await workspace.assessment(state.id));
  expect([carried?.instrument.edition, await pointsOf(state)]).toEqual(['3', ['migration of 1', 'migration of 2']]);
});

test.each([
  ['there are no maps', async () => []],
  ['the maps cannot be had', () => Promise.reject(new Error('offline'))],
  ['no map leads to the edition', async () => MAPS.slice(0, 1)],
])('everything stays as it is when %s', async (_, maps) => {
  const state = await stored('1');
  expect(await carry(state, '3', maps)).toBe(state);
  expect([await workspace.assessment(state.id), await pointsOf(state)]).toEqual([state, []]);
});

test('what another tab carried meanwhile is not carried again', async () => {
  const state = await stored('1');
  const other = await carry(state, '2');
  const late = await carry(state, '2');
  expect(valuesOf(late?.entries ?? [])).toEqual(valuesOf(other?.entries ?? []));
  expect(late?.entries.map(({ stamp }) => stamp)).toEqual(other?.entries.map(({ stamp }) => stamp));
});

test('one that was removed meanwhile stays away', async () => {
  const state = await stored('1');
  await workspace.remove(state.id);
  expect(await carry(state, '3')).toBeUndefined();
  expect(await workspace.assessment(state.id)).toBeUndefined();
});
