/**
 * The answers of one sheet as a store, kept in the browser and shared between its tabs.
 *
 * Memory leads: an answer stands on the screen at once, then it is written and told to the other tabs. When storage is
 * denied or full the session goes on in memory and `$saving` says so; every later write tries the unsaved ones again.
 */
import { atom, computed, type MapStore, map, onMount, type ReadableAtom } from 'nanostores';
import type { Answer, AnswerSheet } from '../domain/answer.ts';
import { type AnswerDatabase, type AnswerRow, answerDatabase, isNewer, parseRow } from './database.ts';
import { PREFIX } from './names.ts';

/** `denied`: the browser lets this site keep nothing. `full`: there is no room left. */
export type SavingFault = 'denied' | 'full';

export type Saving = { state: 'loading' | 'saved' | 'saving' } | { state: 'failed'; why: SavingFault; unsaved: number };

export interface AnswerSheetStore {
  $answers: ReadableAtom<AnswerSheet>;
  $saving: ReadableAtom<Saving>;
  /** Whether stored answers have been read, or could not be. */
  $ready: ReadableAtom<boolean>;
  /** Sets an answer, or takes it back with `undefined`. */
  setAnswer: (item: string, answer: Answer | undefined) => void;
}

interface Surroundings {
  database: AnswerDatabase;
  /** Opens the line to the other tabs; `undefined` where the browser has none. */
  connect: () => BroadcastChannel | undefined;
  now: () => number;
  tab: string;
}

const inThisBrowser = (): Surroundings => ({
  database: answerDatabase,
  connect: () => (typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(PREFIX)),
  now: Date.now,
  // Not a secret, only different from other tabs; crypto.randomUUID is missing on plain http.
  tab: Math.random().toString(36).slice(2),
});

/** While pages are built there is nothing to load and nobody to tell. */
const atBuildTime: Surroundings = {
  database: { rowsOf: async () => [], put: async () => {} },
  connect: () => undefined,
  now: () => 0,
  tab: '',
};

/** Milliseconds after which a write is worth a word: one at every key would only flicker. */
const SLOW = 300;

const faultOf = (error: unknown): SavingFault =>
  error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'denied';

/** Makes the store of one sheet. Tests hand in their own surroundings; pages use `answerSheet`. */
export function createAnswerSheet(sheet: string, { database, connect, now, tab }: Surroundings): AnswerSheetStore {
  const $answers: MapStore<Record<string, Answer>> = map({});
  const $saving = atom<Saving>({ state: 'loading' });
  const rows = new Map<string, AnswerRow>();
  const unsaved = new Set<string>();
  let channel: BroadcastChannel | undefined;
  let fault: SavingFault | undefined;
  let loaded = false;
  let writing = 0;
  let slow: ReturnType<typeof setTimeout> | undefined;

  const announce = () => {
    if (!loaded) return;
    if (writing > 0) {
      slow ??= setTimeout(() => $saving.set({ state: 'saving' }), SLOW);
      return;
    }
    clearTimeout(slow);
    slow = undefined;
    if (fault !== undefined) $saving.set({ state: 'failed', why: fault, unsaved: unsaved.size });
    else if ($saving.get().state !== 'saved') $saving.set({ state: 'saved' });
  };

  /** Takes a row in if it is newer than what is known; says whether it was. */
  const accept = (row: AnswerRow): boolean => {
    if (row.sheet !== sheet || !isNewer(row, rows.get(row.item))) return false;
    rows.set(row.item, row);
    // nanostores reads `undefined` as "remove the key".
    $answers.setKey(row.item, row.answer ?? (undefined as unknown as Answer));
    return true;
  };

  const write = async (row: AnswerRow) => {
    unsaved.add(row.item);
    writing += 1;
    announce();
    try {
      await database.put(row);
      if (rows.get(row.item) === row) unsaved.delete(row.item);
      if (unsaved.size === 0) fault = undefined;
    } catch (error) {
      // An older answer that could not be written does not matter once a newer one was.
      if (unsaved.size > 0) fault = faultOf(error);
    } finally {
      writing -= 1;
      announce();
    }
  };

  const load = async () => {
    try {
      for (const row of await database.rowsOf(sheet)) accept(row);
      if (unsaved.size === 0) fault = undefined;
    } catch (error) {
      fault = faultOf(error);
    }
    loaded = true;
    announce();
  };

  onMount($answers, () => {
    channel = connect();
    channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const row = parseRow(data);
      if (row) accept(row);
    });
    // A page that comes back from the browser's cache has missed what other tabs said.
    const onShow = (event: PageTransitionEvent) => event.persisted && void load();
    globalThis.addEventListener?.('pageshow', onShow);
    void load();
    return () => {
      channel?.close();
      channel = undefined;
      globalThis.removeEventListener?.('pageshow', onShow);
    };
  });

  return {
    $answers,
    $saving,
    $ready: computed($saving, ({ state }) => state !== 'loading'),
    setAnswer(item, answer) {
      const before = rows.get(item);
      // A clock that was set back must not make the new answer lose against the old one.
      const stamp = Math.max(now(), (before?.stamp ?? 0) + 1);
      const row: AnswerRow = { sheet, item, answer: answer ?? null, stamp, tab };
      accept(row);
      channel?.postMessage(row);
      const retried = [...unsaved].flatMap((id) => (id === item ? [] : (rows.get(id) ?? [])));
      for (const each of [...retried, row]) void write(each);
    },
  };
}

const sheets = new Map<string, AnswerSheetStore>();

/** The store of a sheet in this browser; the same one for everybody on the page who asks. */
export function answerSheet(sheet: string): AnswerSheetStore {
  const known =
    sheets.get(sheet) ?? createAnswerSheet(sheet, typeof window === 'undefined' ? atBuildTime : inThisBrowser());
  sheets.set(sheet, known);
  return known;
}
