/**
 * One assessment as a store, kept in the browser and shared between its tabs.
 *
 * Memory leads: an answer stands on the screen at once, then it is written and told to the other tabs. When storage is
 * denied or full the session goes on in memory and `$saving` says so; every later write tries the unsaved ones again.
 */
import { atom, computed, onMount, type ReadableAtom } from 'nanostores';
import type { Answer, AnswerSheet } from '../domain/answers/answer.ts';
import { type Assessment, type FilledAssessment, withoutEntries } from '../domain/answers/assessment.ts';
import type { Deadline } from '../domain/answers/deadline.ts';
import type { EditionMap } from '../domain/answers/editionMap.ts';
import { type EntryContent, type Pending, placeOf, successor } from '../domain/answers/entry.ts';
import type { EvidenceDocument, Task } from '../domain/answers/evidence.ts';
import type { Plan, PlanName } from '../domain/answers/plan.ts';
import type { Scope, ScopeName } from '../domain/answers/scope.ts';
import { createEntryMaps } from './entryMaps.ts';
import type { Journal } from './journal.ts';
import { listenToTabs, type TabLine } from './messages.ts';
import { carryToEdition } from './migration.ts';
import { createSaver, type Saving } from './saver.ts';
import type { WorkspaceStore } from './workspace.ts';

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
  /** What is known of the organisation. */
  $plan: ReadableAtom<Plan>;
  /** Acts that are due because something happened, by their id. */
  $deadlines: ReadableAtom<Readonly<Record<string, Deadline>>>;
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
  /** Lets answers wait at an item until somebody confirms one. */
  setPending: (item: string, pending: Pending) => void;
  setNote: (item: string, note: string) => void;
  setEvidence: (item: string, documents: readonly string[]) => void;
  /** Sets what a document is called and the like, or removes it. */
  setDocument: (id: string, document: EvidenceDocument | undefined) => void;
  setTask: (item: string, task: Task | undefined) => void;
  /** Sets the tasks of many items, as `setAnswers` does their answers. */
  setTasks: (choose: () => ReadonlyMap<string, Task | undefined>) => Promise<void>;
  /** Narrows what is asked to some keys; `undefined` asks everything again. */
  setScope: (name: ScopeName, keys: readonly string[] | undefined) => void;
  /** Sets a fact about the organisation, or takes it back with `undefined`. */
  setPlan: <Name extends PlanName>(name: Name, value: Plan[Name] | undefined) => void;
  setDeadline: (id: string, deadline: Deadline | undefined) => void;
  /** Everything that stands in it, for a file, also what could not be saved. */
  state: () => FilledAssessment;
}

interface Surroundings {
  workspace: WorkspaceStore;
  journal: Journal;
  connect: () => BroadcastChannel | undefined;
  now: () => number;
  tab: string;
  /** The maps between editions, for an assessment that was filled in under an earlier one. */
  editionMaps: () => Promise<readonly EditionMap[]>;
}

/** Makes the store of one assessment. Tests hand in their own surroundings; pages use `currentAssessment`. */
export function createAssessmentStore(
  head: Assessment,
  { workspace, journal, connect, now, tab, editionMaps }: Surroundings,
): AssessmentStore {
  const { id } = head;
  const $head = atom(head);
  const entries = createEntryMaps();
  const { answer, note, pending, evidence, document, task, scope, plan, deadline } = entries.maps;
  const saver = createSaver(entries.at, async (entry) => {
    await workspace.write($head.get(), [entry]);
    journal.strike(head, entry);
  });
  let line: TabLine | undefined;
  let isKeptByTime = false;

  /** An earlier state once an hour of work; what keeps that from happening must not keep anyone from answering. */
  const keepByTime = () => {
    if (isKeptByTime) return;
    isKeptByTime = true;
    void workspace.keepByTime(id).catch(() => {});
  };

  const load = async () => {
    let failure: unknown;
    try {
      const stored = await workspace.assessment(id);
      const state =
        stored && (await carryToEdition(stored, head.instrument.edition, { workspace, editionMaps, now, tab }));
      if (state) {
        $head.set(withoutEntries(state));
        entries.acceptAll(state.entries);
      }
    } catch (error) {
      failure = error;
    }
    for (const { entry } of journal.left(id)) {
      if (entries.accept(entry)) void saver.save(placeOf(entry));
      else journal.strike(head, entry);
    }
    saver.endReading(failure);
  };

  const set = (content: EntryContent) => {
    const before = entries.at(placeOf(content));
    const { sharedUpTo } = $head.get();
    const entry = successor(content, before ? [before] : [], { now: now(), tab, sharedUpTo });
    journal.note($head.get(), entry);
    entries.accept(entry);
    line?.tell({ tell: 'entry', assessment: id, entry });
    // What it replaces need not be saved any more.
    if (before && saver.isUnsaved(placeOf(entry))) journal.strike(head, before);
    keepByTime();
    saver.retry();
    void saver.save(placeOf(entry));
  };

  const open = () => {
    line = listenToTabs(
      connect(),
      (message) => {
        if (message.tell === 'deleted') globalThis.location?.reload();
        else if (message.assessment !== id) return;
        else if (message.tell === 'entry') entries.accept(message.entry);
        else void load();
      },
      () => void load(),
    );
    const stopGuarding = saver.guardPage();
    void load();
    return () => {
      line?.close();
      line = undefined;
      stopGuarding();
    };
  };
  /** A page may show the plan or the deadlines, and no answer. */
  let shown = 0;
  let close = () => {};
  for (const map of [answer, plan, deadline])
    onMount<unknown>(map, () => {
      shown += 1;
      if (shown === 1) close = open();
      return () => {
        shown -= 1;
        if (shown === 0) close();
      };
    });

  const setAnswer = (item: string, value: Answer | undefined) => {
    set({ field: 'answer', item, value: value ?? null });
    if (entries.at(placeOf({ field: 'pending', item }))?.value) set({ field: 'pending', item, value: null });
  };

  const setTask = (item: string, value: Task | undefined) =>
    set({ field: 'task', item, value: value && (value.who !== '' || value.due !== '') ? value : null });
  /** Keeps the state before as a restore point, then sets what is chosen. */
  const setMany = async <Value>(
    choose: () => ReadonlyMap<string, Value>,
    setOne: (item: string, value: Value) => void,
  ) => {
    await workspace.rewrite(id, 'bulk', () => ({ entries: [] })).catch(() => {});
    for (const [item, value] of choose()) setOne(item, value);
  };

  return {
    $head,
    $answers: answer,
    $notes: note,
    $pending: pending,
    $evidence: evidence,
    $documents: document,
    $tasks: task,
    $scope: scope as ReadableAtom<Scope>,
    $plan: plan as ReadableAtom<Plan>,
    $deadlines: deadline,
    $saving: saver.$saving,
    $ready: computed(saver.$saving, ({ state }) => state !== 'loading'),
    setAnswer,
    setAnswers: (choose) => setMany(choose, setAnswer),
    setPending: (item, value) => set({ field: 'pending', item, value }),
    setNote: (item, text) => set({ field: 'note', item, value: text === '' ? null : text }),
    setEvidence: (item, ids) => set({ field: 'evidence', item, value: ids.length === 0 ? null : ids }),
    setDocument: (item, value) => set({ field: 'document', item, value: value ?? null }),
    setTask,
    setTasks: (choose) => setMany(choose, setTask),
    setScope: (item, keys) => set({ field: 'scope', item, value: keys ?? null }),
    setPlan: (item, value) => set({ field: 'plan', item, value: value ?? null }),
    setDeadline: (item, value) => set({ field: 'deadline', item, value: value ?? null }),
    state: () => ({ ...$head.get(), entries: entries.all() }),
  };
}
