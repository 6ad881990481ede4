/** Items, their tasks and their notes in words, for every table that lists them. */
import { isBlank } from '../answers/answer.ts';
import type { Task } from '../answers/evidence.ts';
import type { Label, LabelKey } from '../basics/labels.ts';
import type { ChecklistItem, ItemState } from '../checklist/checklist.ts';
import type { ShownItem } from '../checklist/shownItem.ts';

/** Items by their key, in the order of the guide. One of another edition is not among them. */
export type ItemsByKey = ReadonlyMap<string, ShownItem>;

/** Number, level and text. */
export const clauseText = ({ number, level, text }: ShownItem, label: Label): string =>
  `${number} ${label(`level.${level}`)} ${text}`;

/** A clause in three columns, so that a sheet can be sorted and filtered by each: their titles and widths. */
export const CLAUSE_COLUMNS = [
  ['gaps.number', 9],
  ['filter.level', 7],
  ['gaps.clause', 34],
] as const satisfies readonly (readonly [LabelKey, number])[];

export const clauseCells = ({ number, level, text }: ShownItem, label: Label): string[] => [
  number,
  label(`level.${level}`),
  text,
];

/** The number of an item by its key; one of another edition says that it is gone. */
export const numberIn =
  (words: ItemsByKey, label: Label) =>
  (key: string): string =>
    words.get(key)?.number ?? label('gaps.removed');

/** The same by the key, which is all that is known of an item without words. */
export const clauseTextOf = ({ key }: ChecklistItem, words: ItemsByKey, label: Label): string => {
  const item = words.get(key);
  return item ? clauseText(item, label) : key;
};

/** The day by which it is due, and whether that has passed. */
export const dueText = ({ task, overdue }: { task: Task | undefined; overdue: boolean }, label: Label): string =>
  task === undefined || task.due === '' ? '' : `${task.due}${overdue ? ` ${label('gaps.overdue')}` : ''}`;

/** The note; where a `should` clause is not met and has none, that its reason is missing. */
export const noteText = (
  { item, state }: { item: ChecklistItem; state: ItemState },
  note: string,
  label: Label,
): string => (isBlank(note) && item.level === 'should' && state === 'unmet' ? label('note.why.missing') : note);
