import { type AnswerSheet, answerTo } from '../../domain/answers/answer.ts';
import type { Report } from '../../domain/basics/report.ts';
import { indicatorsOf, type Profile } from '../../domain/profiles/profile.ts';
import { isInputProblem, readIndicator } from '../../domain/scoring/attainment.ts';
import type { TableFault } from '../../domain/tables/headings.ts';
import type { ImportedTable } from '../../domain/tables/import.ts';
import { ScrollTable } from '../kit/ScrollTable.tsx';
import { useLabel } from '../kit/words.tsx';
import { ReportButtons } from '../reports/ReportButtons.tsx';

/** Faults that are listed on the page; a file holds all of them. */
const MOST_SHOWN = 200;

interface Props {
  table: ImportedTable;
  profile: Profile<string>;
  onConfirm: () => void;
  onCancel: () => void;
}

/** What a table would bring: each organisation with how much of it is filled in, and every cell that does not count. */
export function TablePreview({ table: { organisations, faults }, profile, onConfirm, onCancel }: Props) {
  const label = useLabel();
  const all = indicatorsOf(profile).length + profile.redLines.length;
  const columns = (
    ['table.row', 'comparison.organisation', 'comparison.trend.period', 'table.answered', 'table.faultsIn'] as const
  ).map((key) => ({ title: label(key) }));
  const answeredIn = (sheet: AnswerSheet) =>
    indicatorsOf(profile).filter(
      (each) => readIndicator(each, answerTo(sheet, each.id), profile.limits).state.state !== 'unanswered',
    ).length + profile.redLines.filter(({ id }) => answerTo(sheet, id) !== undefined).length;
  const rows = organisations.map(({ row, name, period, sheet }) => [
    row,
    name,
    period,
    label('table.of', { done: answeredIn(sheet), all }),
    faults.filter((fault) => fault.row === row).length,
  ]);
  const wordsFor = ({ problem, values }: TableFault) => {
    const typed = values['typed'];
    return [
      label(isInputProblem(problem) ? `error.${problem}` : `table.problem.${problem}`, values),
      ...(typed === undefined || typed === '' ? [] : [label('table.typed', { typed })]),
    ].join(' ');
  };
  const report = (): Report => ({
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
        rows: faults.map((fault) => [fault.row, fault.column, fault.heading, wordsFor(fault)]),
      },
    ],
    stamp: profile.title,
  });
  return (
    <>
      {organisations.length > 0 && <ScrollTable table={{ title: label('table.title'), columns, rows }} header={1} />}
      {faults.length > 0 && (
        <>
          <h3>{label('table.faults', { count: faults.length })}</h3>
          <p>{label('table.faults.explain')}</p>
          <ul class="faults">
            {faults.slice(0, MOST_SHOWN).map((fault, index) => (
              <li key={index}>
                <strong>
                  {label(fault.column === '' ? 'table.place.row' : 'table.place', {
                    row: fault.row,
                    column: fault.column,
                  })}
                </strong>{' '}
                {fault.heading !== '' && <span class="count">{fault.heading} </span>}
                {wordsFor(fault)}
              </li>
            ))}
          </ul>
          {faults.length > MOST_SHOWN && <p>{label('table.faults.more', { count: faults.length - MOST_SHOWN })}</p>}
          <ReportButtons report={report} />
        </>
      )}
      <div class="choices">
        {organisations.length > 0 && (
          <button type="button" class="primary" onClick={onConfirm}>
            {label('table.confirm', { count: organisations.length })}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {label('table.cancel')}
        </button>
      </div>
    </>
  );
}
