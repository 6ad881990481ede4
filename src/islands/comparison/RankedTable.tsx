import { useMemo } from 'preact/hooks';
import { answersIn } from '../../domain/answers/entry.ts';
import { rankingReport, rankingTables } from '../../domain/reports/rankingReport.ts';
import { evaluate } from '../../domain/scoring/evaluation.ts';
import { ScrollTable } from '../kit/ScrollTable.tsx';
import { useLabel } from '../kit/words.tsx';
import { ReportButtons } from '../reports/ReportButtons.tsx';
import type { ComparisonProps } from './comparison.ts';

/** Organisations by grade and score; those that cannot be ranked follow with the reason. */
export function RankedTable({ tool: { instrument }, profile, assessments, nameOf }: ComparisonProps) {
  const label = useLabel();
  const contestants = useMemo(
    () =>
      assessments.map((each) => ({
        id: each.id,
        name: nameOf(each),
        profile: each.instrument,
        evaluation: evaluate(profile, answersIn(each.entries)),
      })),
    [assessments, profile],
  );
  const tables = rankingTables(profile, instrument, contestants, label);
  const { ranked, apart } = tables;
  return (
    <section class="result" aria-labelledby="comparison-ranks">
      <h2 id="comparison-ranks">{label('comparison.view.ranks')}</h2>
      <p>{label('comparison.ranks.explain')}</p>
      {ranked.rows.length > 0 && <ScrollTable table={ranked} header={1} />}
      {apart.rows.length > 0 && (
        <>
          <h3>{apart.title}</h3>
          <ul>
            {apart.rows.map(([name, why], place) => (
              <li key={place}>
                <strong>{name}</strong> {why}
              </li>
            ))}
          </ul>
        </>
      )}
      <ReportButtons report={() => rankingReport(tables, profile, instrument, label)} />
    </section>
  );
}
