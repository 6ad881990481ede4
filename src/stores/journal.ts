/**
 * What was typed and is not yet saved, in `localStorage`: writing there is done before the next instruction, so a tab that
 * is killed in the middle loses nothing. Each entry has a name of its own and is removed as soon as it is saved.
 */
import { type Assessment, parseAssessment } from '../domain/answers/assessment.ts';
import { type Entry, parseEntry, placeOf, versionOf } from '../domain/answers/entry.ts';
import { PREFIX } from './names.ts';

const NAME = `${PREFIX}:unsaved:`;

export interface Journal {
  note: (head: Assessment, entry: Entry) => void;
  strike: (head: Assessment, entry: Entry) => void;
  /** What another page, or this one before it was killed, left behind: of one assessment, or of all. */
  left: (assessment?: string) => { head: Assessment; entry: Entry }[];
}

const nameOf = ({ id }: Assessment, entry: Entry): string => `${NAME}${id} ${versionOf(entry)} ${placeOf(entry)}`;

/** For where there is nothing to write to: the database of a tab writes at once. */
export const noJournal: Journal = { note: () => {}, strike: () => {}, left: () => [] };

/** One that cannot be read must not hide the others. */
function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

/** @param storage gives `localStorage`, or throws where it is denied */
export function journalIn(storage: () => Storage): Journal {
  const attempt = <T>(work: (on: Storage) => T, otherwise: T): T => {
    try {
      return work(storage());
    } catch {
      // Denied or full: the database is the place that counts, and it says when it fails.
      return otherwise;
    }
  };
  return {
    note: (head, entry) => attempt((on) => on.setItem(nameOf(head, entry), JSON.stringify({ head, entry })), undefined),
    strike: (head, entry) => attempt((on) => on.removeItem(nameOf(head, entry)), undefined),
    left: (assessment) =>
      attempt(
        (on) =>
          Array.from({ length: on.length }, (_, index) => on.key(index) ?? '')
            .filter((name) => name.startsWith(assessment === undefined ? NAME : `${NAME}${assessment} `))
            .flatMap((name) => {
              const raw = parsed(on.getItem(name)) as { head?: unknown; entry?: unknown } | null;
              const [head, entry] = [parseAssessment(raw?.head), parseEntry(raw?.entry)];
              return head && entry ? [{ head, entry }] : [];
            }),
        [],
      ),
  };
}
