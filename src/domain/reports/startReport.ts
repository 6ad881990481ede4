/** The path in words: what is next, and a stage as a list of papers for the wall or the folder. */
import type { Label } from '../basics/labels.ts';
import { own } from '../basics/record.ts';
import type { Report, ReportTable } from '../basics/report.ts';
import type { KeptRecord } from '../clauses/keptRecord.ts';
import type { NextStep, PathItem, PathPaper, PathStage } from '../start/path.ts';
import { guideStamp, type ReportOn, titleOn } from './heading.ts';
import type { ItemsByKey } from './itemWords.ts';
import { factsOn, fileOn, reportPaper } from './paper.ts';

/** A record as the path shows it, in the language of the page. */
export interface ShownPaper extends Pick<KeptRecord<string>, 'key' | 'name' | 'kind' | 'per'> {
  /** How long it usually takes to have it. */
  time: string;
  /** Title of the role that keeps it. */
  keeper: string;
  /** Where it stands on the list of records, and its blank form. */
  href: string;
  formHref?: string | undefined;
}

/** What kind of paper it is, what there is one of it for, and who keeps it. */
export const paperFacts = ({ kind, per, keeper }: ShownPaper, label: Label): string =>
  [label(`record.kind.${kind}`), label(`record.per.${per}`), label('record.keeper', { keeper })].join(
    label('list.semicolon'),
  );

/** The one thing to do next, as a button says it. */
export function nextWords(
  next: Exclude<NextStep, { do: 'done' }>,
  nameOf: (record: string) => string,
  words: ItemsByKey,
  label: Label,
): string {
  const name = nameOf(next.record);
  return 'item' in next
    ? label(`start.next.${next.do}`, { name, number: words.get(next.item.key)?.number ?? '' })
    : label(`start.next.${next.do}`, { name });
}

/** Numbers of items by their key, in one cell. */
const numbersOf = (items: readonly PathItem[], words: ItemsByKey, label: Label): string =>
  items.flatMap(({ key }) => words.get(key)?.number ?? []).join(label('list.separator'));

/** A stage as a table of its papers, and one of its clauses. */
export function startReport(
  { stage, papers, had, settled, items }: PathStage,
  shown: readonly ShownPaper[],
  words: ItemsByKey,
  on: ReportOn,
  label: Label,
): Report {
  const known = Object.fromEntries(shown.map((paper) => [paper.key, paper]));
  const progress = { had, papers: papers.length, settled, items };
  const clausesOf = (paper: PathPaper): string =>
    numbersOf(
      paper.items.map(({ item }) => item),
      words,
      label,
    );
  const papersTable: ReportTable = {
    title: label('start.report.papers'),
    columns: [
      { title: label('start.report.number'), width: 4 },
      { title: label('start.report.paper'), width: 24 },
      { title: label('start.report.kind'), width: 10 },
      { title: label('start.report.keeper'), width: 12 },
      { title: label('start.report.time'), width: 18 },
      { title: label('start.report.clauses'), width: 14 },
      { title: label('start.report.state'), width: 8 },
      { title: label('task.who'), width: 10 },
      { title: label('task.due'), width: 12, isDay: true },
    ],
    rows: papers.map((paper, index) => {
      const about = own(known, paper.record);
      return [
        index + 1,
        about?.name ?? paper.record,
        about ? label(`record.kind.${about.kind}`) : '',
        about?.keeper ?? '',
        about?.time ?? '',
        clausesOf(paper),
        label(`start.paper.${paper.state}`),
        paper.task?.who ?? '',
        paper.task?.due ?? '',
      ];
    }),
  };
  const dutiesTable: ReportTable = {
    title: label('start.report.duties'),
    columns: [
      { title: label('gaps.number'), width: 9 },
      { title: label('gaps.clause'), width: 50 },
      { title: label('start.report.paper'), width: 22 },
      { title: label('start.report.answer'), width: 10 },
    ],
    rows: papers.flatMap((paper) =>
      paper.items.map(({ item, state }) => {
        const text = words.get(item.key);
        return [
          text?.number ?? '',
          text?.text ?? '',
          own(known, paper.record)?.name ?? paper.record,
          label(`answer.${state}`),
        ];
      }),
    ),
  };
  /** On paper who does it by when stands below how it stands, or is filled in by a hand. */
  const onPaper: ReportTable = {
    title: papersTable.title,
    columns: [
      { title: label('start.report.paper'), width: 26 },
      { title: label('start.report.keeper'), width: 14 },
      { title: label('start.report.time'), width: 16 },
      { title: label('start.report.clauses'), width: 20 },
      { title: label('gaps.stateAndWho'), width: 20 },
    ],
    rows: papers.map((paper) => {
      const about = own(known, paper.record);
      const { who = '', due = '' } = paper.task ?? {};
      return [
        about?.name ?? paper.record,
        about?.keeper ?? '',
        about?.time ?? '',
        clausesOf(paper),
        [label(`start.paper.${paper.state}`), [who, due].filter((part) => part !== '').join(' ')]
          .filter((line) => line !== '')
          .join('\n'),
      ];
    }),
  };
  const untaken = papers.filter(({ state }) => state === 'missing').length;
  return {
    title: titleOn(label('start.report'), on, label),
    lines: [label(`stage.${stage}`), label('start.stage.progress', progress), label('start.report.times')],
    tables: [papersTable, dutiesTable],
    stamp: guideStamp(on, label),
    file: fileOn(label('start.report'), on.assessment),
    paper: reportPaper(
      {
        title: label('start.report'),
        facts: factsOn(on, label),
        conclusion: [
          label('start.verdict', { stage: label(`stage.${stage}`), ...progress }),
          ...(untaken > 0 ? [label('start.ask', { count: untaken })] : []),
        ],
        tables: [onPaper],
        // It stays in the house.
        signers: [],
        annexes: [dutiesTable],
        notes: [label('start.report.times'), label('report.selfMade')],
      },
      label,
    ),
    data: papersTable,
  };
}
