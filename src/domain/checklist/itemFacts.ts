/** How far the items of a self-assessment have come: answers, evidence and tasks brought together. */
import { type AnswerSheet, answerTo } from '../answers/answer.ts';
import { isOverdue } from '../answers/evidence.ts';
import { own } from '../basics/record.ts';
import { type ChecklistItem, isSettled, itemStateOf } from './checklist.ts';
import type { ItemFacts } from './filter.ts';
import type { Beside } from './gapReport.ts';

/** What is filled in, by the key of the item; documents by their id. */
export interface FilledChecklist extends Beside {
  answers: AnswerSheet;
  notes: Readonly<Record<string, string>>;
  /** Answers of an earlier edition that wait to be confirmed. */
  pending: Readonly<Record<string, unknown>>;
}

/** @param today as '2026-11-23' */
export const factsOf = (
  items: readonly ChecklistItem[],
  { answers, pending, evidence, documents, tasks }: Omit<FilledChecklist, 'notes'>,
  today: string,
): ItemFacts[] =>
  items.map((item) => {
    const [state, task] = [itemStateOf(item, answerTo(answers, item.key)), own(tasks, item.key)];
    return {
      item,
      state,
      isPending: own(pending, item.key) !== undefined,
      // A task that is done is no longer late.
      isOverdue: task !== undefined && !isSettled(state) && isOverdue(task, today),
      documents: (own(evidence, item.key) ?? []).flatMap((id) => own(documents, id) ?? []),
      ...(task !== undefined && task.who.trim() !== '' && { who: task.who.trim() }),
      today,
    };
  });
