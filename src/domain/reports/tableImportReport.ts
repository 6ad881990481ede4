/** What a table of organisations would bring: how much of each is filled in, and every cell that does not count. */
import { type AnswerSheet, answerTo } from '../answers/answer.ts';
import type { Label } from '../basics/labels.ts';
import type { Report, ReportTable } from '../basics/report.ts';
import { indicatorsOf, type Profile } from '../profiles/profile.ts';
import { isInputFaultKind, readIndicator } from '../scoring/attainment.ts';
import type { TableFault } from '../tables/headings.ts';
import type { ImportedTable } from '../tables/import.ts';

/** Indicators and red lines with an answer that can be read; "unknown" is one. */
const answeredIn = (profile: Profile<string>, sheet: AnswerSheet): number =>
  indicatorsOf(profile).filter(
    (each) => readIndicator(each, answerTo(sheet, each.id), profile.limits).state.state !== 'unanswered',
  ).length + profile.redLines.filter(({ id }) => answerTo(sheet, id) !== undefined).length;

/** The organisations that would be imported, in the order of the rows. */
export function tablePreview(
  profile: Profile<string>,
  { organisations, faults }: ImportedTable,
  label: Label,
): Pick<ReportTable, 'title' | 'rows'> & { columns: { title: string }[] } {
  const all = indicatorsOf(profile).length + profile.redLines.length;
  return {
    title: label('table.title'),
    columns: (
      ['table.row', 'comparison.organisation', 'comparison.trend.period', 'table.answered', 'table.faultsIn'] as const
    ).map((key) => ({ title: label(key) })),
    rows: organisations.map(({ row, name, period, sheet }) => [
      row,
      name,
      period,
      label('table.of', { done: answeredIn(profile, sheet), all }),
      faults.filter((fault) => fault.row === row).length,
    ]),
  };
}

/** What is wrong with a cell, and what it says. */
export function faultText({ problem, values }: TableFault, label: Label): string {
  const { typed = '' } = values;
  return [
    label(isInputFaultKind(problem) ? `error.${problem}` : `table.problem.${problem}`, values),
    ...(typed === '' ? [] : [label('table.typed', { typed })]),
  ].join(' ');
}

export const tableFaultsReport = (
  { title }: Pick<Profile<string>, 'title'>,
  faults: readonly TableFault[],
  label: Label,
): Report => ({
  title: label('table.faults', { count: faults.length }),
  lines: [label('table.faults.explain')],
  tables: [
    {
      title: label('table.problem'),
      columns: [
        { title: label('table.row'), width: 8 },
        { title: label('table.column'), width: 8 },
        { title: label('table.where'), width: 40 },
        { title: label('table.problem'), width: 40 },
      ],
      rows: faults.map((fault) => [fault.row, fault.column, fault.heading, faultText(fault, label)]),
    },
  ],
  stamp: title,
});
