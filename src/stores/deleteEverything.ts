/** Deletes all that this site keeps in the browser, and lists what is left. */
import { closeTables } from './indexedTables.ts';
import { removePages } from './keptPages.ts';
import { tell } from './messages.ts';
import { isOurs, PREFIX } from './names.ts';
import { browserStorage, type TextStorage, tabStorage } from './storage.ts';
import { clearTab } from './tabTables.ts';

const attempt = async <T>(work: () => T | Promise<T>, otherwise: T): Promise<T> => {
  try {
    return await work();
  } catch {
    // Where storage is denied there is nothing of ours.
    return otherwise;
  }
};

const ourNamesIn = (storage: TextStorage): string[] => storage.names(PREFIX).filter(isOurs);

/** Names of databases. Where the browser does not list them (Firefox before 126), whether ours is there. */
async function databaseNames(): Promise<string[]> {
  if (typeof indexedDB.databases === 'function') return (await indexedDB.databases()).map(({ name = '' }) => name);
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(PREFIX);
    // It is made anew when it was not there: then it is not kept.
    request.onupgradeneeded = ({ oldVersion }) => {
      if (oldVersion === 0) request.transaction?.abort();
    };
    request.onsuccess = () => {
      request.result.close();
      resolve([PREFIX]);
    };
    request.onerror = () => (request.error?.name === 'AbortError' ? resolve([]) : reject(request.error));
  });
}

/** Names of everything of ours that is in the browser now. */
export async function whatIsKept(): Promise<string[]> {
  const databases = await attempt(databaseNames, []);
  const cached = await attempt(async () => (await caches.keys()).filter(isOurs), []);
  return [
    ...databases.filter(isOurs).map((name) => `IndexedDB: ${name}`),
    ...ourNamesIn(browserStorage).map((name) => `localStorage: ${name}`),
    ...ourNamesIn(tabStorage).map((name) => `sessionStorage: ${name}`),
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
  await attempt(deleteDatabase, undefined);
  for (const name of ourNamesIn(browserStorage)) browserStorage.remove(name);
  clearTab();
  await attempt(removePages, undefined);
  // Last: other tabs load anew, and must find nothing.
  tell({ tell: 'deleted' });
  return whatIsKept();
}
