/** Deletes all that this site keeps in the browser, and lists what is left. */
import { closeTables } from './indexedTables.ts';
import { tell } from './messages.ts';
import { isOurs, PREFIX } from './names.ts';
import { clearTab } from './tabTables.ts';

const guarded = async <T>(work: () => T | Promise<T>, otherwise: T): Promise<T> => {
  try {
    return await work();
  } catch {
    // Where storage is denied there is nothing of ours.
    return otherwise;
  }
};

const namesIn = (storage: Storage): string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter(isOurs);

/** Names of everything of ours that is in the browser now. */
export async function whatIsKept(): Promise<string[]> {
  const databases = await guarded(async () => (await indexedDB.databases()).map(({ name = '' }) => name), []);
  const stored = await guarded(() => namesIn(localStorage), []);
  const inTab = await guarded(() => namesIn(sessionStorage), []);
  const cached = await guarded(async () => (await caches.keys()).filter(isOurs), []);
  return [
    ...databases.filter(isOurs).map((name) => `IndexedDB: ${name}`),
    ...stored.map((name) => `localStorage: ${name}`),
    ...inTab.map((name) => `sessionStorage: ${name}`),
    ...cached.map((name) => `Cache: ${name}`),
  ];
}

/** Milliseconds that other tabs have for closing the database. */
const PATIENCE = 3000;

function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(PREFIX);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    // Other tabs close it when they are asked to; `onsuccess` follows. A tab that sleeps does not: the rest must go all
    // the same, and the database is named as left.
    request.onblocked = () => setTimeout(resolve, PATIENCE);
  });
}

/** Removes what is ours and nothing else. Returns the names of what is left: none, unless the browser refused. */
export async function deleteEverything(): Promise<string[]> {
  await closeTables();
  await guarded(deleteDatabase, undefined);
  await guarded(() => {
    for (const name of namesIn(localStorage)) localStorage.removeItem(name);
  }, undefined);
  clearTab();
  await guarded(async () => {
    for (const name of await caches.keys()) if (isOurs(name)) await caches.delete(name);
  }, undefined);
  // Last: other tabs load anew, and must find nothing.
  tell({ tell: 'deleted' });
  return whatIsKept();
}
