import { useMemo } from 'preact/hooks';
import { answersIn } from '../../domain/answers/entry.ts';
import { ratersReport } from '../../domain/reports/ratersReport.ts';
import { evaluateRaters } from '../../domain/scoring/raters.ts';
import { ScrollTable } from '../kit/ScrollTable.tsx';
import { useLabel } from '../kit/words.tsx';
import { ReportButtons } from '../reports/ReportButtons.tsx';
import type { ComparisonProps } from './comparison.ts';

/** Several people's evaluations of one organisation: merged, with an agenda of where they differ most. */
export function MergedRaters({ tool, profile, assessments, nameOf }: ComparisonProps) {
  const label = useLabel();
  const merged = useMemo(
    () =>
      evaluateRaters(
        profile,
        assessments.map(({ entries }) => answersIn(entries)),
      ),
    [assessments, profile],
  );
  const report = ratersReport(merged, assessments.map(nameOf), profile, tool.instrument, label);
  return (
    <section class="result" aria-labelledby="comparison-raters">
      <h2 id="comparison-raters">{report.title}</h2>
      <p>{label('comparison.raters.explain')}</p>
      <ul>
        {report.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {report.tables.map((table) => (
        <ScrollTable key={table.title} table={table} />
      ))}
      <ReportButtons report={() => report} />
    </section>
  );
}
