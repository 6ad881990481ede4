/** The gap report: what a self-assessment found missing, who does what about it by when, and which document shows what. */
import { shownName } from '../answers/answerText.ts';
import type { Assessment } from '../answers/assessment.ts';
import { evidenceRegister } from '../answers/evidenceRegister.ts';
import type { Label } from '../basics/labels.ts';
import { own } from '../basics/record.ts';
import type { Report, ReportPaper, ReportTable } from '../basics/report.ts';
import { type ChecklistItem, progressOf } from '../checklist/checklist.ts';
import { firstGaps, gapsThatBind } from '../checklist/firstGaps.ts';
import { type GapPaper, gapPapers } from '../checklist/gapPapers.ts';
import { type Action, actionsOf, GAP_STATES, type Gap, gapCounts, gapsOf } from '../checklist/gapReport.ts';
import type { FilledChecklist } from '../checklist/itemFacts.ts';
import { CLAUSE_LEVELS } from '../clauses/clause.ts';
import { dataTable } from './dataTable.ts';
import { registerOnPaper, registerTable } from './evidenceReport.ts';
import { documentNames, evidenceLines } from './evidenceWords.ts';
import { guideStamp, type ReportOn, titleOn } from './heading.ts';
import {
  CLAUSE_COLUMNS,
  clauseCells,
  clauseColumns,
  clauseTextOf,
  clauseWithGrounds,
  dueText,
  groundColumns,
  type ItemsByKey,
  noteText,
  numberIn,
  shortText,
  taskColumns,
  taskText,
} from './itemWords.ts';
import { factsOn, fileOn, reportPaper } from './paper.ts';

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

/** Lines of the first page: so many things can be begun at once. */
const MAX_FIRST = 10;

/** The gaps with which to begin, each with the paper that closes it and room for who does it by when. */
function firstTable(gaps: readonly Gap[], words: ItemsByKey, label: Label): ReportTable {
  const first = firstGaps(gaps, (key) => words.get(key) ?? {}, MAX_FIRST);
  return {
    title: label('gaps.first', { count: first.length }),
    columns: [
      { title: label('gaps.number'), width: 10 },
      { title: label('gaps.first.asked'), width: 52 },
      { title: label('gaps.paper'), width: 20 },
      { title: label('gaps.whoAndWhen'), width: 20 },
    ],
    rows: first.map(({ gap: { item, task, overdue }, paper = '', others }) => [
      words.get(item.key)?.number ?? '',
      shortText(words.get(item.key)?.text ?? item.key),
      others === 0 ? paper : label('gaps.first.others', { paper, count: others }),
      taskText({ task, overdue }, label),
    ]),
  };
}

/** What the figures mean: how much is missing, what of it cannot wait, and what is not known yet. */
function verdict({ gaps, open, items }: Findings, words: ItemsByKey, label: Label): string[] {
  const { known, beforeFirst, law } = gapsThatBind(gaps, (key) => words.get(key) ?? {});
  const toFind = gaps.length - known;
  const parts = [
    ...(beforeFirst > 0 ? [label('gaps.verdict.beforeFirst', { count: beforeFirst })] : []),
    ...(law > 0 ? [label('gaps.verdict.law', { count: law })] : []),
  ].join(label('list.comma'));
  const values = { count: known, all: items.length, open, parts };
  const head =
    known > 0
      ? label(parts === '' ? 'gaps.verdict.some' : 'gaps.verdict.binding', values)
      : label(open > 0 ? 'gaps.verdict.noneYet' : toFind > 0 ? 'gaps.verdict.noneKnown' : 'gaps.verdict.none', values);
  return [
    head,
    ...(known > 0 && open > 0 ? [label('gaps.verdict.open', { count: open })] : []),
    ...(toFind > 0 ? [label('gaps.verdict.toFind', { count: toFind })] : []),
  ];
}

/** The gaps a line each, by level; what somebody has to find out first stands by itself. */
function gapAnnexes(
  { gaps }: Findings,
  notes: Readonly<Record<string, string>>,
  words: ItemsByKey,
  today: string,
  label: Label,
): ReportTable[] {
  const table = (title: string, listed: readonly Gap[]): ReportTable => ({
    title,
    columns: [
      { title: label('gaps.number'), width: 10 },
      { title: label('gaps.clause'), width: 72 },
      { title: label('gaps.stateAndWho'), width: 22 },
    ],
    rows: listed.map((gap) => {
      const { item, state, documents } = gap;
      const text = words.get(item.key)?.text ?? item.key;
      return [
        words.get(item.key)?.number ?? '',
        clauseWithGrounds(text, documents, own(notes, item.key) ?? '', today, label),
        [label(`answer.${state}`), taskText(gap, label)].filter((line) => line !== '').join('\n'),
      ];
    }),
  });
  const known = gaps.filter(({ state }) => state !== 'unknown');
  const toFind = gaps.filter(({ state }) => state === 'unknown');
  return [
    ...CLAUSE_LEVELS.map((level) => {
      const listed = known.filter(({ item }) => item.level === level);
      return table(label('gaps.group', { level: label(`level.${level}`), count: listed.length }), listed);
    }),
    table(label('checklist.toFindOut', { count: toFind.length }), toFind),
  ];
}

/** The gaps for a workbook: one fact in a column, to be sorted and filtered. */
function gapData(
  gaps: readonly Gap[],
  notes: Readonly<Record<string, string>>,
  words: ItemsByKey,
  today: string,
  label: Label,
): ReportTable {
  const list = label('list.separator');
  return dataTable(
    label('gaps.list'),
    [
      ...clauseColumns<Gap>(words, label),
      {
        title: label('gaps.state'),
        width: 10,
        choices: GAP_STATES.map((state) => label(`answer.${state}`)),
        cell: ({ state }) => label(`answer.${state}`),
      },
      ...groundColumns<Gap>(words, label),
      {
        title: label('gaps.criteria'),
        width: 30,
        cell: ({ item }) => (words.get(item.key)?.criteria ?? []).join('\n'),
      },
      {
        title: label('gaps.registered'),
        width: 16,
        cell: ({ documents }) => documentNames(documents, today, label),
      },
      {
        title: label('gaps.suggested'),
        width: 16,
        cell: ({ item }) => (words.get(item.key)?.evidence ?? []).join(list),
      },
      ...taskColumns<Gap>(label),
      { title: label('note.label'), width: 16, cell: (gap) => noteText(gap, own(notes, gap.item.key) ?? '', label) },
    ],
    gaps,
  );
}

function gapPaper(
  findings: Findings,
  { notes, ...beside }: Pick<FilledChecklist, 'notes' | 'evidence' | 'documents'>,
  words: ItemsByKey,
  on: ReportOn,
  label: Label,
): ReportPaper {
  const { today } = on;
  const { gaps, open, items } = findings;
  const count = (state: Gap['state']) => String(gaps.filter((gap) => gap.state === state).length);
  const first = firstTable(gaps, words, label);
  return reportPaper(
    {
      title: label('gaps.title'),
      facts: factsOn(on, label),
      conclusion: verdict(findings, words, label),
      figures: [
        [label('report.figure.asked'), String(items.length)],
        [label('report.figure.assessed'), String(items.length - open - Number(count('unknown')))],
        ...GAP_STATES.map((state) => [label(`answer.${state}`), count(state)] as const),
      ],
      tables: [first],
      asks: [...(first.rows.length > 0 ? [label('gaps.ask.first')] : []), label('report.ask.check')],
      annexes: [
        papersTable(papersOfGaps(gaps, words), words, label),
        ...gapAnnexes(findings, notes, words, today, label),
        actionsTable(findings, words, label),
        registerOnPaper(evidenceRegister(beside, today, [...words.keys()]), numberIn(words, label), today, label),
      ],
      notes: [label('report.selfMade'), ...findings.narrowed],
    },
    label,
  );
}

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
    file: fileOn(label('gaps.title'), on.assessment),
    paper: gapPaper(findings, { notes, ...beside }, words, on, label),
    data: gapData(findings.gaps, notes, words, today, label),
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
