/** Vectors of the self-assessment: items, a scope and answers give counts, shares and a verdict on each chapter. */
import { type AnswerSheet, answerTo } from '../answers/answer.ts';
import { itemsAsked, type Scope, type ScopeName } from '../answers/scope.ts';
import { type ChecklistItem, type ItemState, itemStateOf, type Progress, progressOf } from '../checklist/checklist.ts';
import { figuresOf } from '../checklist/figures.ts';
import { named, type Vectors } from './vectorFile.ts';

export type ExpectedProgress = Progress & {
  /** Of the items that are asked. */
  counts: Record<ItemState, number>;
  leftOut: { key: string; by: ScopeName }[];
  /** As printed. */
  shown: { coverage: string; conformity: string; shall: string };
};

interface ItemSet {
  id: string;
  items: readonly ChecklistItem[];
}

export type ChecklistVectors = Vectors<
  'checklist',
  { itemSet: string; scope: Scope; sheet: AnswerSheet },
  ExpectedProgress
> & { itemSets: readonly ItemSet[] };

function countsOf(items: readonly ChecklistItem[], sheet: AnswerSheet): Record<ItemState, number> {
  const counts = { met: 0, partly: 0, unmet: 0, notApplicable: 0, unknown: 0, unanswered: 0 };
  for (const item of items) counts[itemStateOf(item, answerTo(sheet, item.key))] += 1;
  return counts;
}

export const checklistResults = ({ itemSets, cases }: ChecklistVectors) =>
  cases.map(({ itemSet, scope, sheet }): ExpectedProgress => {
    const { items } = named(itemSets, itemSet);
    const { asked, leftOut } = itemsAsked(items, scope);
    const progress = progressOf(asked, sheet);
    const [coverage, conformity, shall] = figuresOf(progress);
    return {
      ...progress,
      counts: countsOf(asked, sheet),
      leftOut: leftOut.map(({ item, by }) => ({ key: item.key, by })),
      shown: { coverage, conformity, shall },
      // An answer to an item that is left out is no mistake.
      errors: progressOf(items, sheet).errors,
    };
  });
