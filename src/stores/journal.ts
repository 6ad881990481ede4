/**
 * What was typed and is not yet saved, in `localStorage`: writing there is done before the next instruction, so a tab that
 * is killed in the middle loses nothing. Each entry has a name of its own and is removed as soon as it is saved.
 */
import { type Assessment, parseAssessment } from '../domain/answers/assessment.ts';
import { type Entry, parseEntry, placeOf, versionOf } from '../domain/answers/entry.ts';
import { isRecord } from '../domain/basics/record.ts';
import { PREFIX } from './names.ts';
import { guarded, parsedJson } from './storage.ts';

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

/**
 * Where storage is denied or full nothing is noted: the database is the place that counts, and it says when it fails.
 *
 * @param storage gives `localStorage`, or throws where it is denied
 */
export function journalIn(storage: () => Storage): Journal {
  const { read, write, remove, names } = guarded(storage);
  return {
    note: (head, entry) => write(nameOf(head, entry), JSON.stringify({ head, entry })),
    strike: (head, entry) => remove(nameOf(head, entry)),
    left: (assessment) =>
      names(assessment === undefined ? NAME : `${NAME}${assessment} `).flatMap((name) => {
        const raw = parsedJson(read(name));
        const [head, entry] = isRecord(raw) ? [parseAssessment(raw['head']), parseEntry(raw['entry'])] : [];
        return head && entry ? [{ head, entry }] : [];
      }),
  };
}
