/** Saves entries, and says how that goes. What cannot be saved stays in memory and is tried again with every later save. */
import { atom, type ReadableAtom } from 'nanostores';
import type { Entry } from '../domain/answers/entry.ts';
import { ClosedError } from './tables.ts';

/**
 * `denied`: the browser lets this site keep nothing. `full`: there is no room left. `newer`: a newer site wrote here.
 * `closed`: the browser closed the storage, and it could not be opened again.
 */
export type SavingFault = 'denied' | 'full' | 'newer' | 'closed';

export type Saving = { state: 'loading' | 'saved' | 'saving' } | { state: 'failed'; why: SavingFault; unsaved: number };

/** Milliseconds after which a write is worth a word: one at every key would only flicker. */
const SLOW = 300;

export function faultOf(error: unknown): SavingFault {
  const name = error instanceof DOMException ? error.name : '';
  if (error instanceof ClosedError) return 'closed';
  return name === 'QuotaExceededError' ? 'full' : name === 'VersionError' ? 'newer' : 'denied';
}

export interface Saver {
  /** `loading` until reading has ended. */
  $saving: ReadableAtom<Saving>;
  isUnsaved: (place: string) => boolean;
  /** Writes the entry at a place, and again as long as it changes meanwhile: one write at a time for each place. */
  save: (place: string) => Promise<void>;
  /** Tries again what could not be saved. */
  retry: () => void;
  /** Stored entries have been read; with an error, they could not be. */
  endReading: (error?: unknown) => void;
  /** Lets the browser ask before it leaves the page with something unsaved; returns how to stop that. */
  guardPage: () => () => void;
}

/**
 * @param entryAt the newest entry at a place
 * @param write puts an entry into storage; rejects where that is denied or full
 */
export function createSaver(
  entryAt: (place: string) => Entry | undefined,
  write: (entry: Entry) => Promise<void>,
): Saver {
  const $saving = atom<Saving>({ state: 'loading' });
  const unsaved = new Set<string>();
  const beingWritten = new Set<string>();
  let fault: SavingFault | undefined;
  let hasRead = false;
  let slow: ReturnType<typeof setTimeout> | undefined;

  const announce = () => {
    if (!hasRead) return;
    if (beingWritten.size > 0) {
      slow ??= setTimeout(() => $saving.set({ state: 'saving' }), SLOW);
      return;
    }
    clearTimeout(slow);
    slow = undefined;
    if (fault !== undefined) $saving.set({ state: 'failed', why: fault, unsaved: unsaved.size });
    else if ($saving.get().state !== 'saved') $saving.set({ state: 'saved' });
  };

  const save = async (place: string) => {
    unsaved.add(place);
    if (beingWritten.has(place)) return;
    beingWritten.add(place);
    announce();
    try {
      for (let entry = entryAt(place); entry && unsaved.has(place); entry = entryAt(place)) {
        await write(entry);
        if (entryAt(place) === entry) unsaved.delete(place);
      }
      if (unsaved.size === 0) fault = undefined;
    } catch (error) {
      fault = faultOf(error);
    } finally {
      beingWritten.delete(place);
      announce();
    }
  };

  return {
    $saving,
    isUnsaved: (place) => unsaved.has(place),
    save,
    retry() {
      for (const place of [...unsaved]) void save(place);
    },
    endReading(error) {
      if (error !== undefined) fault = faultOf(error);
      else if (unsaved.size === 0) fault = undefined;
      hasRead = true;
      announce();
    },
    guardPage() {
      const onLeave = (event: BeforeUnloadEvent) => fault !== undefined && unsaved.size > 0 && event.preventDefault();
      globalThis.addEventListener?.('beforeunload', onLeave);
      return () => globalThis.removeEventListener?.('beforeunload', onLeave);
    },
  };
}
