/** The tables in IndexedDB: what the browser keeps for longer than a tab. */
import { type IDBPDatabase, openDB, type StoreNames, unwrap } from 'idb';
import { assessmentsFromVersion1 } from '../domain/formats/workspaceFile.ts';
import { newId } from './ids.ts';
import { PREFIX } from './names.ts';
import { ClosedError, type Kept, keyOf, type Row, TABLES, type Table, type Tables, type Work } from './tables.ts';

const DATABASE_VERSION = 2;
const ROWS_OF_VERSION_1 = 'answers';

let opened: Promise<IDBPDatabase> | undefined;

function open(): Promise<IDBPDatabase> {
  opened ??= openDB(PREFIX, DATABASE_VERSION, {
    async upgrade(database, from, _to, transaction) {
      for (const [table, [first, ...others]] of Object.entries(TABLES))
        database.createObjectStore(table, { keyPath: others.length > 0 ? [first, ...others] : first });
      if (from !== 1) return;
      // All in the transaction of the upgrade: if it is cut short, the first version stands as it was.
      const rows: unknown[] = await transaction.objectStore(ROWS_OF_VERSION_1 as StoreNames<unknown>).getAll();
      const { assessments, unreadable } = assessmentsFromVersion1(rows, newId);
      const made = Date.now();
      for (const state of assessments) {
        const { entries, ...head } = state;
        const { id: assessment } = head;
        await transaction.objectStore('assessments').put(head);
        for (const entry of entries) await transaction.objectStore('entries').put({ ...entry, assessment });
        await transaction.objectStore('restorePoints').put({ id: newId(), assessment, made, why: 'migration', state });
      }
      for (const row of unreadable)
        await transaction.objectStore('quarantine').put({ id: newId(), table: ROWS_OF_VERSION_1, found: made, row });
      database.deleteObjectStore(ROWS_OF_VERSION_1 as StoreNames<unknown>);
    },
    // A newer version of the site wants to change the database, or everything is to be deleted: let it, and open again
    // on the next use.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  });
  // A refusal is not final: the visitor may free space or allow storage, and the next write tries again.
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

/** Closes the database, so that it can be deleted. */
export async function closeTables(): Promise<void> {
  const database = await opened?.catch(() => undefined);
  database?.close();
  opened = undefined;
}

const keyIn = (table: Table, key: readonly string[]): IDBValidKey =>
  TABLES[table].length === 1 ? (key[0] as string) : [...key];

/** What a database says that was open and is no longer. */
const CLOSED = ['InvalidStateError', 'UnknownError'];

/** Does a piece of work on an open database. */
const tablesOf = (database: IDBPDatabase): Tables => ({
  async transact(tables, mode, work) {
    const transaction = database.transaction(tables as Table[], mode, { durability: 'strict' });
    const on: Work = {
      get: (table, key) => transaction.objectStore(table).get(keyIn(table, key)),
      async all(table, begins) {
        // An empty list sorts after every text, so this is every key that begins so.
        const range = begins === undefined ? null : IDBKeyRange.bound([begins], [begins, []]);
        const rows: Row[] = await transaction.objectStore(table).getAll(range);
        // The key stands in the row itself: without it the browser would not have taken the row.
        return rows.map((row): Kept => ({ key: keyOf(table, row), row }));
      },
      put: async (table, row: Row) => {
        await (transaction.objectStore(table) as { put?: (row: Row) => Promise<unknown> }).put?.(row);
      },
      remove: async (table, key) => {
        await (transaction.objectStore(table) as { delete?: (key: IDBValidKey) => Promise<unknown> }).delete?.(
          keyIn(table, key),
        );
      },
    };
    const working = work(on);
    // A failed piece of work leaves nothing behind.
    working.catch(() => {
      try {
        unwrap(transaction).abort();
      } catch {
        // It was aborted already: that is why the work failed.
      }
    });
    // Together: a transaction that is aborted rejects too, and nobody would be listening.
    const [result] = await Promise.all([working, transaction.done]);
    return result;
  },
});

async function once<T>(...[tables, mode, work]: Parameters<typeof indexedTables.transact<T>>): Promise<T> {
  // One that cannot be opened is denied, whatever the browser calls it.
  const database = await open();
  try {
    return await tablesOf(database).transact(tables, mode, work);
  } catch (error) {
    const isClosed = error instanceof DOMException && CLOSED.includes(error.name);
    throw isClosed ? new ClosedError(error.message, { cause: error }) : error;
  }
}

export const indexedTables: Tables = {
  async transact(tables, mode, work) {
    try {
      return await once(tables, mode, work);
    } catch (error) {
      if (!(error instanceof ClosedError)) throw error;
      // Opened again, and the work done once more.
      opened = undefined;
      return once(tables, mode, work);
    }
  },
};
