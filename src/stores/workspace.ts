/** What can be done with the tables: each of these happens as a whole, or throws and leaves everything as it was. */
import { type Assessment, type FilledAssessment, parseAssessment } from '../domain/answers/assessment.ts';
import { type Entry, isNewer, parseEntry, placeOf } from '../domain/answers/entry.ts';
import {
  parseRestorePoint,
  RESTORE_INTERVAL,
  type Reason,
  type RestorePoint,
  surplus,
} from '../domain/answers/restorePoint.ts';
import { newId } from './ids.ts';
import type { Kept, Row, Table, Tables, Work } from './tables.ts';

/** Something that could not be read, as it was found. */
export interface Quarantined {
  id: string;
  table: string;
  /** Milliseconds since 1970. */
  found: number;
  row: unknown;
}

export interface WorkspaceStore {
  assessments: () => Promise<FilledAssessment[]>;
  /** All of them, without their entries. */
  heads: () => Promise<Assessment[]>;
  /** One of them; `undefined` when nothing was written to it yet, or it is gone. */
  assessment: (id: string) => Promise<FilledAssessment | undefined>;
  /** Writes entries unless newer ones stand there, and the assessment if it is not there yet. */
  write: (head: Assessment, entries: readonly Entry[]) => Promise<void>;
  /** Adds an assessment with all that stands in it. */
  add: (assessment: FilledAssessment) => Promise<void>;
  /** Adds new assessments, all of them or none. */
  addAll: (assessments: readonly FilledAssessment[]) => Promise<void>;
  /** Changes what an assessment is called, and the like; `undefined` when it is gone. */
  change: (id: string, change: (head: Assessment) => Assessment) => Promise<Assessment | undefined>;
  /** Keeps the present state as a restore point, then writes. */
  rewrite: (
    id: string,
    why: Reason,
    change: (state: FilledAssessment) => { head?: Assessment; entries: readonly Entry[] },
  ) => Promise<FilledAssessment | undefined>;
  /** Removes an assessment with its restore points, for good. */
  remove: (id: string) => Promise<void>;
  restorePoints: (id: string) => Promise<RestorePoint[]>;
  /** Keeps a restore point if the last one is older than an hour. */
  keepByTime: (id: string) => Promise<void>;
  quarantined: () => Promise<Quarantined[]>;
  removeQuarantined: (ids: readonly string[]) => Promise<void>;
}

export function createWorkspace(tables: Tables, now: () => number = Date.now): WorkspaceStore {
  /** Rows that can be read; the others are put aside, whole, in a piece of work of their own. */
  async function sift<T>(table: Table, kept: readonly Kept[], parse: (row: unknown) => T | undefined): Promise<T[]> {
    const parsed = kept.map(({ row }) => parse(row));
    const unreadable = kept.filter((_, index) => parsed[index] === undefined);
    if (unreadable.length > 0)
      await tables.transact([table, 'entries', 'quarantine'], 'readwrite', async (on) => {
        for (const { key } of unreadable) {
          const row = await on.get(table, key);
          // It may have been mended, or put aside by another tab, in between.
          if (row === undefined || parse(row) !== undefined) continue;
          // Without its assessment nobody would find an entry again: they go together.
          const entries = table === 'assessments' ? await on.all('entries', key[0]) : [];
          const whole = entries.length === 0 ? row : { assessment: row, entries: entries.map((each) => each.row) };
          await on.put('quarantine', { id: newId(), table, found: now(), row: whole });
          for (const each of entries) await on.remove('entries', each.key);
          await on.remove(table, key);
        }
      });
    return parsed.filter((each) => each !== undefined);
  }

  const headIn = async (on: Work, id: string) => parseAssessment(await on.get('assessments', [id]));
  const entriesIn = async (on: Work, id: string) =>
    (await on.all('entries', id)).flatMap(({ row }) => parseEntry(row) ?? []);
  const stateIn = async (on: Work, id: string): Promise<FilledAssessment | undefined> => {
    const head = await headIn(on, id);
    return head && { ...head, entries: await entriesIn(on, id) };
  };

  async function putNewer(on: Work, assessment: string, entries: readonly Entry[]): Promise<void> {
    const standing =
      entries.length > 20
        ? new Map((await entriesIn(on, assessment)).map((entry) => [placeOf(entry), entry]))
        : undefined;
    await Promise.all(
      entries.map(async (entry) => {
        const there = standing
          ? standing.get(placeOf(entry))
          : parseEntry(await on.get('entries', [assessment, entry.field, entry.item]));
        if (isNewer(entry, there)) await on.put('entries', { ...entry, assessment });
      }),
    );
  }

  async function keepPoint(on: Work, state: FilledAssessment, why: Reason): Promise<void> {
    const { id: assessment } = state;
    await on.put('restorePoints', { id: newId(), assessment, made: now(), why, state } satisfies RestorePoint);
    const points = (await on.all('restorePoints', assessment)).flatMap(({ row }) => parseRestorePoint(row) ?? []);
    for (const id of surplus(points)) await on.remove('restorePoints', [assessment, id]);
  }

  return {
    async assessments() {
      const [heads, entries] = await tables.transact(['assessments', 'entries'], 'readonly', (on) =>
        Promise.all([on.all('assessments'), on.all('entries')]),
      );
      const readable = await sift('assessments', heads, parseAssessment);
      const sheets = new Map<string, Kept[]>();
      for (const kept of entries) {
        const [assessment = ''] = kept.key;
        const known = sheets.get(assessment);
        if (known) known.push(kept);
        else sheets.set(assessment, [kept]);
      }
      return Promise.all(
        readable.map(async (head) => ({
          ...head,
          entries: await sift('entries', sheets.get(head.id) ?? [], parseEntry),
        })),
      );
    },

    async heads() {
      const kept = await tables.transact(['assessments'], 'readonly', (on) => on.all('assessments'));
      return kept.flatMap(({ row }) => parseAssessment(row) ?? []);
    },

    async assessment(id) {
      const [head, entries] = await tables.transact(['assessments', 'entries'], 'readonly', (on) =>
        Promise.all([on.get('assessments', [id]), on.all('entries', id)]),
      );
      if (head === undefined) return undefined;
      const [readable] = await sift('assessments', [{ key: [id], row: head }], parseAssessment);
      return readable && { ...readable, entries: await sift('entries', entries, parseEntry) };
    },

    write: (head, entries) =>
      tables.transact(['assessments', 'entries'], 'readwrite', async (on) => {
        if ((await on.get('assessments', [head.id])) === undefined) await on.put('assessments', head as unknown as Row);
        await putNewer(on, head.id, entries);
      }),

    add: ({ entries, ...head }) =>
      tables.transact(['assessments', 'entries'], 'readwrite', async (on) => {
        await on.put('assessments', head as unknown as Row);
        await putNewer(on, head.id, entries);
      }),

    addAll: (assessments) =>
      tables.transact(['assessments', 'entries'], 'readwrite', async (on) => {
        for (const { entries, ...head } of assessments) {
          await on.put('assessments', head as unknown as Row);
          // Under a new id nothing can stand in their way.
          await Promise.all(entries.map((entry) => on.put('entries', { ...entry, assessment: head.id })));
        }
      }),

    change: (id, change) =>
      tables.transact(['assessments'], 'readwrite', async (on) => {
        const head = await headIn(on, id);
        if (!head) return undefined;
        const changed = change(head);
        await on.put('assessments', changed as unknown as Row);
        return changed;
      }),

    rewrite: (id, why, change) =>
      tables.transact(['assessments', 'entries', 'restorePoints'], 'readwrite', async (on) => {
        const state = await stateIn(on, id);
        if (!state) return undefined;
        const { head, entries } = change(state);
        await keepPoint(on, state, why);
        if (head) await on.put('assessments', head as unknown as Row);
        await putNewer(on, id, entries);
        return stateIn(on, id);
      }),

    remove: (id) =>
      tables.transact(['assessments', 'entries', 'restorePoints'], 'readwrite', async (on) => {
        for (const table of ['entries', 'restorePoints'] as const)
          for (const { key } of await on.all(table, id)) await on.remove(table, key);
        await on.remove('assessments', [id]);
      }),

    async restorePoints(id) {
      const kept = await tables.transact(['restorePoints'], 'readonly', (on) => on.all('restorePoints', id));
      return (await sift('restorePoints', kept, parseRestorePoint)).sort((a, b) => b.made - a.made);
    },

    keepByTime: (id) =>
      tables.transact(['assessments', 'entries', 'restorePoints'], 'readwrite', async (on) => {
        const points = (await on.all('restorePoints', id)).flatMap(({ row }) => parseRestorePoint(row) ?? []);
        if (points.some(({ made }) => now() - made < RESTORE_INTERVAL)) return;
        const state = await stateIn(on, id);
        if (state && state.entries.length > 0) await keepPoint(on, state, 'time');
      }),

    async quarantined() {
      const kept = await tables.transact(['quarantine'], 'readonly', (on) => on.all('quarantine'));
      return kept.map(({ row }) => row as Quarantined);
    },

    removeQuarantined: (ids) =>
      tables.transact(['quarantine'], 'readwrite', async (on) => {
        for (const id of ids) await on.remove('quarantine', [id]);
      }),
  };
}
