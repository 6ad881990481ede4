/** Small texts in a storage that may be denied, full or damaged. */
import { describe, expect, test } from 'vitest';
import { guarded, parsedJson } from '../../src/stores/storage.ts';
import { contentOf, fakeStorage } from './fakeStorage.ts';

test('texts are read back, removed, and named by how they begin', () => {
  const storage = fakeStorage({ other: 'theirs' });
  const { read, write, remove, names } = guarded(() => storage);
  write('ours:a', '1');
  write('ours:b', '');
  expect([read('ours:a'), read('ours:b'), read('ours:c')]).toEqual(['1', '', undefined]);
  expect([names('ours:'), names('')]).toEqual([
    ['ours:a', 'ours:b'],
    ['other', 'ours:a', 'ours:b'],
  ]);
  remove('ours:a');
  expect(contentOf(storage)).toEqual({ other: 'theirs', 'ours:b': '' });
});

describe('a storage', () => {
  test.each<[string, () => Storage | undefined]>([
    [
      'that throws at the mere mention of it',
      () => {
        throw new DOMException('denied', 'SecurityError');
      },
    ],
    ['that is not there', () => undefined],
  ])('%s is empty and takes nothing', (_, storage) => {
    const { read, write, remove, names } = guarded(storage);
    write('a', '1');
    remove('a');
    expect([read('a'), names('')]).toEqual([undefined, []]);
  });
  test('that is full keeps what it has', () => {
    const storage = fakeStorage({ a: '1' }, 2);
    const { read, write } = guarded(() => storage);
    write('b', '2');
    expect([read('a'), read('b')]).toEqual(['1', undefined]);
  });
  test('that is denied later, or allowed again, is asked each time', () => {
    let storage: Storage | undefined = fakeStorage({ a: '1' });
    const { read } = guarded(() => storage);
    const kept = storage;
    storage = undefined;
    expect(read('a')).toBeUndefined();
    storage = kept;
    expect(read('a')).toBe('1');
  });
});

test.each([
  ['{"a":1}', { a: 1 }],
  ['null', null],
  ['{', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s says %o', (text, value) => {
  expect(parsedJson(text)).toEqual(value);
});
