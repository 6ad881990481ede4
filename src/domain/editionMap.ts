/**
 * From one edition to the next: what became of each key, and what becomes of the answers given to it.
 *
 * A key that the map does not name is the same in both editions. Nothing is dropped in silence: an answer either stays,
 * or waits to be confirmed, or stands in the record of an item that is no longer asked.
 */
import type { Kind } from './assessment.ts';
import { descent, type Entry, type Pending, placeOf, sameValue } from './entry.ts';
import { isRecord } from './record.ts';

/** What became of a key. `same` may be left out. */
export type Fate =
  | { readonly fate: 'same' }
  /** Another meaning under the same key. */
  | { readonly fate: 'reworded' }
  /** Several keys hold what one held. */
  | { readonly fate: 'split'; readonly into: readonly string[] }
  /** One key holds what several held. */
  | { readonly fate: 'merged'; readonly into: string }
  | { readonly fate: 'removed' };

export interface EditionMap {
  /** Versions of the two editions. */
  from: string;
  to: string;
  /** By kind of tool, then by key as it was in the earlier edition. */
  changes: { readonly [kind in Kind]?: Readonly<Record<string, Fate>> | undefined };
}

/** Reads maps that the site publishes; what is none is left out. */
export function parseEditionMaps(raw: unknown): EditionMap[] {
  return (Array.isArray(raw) ? raw : []).filter(
    (each): each is EditionMap =>
      isRecord(each) && typeof each['from'] === 'string' && typeof each['to'] === 'string' && isRecord(each['changes']),
  );
}

/** What is wrong with a map, given the keys of the later edition. Messages for an editor. */
export function faultsOfEditionMap(map: EditionMap, keysNow: Readonly<Record<Kind, ReadonlySet<string>>>): string[] {
  return Object.entries(map.changes).flatMap(([kind, changes]) => {
    const known = keysNow[kind as Kind];
    const missing = (key: string, of: string) =>
      known.has(key) ? [] : [`${kind}: "${of}" goes to "${key}", which edition ${map.to} does not have: correct it`];
    return Object.entries(changes ?? {}).flatMap(([key, change]) => {
      if (change.fate === 'split')
        return change.into.length < 2
          ? [`${kind}: "${key}" is split into fewer than two: call it reworded or merged`]
          : change.into.flatMap((part) => missing(part, key));
      if (change.fate === 'merged') return missing(change.into, key);
      if (change.fate === 'removed')
        return known.has(key) ? [`${kind}: "${key}" is said to be removed, but edition ${map.to} has it`] : [];
      return missing(key, key);
    });
  });
}

/** The maps that lead from one edition to another, or `undefined` when there is no way. */
export function mapsBetween(maps: readonly EditionMap[], from: string, to: string): EditionMap[] | undefined {
  const way: EditionMap[] = [];
  let version = from;
  while (version !== to) {
    const next = maps.find((map) => map.from === version && !way.includes(map));
    if (!next) return undefined;
    way.push(next);
    version = next.to;
  }
  return way;
}

interface Writing {
  now: number;
  tab: string;
}

/**
 * The entries to write so that an assessment of `map.from` becomes one of `map.to`.
 *
 * Reworded, split and merged: the answer leaves its place and waits under `pending`, where it does not count. Merged
 * clauses with equal answers wait as one, with different ones side by side. Notes move along. Removed: left as it stands.
 */
export function carryEntries(map: EditionMap, kind: Kind, entries: readonly Entry[], { now, tab }: Writing): Entry[] {
  const changes = map.changes[kind] ?? {};
  const here = new Map(entries.map((entry) => [placeOf(entry), entry]));
  const written = new Map<string, Entry>();
  const write = (field: Entry['field'], item: string, value: Entry['value']) => {
    const place = placeOf({ field, item });
    const replaced = written.get(place) ?? here.get(place);
    if (replaced ? sameValue(replaced.value, value) : value === null) return;
    written.set(place, {
      ...{ item, field, value, tab, from: replaced ? descent(replaced) : [] },
      stamp: Math.max(now, (replaced?.stamp ?? 0) + 1),
    } as Entry);
  };
  // Read before anything moves: a key may both receive and give.
  const waiting = new Map<string, Pending['answers'][number][]>();
  const notes = new Map<string, string[]>();
  for (const item of Object.keys(changes).sort()) {
    const targets = targetsOf(item, changes[item]);
    const [answer, note, pending] = (['answer', 'note', 'pending'] as const).map((field) =>
      here.get(placeOf({ field, item })),
    );
    const carried = [
      ...(pending?.field === 'pending' && pending.value ? pending.value.answers : []),
      ...(answer?.field === 'answer' && answer.value ? [{ item, answer: answer.value }] : []),
    ];
    for (const target of targets) {
      waiting.set(target, [...(waiting.get(target) ?? []), ...carried]);
      if (target !== item && typeof note?.value === 'string')
        notes.set(target, [...(notes.get(target) ?? []), note.value]);
    }
    if (targets.length === 0) continue;
    write('answer', item, null);
    if (!targets.includes(item)) {
      write('pending', item, null);
      write('note', item, null);
    }
  }
  for (const [target, answers] of waiting) {
    // An answer that stood at the target of a merge, and is not itself changed, waits beside the others.
    const own = changes[target] === undefined ? here.get(placeOf({ field: 'answer', item: target })) : undefined;
    const all = own?.field === 'answer' && own.value ? [{ item: target, answer: own.value }, ...answers] : answers;
    const different = all.filter(
      ({ answer }, index) => all.findIndex((each) => sameValue(each.answer, answer)) === index,
    );
    if (different.length === 0) continue;
    write('answer', target, null);
    write('pending', target, { edition: map.from, answers: different });
  }
  for (const [target, texts] of notes) {
    const own =
      written.get(placeOf({ field: 'note', item: target })) ?? here.get(placeOf({ field: 'note', item: target }));
    write('note', target, [...(typeof own?.value === 'string' ? [own.value] : []), ...texts].join('\n'));
  }
  return [...written.values()];
}

/** Where the answer to a key goes; none when it stays where it is. */
function targetsOf(item: string, change: Fate | undefined): readonly string[] {
  if (change === undefined || change.fate === 'same' || change.fate === 'removed') return [];
  if (change.fate === 'reworded') return [item];
  return change.fate === 'split' ? change.into : [change.into];
}
