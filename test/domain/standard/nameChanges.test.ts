/** What changed in the lists of records, limits and posts, and what keeps an edition from being frozen for it. */
import { describe, expect, test } from 'vitest';
import type { EditionMap } from '../../../src/domain/answers/editionMap.ts';
import type { NameChanges } from '../../../src/domain/answers/nameMap.ts';
import { faultsOfNewEdition } from '../../../src/domain/standard/editionRules.ts';
import type { EditionSnapshot, FrozenName } from '../../../src/domain/standard/editionSnapshot.ts';
import { nameChangesBetween } from '../../../src/domain/standard/nameChanges.ts';

const named = (key: string, more: Partial<FrozenName> = {}): FrozenName => ({
  key,
  name: { 'zh-CN': key, en: key },
  ...more,
});
const limit = (key: string, value: number): FrozenName =>
  named(key, { limit: { value, unit: 'working-day', runs: 'within', event: 'asked' } });
const count = (key: string, value: number): FrozenName =>
  named(key, { quantity: { value, unit: 'person', limit: 'at-least' } });
const edition = (version: string, names?: EditionSnapshot['names']): EditionSnapshot => ({
  version,
  date: '2026-11-24',
  chapters: [],
  items: { admission: [], checklist: [], evaluation: [] },
  names,
});
const map = (from: string, to: string, changes: NameChanges = {}): EditionMap => ({ from, to, changes });
const changes = (before: FrozenName[], after: FrozenName[], ...fates: NonNullable<NameChanges['parameters']>[]) =>
  nameChangesBetween(
    edition('1.0.0', { parameters: before }),
    edition('2.0.0', { parameters: after }),
    fates.map((parameters) => map('', '', { parameters })),
  ).map(({ key, types, into }) => [key, types.join(' '), ...(into ?? [])].join(' '));

describe('what changed', () => {
  test('nothing, when nothing did', () => {
    expect(changes([limit('a', 5)], [limit('a', 5)])).toEqual([]);
  });
  test.each<[string, FrozenName[], FrozenName[], NonNullable<NameChanges['parameters']>[], string[]]>([
    ['another time', [limit('a', 5)], [limit('a', 3)], [], ['a limit']],
    ['another number', [count('a', 5)], [count('a', 3)], [], ['a limit']],
    ['a time that became a number', [limit('a', 5)], [count('a', 5)], [], ['a limit']],
    ['other words', [named('a')], [named('a', { name: { 'zh-CN': 'x', en: 'a' } })], [], ['a wording']],
    ['new and gone, the new one first', [named('gone')], [named('new')], [], ['new added', 'gone removed']],
    [
      'another key and another time',
      [limit('a', 5)],
      [{ ...limit('b', 3), name: named('a').name }],
      [{ a: { fate: 'renamed', to: 'b' } }],
      ['a renamed limit b'],
    ],
    ['split', [named('a')], [named('a'), named('b')], [{ a: { fate: 'split', into: ['a', 'b'] } }], ['a split a b']],
    ['withdrawn', [named('a')], [], [{ a: { fate: 'withdrawn' } }], ['a removed']],
    [
      'renamed twice',
      [named('a')],
      [named('c', { name: named('a').name })],
      [{ a: { fate: 'renamed', to: 'b' } }, { b: { fate: 'renamed', to: 'c' } }],
      ['a renamed c'],
    ],
  ])('%s', (_, before, after, fates, expected) => {
    expect(changes(before, after, ...fates)).toEqual(expected);
  });
  test('stands in the order of the later edition', () => {
    expect(changes([limit('a', 1), limit('b', 1)], [limit('b', 2), named('new'), limit('a', 2)])).toEqual([
      'b limit',
      'new added',
      'a limit',
    ]);
  });
  test('is unknown where one of the editions has no such list', () => {
    const [without, having] = [edition('1.0.0'), edition('2.0.0', { posts: [named('a')] })];
    expect(nameChangesBetween(without, having, [])).toEqual([]);
    expect(nameChangesBetween(having, without, [])).toEqual([]);
  });
});

describe('an edition is frozen', () => {
  const first = edition('1.0.0', { posts: [named('a'), named('b')], parameters: [limit('told', 5)] });
  const next = (version: string, names: EditionSnapshot['names']) => edition(version, { ...first.names, ...names });
  const faults = (edition: EditionSnapshot, changes: NameChanges = {}) =>
    faultsOfNewEdition(edition, [first], [map('1.0.0', edition.version, changes)]);

  test('when every name is there, or the map says what became of it', () => {
    expect(faults(next('1.0.1', {}))).toEqual([]);
    expect(faults(next('1.1.0', { posts: [named('a')] }), { posts: { b: { fate: 'withdrawn' } } })).toEqual([]);
    const renamed = [named('a'), named('c', { name: named('b').name })];
    expect(faults(next('1.0.1', { posts: renamed }), { posts: { b: { fate: 'renamed', to: 'c' } } })).toEqual([]);
  });
  test.each<[string, EditionSnapshot, string]>([
    ['a name that vanished', next('1.1.0', { posts: [named('a')] }), 'posts: "b" is gone'],
    ['a list that vanished', next('1.1.0', { parameters: undefined }), 'parameters: "told" is gone'],
    [
      'a name that is new, in a small step',
      next('1.0.1', { posts: [named('a'), named('b'), named('c')] }),
      'ask for a minor step',
    ],
    [
      'another limit, in less than a major step',
      next('1.1.0', { parameters: [limit('told', 3)] }),
      'ask for a major step',
    ],
  ])('not with %s', (_, edition, words) => {
    const found = faults(edition);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(words);
  });
  test('not with a name that an earlier edition gave up', () => {
    const second = next('2.0.0', { posts: [named('a')] });
    const maps = [map('1.0.0', '2.0.0', { posts: { b: { fate: 'withdrawn' } } }), map('2.0.0', '3.0.0')];
    expect(faultsOfNewEdition(next('3.0.0', {}), [first, second], maps)).toEqual([
      expect.stringContaining('"b" was removed in an earlier edition'),
    ]);
  });
});
