/** Two self-assessments side by side: their figures, and the answers and notes of both to each clause. */
import { type AnswerSheet, answerTo } from '../answers/answer.ts';
import type { Label } from '../basics/labels.ts';
import { own } from '../basics/record.ts';
import { type Report, type ReportTable, withoutEmptyColumns } from '../basics/report.ts';
import { figuresOf } from '../checklist/figures.ts';
import type { ChecklistPair, ChecklistPairLine } from '../checklist/pair.ts';
import type { ShownItem } from '../checklist/shownItem.ts';
import { dataTable } from './dataTable.ts';
import { guideStamp, type ReportOn } from './heading.ts';
import { clauseText } from './itemWords.ts';
import { reportPaper } from './paper.ts';

/** Which lines are listed; `differing` also has those where neither is nearer to conforming. */
export const DIFFERENCES_SHOWN = ['differing', 'worse', 'better', 'all'] as const;
export type DifferencesShown = (typeof DIFFERENCES_SHOWN)[number];

/** One of the two self-assessments. */
export interface ChecklistSide {
  name: string;
  answers: AnswerSheet;
  notes: Readonly<Record<string, string>>;
}

type Pair = ChecklistPair<ShownItem>;

export const linesShown = ({ lines }: Pair, shown: DifferencesShown): Pair['lines'] =>
  lines.filter(({ change }) => shown === 'all' || (shown === 'differing' ? change !== 'same' : change === shown));

/** A choice of lines, with how many there are. */
export const shownText = (pair: Pair, shown: DifferencesShown, label: Label): string =>
  label(`differences.show.${shown}`, { count: linesShown(pair, shown).length });

export const differencesSummary = (pair: Pair, label: Label): string =>
  label('differences.count', {
    count: linesShown(pair, 'differing').length,
    better: linesShown(pair, 'better').length,
    worse: linesShown(pair, 'worse').length,
  });

/** The answer of one side, with the reason where a clause does not apply. */
export function sideText(
  { item, states }: ChecklistPairLine,
  place: 0 | 1,
  { answers }: Pick<ChecklistSide, 'answers'>,
  label: Label,
): string {
  const [state, answer] = [states[place], answerTo(answers, item.key)];
  if (state === 'leftOut' || state === 'pending') return label(`differences.${state}`);
  return state === 'notApplicable' && answer?.state === 'notApplicable'
    ? label('answer.notApplicable.because', { reason: answer.reason })
    : label(`answer.${state}`);
}

/** The three figures of both. */
export const bothFiguresTable = (
  { progress }: Pair,
  sides: readonly [ChecklistSide, ChecklistSide],
  label: Label,
): ReportTable => ({
  title: label('checklist.report.figures'),
  columns: [
    { title: label('differences.which'), width: 30 },
    ...(['coverage', 'conformity', 'shall'] as const).map((each) => ({ title: label(`checklist.${each}`), width: 14 })),
  ],
  rows: [
    [sides[0].name, ...figuresOf(progress[0])],
    [sides[1].name, ...figuresOf(progress[1])],
  ],
});

export function differencesReport(
  pair: Pair,
  sides: readonly [ChecklistSide, ChecklistSide],
  shown: DifferencesShown,
  on: Pick<ReportOn, 'program' | 'today'>,
  label: Label,
): Report {
  const [first, second] = sides;
  const figures = bothFiguresTable(pair, sides, label);
  const listed = linesShown(pair, shown);
  const lines: ReportTable = {
    title: shownText(pair, shown, label),
    columns: [
      { title: label('gaps.clause'), width: 36 },
      ...sides.map(({ name }) => ({ title: name, width: 14 })),
      ...sides.map(({ name }) => ({ title: label('differences.noteIn', { name }), width: 24 })),
    ],
    rows: listed.map((line) => [
      clauseText(line.item, label),
      sideText(line, 0, first, label),
      sideText(line, 1, second, label),
      own(first.notes, line.item.key) ?? '',
      own(second.notes, line.item.key) ?? '',
    ]),
  };
  return {
    title: `${label('differences.title')} ${first.name} · ${second.name}`,
    lines: [differencesSummary(pair, label)],
    tables: [figures, lines],
    stamp: guideStamp(on, label),
    file: { of: '', what: label('differences.title') },
    paper: reportPaper(
      {
        title: label('differences.title'),
        facts: [
          [label('differences.which'), `${first.name} / ${second.name}`],
          [label('report.fact.day'), on.today],
        ],
        conclusion: [differencesSummary(pair, label)],
        tables: [figures],
        annexes: [withoutEmptyColumns(lines)],
        notes: [label('report.selfMade')],
      },
      label,
    ),
    data: dataTable<ChecklistPairLine & { item: ShownItem }>(
      lines.title,
      [
        { title: label('gaps.number'), width: 9, cell: ({ item }) => item.number },
        { title: label('filter.level'), width: 7, cell: ({ item }) => label(`level.${item.level}`) },
        { title: label('gaps.clause'), width: 44, cell: ({ item }) => item.text },
        ...([0, 1] as const).map((place) => ({
          title: sides[place].name,
          width: 14,
          cell: (line: ChecklistPairLine) => sideText(line, place, sides[place], label),
        })),
        ...sides.map(({ name, notes }) => ({
          title: label('differences.noteIn', { name }),
          width: 22,
          cell: ({ item }: ChecklistPairLine) => own(notes, item.key) ?? '',
        })),
      ],
      listed,
    ),
  };
}
