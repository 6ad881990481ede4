/** How islands read and write the current assessment of their tool. */
import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { type Answer, type AnswerSheet, answerTo } from '../../domain/answers/answer.ts';
import type { Deadline } from '../../domain/answers/deadline.ts';
import type { Pending } from '../../domain/answers/entry.ts';
import type { EvidenceDocument, Task } from '../../domain/answers/evidence.ts';
import type { Plan, PlanName } from '../../domain/answers/plan.ts';
import type { Scope } from '../../domain/answers/scope.ts';
import type { Tool } from '../../domain/answers/tool.ts';
import type { AssessmentStore } from '../../stores/assessmentStore.ts';
import { $currentAssessment } from '../../stores/current.ts';
import { useStore } from '../kit/useStore.ts';

const NOTHING: AnswerSheet = {};
const NO_NOTES: Readonly<Record<string, string>> = {};
const NOTHING_PENDING: Readonly<Record<string, Pending>> = {};

/** What every part of a tool needs. */
export interface Surroundings {
  store: AssessmentStore;
  tool: Tool;
}

/** The surroundings of a tool's parts: its current assessment, which may become another one at any time. */
export function useTool(tool: Tool): Surroundings {
  const store = useStore($currentAssessment(tool));
  return useMemo(() => ({ store, tool }), [store, tool]);
}

/** Filled by `<InTool>`. */
export const surroundingsContext = createContext<Surroundings | undefined>(undefined);

export function useSurroundings(): Surroundings {
  const surroundings = useContext(surroundingsContext);
  if (!surroundings) throw new Error('this part of a tool has no <InTool> around it');
  return surroundings;
}

/** All answers. Before hydration there are none: the page was built without any. */
export const useSheet = (store: AssessmentStore): AnswerSheet => useStore(store.$answers, { ssr: () => NOTHING });

/** One answer, and how to change it. Draws again only when this answer changes. */
export function useAnswer(item: string): [Answer | undefined, (answer: Answer | undefined) => void] {
  const { store } = useSurroundings();
  // The store is read-only from outside, so its type has no keys to name; it is a map nevertheless.
  const sheet = useStore(store.$answers, { ssr: () => NOTHING, keys: [item] });
  return [answerTo(sheet, item), (answer) => store.setAnswer(item, answer)];
}

/**
 * Sets one field of an answer that has several; an answer without fields is taken back.
 *
 * It starts from the store, not from what was drawn: two fields may be filled in before the next drawing.
 */
export function useFieldSetter(item: string): (field: string, input: unknown) => void {
  const { store } = useSurroundings();
  return (field, input) => {
    const now = answerTo(store.$answers.get(), item);
    const { [field]: _, ...others } = (now?.state === 'value' ? now.value : NOTHING) as Record<string, unknown>;
    const value = input === undefined ? others : { ...others, [field]: input };
    store.setAnswer(item, Object.keys(value).length === 0 ? undefined : { state: 'value', value });
  };
}

/** The note beside an item, and how to change it. */
export function useNote(item: string): [string, (note: string) => void] {
  const { store } = useSurroundings();
  const notes = useStore(store.$notes, { ssr: () => NO_NOTES, keys: [item] });
  return [Object.hasOwn(notes, item) ? (notes[item] ?? '') : '', (note) => store.setNote(item, note)];
}

const NO_EVIDENCE: Readonly<Record<string, readonly string[]>> = {};
const NO_DOCUMENTS: Readonly<Record<string, EvidenceDocument>> = {};
const NO_TASKS: Readonly<Record<string, Task>> = {};

/** Ids of the documents that show an item, and how to change them. */
export function useEvidence(item: string): [readonly string[], (documents: readonly string[]) => void] {
  const { store } = useSurroundings();
  const evidence = useStore(store.$evidence, { ssr: () => NO_EVIDENCE, keys: [item] });
  return [
    (Object.hasOwn(evidence, item) ? evidence[item] : undefined) ?? [],
    (documents) => store.setEvidence(item, documents),
  ];
}

/** All documents of the assessment by their id, and how to change one. */
export function useDocuments(): [Readonly<Record<string, EvidenceDocument>>, AssessmentStore['setDocument']] {
  const { store } = useSurroundings();
  return [useStore(store.$documents, { ssr: () => NO_DOCUMENTS }), store.setDocument];
}

const NO_SCOPE: Scope = {};

/** What is asked; everything where nothing is chosen. */
export const useScope = (store: AssessmentStore): Scope => useStore(store.$scope, { ssr: () => NO_SCOPE });

/** All tasks, by the key of their item. */
export const useTasks = (store: AssessmentStore): Readonly<Record<string, Task>> =>
  useStore(store.$tasks, { ssr: () => NO_TASKS });

/** Who does something about an item by when, and how to change it. */
export function useTask(item: string): [Task | undefined, (task: Task | undefined) => void] {
  const { store } = useSurroundings();
  const tasks = useStore(store.$tasks, { ssr: () => NO_TASKS, keys: [item] });
  return [Object.hasOwn(tasks, item) ? tasks[item] : undefined, (task) => store.setTask(item, task)];
}

const NO_PLAN: Plan = {};
const NO_DEADLINES: Readonly<Record<string, Deadline>> = {};

/** A fact about the organisation, and how to change it. */
export function usePlan<Name extends PlanName>(name: Name): [Plan[Name], (value: Plan[Name] | undefined) => void] {
  const { store } = useSurroundings();
  const plan = useStore(store.$plan, { ssr: () => NO_PLAN });
  return [plan[name], (value) => store.setPlan(name, value)];
}

/** All acts that are due because something happened, by their id, and how to change one. */
export function useDeadlines(): [Readonly<Record<string, Deadline>>, AssessmentStore['setDeadline']] {
  const { store } = useSurroundings();
  return [useStore(store.$deadlines, { ssr: () => NO_DEADLINES }), store.setDeadline];
}

/** All that waits to be confirmed, by the key of its item. */
export const useAllPending = (store: AssessmentStore): Readonly<Record<string, Pending>> =>
  useStore(store.$pending, { ssr: () => NOTHING_PENDING });

/** Answers of an earlier edition that wait to be confirmed. */
export function usePending(item: string): Pending | undefined {
  const { store } = useSurroundings();
  const pending = useStore(store.$pending, { ssr: () => NOTHING_PENDING, keys: [item] });
  return Object.hasOwn(pending, item) ? pending[item] : undefined;
}

/** Whether answers have been read from the browser's storage: inputs are disabled until then, so that none is lost. */
export const useReady = (store: AssessmentStore): boolean => useStore(store.$ready, { ssr: () => false });
