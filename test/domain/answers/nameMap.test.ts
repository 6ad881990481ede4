/** What becomes of records, limits and posts that an assessment names, when an edition follows another. */
import { describe, expect, test } from 'vitest';
import { carryEntries, type EditionMap, faultsOfEditionMap } from '../../../src/domain/answers/editionMap.ts';
import type { Entry } from '../../../src/domain/answers/entry.ts';
import type { NameChanges } from '../../../src/domain/answers/nameMap.ts';
import { afterWriting, entryOf, valuesOf } from './entries.ts';

const carried = (entries: readonly Entry[], changes: NameChanges) =>
  valuesOf(
    afterWriting(entries, carryEntries({ from: '1', to: '2', changes }, 'checklist', entries, { now: 9, tab: 'm' })),
  );

describe('from one edition to the next', () => {
  const changes: NameChanges = {
    records: { slip: { fate: 'renamed', to: 'note' }, book: { fate: 'split', into: ['book', 'index'] } },
    parameters: { told: { fate: 'renamed', to: 'told-in-writing' }, gone: { fate: 'withdrawn' } },
    posts: {
      clerk: { fate: 'renamed', to: 'registrar' },
      guard: { fate: 'split', into: ['guard', 'driver'] },
      crier: { fate: 'withdrawn' },
    },
  };
  const holders = (value: Record<string, string[]>) => entryOf('1.a', 'plan holders', value);
  const document = (record?: string) => ({
    name: 'n',
    where: 'w',
    date: '',
    validUntil: '',
    ...(record && { record }),
  });
  const deadline = (limit: string) => ({
    limit,
    event: 'fire',
    from: '2026-11-30T09:00',
    due: '2026-12-01T09:00',
    who: 'a',
    done: false,
  });

  test.each<[string, Record<string, string[]>, Record<string, string[]>]>([
    ['whoever holds a renamed post holds it under its new name', { clerk: ['a', 'b'] }, { registrar: ['a', 'b'] }],
    [
      'two posts that are one now have the holders of both',
      { clerk: ['a', 'b'], registrar: ['b', 'c'] },
      { registrar: ['a', 'b', 'c'] },
    ],
    ['a split post leaves its holders with all parts', { guard: ['a'] }, { guard: ['a'], driver: ['a'] }],
    ['a post that was withdrawn stays in the plan', { crier: ['a'] }, { crier: ['a'] }],
    ['a post may be called like what every object has', { constructor: ['a'] }, { constructor: ['a'] }],
  ])('%s', (_, before, after) => {
    expect(carried([holders(before)], changes)).toEqual({ 'plan holders': after });
  });
  test.each([
    ['told', 'told-in-writing'],
    ['gone', 'gone'],
    ['kept', 'kept'],
  ])('a deadline of the limit "%s" has "%s"', (before, after) => {
    expect(carried([entryOf('1.a', 'deadline d1', deadline(before))], changes)).toEqual({
      'deadline d1': deadline(after),
    });
  });
  test.each([
    ['slip', 'note'],
    // Which part it is, nobody knows.
    ['book', 'book'],
    [undefined, undefined],
  ])('a document that is the record "%s" is "%s"', (before, after) => {
    expect(carried([entryOf('1.a', 'document d1', document(before))], changes)).toEqual({
      'document d1': document(after),
    });
  });
  test('nothing is written where nothing is named otherwise, nor over what was taken back', () => {
    const standing = [
      holders({ other: ['a'] }),
      entryOf('1.a', 'plan people', 3),
      entryOf('1.a', 'deadline d1', null),
      entryOf('1.a', 'document d1', document('ledger')),
    ];
    const map: EditionMap = { from: '1', to: '2', changes };
    expect(carryEntries(map, 'checklist', standing, { now: 9, tab: 'm' })).toEqual([]);
  });
});

describe('a map', () => {
  const none = new Set<string>();
  const keys = { admission: none, checklist: none, evaluation: none, records: none, posts: none };
  const faults = (parameters: NameChanges['parameters']) =>
    faultsOfEditionMap({ from: '1', to: '2', changes: { parameters } }, { ...keys, parameters: new Set(['a', 'b']) });

  test('says where names went that are there now, or that they were withdrawn', () => {
    expect(
      faults({
        x: { fate: 'renamed', to: 'a' },
        a: { fate: 'split', into: ['a', 'b'] },
        y: { fate: 'withdrawn' },
      }),
    ).toEqual([]);
  });
  test.each<[string, NameChanges['parameters'], string]>([
    ['a new name that is none', { x: { fate: 'renamed', to: 'y' } }, 'parameters: "x" goes to "y"'],
    ['an old name that is still there', { a: { fate: 'renamed', to: 'b' } }, '"a" is said to be renamed'],
    ['a withdrawn one that is there', { a: { fate: 'withdrawn' } }, '"a" is said to be withdrawn'],
    ['a split into one', { x: { fate: 'split', into: ['a', 'a'] } }, 'split into fewer than two'],
  ])('has one fault: %s', (_, changes, words) => {
    const found = faults(changes);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(words);
  });
});
