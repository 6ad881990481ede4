/**
 * The results of a self-assessment as a report: the three figures over all that is asked, then every item that is listed.
 *
 * A filter narrows the items alone: figures over a part would be taken for the whole.
 */
import { answerTo } from '../answers/answer.ts';
import { describeAnswer } from '../answers/answerText.ts';
import type { Label } from '../basics/labels.ts';
import { own } from '../basics/record.ts';
import type { Report } from '../basics/report.ts';
import { progressOf, verdictOfListed } from '../checklist/checklist.ts';
import { figuresOf } from '../checklist/figures.ts';
import { type FilledChecklist, factsOf } from '../checklist/itemFacts.ts';
import type { ListedItems } from '../checklist/shownItem.ts';
import { documentNames } from './evidenceWords.ts';
import { guideStamp, type ReportOn, titleOn } from './heading.ts';
import { CLAUSE_COLUMNS, clauseCells, dueText, noteText } from './itemWords.ts';

export function checklistReport(
  { groups, whole, narrowed }: ListedItems,
  filled: FilledChecklist,
  on: ReportOn,
  label: Label,
): Report {
  const { answers, notes, tasks } = filled;
  const { today } = on;
  const all = groups.flatMap(({ items }) => items);
  const facts = new Map(factsOf(all, filled, today).map((each) => [each.item.key, each]));
  /** Says so where an item is met and no document shows it: an official asks for that first. */
  const evidenceText = (key: string): string => {
    const { state, documents = [] } = facts.get(key) ?? {};
    return state === 'met' && documents.length === 0
      ? label('gaps.evidence.none')
      : documentNames(documents, today, label);
  };
  const asked = whole.flatMap(({ items }) => items);
  /** As it counts: "not applicable" without a reason is not answered, and an answer to confirm says so. */
  const stateText = (key: string): string => {
    const found = facts.get(key);
    if (found?.state === 'unanswered' && found.isPending) return label('filter.mark.pending');
    return describeAnswer(found?.state === 'unanswered' ? undefined : answerTo(answers, key), label);
  };
  const figures = [...whole, { title: label('checklist.whole'), items: asked }];
  return {
    // A chapter's file is told from that of the whole by its name.
    title: [titleOn(label('checklist.report'), on, label), ...(whole.length === 1 ? [whole[0]?.title ?? ''] : [])].join(
      ' ',
    ),
    lines: [
      label('checklist.report.lines', { count: all.length, all: asked.length, day: today }),
      ...narrowed,
      label('checklist.report.explain'),
    ],
    tables: [
      {
        title: label('checklist.report.figures'),
        columns: [
          { title: label('checklist.report.part'), width: 34 },
          { title: label('checklist.coverage'), width: 12 },
          { title: label('checklist.conformity'), width: 12 },
          { title: label('checklist.shall'), width: 12 },
          { title: label('checklist.report.verdict'), width: 20 },
        ],
        rows: figures.map(({ title, items }) => {
          const verdict = verdictOfListed(items, asked, answers);
          return [
            title,
            ...figuresOf(progressOf(items, answers)),
            verdict === undefined ? '' : label(`checklist.chapter.${verdict}`),
          ];
        }),
      },
      {
        title: label('checklist.report.items'),
        columns: [
          ...CLAUSE_COLUMNS.map(([key, width]) => ({ title: label(key), width })),
          { title: label('gaps.state'), width: 16 },
          { title: label('evidence.title'), width: 24 },
          { title: label('gaps.who'), width: 15 },
          { title: label('gaps.due'), width: 14 },
          { title: label('note.label'), width: 24 },
        ],
        rows: all.map((item) => {
          const task = own(tasks, item.key);
          return [
            ...clauseCells(item, label),
            stateText(item.key),
            evidenceText(item.key),
            task?.who ?? '',
            dueText({ task, overdue: facts.get(item.key)?.isOverdue ?? false }, label),
            noteText({ item, state: facts.get(item.key)?.state ?? 'unanswered' }, own(notes, item.key) ?? '', label),
          ];
        }),
      },
    ],
    stamp: guideStamp(on, label),
  };
}
