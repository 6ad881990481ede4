/**
 * Where everything is kept: five tables, and work on them that happens as a whole or not at all.
 *
 * | table           | key                           | row                                                     |
 * | --------------- | ----------------------------- | ------------------------------------------------------- |
 * | `assessments`   | `id`                          | `Assessment` (src/domain/answers/assessment.ts)                 |
 * | `entries`       | `[assessment, field, item]`   | `Entry` (src/domain/answers/entry.ts) with its `assessment`     |
 * | `restorePoints` | `[assessment, id]`            | `RestorePoint` (src/domain/answers/restorePoint.ts)             |
 * | `profiles`      | `hash`                        | `KeptProfile` (src/domain/profiles/file.ts)               |
 * | `quarantine`    | `id`                          | what could not be read, whole, with the table it was in |
 */
export const TABLES = {
  assessments: ['id'],
  entries: ['assessment', 'field', 'item'],
  restorePoints: ['assessment', 'id'],
  profiles: ['hash'],
  quarantine: ['id'],
} as const;

export type Table = keyof typeof TABLES;
export type Row = Record<string, unknown>;

/** A row with the key under which it stands: the row itself may be anything. */
export interface Kept {
  key: readonly string[];
  row: unknown;
}

export interface Work {
  get: (table: Table, key: readonly string[]) => Promise<unknown>;
  /** Every row, or those whose key begins so. */
  all: (table: Table, begins?: string) => Promise<Kept[]>;
  put: (table: Table, row: Row) => Promise<void>;
  remove: (table: Table, key: readonly string[]) => Promise<void>;
}

export interface Tables {
  /**
   * Does the work as a whole: when it throws, or storage refuses, nothing of it happened.
   *
   * The work may wait only for what it is handed here. Rejects when storage is denied or full.
   */
  transact: <T>(tables: readonly Table[], mode: 'readonly' | 'readwrite', work: (on: Work) => Promise<T>) => Promise<T>;
}

export const keyOf = (table: Table, row: Row): string[] => TABLES[table].map((part) => String(row[part]));

/**
 * The browser closed the database under us, as Safari does in a tab that sleeps: nothing of the transaction was written
 * (https://bugs.webkit.org/show_bug.cgi?id=273827).
 */
export class ClosedError extends Error {
  override readonly name = 'ClosedError';
}
