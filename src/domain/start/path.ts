/**
 * The path of an organisation that begins: stage by stage, which papers it has to have and which clauses each of them shows.
 *
 * A clause stands under the paper that it names first; other papers that show it are named beside it. So each clause is
 * met with once. To have a paper settles nothing: somebody confirms each clause that it shows.
 */
import { type AnswerSheet, answerTo } from '../answers/answer.ts';
import { type EvidenceDocument, isOverdue, LAST_DAY, type Task } from '../answers/evidence.ts';
import { leftOutBy, type Scope } from '../answers/scope.ts';
import { own } from '../basics/record.ts';
import { type ChecklistItem, type ItemState, isSettled, itemStateOf } from '../checklist/checklist.ts';
import { STAGES, type Stage } from '../clauses/stage.ts';

export interface PathItem extends ChecklistItem {
  /** It has to be in place before the first client of the group that it concerns alone. */
  forGroup?: true | undefined;
  /** Keys of the records that show it, the main one first. */
  records: readonly string[];
}

/**
 * `had`: it is registered · `settled`: its clauses are, without it · `planned`: somebody sees to it · `missing`: nobody has
 * begun
 */
export type PaperState = 'had' | 'settled' | 'planned' | 'missing';

export interface PathPaper<Item extends PathItem = PathItem> {
  /** Key of the record. */
  record: string;
  state: PaperState;
  /** Ids of the documents that are registered as this record. */
  documents: readonly string[];
  /** The clauses that name it first, and how each stands. */
  items: readonly { item: Item; state: ItemState; isPending: boolean }[];
  /** Other clauses of the stage that it shows as well. */
  also: readonly Item[];
  /** Who sees to it by when: the earliest day among the tasks on its clauses. */
  task: Task | undefined;
}

export interface PathStage<Item extends PathItem = PathItem> {
  stage: Stage;
  papers: readonly PathPaper<Item>[];
  /** Papers that are had, of all; clauses that are settled, and that wait to be confirmed, of all. */
  had: number;
  settled: number;
  pending: number;
  items: number;
}

/** What of an assessment the path looks at. */
export interface PathAnswers {
  answers: AnswerSheet;
  documents: Readonly<Record<string, EvidenceDocument>>;
  tasks: Readonly<Record<string, Task>>;
  /** What waits to be confirmed, by the key of the item. */
  pending: Readonly<Record<string, unknown>>;
}

/** When an item has to be in place for an organisation that serves every group that it is asked about. */
export const stageIn = ({ stage, forGroup }: PathItem): Stage | undefined => (forGroup ? STAGES[0] : stage);

/**
 * The stages in their order; one in which nothing is asked has no papers.
 *
 * @param items in the order of the guide
 * @param order keys of all records in the order of their list: papers come in it
 */
export function pathOf<Item extends PathItem>(
  items: readonly Item[],
  order: readonly string[],
  scope: Scope,
  filled: PathAnswers,
): PathStage<Item>[] {
  const asked = items.filter((item) => leftOutBy(item, scope) === undefined);
  return STAGES.map((stage) => {
    const due = asked.filter((item) => stageIn(item) === stage);
    const papers = order
      .filter((record) => due.some((item) => item.records[0] === record))
      .map((record) => paperOf(record, due, filled));
    const states = papers.flatMap((paper) => paper.items);
    return {
      stage,
      papers,
      had: papers.filter(({ state }) => state === 'had').length,
      settled: states.filter(({ state }) => isSettled(state)).length,
      pending: states.filter(({ isPending }) => isPending).length,
      items: states.length,
    };
  });
}

function paperOf<Item extends PathItem>(record: string, due: readonly Item[], filled: PathAnswers): PathPaper<Item> {
  const items = due
    .filter((item) => item.records[0] === record)
    .map((item) => ({
      item,
      state: itemStateOf(item, answerTo(filled.answers, item.key)),
      isPending: own(filled.pending, item.key) !== undefined,
    }));
  const documents = Object.entries(filled.documents).flatMap(([id, each]) => (each.record === record ? [id] : []));
  const tasks = items.flatMap(({ item, state }) => (isSettled(state) ? [] : (own(filled.tasks, item.key) ?? [])));
  const task = [...tasks].sort(byDay)[0];
  const isSettledWhole = items.every(({ state }) => isSettled(state));
  return {
    record,
    state: documents.length > 0 ? 'had' : isSettledWhole ? 'settled' : task ? 'planned' : 'missing',
    documents,
    items,
    also: due.filter((item) => item.records[0] !== record && item.records.includes(record)),
    task,
  };
}

/** The earliest day first; no day comes last. */
function byDay(a: Task | undefined, b: Task | undefined): number {
  const one = a?.due || LAST_DAY;
  const other = b?.due || LAST_DAY;
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * `confirm`: the paper is there, and nobody has said whether the clause is met, or another tool was told so · `prepare`: nobody has begun with the paper ·
 * `chase`: who sees to it should have been done · `close`: the paper is there, and the clause is not fully met · `wait`:
 * somebody sees to all that is left, this paper first · `done`: nothing is left to prepare
 */
export type NextStep<Item extends PathItem = PathItem> =
  | { do: 'confirm' | 'close'; stage: Stage; record: string; item: Item }
  | { do: 'prepare' | 'chase' | 'wait'; stage: Stage; record: string }
  | { do: 'done' };

/** The stages that can be prepared: what waits for an event is only to be known. */
const PREPARED: readonly Stage[] = STAGES.filter((stage) => stage !== 'event');

/**
 * The one thing to do next. What is had is confirmed before anything new is begun, and a stage is finished before the next.
 *
 * @param today as '2026-11-23'
 */
export function nextStep<Item extends PathItem>(path: readonly PathStage<Item>[], today: string): NextStep<Item> {
  for (const { stage, papers } of path.filter((each) => PREPARED.includes(each.stage))) {
    const all = papers.flatMap(({ record, state: paper, items }) =>
      items.map((each) => ({ record, isHad: paper === 'had', ...each })),
    );
    const first = (wanted: (each: (typeof all)[number]) => boolean) => {
      const found = all.find(wanted);
      return found && { stage, record: found.record, item: found.item };
    };
    const confirm = first(({ isPending }) => isPending) ?? first(({ isHad, state }) => isHad && state === 'unanswered');
    if (confirm) return { do: 'confirm', ...confirm };
    const late = papers.find(({ state, task }) => state === 'planned' && task && isOverdue(task, today));
    if (late) return { do: 'chase', stage, record: late.record };
    const missing = papers.find(({ state }) => state === 'missing');
    if (missing) return { do: 'prepare', stage, record: missing.record };
    const close = first(({ isHad, state }) => isHad && !isSettled(state));
    if (close) return { do: 'close', ...close };
    const [waiting] = papers.filter(({ state }) => state === 'planned').sort((a, b) => byDay(a.task, b.task));
    if (waiting) return { do: 'wait', stage, record: waiting.record };
  }
  return { do: 'done' };
}

/** The first stage in which something is left to prepare; the last one that can be prepared when nothing is. */
export function currentStage(path: readonly PathStage[]): Stage {
  const open = path.find(({ stage, items, settled }) => PREPARED.includes(stage) && settled < items);
  return open?.stage ?? PREPARED.at(-1) ?? STAGES[0];
}
