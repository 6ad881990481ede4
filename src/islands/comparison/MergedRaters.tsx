import { useMemo } from 'preact/hooks';
import { answersIn } from '../../domain/answers/entry.ts';
import type { Report } from '../../domain/basics/report.ts';
import { indicatorsOf } from '../../domain/profiles/profile.ts';
import { decimal, NO_FIGURE, printedFigures } from '../../domain/scoring/figures.ts';
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
  const { evaluation, indicators, alpha } = merged;
  const { range, outcomes } = printedFigures(profile, label);
  const titleOf = (id: string) => indicatorsOf(profile).find((indicator) => indicator.id === id)?.title ?? id;
  const percent = (x: number | null) => (x === null ? NO_FIGURE : decimal(100 * x));
  // Where they differ most comes first: that is what to talk about.
  const agenda = [...indicators].sort((a, b) => (b.spread ?? -1) - (a.spread ?? -1));
  const head = [
    label('evaluation.indicator'),
    ...assessments.map(nameOf),
    label('comparison.merged'),
    label('comparison.spread'),
  ];
  const rows = agenda.map(({ id, values, spread }) => {
    const state = evaluation.indicators.find(({ indicator }) => indicator.id === id)?.state;
    const result =
      state?.state === 'value'
        ? percent(state.attainment)
        : label(state?.state === 'notApplicable' ? 'answer.notApplicable' : 'answer.unanswered');
    return [titleOf(id), ...values.map(percent), result, percent(spread)];
  });
  const facts = [
    label('comparison.raters.count', { count: assessments.length }),
    `${label('evaluation.score')} ${range(evaluation.score)}`,
    `${label('comparison.grade')} ${outcomes(evaluation.possible)}`,
    alpha === null ? label('comparison.alpha.undefined') : label('comparison.alpha', { alpha: alpha.toFixed(3) }),
  ];
  const report = (): Report => ({
    title: label('comparison.view.raters'),
    lines: facts,
    tables: [
      {
        title: label('comparison.agenda'),
        columns: head.map((title, index) => ({ title, width: index === 0 ? 26 : 12 })),
        rows,
      },
    ],
    stamp: label('comparison.stamp', { profile: profile.title, ...tool.instrument }),
  });
  return (
    <section class="result" aria-labelledby="comparison-raters">
      <h2 id="comparison-raters">{label('comparison.view.raters')}</h2>
      <p>{label('comparison.raters.explain')}</p>
      <ul>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <ScrollTable table={{ title: label('comparison.agenda'), columns: head.map((title) => ({ title })), rows }} />
      <ReportButtons report={report} />
    </section>
  );
}
