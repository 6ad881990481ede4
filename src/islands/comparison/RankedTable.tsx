import { useId, useMemo, useState } from 'preact/hooks';
import { comparePeriods } from '../../domain/basics/naturalOrder.ts';
import { rankingReport, rankingTables, screenTables } from '../../domain/reports/rankingReport.ts';
import { evaluate } from '../../domain/scoring/evaluation.ts';
import { evaluationOf, organisationsIn } from '../../domain/scoring/organisations.ts';
import { sameStamp } from '../../domain/scoring/ranking.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { ScrollTable } from '../kit/ScrollTable.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { ReportButtons } from '../reports/ReportButtons.tsx';
import { type ComparisonProps, ratedSheet } from './comparison.ts';

/** Organisations of one period by grade and score; those that cannot be ranked follow with the reason. */
export function RankedTable({ tool: { instrument }, profile, assessments, nameOf }: ComparisonProps) {
  const label = useLabel();
  const id = useId();
  const organisations = useMemo(() => organisationsIn(assessments.map(ratedSheet)), [assessments]);
  const periods = [...new Set(organisations.map(({ period }) => period))].sort(comparePeriods);
  const [chosen, choose] = useState<string>();
  // The latest, until somebody chooses.
  const period = periods.find((each) => each === chosen) ?? periods.at(-1) ?? '';
  const ofPeriod = organisations.filter((each) => each.period === period);
  const contestants = useMemo(
    () =>
      ofPeriod.map((organisation) => {
        const [first] = organisation.sheets;
        const unnamed = organisation.name === '' && assessments.find((each) => each.id === first?.id);
        return {
          id: first?.id ?? '',
          name: unnamed ? nameOf(unnamed) : organisation.name,
          raters: organisation.sheets.length,
          // One sheet by another profile is enough to make them no comparison.
          profile: organisation.sheets.find((each) => !sameStamp(each.profile, instrument))?.profile ?? instrument,
          doubled: organisation.doubled.length > 0,
          evaluation: evaluationOf(profile, organisation),
          ...(organisation.sheets.length > 1 && {
            alone: organisation.sheets.map(({ sheet }) => evaluate(profile, sheet)),
          }),
        };
      }),
    [organisations, period, profile, instrument],
  );
  const elsewhere = organisations
    .filter((each) => each.period !== period)
    .reduce((sum, { sheets }) => sum + sheets.length, 0);
  const tables = rankingTables(profile, instrument, contestants, label);
  const { apart } = tables;
  const { deciding, figures } = screenTables(tables, label);
  return (
    <section class="result" {...NOT_TRANSLATED} aria-labelledby="comparison-ranks">
      <h2 id="comparison-ranks">{label('comparison.view.ranks')}</h2>
      <p>{label('comparison.ranks.explain')}</p>
      {periods.length > 1 && (
        <p class="field">
          <label for={id}>{label('comparison.period')}</label>
          <select id={id} value={period} onChange={({ currentTarget }) => choose(currentTarget.value)}>
            {periods.map((each) => (
              <option key={each} value={each}>
                {each || label('comparison.period.none')}
              </option>
            ))}
          </select>
        </p>
      )}
      {elsewhere > 0 && <p class="hint">{label('comparison.otherPeriods', { count: elsewhere })}</p>}
      {deciding.rows.length > 0 && (
        <div class="ranking">
          <ScrollTable table={deciding} header={1} />
        </div>
      )}
      {apart.rows.length > 0 && (
        <>
          <h3>{apart.title}</h3>
          <ul>
            {apart.rows.map(([name, why, remarks], place) => (
              <li key={place}>
                <strong>{name}</strong> {why} {remarks !== '' && <span class="hint lines">{remarks}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {figures.rows.length > 0 && (
        <Disclosure summary={figures.title}>{() => <ScrollTable table={figures} />}</Disclosure>
      )}
      <ReportButtons report={() => rankingReport(tables, profile, instrument, period, label)} />
    </section>
  );
}
