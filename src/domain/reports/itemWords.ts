/** Items, their tasks and their notes in words, for every table that lists them. */
import { isBlank } from '../answers/answer.ts';
import type { EvidenceDocument, Task } from '../answers/evidence.ts';
import { cutText } from '../basics/cutText.ts';
import type { Label, LabelKey } from '../basics/labels.ts';
import type { ChecklistItem, ItemState } from '../checklist/checklist.ts';
import type { ShownItem } from '../checklist/shownItem.ts';
import type { DataColumn } from './dataTable.ts';
import { documentNames } from './evidenceWords.ts';

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

/** A clause in a workbook. */
export const clauseColumns = <Row extends { item: ChecklistItem }>(
  words: ItemsByKey,
  label: Label,
): DataColumn<Row>[] => [
  { title: label('gaps.number'), width: 8, cell: ({ item }) => words.get(item.key)?.number ?? '' },
  { title: label('filter.level'), width: 7, cell: ({ item }) => label(`level.${item.level}`) },
  { title: label('gaps.clause'), width: 38, cell: ({ item }) => words.get(item.key)?.text ?? item.key },
];

/** When it has to be in place, and where it comes from; empty where its clause does not say. */
export const groundColumns = <Row extends { item: ChecklistItem }>(
  words: ItemsByKey,
  label: Label,
): DataColumn<Row>[] => [
  {
    title: label('filter.stage'),
    width: 12,
    cell: ({ item: { stage } }) => (stage === undefined ? '' : label(`stage.${stage}`)),
  },
  {
    title: label('gaps.origin'),
    width: 9,
    cell: ({ item }) => {
      const origin = words.get(item.key)?.origin;
      return origin === undefined ? '' : label(`origin.${origin}`);
    },
  },
];

/** Who sees to it by when, and whether that day has passed. */
export const taskColumns = <Row extends { task: Task | undefined; overdue: boolean }>(
  label: Label,
): DataColumn<Row>[] => [
  { title: label('gaps.who'), width: 10, cell: ({ task }) => task?.who ?? '' },
  { title: label('gaps.due'), width: 11, isDay: true, cell: ({ task }) => task?.due ?? '' },
  { title: label('gaps.isOverdue'), width: 7, cell: ({ overdue }) => (overdue ? label('answer.yes') : '') },
];

/** About two lines of a first page. Chinese says in a third of the characters what other scripts say. */
const MAX_SHORT = { chinese: 44, others: 100 } as const;

/** The beginning of a clause, where its whole text stands in an annex. */
export function shortText(text: string): string {
  const most = /\p{Script=Han}/u.test(text) ? MAX_SHORT.chinese : MAX_SHORT.others;
  return text.length <= most ? text : `${cutText(text, most).replace(/\s+\S*$/, '')}…`;
}

/** Who sees to it by when, in one cell. */
export const taskText = (gap: { task: Task | undefined; overdue: boolean }, label: Label): string =>
  [gap.task?.who ?? '', dueText(gap, label)].filter((part) => part !== '').join(' ');

/** A clause with what is registered for it and the note on it, below each other in one cell. */
export const clauseWithGrounds = (
  text: string,
  documents: readonly EvidenceDocument[],
  note: string,
  today: string,
  label: Label,
): string =>
  [
    text,
    ...(documents.length > 0 ? [label('gaps.evidence.has', { list: documentNames(documents, today, label) })] : []),
    ...(note === '' ? [] : [`${label('note.label')}${label('gaps.colon')}${note}`]),
  ].join('\n');

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
