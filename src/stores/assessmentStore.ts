/**
 * One assessment as a store, kept in the browser and shared between its tabs.
 *
 * Memory leads: an answer stands on the screen at once, then it is written and told to the other tabs. When storage is
 * denied or full the session goes on in memory and `$saving` says so; every later write tries the unsaved ones again.
 */
import { atom, computed, type MapStore, map, onMount, type ReadableAtom } from 'nanostores';
import type { Answer, AnswerSheet } from '../domain/answers/answer.ts';
import { type Assessment, type FilledAssessment, withoutEntries } from '../domain/answers/assessment.ts';
import { carryEntries, type EditionMap, mapsBetween } from '../domain/answers/editionMap.ts';
import {
  type Entry,
  type EntryContent,
  FIELDS,
  type Field,
  isNewer,
  type Pending,
  placeOf,
  successor,
} from '../domain/answers/entry.ts';
import type { EvidenceDocument, Task } from '../domain/answers/evidence.ts';
import type { Scope, ScopeName } from '../domain/answers/scope.ts';
import type { Journal } from './journal.ts';
import { type Message, parseMessage } from './messages.ts';
import type { Workspace } from './workspace.ts';

/** `denied`: the browser lets this site keep nothing. `full`: there is no room left. `newer`: a newer site wrote here. */
export type SavingFault = 'denied' | 'full' | 'newer';

export type Saving = { state: 'loading' | 'saved' | 'saving' } | { state: 'failed'; why: SavingFault; unsaved: number };

export interface AssessmentStore {
  /** Its name and the like. */
  $head: ReadableAtom<Assessment>;
  $answers: ReadableAtom<AnswerSheet>;
  $notes: ReadableAtom<Readonly<Record<string, string>>>;
  /** Answers of an earlier edition that wait to be confirmed. */
  $pending: ReadableAtom<Readonly<Record<string, Pending>>>;
  /** Ids of documents by the item that they show; documents by their id; tasks by the item. */
  $evidence: ReadableAtom<Readonly<Record<string, readonly string[]>>>;
  $documents: ReadableAtom<Readonly<Record<string, EvidenceDocument>>>;
  $tasks: ReadableAtom<Readonly<Record<string, Task>>>;
  /** What is asked; everything where nothing is chosen. */
  $scope: ReadableAtom<Scope>;
  $saving: ReadableAtom<Saving>;
  /** Whether stored answers have been read, or could not be. */
  $ready: ReadableAtom<boolean>;
  /** Sets an answer, or takes it back with `undefined`. What waited to be confirmed is settled by it. */
  setAnswer: (item: string, answer: Answer | undefined) => void;
  /**
   * Sets the answers of many items, each as `setAnswer` does. The state before is kept as a restore point, unless storage
   * is denied.
   *
   * @param choose which answers; asked once that state is kept, since another tab may have answered meanwhile
   */
  setAnswers: (choose: () => ReadonlyMap<string, Answer | undefined>) => Promise<void>;
  setNote: (item: string, note: string) => void;
  setEvidence: (item: string, documents: readonly string[]) => void;
  /** Sets what a document is called and the like, or removes it. */
  setDocument: (id: string, document: EvidenceDocument | undefined) => void;
  setTask: (item: string, task: Task | undefined) => void;
  /** Narrows what is asked to some keys; `undefined` asks everything again. */
  setScope: (name: ScopeName, keys: readonly string[] | undefined) => void;
  /** Everything that stands in it, for a file, also what could not be saved. */
  state: () => FilledAssessment;
}

export interface Surroundings {
  workspace: Workspace;
  journal: Journal;
  connect: () => BroadcastChannel | undefined;
  now: () => number;
  tab: string;
  /** The maps between editions, for an assessment that was filled in under an earlier one. */
  editionMaps: () => Promise<readonly EditionMap[]>;
}

/** Milliseconds after which a write is worth a word: one at every key would only flicker. */
const SLOW = 300;

export function faultOf(error: unknown): SavingFault {
  const name = error instanceof DOMException ? error.name : '';
  return name === 'QuotaExceededError' ? 'full' : name === 'VersionError' ? 'newer' : 'denied';
}

/** Makes the store of one assessment. Tests hand in their own surroundings; pages use `currentAssessment`. */
export function createAssessmentStore(
  head: Assessment,
  { workspace, journal, connect, now, tab, editionMaps }: Surroundings,
): AssessmentStore {
  const $head = atom(head);
  const $answers: MapStore<Record<string, Answer>> = map({});
  const $notes: MapStore<Record<string, string>> = map({});
  const $pending: MapStore<Record<string, Pending>> = map({});
  const $evidence: MapStore<Record<string, readonly string[]>> = map({});
  const $documents: MapStore<Record<string, EvidenceDocument>> = map({});
  const $tasks: MapStore<Record<string, Task>> = map({});
  const $scope: MapStore<Record<string, readonly string[]>> = map({});
  const byField = {
    answer: $answers,
    note: $notes,
    pending: $pending,
    evidence: $evidence,
    document: $documents,
    task: $tasks,
    scope: $scope,
  };
  const $saving = atom<Saving>({ state: 'loading' });
  const entries = new Map<string, Entry>();
  const unsaved = new Set<string>();
  const beingWritten = new Set<string>();
  let standing = head;
  let channel: BroadcastChannel | undefined;
  let fault: SavingFault | undefined;
  let loaded = false;
  let writing = 0;
  let slow: ReturnType<typeof setTimeout> | undefined;
  let keptByTime = false;

  const announce = () => {
    if (!loaded) return;
    if (writing > 0) {
      slow ??= setTimeout(() => $saving.set({ state: 'saving' }), SLOW);
      return;
    }
    clearTimeout(slow);
    slow = undefined;
    if (fault !== undefined) $saving.set({ state: 'failed', why: fault, unsaved: unsaved.size });
    else if ($saving.get().state !== 'saved') $saving.set({ state: 'saved' });
  };

  const show = (entry: Entry) => {
    // nanostores reads `undefined` as "remove the key".
    const store = byField[entry.field] as MapStore<Record<string, unknown>>;
    store.setKey(entry.item, entry.value ?? (undefined as never));
  };

  /** Takes an entry in if it is newer than what is known; says whether it was. */
  const accept = (entry: Entry): boolean => {
    if (!isNewer(entry, entries.get(placeOf(entry)))) return false;
    entries.set(placeOf(entry), entry);
    show(entry);
    return true;
  };

  /** Takes in many at once: the screen is told once, not ten thousand times. */
  const acceptAll = (incoming: readonly Entry[]) => {
    if (incoming.length < 20) {
      for (const entry of incoming) accept(entry);
      return;
    }
    for (const entry of incoming) if (isNewer(entry, entries.get(placeOf(entry)))) entries.set(placeOf(entry), entry);
    const of = (field: Field) =>
      Object.fromEntries(
        [...entries.values()].flatMap((each) =>
          each.field === field && each.value !== null ? [[each.item, each.value]] : [],
        ),
      );
    for (const field of FIELDS) (byField[field] as MapStore<Record<string, unknown>>).set(of(field));
  };

  /** Writes what stands at a place, and again as long as it changes meanwhile: one write at a time for each place. */
  const write = async (place: string) => {
    unsaved.add(place);
    if (beingWritten.has(place)) return;
    beingWritten.add(place);
    writing += 1;
    announce();
    try {
      for (let entry = entries.get(place); entry && unsaved.has(place); entry = entries.get(place)) {
        await workspace.write(standing, [entry]);
        journal.strike(standing, entry);
        if (entries.get(place) === entry) unsaved.delete(place);
      }
      if (unsaved.size === 0) fault = undefined;
    } catch (error) {
      fault = faultOf(error);
    } finally {
      writing -= 1;
      beingWritten.delete(place);
      announce();
    }
  };

  /** An earlier state once an hour of work; what keeps that from happening must not keep anyone from answering. */
  const keepByTime = () => {
    if (keptByTime) return;
    keptByTime = true;
    void workspace.keepByTime(head.id).catch(() => {});
  };

  /** Answers of an earlier edition go where its clauses went. Without the maps everything stays, and waits for them. */
  const carryToThisEdition = async (state: FilledAssessment | undefined): Promise<FilledAssessment | undefined> => {
    const { edition, kind } = head.instrument;
    if (!state || state.instrument.edition === edition) return state;
    const maps = await editionMaps().catch(() => []);
    const [first, ...others] = mapsBetween(maps, state.instrument.edition, edition) ?? [];
    if (!first) return state;
    const carry = (map: EditionMap) =>
      workspace.rewrite(head.id, 'migration', (before) => ({
        head: { ...withoutEntries(before), instrument: { ...before.instrument, edition: map.to } },
        // Another tab may have been faster.
        entries:
          before.instrument.edition === map.from ? carryEntries(map, kind, before.entries, { now: now(), tab }) : [],
      }));
    let carried = await carry(first);
    for (const map of others) carried = await carry(map);
    return carried;
  };

  const load = async () => {
    try {
      const state = await carryToThisEdition(await workspace.assessment(head.id));
      if (state) {
        const { entries: stored, ...stands } = state;
        standing = stands;
        $head.set(stands);
        acceptAll(stored);
      }
      if (unsaved.size === 0) fault = undefined;
    } catch (error) {
      fault = faultOf(error);
    }
    for (const { entry } of journal.left(head.id)) {
      if (accept(entry)) void write(placeOf(entry));
      else journal.strike(head, entry);
    }
    loaded = true;
    announce();
  };

  const set = (content: EntryContent) => {
    const before = entries.get(placeOf(content));
    const { sharedUpTo } = standing;
    const entry = successor(content, before ? [before] : [], { now: now(), tab, sharedUpTo });
    journal.note(standing, entry);
    accept(entry);
    channel?.postMessage({ tell: 'entry', assessment: head.id, entry } satisfies Message);
    // What it replaces need not be saved any more.
    if (before && unsaved.has(placeOf(entry))) journal.strike(standing, before);
    keepByTime();
    for (const place of [...unsaved, placeOf(entry)]) void write(place);
  };

  onMount($answers, () => {
    channel = connect();
    channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const message = parseMessage(data);
      if (message?.tell === 'deleted') globalThis.location?.reload();
      else if (message?.assessment !== head.id) return;
      else if (message.tell === 'entry') accept(message.entry);
      else void load();
    });
    // A page that comes back from the browser's cache has missed what other tabs said.
    const onShow = (event: PageTransitionEvent) => event.persisted && void load();
    // What is in memory alone is lost with the page: the browser asks whether to stay.
    const onLeave = (event: BeforeUnloadEvent) => fault !== undefined && unsaved.size > 0 && event.preventDefault();
    globalThis.addEventListener?.('pageshow', onShow);
    globalThis.addEventListener?.('beforeunload', onLeave);
    void load();
    return () => {
      channel?.close();
      channel = undefined;
      globalThis.removeEventListener?.('pageshow', onShow);
      globalThis.removeEventListener?.('beforeunload', onLeave);
    };
  });

  const setAnswer = (item: string, answer: Answer | undefined) => {
    set({ field: 'answer', item, value: answer ?? null });
    if (entries.get(placeOf({ field: 'pending', item }))?.value) set({ field: 'pending', item, value: null });
  };

  return {
    $head,
    $answers,
    $notes,
    $pending,
    $evidence,
    $documents,
    $tasks,
    $scope: $scope as ReadableAtom<Scope>,
    $saving,
    $ready: computed($saving, ({ state }) => state !== 'loading'),
    setAnswer,
    async setAnswers(choose) {
      await workspace.rewrite(head.id, 'bulk', () => ({ entries: [] })).catch(() => {});
      for (const [item, answer] of choose()) setAnswer(item, answer);
    },
    setNote: (item, note) => set({ field: 'note', item, value: note === '' ? null : note }),
    setEvidence: (item, ids) => set({ field: 'evidence', item, value: ids.length === 0 ? null : ids }),
    setDocument: (id, document) => set({ field: 'document', item: id, value: document ?? null }),
    setTask: (item, task) =>
      set({ field: 'task', item, value: task && (task.who !== '' || task.due !== '') ? task : null }),
    setScope: (name, keys) => set({ field: 'scope', item: name, value: keys ?? null }),
    state: () => ({ ...standing, entries: [...entries.values()] }),
  };
}
