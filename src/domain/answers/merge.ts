/** Bringing two copies of an assessment together: what stands in both, and what to do about it, item by item. */
import {
  type Entry,
  isNewer,
  MAX_NOTE_LENGTH,
  placeOf,
  sameValue,
  successor,
  versionOf,
  type Writing,
} from './entry.ts';
import { MAX_DOCUMENTS } from './evidence.ts';

/**
 * How an incoming entry stands to what is here.
 *
 * `new`: nothing is here · `same`: equal · `newer`: it replaced what is here · `older`: what is here replaced it ·
 * `conflict`: both changed, or nobody can tell.
 */
export type Standing = 'new' | 'same' | 'newer' | 'older' | 'conflict';

export interface MergeLine {
  /** Field and item. */
  place: string;
  item: string;
  field: Entry['field'];
  standing: Standing;
  mine: Entry | undefined;
  theirs: Entry;
}

/**
 * What a person decides about a line. `both`: two answers or texts stand in the item's note, and the item is open again; the
 * documents of both stand beside each other.
 */
export type Choice = 'mine' | 'theirs' | 'both';

const KEPT_TWICE: readonly Entry['field'][] = ['answer', 'note', 'pending', 'evidence'];

/** Whether `both` can be chosen: there is no place for a second task, nor for a document under two names. */
export const canKeepBoth = ({ field, standing }: Pick<MergeLine, 'field' | 'standing'>): boolean =>
  standing === 'conflict' && KEPT_TWICE.includes(field);

function standingOf(mine: Entry | undefined, theirs: Entry): Standing {
  if (mine === undefined) return 'new';
  if (sameValue(mine.value, theirs.value)) return 'same';
  if (replaced(theirs, mine)) return 'newer';
  return replaced(mine, theirs) ? 'older' : 'conflict';
}

/** Whether one entry came from another, or is that one. */
const replaced = (entry: Entry, other: Entry): boolean => [...entry.from, versionOf(entry)].includes(versionOf(other));

/** Compares what comes in with what is here. Answers taken back that nobody has here are left out. */
export function compareEntries(mine: readonly Entry[], theirs: readonly Entry[]): MergeLine[] {
  const here = new Map(mine.map((entry) => [placeOf(entry), entry]));
  return theirs.flatMap((entry) => {
    const place = placeOf(entry);
    const own = here.get(place);
    if (own === undefined && entry.value === null) return [];
    const { item, field } = entry;
    return [{ place, item, field, standing: standingOf(own, entry), mine: own, theirs: entry }];
  });
}

/** What happens to a line unless someone decides otherwise. A conflict has no such choice. */
export const usualChoice = ({ standing }: Pick<MergeLine, 'standing'>): Choice | undefined =>
  standing === 'conflict' ? undefined : standing === 'new' || standing === 'newer' ? 'theirs' : 'mine';

/** Says in words what was answered, on which day and where it comes from; used for notes that keep both. */
export type Describe = (whose: 'mine' | 'theirs', entry: Entry) => string;

/**
 * The entries to write, for the choices made.
 *
 * Every written entry names both that it comes from, so that the next file of the same people causes no second conflict;
 * equal values of different origin become one for the same reason. Undecided conflicts are left as they are here, and so
 * is an item whose two values would not fit into its note, or cannot stand twice.
 */
export function mergedEntries(
  mine: readonly Entry[],
  lines: readonly MergeLine[],
  choices: ReadonlyMap<string, Choice>,
  describe: Describe,
  writing: Writing,
): Entry[] {
  const notes = new Map(mine.flatMap((entry) => (entry.field === 'note' ? [[entry.item, entry] as const] : [])));
  const written = new Map<string, Entry>();
  const bothKept = new Map<string, { text: string; replaces: Entry[]; places: string[] }>();
  for (const line of lines) {
    const choice = line.standing === 'same' ? 'theirs' : (choices.get(line.place) ?? usualChoice(line));
    const { mine: own, theirs, standing, place } = line;
    if (choice === undefined) continue;
    if (own === undefined) {
      if (choice !== 'mine') written.set(place, theirs);
    } else if (choice === 'both' && own.field === 'evidence' && theirs.field === 'evidence') {
      const value = [...new Set([...(own.value ?? []), ...(theirs.value ?? [])])];
      if (value.length <= MAX_DOCUMENTS) written.set(place, successor({ ...own, value }, [own, theirs], writing));
    } else if (choice === 'both') {
      if (!KEPT_TWICE.includes(line.field)) continue;
      const { text, replaces, places } = bothKept.get(line.item) ?? { text: '', replaces: [], places: [] };
      bothKept.set(line.item, {
        text: join(text, [describe('mine', own), describe('theirs', theirs)].join('\n')),
        replaces: line.field === 'note' ? [own, theirs] : replaces,
        places: [...places, place],
      });
      if (line.field !== 'note') written.set(place, successor({ ...own, value: null }, [own, theirs], writing));
    } else if (choice === 'theirs') {
      if (standing === 'same' && replaced(own, theirs)) continue;
      // Whoever writes by a clock that runs behind may replace something and still stand below it.
      const isAbove = replaced(theirs, own) && isNewer(theirs, own);
      written.set(place, isAbove ? theirs : successor(theirs, [own, theirs], writing));
    } else if (standing !== 'older') {
      written.set(place, successor(own, [own, theirs], writing));
    }
  }
  for (const [item, { text, replaces, places }] of bothKept) {
    const place = placeOf({ field: 'note', item });
    // A note about which nobody disagreed stays, and the two answers stand below it.
    const standing = replaces.length > 0 ? undefined : (written.get(place) ?? notes.get(item));
    const below = standing ? [standing] : replaces;
    const value = join(typeof standing?.value === 'string' ? standing.value : '', text);
    if (value.length > MAX_NOTE_LENGTH) {
      for (const each of places) written.delete(each);
      continue;
    }
    written.set(place, successor({ field: 'note', item, value }, below, writing));
  }
  return [...written.values()];
}

const join = (above: string, below: string): string => (above === '' ? below : `${above}\n${below}`);

/** Items whose answers differ between two sets of entries, for a comparison side by side. */
export function differingItems(mine: readonly Entry[], theirs: readonly Entry[]): string[] {
  const answers = (entries: readonly Entry[]) =>
    new Map(entries.flatMap((entry) => (entry.field === 'answer' ? [[entry.item, entry.value] as const] : [])));
  const [own, other] = [answers(mine), answers(theirs)];
  return [...new Set([...own.keys(), ...other.keys()])].filter(
    (item) => !sameValue(own.get(item) ?? null, other.get(item) ?? null),
  );
}
