/** The gap report: what a self-assessment found missing, who does what about it by when, and which document shows what. */
import { shownName } from '../answers/answerText.ts';
import type { Assessment } from '../answers/assessment.ts';
import { evidenceRegister } from '../answers/evidenceRegister.ts';
import type { Label } from '../basics/labels.ts';
import { own } from '../basics/record.ts';
import type { Report, ReportTable } from '../basics/report.ts';
import { type ChecklistItem, progressOf } from '../checklist/checklist.ts';
import { type GapPaper, gapPapers } from '../checklist/gapPapers.ts';
import { type Action, actionsOf, GAP_STATES, type Gap, gapCounts, gapsOf } from '../checklist/gapReport.ts';
import type { FilledChecklist } from '../checklist/itemFacts.ts';
import { registerTable } from './evidenceReport.ts';
import { evidenceLines } from './evidenceWords.ts';
import { guideStamp, type ReportOn, titleOn } from './heading.ts';
import {
  CLAUSE_COLUMNS,
  clauseCells,
  clauseTextOf,
  dueText,
  type ItemsByKey,
  noteText,
  numberIn,
} from './itemWords.ts';

/** What a self-assessment found, before it is put into words. */
export interface Findings {
  gaps: readonly Gap[];
  actions: readonly Action[];
  /** Items that nobody has looked at: they are no gaps, nor are they met. */
  open: number;
  /** The items that are asked, and by what these are narrowed, in words. */
  items: readonly ChecklistItem[];
  narrowed: readonly string[];
}

export function findingsOf(
  items: readonly ChecklistItem[],
  narrowed: readonly string[],
  filled: Omit<FilledChecklist, 'pending' | 'notes'>,
  today: string,
): Findings {
  const { coverage, toFindOut } = progressOf(items, filled.answers);
  return {
    gaps: gapsOf(items, filled.answers, filled, today),
    actions: actionsOf(items, filled.answers, filled.tasks, today),
    open: coverage.all - coverage.done - toFindOut.length,
    items,
    narrowed,
  };
}

/** The lines above the tables. */
export const gapLines = ({ gaps, open, narrowed }: Findings, today: string, label: Label): string[] => [
  label('gaps.count', { count: gaps.length, day: today }),
  // No gap is no praise where nobody looked.
  ...(open > 0 ? [label('gaps.open', { count: open })] : []),
  ...narrowed,
];

export const gapCountsTable = ({ items, gaps }: Findings, label: Label): ReportTable => ({
  title: label('gaps.counts'),
  columns: [
    { title: label('filter.level'), width: 16 },
    ...GAP_STATES.map((state) => ({ title: label(`answer.${state}`), width: 14 })),
  ],
  rows: gapCounts(items, gaps).map(({ level, counts }) => [
    label(`level.${level}`),
    ...GAP_STATES.map((state) => counts[state]),
  ]),
});

export const actionsTable = ({ actions }: Findings, words: ItemsByKey, label: Label): ReportTable => ({
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
    clauseTextOf(action.item, words, label),
    label(`answer.${action.state}`),
  ]),
});

/** What is missing by paper; empty where the clauses name no records. */
export const papersOfGaps = (gaps: readonly Gap[], words: ItemsByKey): GapPaper[] =>
  gapPapers(gaps, (key) => words.get(key)?.papers ?? []);

const papersTable = (papers: readonly GapPaper[], words: ItemsByKey, label: Label): ReportTable => ({
  title: label('gaps.papers'),
  columns: [
    { title: label('gaps.paper'), width: 34 },
    { title: label('gaps.papers.shows'), width: 12 },
    { title: label('gaps.papers.clauses'), width: 60 },
  ],
  rows: papers.map(({ name, gaps }) => [
    name,
    gaps.length,
    gaps.map(({ item: { key } }) => numberIn(words, label)(key)).join(label('list.separator')),
  ]),
});

const gapsTable = (
  gaps: readonly Gap[],
  notes: Readonly<Record<string, string>>,
  words: ItemsByKey,
  today: string,
  label: Label,
): ReportTable => ({
  title: label('gaps.list'),
  columns: [
    ...CLAUSE_COLUMNS.map(([key, width]) => ({ title: label(key), width })),
    { title: label('gaps.state'), width: 12 },
    { title: label('gaps.criteria'), width: 30 },
    { title: label('gaps.evidence'), width: 26 },
    { title: label('gaps.who'), width: 15 },
    { title: label('gaps.due'), width: 14 },
    { title: label('note.label'), width: 18 },
  ],
  rows: gaps.map((gap) => {
    const { key } = gap.item;
    const item = words.get(key);
    const { criteria = [], evidence = [] } = item ?? {};
    return [
      ...(item ? clauseCells(item, label) : ['', label(`level.${gap.item.level}`), key]),
      label(`answer.${gap.state}`),
      criteria.join('\n'),
      evidenceLines(gap.documents, evidence, today, label).join('\n'),
      gap.task?.who ?? '',
      dueText(gap, label),
      noteText(gap, own(notes, key) ?? '', label),
    ];
  }),
});

/** An action list without any action is left out, and so is a list of papers without any. */
export function gapReport(
  findings: Findings,
  { notes, ...beside }: Pick<FilledChecklist, 'notes' | 'evidence' | 'documents'>,
  words: ItemsByKey,
  on: ReportOn,
  label: Label,
): Report {
  const { today } = on;
  const papers = papersOfGaps(findings.gaps, words);
  return {
    title: titleOn(label('gaps.title'), on, label),
    lines: gapLines(findings, today, label),
    tables: [
      gapCountsTable(findings, label),
      ...(papers.length > 0 ? [papersTable(papers, words, label)] : []),
      gapsTable(findings.gaps, notes, words, today, label),
      ...(findings.actions.length > 0 ? [actionsTable(findings, words, label)] : []),
      registerTable(evidenceRegister(beside, today, [...words.keys()]), numberIn(words, label), today, label),
    ],
    stamp: guideStamp(on, label),
  };
}

/** The actions that have a day, as a calendar keeps them. The same action has the same id in every file. */
export function actionCalendar(
  actions: readonly Action[],
  words: ItemsByKey,
  assessment: Pick<Assessment, 'id' | 'name' | 'period'>,
  label: Label,
) {
  const line = (name: string, text: string) => `${name}${label('gaps.colon')}${text}`;
  return {
    name: `${label('gaps.actions')} ${shownName(assessment, label)}`,
    tasks: actions
      .filter(({ task }) => task.due !== '')
      .map(({ item: { key }, task: { who, due } }) => {
        const { number = '', text = key, criteria = [] } = words.get(key) ?? {};
        return {
          id: `${assessment.id}-${key}`,
          title: `${number} ${text}`,
          description: [
            ...(who === '' ? [] : [line(label('gaps.who'), who)]),
            ...(criteria.length === 0 ? [] : [line(label('checklist.yesMeans'), criteria.join(' '))]),
          ].join('\n'),
          due,
        };
      }),
  };
}
