/**
 * Entries: what stands in an assessment, one for each item and field, with what is needed to merge it with others.
 *
 * An entry knows which shared states it replaced (`from`). So two copies of an assessment, filled in by two people, can be
 * brought together without trusting anybody's clock: one state replaces the other, or both changed and a person decides.
 */
import { canonical } from '../basics/canonical.ts';
import { isRecord } from '../basics/record.ts';
import { type Answer, type AnswerSheet, parseAnswer } from './answer.ts';
import { type Deadline, parseDeadline } from './deadline.ts';
import { type EvidenceDocument, parseDocument, parseEvidence, parseTask, type Task } from './evidence.ts';
import { KINDS, type Kind } from './kind.ts';
import { type PlanValue, parsePlan } from './plan.ts';
import { parseScope, SCOPES, type Scope } from './scope.ts';

/**
 * Answers that an earlier edition's clauses had, or that another tool was given about the same. They do not count until
 * someone confirms one.
 */
export interface Pending {
  /** Edition in which they were given. */
  edition: string;
  /** The tool in which they were given, where it is another one. */
  from?: Kind | undefined;
  /** The answers, with the item that each was given to. Several, when clauses were merged. */
  answers: readonly { readonly item: string; readonly answer: Answer }[];
}

/**
 * `answer`: to the item · `note`: free text beside it · `pending`: to confirm after a change of edition · `evidence`: ids
 * of the documents that show it · `task`: who does something about it, by when · `document`: a document, under its id ·
 * `scope`: keys by which it is narrowed, under `services`, `roles` or `clients` · `plan`: a fact about the organisation, under its
 * name · `deadline`: an act that is due because something happened, under an id.
 */
export const FIELDS = [
  'answer',
  'note',
  'pending',
  'evidence',
  'task',
  'document',
  'scope',
  'plan',
  'deadline',
] as const;
export type Field = (typeof FIELDS)[number];

/** What a field holds. `null`: taken back. The entry stays, so that other tabs and other people learn of it. */
export type FieldValue =
  | { field: 'answer'; value: Answer | null }
  | { field: 'note'; value: string | null }
  | { field: 'pending'; value: Pending | null }
  | { field: 'evidence'; value: readonly string[] | null }
  | { field: 'task'; value: Task | null }
  | { field: 'document'; value: EvidenceDocument | null }
  | { field: 'scope'; value: readonly string[] | null }
  | { field: 'plan'; value: PlanValue | null }
  | { field: 'deadline'; value: Deadline | null };

/** What an entry says, without how it came about. */
export type EntryContent = { item: string } & FieldValue;

export type Entry = EntryContent & {
  /** Milliseconds since 1970, but always above that of the entry it replaces. */
  stamp: number;
  /** Which tab wrote it: settles a tie of stamps the same way everywhere. */
  tab: string;
  /** Versions that this one replaced, as far as others may hold them. */
  from: readonly string[];
};

/** Longest list of replaced versions. What is older is merged by asking. */
const MAX_FROM = 24;

export const MAX_NOTE_LENGTH = 20_000;

export const versionOf = ({ stamp, tab }: Pick<Entry, 'stamp' | 'tab'>): string => `${stamp}.${tab}`;

/** Where an entry stands in its assessment. */
export const placeOf = ({ field, item }: Pick<Entry, 'field' | 'item'>): string => `${field} ${item}`;

/** Whether one entry replaces another at the same place. */
export const isNewer = (entry: Pick<Entry, 'stamp' | 'tab'>, than: Pick<Entry, 'stamp' | 'tab'> | undefined): boolean =>
  than === undefined || entry.stamp > than.stamp || (entry.stamp === than.stamp && entry.tab > than.tab);

/** When and where an entry is written. */
export interface Writing {
  /** Milliseconds since 1970. */
  now: number;
  tab: string;
  /** Others hold no entry with a later stamp. Absent where they may hold any. */
  sharedUpTo?: number;
}

/**
 * The entry that replaces others at their place; the first one there if it replaces none.
 *
 * Its stamp is above theirs and above all that was shared, even if the clock was set back. Of the versions it replaces it
 * names those that others may hold. To name the others as well would soon push these out of the list: a text is written
 * again at every pause of typing.
 */
export function successor(content: EntryContent, replaced: readonly Entry[], { now, tab, sharedUpTo }: Writing): Entry {
  const isShared = ({ stamp }: Entry) => sharedUpTo === undefined || stamp <= sharedUpTo;
  const versions = replaced.filter(isShared).map(versionOf);
  const older = replaced.flatMap(({ from }) => from).filter((version) => !versions.includes(version));
  const least = sharedUpTo === undefined ? now : Math.max(now, sharedUpTo + 1);
  return {
    ...content,
    stamp: Math.max(least, ...replaced.map(({ stamp }) => stamp + 1)),
    tab,
    // The versions replaced last come last: the oldest fall out of a long list.
    from: [...new Set([...older, ...versions])].slice(-MAX_FROM),
  };
}

/** Milliseconds since 1970 that a `Date` can hold. What lies beyond could not be shown, nor a later stamp told from it. */
export const isMoment = (raw: unknown): raw is number => Number.isInteger(raw) && Math.abs(raw as number) <= 8.64e15;

/** Latest moment that is taken from outside, in the year 9999: later ones would leave no room for stamps above. */
export const LATEST_FROM_OUTSIDE = 253_402_300_799_999;

/** Whether two values are the same, however they came about. */
export const sameValue = (a: Entry['value'], b: Entry['value']): boolean => canonical(a) === canonical(b);

/** An item's name is a key of ours; "__proto__" never is, and would reach the prototype of what it is stored in. */
const isItem = (raw: unknown): raw is string =>
  typeof raw === 'string' && raw !== '' && raw.length <= 200 && raw !== '__proto__';

function parsePending(raw: unknown): Pending | undefined {
  if (!isRecord(raw) || typeof raw['edition'] !== 'string' || !Array.isArray(raw['answers'])) return undefined;
  const answers = raw['answers'].map((each: unknown) => {
    const answer = isRecord(each) ? parseAnswer(each['answer']) : undefined;
    return isRecord(each) && isItem(each['item']) && answer ? { item: each['item'], answer } : undefined;
  });
  if (!answers.every((each) => each !== undefined)) return undefined;
  const from = KINDS.find((kind) => kind === raw['from']);
  return { edition: raw['edition'], ...(from && { from }), answers };
}

const parseNote = (raw: unknown): string | undefined =>
  typeof raw === 'string' && raw.length <= MAX_NOTE_LENGTH ? raw : undefined;

/** How the value of each field is read. Only a plan's depends on its item. */
const PARSERS: { readonly [Name in Field]: (raw: unknown, item: string) => unknown } = {
  answer: parseAnswer,
  note: parseNote,
  pending: parsePending,
  evidence: parseEvidence,
  task: parseTask,
  document: parseDocument,
  scope: parseScope,
  plan: parsePlan,
  deadline: parseDeadline,
};

/** Reads an entry from storage, a file or another tab, where anything may stand. `undefined` when it is none. */
export function parseEntry(raw: unknown): Entry | undefined {
  if (!isRecord(raw)) return undefined;
  const { item, value, stamp, tab, from = [] } = raw;
  if (!isItem(item) || !isMoment(stamp) || typeof tab !== 'string' || tab.length > 40) return undefined;
  if (!Array.isArray(from) || !from.every((each) => typeof each === 'string' && each.length <= 80)) return undefined;
  const field = FIELDS.find((each) => each === raw['field']);
  const parsed = value === null ? null : field && PARSERS[field](value, item);
  return field === undefined || parsed === undefined
    ? undefined
    : ({ item, field, value: parsed, stamp, tab, from: from.slice(-MAX_FROM) } as Entry);
}

/** The notes by item, without those taken back. */
export function notesIn(entries: Iterable<Entry>): Readonly<Record<string, string>> {
  const notes: Record<string, string> = {};
  for (const entry of entries) if (entry.field === 'note' && entry.value !== null) notes[entry.item] = entry.value;
  return notes;
}

/** The answers that count: by item, without those taken back or still to confirm. */
export function answersIn(entries: Iterable<Entry>): AnswerSheet {
  const sheet: Record<string, Answer> = {};
  for (const entry of entries) if (entry.field === 'answer' && entry.value !== null) sheet[entry.item] = entry.value;
  return sheet;
}

/** The scope that the entries set: what is asked. */
export const scopeIn = (entries: readonly Entry[]): Scope =>
  Object.fromEntries(
    entries.flatMap(({ field, item, value }) =>
      field === 'scope' && value !== null && SCOPES.some((name) => name === item) ? [[item, value]] : [],
    ),
  );
