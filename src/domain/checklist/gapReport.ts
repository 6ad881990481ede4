/**
 * The gap report: what a self-assessment found missing, most urgent first, and which document shows what.
 *
 * It takes nothing for granted: what was not looked at is no gap, and stands in the coverage of the checklist instead.
 */
import { type AnswerSheet, answerTo } from '../answers/answer.ts';
import { type EvidenceDocument, isOverdue, type Task } from '../answers/evidence.ts';
import { documentsOf, type Evidence } from '../answers/evidenceRegister.ts';
import { own } from '../basics/record.ts';
import { CLAUSE_LEVELS, type ClauseLevel } from '../clauses/clause.ts';
import { type ChecklistItem, type ItemState, isSettled, itemStateOf } from './checklist.ts';

/** From the most to the least urgent: what is known to be missing, then what somebody has to find out. */
export const GAP_STATES = ['unmet', 'partly', 'unknown'] as const;
type GapState = (typeof GAP_STATES)[number];

/** What stands beside the answers of an assessment. */
export interface Beside extends Evidence {
  tasks: Readonly<Record<string, Task>>;
}

export interface Gap {
  item: ChecklistItem;
  state: GapState;
  documents: EvidenceDocument[];
  task: Task | undefined;
  overdue: boolean;
}

/**
 * Every gap: `shall` before `should` before `may`, within a level unmet before partly, then in the order of the guide. What
 * somebody has to find out first stands behind all that is known to be missing, by level too.
 *
 * @param today as '2026-11-23'
 */
export function gapsOf(items: readonly ChecklistItem[], sheet: AnswerSheet, beside: Beside, today: string): Gap[] {
  const gaps = items.flatMap((item): Gap[] => {
    const found = itemStateOf(item, answerTo(sheet, item.key));
    const state = GAP_STATES.find((each) => each === found);
    const task = own(beside.tasks, item.key);
    return state === undefined
      ? []
      : [{ item, state, documents: documentsOf(item.key, beside), task, overdue: !!task && isOverdue(task, today) }];
  });
  const urgency = ({ item, state }: Gap) =>
    (Number(state === 'unknown') * CLAUSE_LEVELS.length + CLAUSE_LEVELS.indexOf(item.level)) * GAP_STATES.length +
    GAP_STATES.indexOf(state);
  return gaps.sort((a, b) => urgency(a) - urgency(b));
}

/** How many gaps there are of each level and state; levels that the items do not have are left out. */
export function gapCounts(
  items: readonly ChecklistItem[],
  gaps: readonly Gap[],
): { level: ClauseLevel; counts: Readonly<Record<GapState, number>> }[] {
  return CLAUSE_LEVELS.filter((level) => items.some((item) => item.level === level)).map((level) => {
    const count = (state: GapState) => gaps.filter((gap) => gap.item.level === level && gap.state === state).length;
    return { level, counts: { unmet: count('unmet'), partly: count('partly'), unknown: count('unknown') } };
  });
}

/** What somebody has taken on and is not settled: also beside an item that nobody has answered yet. */
export interface Action {
  item: ChecklistItem;
  state: ItemState;
  task: Task;
  overdue: boolean;
}

/**
 * The action list: by the day on which each is due, those without a day last; on one day in the order of the guide.
 *
 * @param today as '2026-11-23'
 */
export function actionsOf(
  items: readonly ChecklistItem[],
  sheet: AnswerSheet,
  tasks: Beside['tasks'],
  today: string,
): Action[] {
  const actions = items.flatMap((item): Action[] => {
    const [state, task] = [itemStateOf(item, answerTo(sheet, item.key)), own(tasks, item.key)];
    return task === undefined || isSettled(state) ? [] : [{ item, state, task, overdue: isOverdue(task, today) }];
  });
  // '~' sorts after every digit.
  const day = ({ task }: Action) => task.due || '~';
  return actions.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}
