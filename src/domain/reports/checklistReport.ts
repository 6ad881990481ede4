/**
 * The results of a self-assessment as a report: the three figures over all that is asked, then every item that is listed.
 *
 * A filter narrows the items alone: figures over a part would be taken for the whole.
 */
import { answerTo } from '../answers/answer.ts';
import { describeAnswer } from '../answers/answerText.ts';
import type { EvidenceDocument, Task } from '../answers/evidence.ts';
import type { Label } from '../basics/labels.ts';
import { own } from '../basics/record.ts';
import type { Report, ReportTable } from '../basics/report.ts';
import { type ItemState, itemStateOf, progressOf, verdictOfListed } from '../checklist/checklist.ts';
import { figuresOf } from '../checklist/figures.ts';
import { type FilledChecklist, factsOf } from '../checklist/itemFacts.ts';
import type { ListedItems, ShownItem } from '../checklist/shownItem.ts';
import { dataTable } from './dataTable.ts';
import { documentNames } from './evidenceWords.ts';
import { guideStamp, type ReportOn, titleOn } from './heading.ts';
import {
  CLAUSE_COLUMNS,
  clauseCells,
  clauseColumns,
  clauseWithGrounds,
  dueText,
  groundColumns,
  noteText,
  taskColumns,
  taskText,
} from './itemWords.ts';
import { factsOn, fileOn, reportPaper } from './paper.ts';

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
  const words = new Map(all.map((item) => [item.key, item]));
  const rows = all.map((item): ItemRow => {
    const { state = 'unanswered', isOverdue = false, documents = [] } = facts.get(item.key) ?? {};
    return { item, state, documents, task: own(tasks, item.key), overdue: isOverdue };
  });
  const note = ({ item, state }: ItemRow): string => noteText({ item, state }, own(notes, item.key) ?? '', label);
  const figuresTable: ReportTable = {
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
  };
  const lines = [
    label('checklist.report.lines', { count: all.length, all: asked.length, day: today }),
    ...narrowed,
    label('checklist.report.explain'),
  ];
  // A chapter's file is told from that of the whole by its name.
  const chapter = whole.length === 1 ? [whole[0]?.title ?? ''] : [];
  return {
    title: [titleOn(label('checklist.report'), on, label), ...chapter].join(' '),
    lines,
    tables: [
      figuresTable,
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
    file: fileOn([label('checklist.report'), ...chapter].join(' '), on.assessment),
    paper: reportPaper(
      {
        title: [label('checklist.report'), ...chapter].join(' '),
        facts: factsOn(on, label),
        conclusion: verdictLines(asked, filled, label),
        figures: (['coverage', 'conformity', 'shall'] as const).map((name, index) => [
          label(`checklist.${name}`),
          figuresOf(progressOf(asked, answers))[index] ?? '',
        ]),
        tables: [figuresTable],
        asks: [label('report.ask.check')],
        annexes: [
          {
            title: label('checklist.report.items'),
            columns: [
              { title: label('gaps.number'), width: 10 },
              { title: label('gaps.clause'), width: 72 },
              { title: label('gaps.stateAndWho'), width: 22 },
            ],
            rows: rows.map((row) => [
              row.item.number,
              clauseWithGrounds(row.item.text, row.documents, note(row), today, label),
              [stateText(row.item.key), taskText(row, label)].filter((line) => line !== '').join('\n'),
            ]),
          },
        ],
        notes: [label('report.selfMade'), ...lines],
      },
      label,
    ),
    data: dataTable<ItemRow>(
      label('checklist.report.items'),
      [
        ...clauseColumns<ItemRow>(words, label),
        {
          title: label('gaps.state'),
          width: 12,
          choices: CHOICES.map((state) => label(`answer.${state}`)),
          cell: ({ item }) => stateText(item.key),
        },
        ...groundColumns<ItemRow>(words, label),
        { title: label('evidence.title'), width: 20, cell: ({ item }) => evidenceText(item.key) },
        ...taskColumns<ItemRow>(label),
        { title: label('note.label'), width: 20, cell: note },
      ],
      rows,
    ),
  };
}

interface ItemRow {
  item: ShownItem;
  state: ItemState;
  documents: readonly EvidenceDocument[];
  task: Task | undefined;
  overdue: boolean;
}

/** What may be chosen without a word beside it. */
const CHOICES = ['met', 'partly', 'unmet', 'unknown'] as const;

/** Whether all was looked at, what of it is missing, and how much has nothing to show for it. */
function verdictLines(asked: readonly ShownItem[], filled: FilledChecklist, label: Label): string[] {
  const { coverage } = progressOf(asked, filled.answers);
  const states = asked.map((item) => ({ item, state: itemStateOf(item, answerTo(filled.answers, item.key)) }));
  const missing = states.filter(
    ({ item, state }) => item.level === 'shall' && (state === 'unmet' || state === 'partly'),
  ).length;
  const unshown = states.filter(
    ({ item, state }) => state === 'met' && (own(filled.evidence, item.key) ?? []).length === 0,
  ).length;
  const values = { ...coverage, count: missing };
  const isWhole = coverage.done === coverage.all;
  return [
    label(
      isWhole ? (missing === 0 ? 'checklist.verdict.kept' : 'checklist.verdict.missing') : 'checklist.verdict.open',
      values,
    ),
    ...(!isWhole && missing > 0 ? [label('checklist.verdict.missingSoFar', values)] : []),
    ...(unshown > 0 ? [label('checklist.verdict.unshown', { count: unshown })] : []),
  ];
}
