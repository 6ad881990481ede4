/** Restore points: earlier states of an assessment, kept in a ring. */
import { dayInChina } from '../basics/calendarDate.ts';
import { isRecord } from '../basics/record.ts';
import { type FilledAssessment, parseAssessment } from './assessment.ts';
import { type Entry, parseEntry, placeOf, sameValue, successor, type Writing } from './entry.ts';

/** What came after the state that was kept. `time`: an hour of work. */
const REASONS = ['import', 'merge', 'bulk', 'migration', 'restore', 'time'] as const;
export type Reason = (typeof REASONS)[number];

export interface RestorePoint {
  id: string;
  /** Id of the assessment. */
  assessment: string;
  /** Milliseconds since 1970. */
  made: number;
  why: Reason;
  state: FilledAssessment;
}

/** Latest points that are kept whatever their day, and days of which one point is kept. */
const LATEST = 12;
const DAYS = 24;

/** How long an assessment is worked on before its state is kept once more. */
export const RESTORE_INTERVAL = 60 * 60 * 1000;

/** Ids of the points to remove: the latest stay, and beyond them the last one of each of the latest days. */
export function surplus(points: readonly Pick<RestorePoint, 'id' | 'made'>[]): string[] {
  const newestFirst = [...points].sort((a, b) => b.made - a.made);
  const days = new Set<string>();
  return newestFirst
    .filter(({ made }, index) => {
      const day = dayInChina(made);
      const stays = index < LATEST || (!days.has(day) && days.size < DAYS);
      days.add(day);
      return !stays;
    })
    .map(({ id }) => id);
}

/** Reads a restore point from storage. `undefined` when it is none. */
export function parseRestorePoint(raw: unknown): RestorePoint | undefined {
  if (!isRecord(raw)) return undefined;
  const { id, assessment, made, why, state } = raw;
  const head = parseAssessment(state);
  const reason = REASONS.find((each) => each === why);
  if (!head || !reason || typeof id !== 'string' || assessment !== head.id || !Number.isSafeInteger(made))
    return undefined;
  const list = (state as { entries?: unknown }).entries;
  const entries = Array.isArray(list) ? list.map(parseEntry).filter((entry) => entry !== undefined) : [];
  return { id, assessment, made: made as number, why: reason, state: { ...head, entries } };
}

/** The entries to write so that an assessment stands again as it was. What came since is taken back, not erased. */
export function restoringEntries(now: readonly Entry[], then: readonly Entry[], writing: Writing): Entry[] {
  const before = new Map(then.map((entry) => [placeOf(entry), entry]));
  const standing = new Set(now.map(placeOf));
  return [
    ...then.filter((entry) => !standing.has(placeOf(entry))),
    ...now.flatMap((entry) => {
      const content = before.get(placeOf(entry)) ?? { ...entry, value: null };
      return sameValue(entry.value, content.value) ? [] : [successor(content, [entry], writing)];
    }),
  ];
}

/** What distinguishes two states of one assessment: items by how they changed. */
export function changesBetween(then: readonly Entry[], now: readonly Entry[]): { place: string; item: string }[] {
  const valuesIn = (entries: readonly Entry[]) => new Map(entries.map((entry) => [placeOf(entry), entry.value]));
  const [before, after] = [valuesIn(then), valuesIn(now)];
  const items = new Map([...then, ...now].map((entry) => [placeOf(entry), entry.item]));
  return [...items].flatMap(([place, item]) =>
    sameValue(before.get(place) ?? null, after.get(place) ?? null) ? [] : [{ place, item }],
  );
}
