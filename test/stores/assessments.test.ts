/** What is done with whole assessments, over a (fake) IndexedDB. */
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { FilledAssessment } from '../../src/domain/answers/assessment.ts';
import { type EditionMap, parseEditionMaps } from '../../src/domain/answers/editionMap.ts';
import { type Entry, placeOf } from '../../src/domain/answers/entry.ts';
import { compareEntries } from '../../src/domain/answers/merge.ts';
import {
  $assessments,
  addFromFile,
  restore,
  restorePointsOf,
  together,
  writeNote,
} from '../../src/stores/assessments.ts';
import { workspace } from '../../src/stores/browser.ts';
import { entryOf, headOf, MET, UNMET, valuesOf } from '../domain/answers/entries.ts';
import fixture from '../fixtures/editionMaps.json' with { type: 'json' };

const [map] = parseEditionMaps(fixture) as [EditionMap];
let count = 0;

/** An assessment of edition 2, with a restore point from edition 1. */
async function afterANewEdition(before: readonly Entry[], after: readonly Entry[]) {
  const id = `restored${++count}`;
  const head = headOf(id);
  const first = { ...head, instrument: { ...head.instrument, edition: map.from } };
  const second = { ...head, instrument: { ...head.instrument, edition: map.to } };
  await workspace.add({ ...first, entries: before });
  const taken = before.map((entry) => ({ ...entry, value: null, stamp: entry.stamp + 1 }) as Entry);
  const stamped = after.map((entry) => ({ ...entry, stamp: entry.stamp + 2 }));
  await workspace.rewrite(id, 'migration', () => ({ head: second, entries: [...taken, ...stamped] }));
  const [point] = await restorePointsOf(id);
  if (!point) throw new Error('no restore point');
  const now = async () => (await workspace.assessment(id)) as FilledAssessment;
  return { point, now };
}

test('a state of an earlier edition comes back as one of the present: what changed waits to be confirmed', async () => {
  const { point, now } = await afterANewEdition(
    [entryOf('5.a', 'answer reworded', MET), entryOf('5.a', 'answer untouched', MET), entryOf('5.a', 'note left', 'n')],
    [entryOf('5.a', 'answer untouched', UNMET), entryOf('5.a', 'answer whole', UNMET)],
  );
  expect(await restore(point, await now(), [map])).toBe(true);
  const waiting = { edition: '1', answers: [{ item: 'reworded', answer: MET }] };
  expect(valuesOf((await now()).entries)).toEqual({
    'answer untouched': MET,
    'note whole': 'n',
    'pending reworded': waiting,
  });
});

test('without the map nothing is restored, and nothing is changed', async () => {
  const { point, now } = await afterANewEdition(
    [entryOf('5.a', 'answer reworded', MET)],
    [entryOf('5.a', 'answer untouched', UNMET)],
  );
  const before = await now();
  expect(await restore(point, before, [])).toBe(false);
  expect((await now()).entries.map(placeOf)).toEqual(before.entries.map(placeOf));
  expect(valuesOf((await now()).entries)).toEqual({ 'answer untouched': UNMET });
});

test('notes written at once stand in the order in which they were written', async () => {
  const id = `notes${++count}`;
  await workspace.add({ ...headOf(id), entries: [] });
  await Promise.all(['T', 'Th', 'The', 'The plan'].map((note) => writeNote(id, 'a', note)));
  const [note, ...others] = (await workspace.assessment(id))?.entries ?? [];
  expect([note?.value, others]).toEqual(['The plan', []]);
  await writeNote(id, 'a', '');
  expect(valuesOf((await workspace.assessment(id))?.entries ?? [])).toEqual({});
});

test('a note that is written again and again still replaces the one that others hold', async () => {
  const id = `notes${++count}`;
  const shared = entryOf('5.a', 'note a', 'first');
  await workspace.add({ ...headOf(id, { sharedUpTo: 5 }), entries: [shared] });
  for (let turn = 0; turn < 30; turn += 1) await writeNote(id, 'a', `draft ${turn}`);
  const entries = (await workspace.assessment(id))?.entries ?? [];
  expect(compareEntries([shared], entries)).toMatchObject([{ standing: 'newer', theirs: { value: 'draft 29' } }]);
});

test('many assessments are added with one reading of the list, also when one of them fails', async () => {
  const seen: string[] = [];
  const stop = $assessments.listen((listed) => seen.push(listed.state));
  await expect.poll(() => seen.length).toBe(1);
  const idsIn = () => {
    const listed = $assessments.get();
    return listed.state === 'read' ? listed.assessments.map(({ id }) => id).filter((id) => id.startsWith('many')) : [];
  };
  await together(async () => {
    for (let number = 0; number < 20; number += 1)
      await addFromFile({ ...headOf(`many${number}`), entries: [entryOf('5.a', 'answer a', MET)] });
  });
  expect(idsIn()).toHaveLength(20);
  const failing = together(async () => {
    await addFromFile({ ...headOf('manymore'), entries: [] });
    throw new Error('full');
  });
  await expect(failing).rejects.toThrow('full');
  expect(idsIn()).toHaveLength(21);
  expect(seen).toEqual(['read', 'read', 'read']);
  stop();
});
