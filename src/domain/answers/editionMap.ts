/**
 * From one edition to the next: what became of each key, and what becomes of the answers given to it.
 *
 * A key that the map does not name is the same in both editions. Nothing is dropped in silence: an answer either stays,
 * or waits to be confirmed, or stands in the record of an item that is no longer asked.
 */
import { isRecord } from '../basics/record.ts';
import type { Answer } from './answer.ts';
import { type FilledAssessment, KINDS, type Kind } from './assessment.ts';
import {
  type Entry,
  type EntryContent,
  type Field,
  type FieldValue,
  MAX_NOTE_LENGTH,
  placeOf,
  sameValue,
  successor,
  type Writing,
} from './entry.ts';
import { MAX_DOCUMENTS, MAX_TEXT_LENGTH } from './evidence.ts';
import { faultsOfNames, type NameChanges, type NameList, withNamesOf } from './nameMap.ts';

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
  /** By kind of tool, then by key as it was in the earlier edition; and by list, of what is only named. */
  changes: { readonly [kind in Kind]?: Readonly<Record<string, Fate>> | undefined } & NameChanges;
}

/** Reads maps that the site publishes; what is none is left out. */
export function parseEditionMaps(raw: unknown): EditionMap[] {
  return (Array.isArray(raw) ? raw : []).filter(
    (each): each is EditionMap =>
      isRecord(each) && typeof each['from'] === 'string' && typeof each['to'] === 'string' && isRecord(each['changes']),
  );
}

/** What is wrong with a map, given the keys of the later edition. Messages for an editor. */
export function faultsOfEditionMap(
  map: EditionMap,
  keysNow: Readonly<Record<Kind | NameList, ReadonlySet<string>>>,
): string[] {
  const faults = KINDS.flatMap((kind) => {
    const known = keysNow[kind];
    const missing = (key: string, of: string) =>
      known.has(key) ? [] : [`${kind}: "${of}" goes to "${key}", which edition ${map.to} does not have: correct it`];
    return Object.entries(map.changes[kind] ?? {}).flatMap(([key, change]) => {
      if (change.fate === 'split')
        return new Set(change.into).size < 2
          ? [`${kind}: "${key}" is split into fewer than two: call it reworded or merged`]
          : change.into.flatMap((part) => missing(part, key));
      if (change.fate === 'merged') return missing(change.into, key);
      if (change.fate === 'removed')
        return known.has(key) ? [`${kind}: "${key}" is said to be removed, but edition ${map.to} has it`] : [];
      return missing(key, key);
    });
  });
  return [...faults, ...faultsOfNames(map.changes, map.to, keysNow)];
}

/** The maps that lead from one edition to another, by the shortest way, or `undefined` when there is none. */
export function mapsBetween(maps: readonly EditionMap[], from: string, to: string): EditionMap[] | undefined {
  const ways = new Map<string, EditionMap[]>([[from, []]]);
  // Versions that are reached here are looked at in their turn.
  for (const [version, way] of ways)
    for (const map of maps) if (map.from === version && !ways.has(map.to)) ways.set(map.to, [...way, map]);
  return ways.get(to);
}

/**
 * The entries to write so that an assessment of `map.from` becomes one of `map.to`.
 *
 * Reworded, split and merged: the answer leaves its place and waits under `pending`, where it does not count. Merged
 * clauses with equal answers wait as one, with different ones side by side. Notes move along, unless they would not fit
 * into one. Removed: left as it stands. Records, limits and posts are named by the keys that they have now.
 */
export function carryEntries(map: EditionMap, kind: Kind, entries: readonly Entry[], writing: Writing): Entry[] {
  // Not by index: a key may be called "constructor".
  const changes = new Map(Object.entries(map.changes[kind] ?? {}));
  const targetsFrom = (item: string): readonly string[] => targetsOf(item, changes.get(item));
  const here = new Map(entries.map((entry) => [placeOf(entry), entry]));
  const written = new Map<string, Entry>();
  const write = (content: EntryContent) => {
    const place = placeOf(content);
    const replaced = written.get(place) ?? here.get(place);
    if (sameValue(replaced?.value ?? null, content.value)) return;
    written.set(place, successor(content, replaced ? [replaced] : [], writing));
  };
  /** What waits at an item or was answered there, with the edition in which that was. */
  const answersAt = (item: string): Waiting[] => {
    const [pending, answer] = [
      here.get(placeOf({ field: 'pending', item })),
      here.get(placeOf({ field: 'answer', item })),
    ];
    return [
      ...(pending?.field === 'pending' && pending.value
        ? pending.value.answers.map((each) => ({ ...each, edition: pending.value?.edition ?? map.from }))
        : []),
      ...(answer?.field === 'answer' && answer.value ? [{ item, answer: answer.value, edition: map.from }] : []),
    ];
  };
  // All is read before anything moves: a key may both receive and give.
  const moving = [...changes.keys()].sort().filter((item) => targetsFrom(item).length > 0);
  const sources = new Map<string, string[]>();
  for (const item of moving)
    for (const target of targetsFrom(item)) sources.set(target, [...(sources.get(target) ?? []), item]);
  for (const item of moving) {
    write({ field: 'answer', item, value: null });
    if (!targetsFrom(item).includes(item)) write({ field: 'pending', item, value: null });
  }
  for (const [target, items] of sources) {
    // What stood at the target of a merge, and does not itself move, waits beside the others.
    const all = [...(moving.includes(target) ? [] : [target]), ...items].flatMap(answersAt);
    const different = all.filter(
      ({ answer }, index) => all.findIndex((each) => sameValue(each.answer, answer)) === index,
    );
    const [first, ...others] = new Set(different.map(({ edition }) => edition));
    if (first === undefined) continue;
    const edition = others.length === 0 ? first : map.from;
    const answers = different.map(({ item, answer }) => ({ item, answer }));
    write({ field: 'answer', item: target, value: null });
    write({ field: 'pending', item: target, value: { edition, answers } });
  }
  moveWith('note', joinedNotes);
  moveWith('evidence', joinedEvidence);
  moveWith('task', joinedTasks);
  for (const entry of entries) {
    const renamed = withNamesOf(map.changes, entry);
    if (renamed) write({ item: entry.item, ...renamed });
  }
  return [...written.values()];

  /**
   * Moves the entries of a field with the answers to their items: nobody collects evidence twice. Those that do not fit
   * together stay where they are.
   *
   * @param joined several as one; `undefined` when they do not fit
   */
  function moveWith(field: Field, joined: (entries: readonly Entry[]) => FieldValue | undefined): void {
    const at = (items: readonly string[]): Entry[] =>
      items.flatMap((item) => here.get(placeOf({ field, item })) ?? []).filter(({ value }) => value !== null);
    const othersAt = (target: string) => (sources.get(target) ?? []).filter((item) => item !== target);
    const fits = (target: string) => joined(at([target, ...othersAt(target)])) !== undefined;
    const leaves = (item: string) => moving.includes(item) && targetsFrom(item).every(fits);
    // First, since a key that gives may receive as well.
    for (const item of moving)
      if (leaves(item) && !targetsFrom(item).includes(item) && at([item]).length > 0)
        write({ field, item, value: null });
    for (const target of sources.keys()) {
      const stays = !leaves(target) || targetsFrom(target).includes(target);
      const arriving = at([...(stays ? [target] : []), ...othersAt(target).filter(leaves)]);
      const whole = joined(arriving);
      if (arriving.length > 0 && whole !== undefined) write({ item: target, ...whole });
    }
  }
}

function joinedNotes(entries: readonly Entry[]): FieldValue | undefined {
  const value = entries.flatMap((entry) => (entry.field === 'note' && entry.value ? [entry.value] : [])).join('\n');
  return value.length <= MAX_NOTE_LENGTH ? { field: 'note', value } : undefined;
}

function joinedEvidence(entries: readonly Entry[]): FieldValue | undefined {
  const value = [...new Set(entries.flatMap((entry) => (entry.field === 'evidence' && entry.value) || []))];
  return value.length <= MAX_DOCUMENTS ? { field: 'evidence', value } : undefined;
}

/** Several tasks as one: everybody is named, and the earliest day holds; another day stands behind its name. */
function joinedTasks(entries: readonly Entry[]): FieldValue | undefined {
  const tasks = entries.flatMap((entry) => (entry.field === 'task' && entry.value) || []);
  const different = tasks.filter((task, index) => tasks.findIndex((each) => sameValue(each, task)) === index);
  const [due = ''] = different.flatMap((task) => (task.due === '' ? [] : [task.due])).sort();
  const names = different.map((task) => (task.due === due || task.due === '' ? task.who : `${task.who} ${task.due}`));
  const who = [...new Set(names.filter((name) => name !== ''))].join(' / ');
  return who.length <= MAX_TEXT_LENGTH ? { field: 'task', value: { who, due } } : undefined;
}

interface Waiting {
  item: string;
  answer: Answer;
  edition: string;
}

/** Where the answer to a key goes; none when it stays where it is. A key named twice receives once. */
function targetsOf(item: string, change: Fate | undefined): readonly string[] {
  if (change === undefined || change.fate === 'same' || change.fate === 'removed') return [];
  if (change.fate === 'reworded') return [item];
  return change.fate === 'split' ? [...new Set(change.into)] : [change.into];
}

/** An assessment as it stands in a later edition; `undefined` when no maps lead there. */
export function carriedTo(
  edition: string,
  maps: readonly EditionMap[],
  assessment: FilledAssessment,
  writing: Writing,
): FilledAssessment | undefined {
  const way = mapsBetween(maps, assessment.instrument.edition, edition);
  if (!way) return undefined;
  let state = assessment;
  for (const map of way) {
    const written = carryEntries(map, state.instrument.kind, state.entries, writing);
    const entries = new Map([...state.entries, ...written].map((entry) => [placeOf(entry), entry]));
    state = { ...state, instrument: { ...state.instrument, edition: map.to }, entries: [...entries.values()] };
  }
  return state;
}
