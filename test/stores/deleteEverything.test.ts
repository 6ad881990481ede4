/** Deleting everything: what is ours goes, and nothing else. */
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deleteEverything, whatIsKept } from '../../src/stores/deleteEverything.ts';
import { indexedTables } from '../../src/stores/indexedTables.ts';
import { isOurs, PREFIX } from '../../src/stores/names.ts';
import { createWorkspace } from '../../src/stores/workspace.ts';
import { entryOf, headOf, MET } from '../domain/answers/entries.ts';
import { contentOf, fakeStorage } from './fakeStorage.ts';

const FOREIGN = { 'starlight-theme': 'dark', 'ccguide-other': 'x', ccguides: 'y', 'x:ccguide:z': 'z', '': 'empty' };
const workspace = createWorkspace(indexedTables);
const heard: unknown[] = [];
let cached: Set<string>;
let listener: BroadcastChannel;

beforeEach(() => {
  vi.stubGlobal(
    'localStorage',
    fakeStorage({ ...FOREIGN, 'ccguide:current:checklist:guide': 'a', 'ccguide:unsaved:x': '{' }),
  );
  vi.stubGlobal(
    'sessionStorage',
    fakeStorage({ ...FOREIGN, 'ccguide:shared-computer': 'yes', 'ccguide:tab:x ["a"]': '1' }),
  );
  cached = new Set(['ccguide:pages', 'other-cache', 'ccguide-v1']);
  vi.stubGlobal('caches', { keys: async () => [...cached], delete: async (name: string) => cached.delete(name) });
  heard.length = 0;
  listener = new BroadcastChannel(PREFIX);
  listener.onmessage = ({ data }) => void heard.push(data);
});
afterEach(() => {
  listener.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

describe('deleting everything', () => {
  test('removes all names of ours and leaves those of others', async () => {
    (await openDB('other-database', 1)).close();
    await workspace.write(headOf('abcd'), [entryOf('1.a', 'answer a', MET)]);
    expect((await whatIsKept()).sort()).toEqual([
      'Cache: ccguide:pages',
      'IndexedDB: ccguide',
      'localStorage: ccguide:current:checklist:guide',
      'localStorage: ccguide:unsaved:x',
      'sessionStorage: ccguide:shared-computer',
      'sessionStorage: ccguide:tab:x ["a"]',
    ]);
    expect(await deleteEverything()).toEqual([]);
    expect([contentOf(localStorage), contentOf(sessionStorage)]).toEqual([FOREIGN, FOREIGN]);
    expect([await databases(), [...cached]]).toEqual([['other-database'], ['other-cache', 'ccguide-v1']]);
    await vi.waitFor(() => expect(heard).toEqual([{ tell: 'deleted' }]));
  });
  test('where the browser lists no databases, ours is looked for, and not made by that', async () => {
    const listed = indexedDB.databases.bind(indexedDB);
    Object.defineProperty(indexedDB, 'databases', { value: undefined, configurable: true });
    try {
      await workspace.write(headOf('abcd'), [entryOf('1.a', 'answer a', MET)]);
      expect(await whatIsKept()).toContain('IndexedDB: ccguide');
      expect(await deleteEverything()).toEqual([]);
      expect((await listed()).map(({ name }) => name)).not.toContain(PREFIX);
    } finally {
      Object.defineProperty(indexedDB, 'databases', { value: listed, configurable: true });
    }
  });
  test('a second time, or where nothing is, does nothing', async () => {
    await deleteEverything();
    expect(await deleteEverything()).toEqual([]);
  });
  test('does what it can where some storage is denied', async () => {
    const deny = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('localStorage', new Proxy({}, { get: deny }));
    vi.stubGlobal('caches', undefined);
    expect(await deleteEverything()).toEqual([]);
    expect(contentOf(sessionStorage)).toEqual(FOREIGN);
  });
  test('names the database when another tab sleeps and does not close it', async () => {
    await workspace.write(headOf('abcd'), [entryOf('1.a', 'answer a', MET)]);
    const sleeping = await openDB(PREFIX);
    vi.useFakeTimers({ toFake: ['setTimeout'], shouldAdvanceTime: true, advanceTimeDelta: 1000 });
    expect(await deleteEverything()).toEqual(['IndexedDB: ccguide']);
    expect(contentOf(localStorage)).toEqual(FOREIGN);
    sleeping.close();
  });
});

test.each<[string, boolean]>([
  ...['ccguide', 'ccguide:', 'ccguide:tab:entries'].map((name): [string, boolean] => [name, true]),
  ...['', 'ccguide2', 'ccguide-v1', 'CCGUIDE:x', ' ccguide:x', 'starlight-theme'].map((name): [string, boolean] => [
    name,
    false,
  ]),
])('"%s" is ours: %s', (name, ours) => {
  expect(isOurs(name)).toBe(ours);
});
