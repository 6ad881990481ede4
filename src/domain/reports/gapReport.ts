/** The gap report, the action list and the register of evidence as tables: what the screen shows, for paper and files. */
import { isBlank } from '../answers/answer.ts';
import type { Task } from '../answers/evidence.ts';
import type { Label } from '../basics/labels.ts';
import type { ReportTable } from '../basics/report.ts';
import type { ChecklistItem, ItemState } from '../checklist/checklist.ts';
import { type Action, GAP_STATES, type Gap, type gapCounts, type RegisteredDocument } from '../checklist/gapReport.ts';
import type { ShownItem } from '../checklist/shownItem.ts';
import { evidenceLines, validityText } from './evidenceWords.ts';

/** The words of an item; `undefined` for one that this edition does not have. */
export type WordsOf = (key: string) => ShownItem | undefined;

/** Number, level and text. */
const clauseText = ({ key, level }: ChecklistItem, wordsOf: WordsOf, label: Label): string => {
  const words = wordsOf(key);
  return words ? `${words.number} ${label(`level.${level}`)} ${words.text}` : key;
};

/** The day by which it is due, and whether that has passed. */
export const dueText = ({ task, overdue }: { task: Task | undefined; overdue: boolean }, label: Label): string =>
  task === undefined || task.due === '' ? '' : `${task.due}${overdue ? ` ${label('gaps.overdue')}` : ''}`;

/** The note; where a reason is due and nobody wrote one, that. */
export const noteText = ({ item, state }: { item: ChecklistItem; state: ItemState }, note: string, label: Label) =>
  isBlank(note) && item.level === 'should' && state === 'unmet' ? label('note.why.missing') : note;

export const countsTable = (counts: ReturnType<typeof gapCounts>, label: Label): ReportTable => ({
  title: label('gaps.counts'),
  columns: [
    { title: label('filter.level'), width: 16 },
    ...GAP_STATES.map((state) => ({ title: label(`answer.${state}`), width: 14 })),
  ],
  rows: counts.map(({ level, counts: of }) => [label(`level.${level}`), ...GAP_STATES.map((state) => of[state])]),
});

export const gapsTable = (
  gaps: readonly Gap[],
  today: string,
  noteOn: (key: string) => string,
  wordsOf: WordsOf,
  label: Label,
): ReportTable => ({
  title: label('gaps.list'),
  columns: [
    { title: label('gaps.clause'), width: 34 },
    { title: label('gaps.state'), width: 12 },
    { title: label('gaps.criteria'), width: 30 },
    { title: label('gaps.evidence'), width: 26 },
    { title: label('gaps.who'), width: 15 },
    { title: label('gaps.due'), width: 14 },
    { title: label('note.label'), width: 18 },
  ],
  rows: gaps.map((gap) => {
    const words = wordsOf(gap.item.key);
    return [
      clauseText(gap.item, wordsOf, label),
      label(`answer.${gap.state}`),
      (words?.criteria ?? []).join('\n'),
      evidenceLines(gap.documents, words?.evidence ?? [], today, label).join('\n'),
      gap.task?.who ?? '',
      dueText(gap, label),
      noteText(gap, noteOn(gap.item.key), label),
    ];
  }),
});

export const actionsTable = (actions: readonly Action[], wordsOf: WordsOf, label: Label): ReportTable => ({
  title: label('gaps.actions'),
  columns: [
    { title: label('gaps.due'), width: 16 },
    { title: label('gaps.who'), width: 14 },
    { title: label('gaps.clause'), width: 60 },
    { title: label('gaps.state'), width: 12 },
  ],
  rows: actions.map((action) => [
    dueText(action, label),
    action.task.who,
    clauseText(action.item, wordsOf, label),
    label(`answer.${action.state}`),
  ]),
});

export const registerTable = (
  register: readonly RegisteredDocument[],
  today: string,
  wordsOf: WordsOf,
  label: Label,
): ReportTable => ({
  title: label('gaps.register'),
  columns: [
    { title: label('gaps.document'), width: 28 },
    { title: label('evidence.where'), width: 18 },
    { title: label('evidence.date'), width: 14 },
    { title: label('evidence.validUntil'), width: 14 },
    { title: label('gaps.validity'), width: 20 },
    { title: label('gaps.shows'), width: 30 },
  ],
  rows: register.map(({ document: registered, items }) => [
    registered.name,
    registered.where,
    registered.date,
    registered.validUntil,
    validityText(registered, today, label),
    items.map((key) => wordsOf(key)?.number ?? label('gaps.removed')).join(label('list.separator')),
  ]),
});
