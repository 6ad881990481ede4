/**
 * Where answers are kept: IndexedDB, one row an answer, so that two tabs never overwrite each other's items.
 *
 * | database  | store     | key             | row                             |
 * | --------- | --------- | --------------- | ------------------------------- |
 * | `ccguide` | `answers` | `[sheet, item]` | sheet, item, answer, stamp, tab |
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type Answer, parseAnswer } from '../domain/answer.ts';
import { PREFIX } from './names.ts';

export interface AnswerRow {
  sheet: string;
  item: string;
  /** `null`: the answer was taken back. The row stays, so that another tab learns of it. */
  answer: Answer | null;
  /** Milliseconds since 1970, but always above that of the answer it replaces. */
  stamp: number;
  /** Which tab wrote it: settles a tie of stamps the same way everywhere. */
  tab: string;
}

interface Schema extends DBSchema {
  answers: { key: [string, string]; value: AnswerRow };
}

export interface AnswerDatabase {
  rowsOf: (sheet: string) => Promise<AnswerRow[]>;
  /** Writes the row unless a newer one stands there. Rejects when storage is denied or full. */
  put: (row: AnswerRow) => Promise<void>;
}

/** Whether one row replaces another. */
export const isNewer = (row: AnswerRow, than: AnswerRow | undefined): boolean =>
  than === undefined || row.stamp > than.stamp || (row.stamp === than.stamp && row.tab > than.tab);

/** Reads a row from storage or another tab, where anything may stand. */
export function parseRow(raw: unknown): AnswerRow | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { sheet, item, answer, stamp, tab } = raw as Record<string, unknown>;
  const parsed = answer === null ? null : parseAnswer(answer);
  if (typeof sheet !== 'string' || typeof item !== 'string' || typeof tab !== 'string') return undefined;
  // Beyond the safe integers no later stamp could be told from this one.
  if (!Number.isSafeInteger(stamp) || parsed === undefined) return undefined;
  return { sheet, item, answer: parsed, stamp: stamp as number, tab };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(PREFIX, 1, {
    upgrade: (database) => {
      database.createObjectStore('answers', { keyPath: ['sheet', 'item'] });
    },
    // A newer version of the site wants to change the database: let it, and open again on the next use.
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

export const answerDatabase: AnswerDatabase = {
  async rowsOf(sheet) {
    const database = await open();
    // An empty list sorts after every text, so this is every key that begins with the sheet.
    const rows: unknown[] = await database.getAll('answers', IDBKeyRange.bound([sheet, ''], [sheet, []]));
    return rows.map(parseRow).filter((row) => row !== undefined);
  },

  async put(row) {
    const database = await open();
    const transaction = database.transaction('answers', 'readwrite', { durability: 'strict' });
    const write = async () => {
      const standing = parseRow(await transaction.store.get([row.sheet, row.item]));
      if (isNewer(row, standing)) await transaction.store.put(row);
    };
    // Together: a transaction that is aborted rejects too, and nobody would be listening.
    await Promise.all([write(), transaction.done]);
  },
};
