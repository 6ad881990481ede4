/** Bringing two copies of an assessment together: what stands in both, and what to do about it, item by item. */
import type { Answer } from './answer.ts';
import { descent, type Entry, LONGEST_NOTE, placeOf, sameValue, versionOf } from './entry.ts';

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

/** What a person decides about a line. `both`: the two stand in the item's note, and the item is open again. */
export type Choice = 'mine' | 'theirs' | 'both';

function standingOf(mine: Entry | undefined, theirs: Entry): Standing {
  if (mine === undefined) return 'new';
  if (sameValue(mine.value, theirs.value)) return 'same';
  if (theirs.from.includes(versionOf(mine))) return 'newer';
  if (mine.from.includes(versionOf(theirs))) return 'older';
  return 'conflict';
}

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

interface Writing {
  now: number;
  tab: string;
}

/**
 * The entries to write, for the choices made.
 *
 * Every written entry names both that it comes from, so that the next file of the same people causes no second conflict.
 * Undecided conflicts are left as they are here.
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
  const bothKept = new Map<string, { text: string; replaces: Entry[] }>();
  for (const line of lines) {
    const choice = choices.get(line.place) ?? usualChoice(line);
    const { mine: own, theirs, standing } = line;
    if (choice === undefined || standing === 'same') continue;
    if (choice === 'both' && own) {
      const { text = '' } = bothKept.get(line.item) ?? {};
      const described = [describe('mine', own), describe('theirs', theirs)].join('\n');
      if (line.field === 'note') bothKept.set(line.item, { text: join(text, described), replaces: [own, theirs] });
      else {
        bothKept.set(line.item, { replaces: [], ...bothKept.get(line.item), text: join(text, described) });
        written.set(line.place, { ...above(own, theirs, writing), value: null } as Entry);
      }
    } else if (choice === 'theirs') {
      const replacesMine = own === undefined || standing === 'newer';
      const entry = replacesMine ? theirs : ({ ...above(own, theirs, writing), value: theirs.value } as Entry);
      written.set(line.place, entry);
    } else if (standing === 'conflict' && own) {
      written.set(line.place, { ...above(own, theirs, writing), value: own.value } as Entry);
    }
  }
  for (const [item, { text, replaces }] of bothKept) {
    const place = placeOf({ field: 'note', item });
    // A note about which nobody disagreed stays, and the two answers stand below it.
    const standing = replaces.length > 0 ? undefined : (written.get(place) ?? notes.get(item));
    const replaced = standing ? [standing] : replaces;
    written.set(place, {
      ...{ item, field: 'note', tab: writing.tab, from: descent(...replaced) },
      stamp: Math.max(writing.now, ...replaced.map(({ stamp }) => stamp + 1)),
      value: join(typeof standing?.value === 'string' ? standing.value : '', text).slice(0, LONGEST_NOTE),
    });
  }
  return [...written.values()];
}

const join = (above: string, below: string): string => (above === '' ? below : `${above}\n${below}`);

/** A new entry above two. */
const above = (mine: Entry, theirs: Entry, { now, tab }: Writing) => ({
  item: mine.item,
  field: mine.field,
  stamp: Math.max(now, mine.stamp + 1, theirs.stamp + 1),
  tab,
  from: descent(mine, theirs),
});

/** Items whose answers differ between two sets of entries, for a comparison side by side. */
export function differingItems(mine: readonly Entry[], theirs: readonly Entry[]): string[] {
  const answers = (entries: readonly Entry[]) =>
    new Map(entries.flatMap(({ field, item, value }) => (field === 'answer' ? [[item, value as Answer | null]] : [])));
  const [own, other] = [answers(mine), answers(theirs)];
  return [...new Set([...own.keys(), ...other.keys()])].filter(
    (item) => !sameValue(own.get(item) ?? null, other.get(item) ?? null),
  );
}
