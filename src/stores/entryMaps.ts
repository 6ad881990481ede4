/** The entries of an assessment in memory: one map for each field, so that a view follows its own item alone. */
import { type MapStore, map } from 'nanostores';
import type { Answer } from '../domain/answers/answer.ts';
import type { Deadline } from '../domain/answers/deadline.ts';
import { type Entry, FIELDS, type Field, isNewer, type Pending, placeOf } from '../domain/answers/entry.ts';
import type { EvidenceDocument, Task } from '../domain/answers/evidence.ts';
import type { PlanValue } from '../domain/answers/plan.ts';

/** From how many entries on the maps are set as wholes: views are told once, not ten thousand times. */
const MANY = 20;

export function createEntryMaps() {
  const entries = new Map<string, Entry>();
  const maps = {
    answer: map<Record<string, Answer>>({}),
    note: map<Record<string, string>>({}),
    pending: map<Record<string, Pending>>({}),
    evidence: map<Record<string, readonly string[]>>({}),
    task: map<Record<string, Task>>({}),
    document: map<Record<string, EvidenceDocument>>({}),
    scope: map<Record<string, readonly string[]>>({}),
    plan: map<Record<string, PlanValue>>({}),
    deadline: map<Record<string, Deadline>>({}),
  };
  const mapOf = (field: Field) => maps[field] as MapStore<Record<string, unknown>>;

  /** Takes an entry in if it is newer than the one at its place; says whether it was. */
  const take = (entry: Entry): boolean => {
    const isTaken = isNewer(entry, entries.get(placeOf(entry)));
    if (isTaken) entries.set(placeOf(entry), entry);
    return isTaken;
  };

  const accept = (entry: Entry): boolean => {
    const isTaken = take(entry);
    // nanostores removes a key that is set to `undefined`.
    if (isTaken) mapOf(entry.field).setKey(entry.item, entry.value ?? (undefined as never));
    return isTaken;
  };

  return {
    maps,
    /** The entry at a place, taken back or not. */
    at: (place: string): Entry | undefined => entries.get(place),
    all: (): Entry[] => [...entries.values()],
    /** Takes an entry in and shows it, if it is newer than the one at its place; says whether it was. */
    accept,
    acceptAll(incoming: readonly Entry[]): void {
      if (incoming.length < MANY) {
        for (const entry of incoming) accept(entry);
        return;
      }
      for (const entry of incoming) take(entry);
      const valuesIn = (field: Field) =>
        Object.fromEntries(
          [...entries.values()].flatMap((each) =>
            each.field === field && each.value !== null ? [[each.item, each.value]] : [],
          ),
        );
      for (const field of FIELDS) mapOf(field).set(valuesIn(field));
    },
  };
}
