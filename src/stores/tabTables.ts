/**
 * The tables of a tab that keeps everything to itself: `sessionStorage`, which the browser drops with the tab.
 *
 * Browsers bring it back when a closed tab is reopened, so the moment of leaving is kept too, and whoever comes later than
 * a page takes to load finds nothing.
 */
import { PREFIX } from './names.ts';
import { isSharedComputer, markSharedComputer } from './sharedComputer.ts';
import { namesIn, parsedJson, tabStorage } from './storage.ts';
import { type Kept, keyOf, type Table, type Tables, type Work } from './tables.ts';

const LEFT = `${PREFIX}:tab-left`;
const ROWS = `${PREFIX}:tab:`;

/** Milliseconds between leaving one page and reading the next, beyond which it is somebody else who comes. */
export const ABSENCE = 30_000;

/** Removes all that this tab keeps. */
export function clearTab(): void {
  for (const name of tabStorage.names(`${PREFIX}:`)) tabStorage.remove(name);
}

/** Says whether this tab keeps everything to itself. Either way what it kept so far is removed. */
export function setSharedComputer(on: boolean): void {
  clearTab();
  if (on) markSharedComputer();
}

/** Clears the tab when someone comes back to it later, and notes when it is left. Called once a page. */
export function watchTab(now: () => number = Date.now): void {
  if (!isSharedComputer()) return;
  const clearIfLate = (): boolean => {
    const left = tabStorage.read(LEFT);
    tabStorage.remove(LEFT);
    // A moment that cannot be read, or is still to come, says nothing about how short the absence was.
    const isLate = left !== undefined && !(Math.abs(now() - Number(left)) <= ABSENCE);
    if (isLate) setSharedComputer(true);
    return isLate;
  };
  clearIfLate();
  globalThis.addEventListener('pagehide', () => {
    if (isSharedComputer()) tabStorage.write(LEFT, String(now()));
  });
  // A page that comes back from the browser's cache still shows all that was on it.
  globalThis.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && isSharedComputer() && clearIfLate()) globalThis.location?.reload();
  });
}

const nameOf = (table: Table, key: readonly string[]): string => `${ROWS}${table} ${JSON.stringify(key)}`;

function read(storage: Storage, name: string): unknown {
  const text = storage.getItem(name);
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}

let last: Promise<unknown> = Promise.resolve();

export const tabTables: Tables = {
  transact(_tables, _mode, work) {
    // One after the other: two at a time could each overwrite what the other had read.
    const done = last.then(() => transact(work));
    last = done.catch(() => {});
    return done;
  },
};

async function transact<T>(work: (on: Work) => Promise<T>): Promise<T> {
  const storage = globalThis.sessionStorage;
  if (!storage) throw new DOMException('sessionStorage is denied', 'SecurityError');
  /** What stood under each name that was written, to put it back. */
  const before = new Map<string, string | null>();
  const write = (name: string, text: string | null) => {
    if (!before.has(name)) before.set(name, storage.getItem(name));
    if (text === null) storage.removeItem(name);
    else storage.setItem(name, text);
  };
  try {
    return await work({
      get: async (table, key) => read(storage, nameOf(table, key)),
      all: async (table, begins) =>
        namesIn(storage, `${ROWS}${table} `).flatMap((name): Kept[] => {
          const key = parsedJson(name.slice(`${ROWS}${table} `.length)) as string[] | undefined;
          return key && (begins === undefined || key[0] === begins) ? [{ key, row: read(storage, name) }] : [];
        }),
      put: async (table, row) => write(nameOf(table, keyOf(table, row)), JSON.stringify(row)),
      remove: async (table, key) => write(nameOf(table, key), null),
    });
  } catch (error) {
    // First all is taken away: what is put back would otherwise find no room beside it.
    for (const name of before.keys()) storage.removeItem(name);
    for (const [name, text] of before) if (text !== null) storage.setItem(name, text);
    throw error;
  }
}
