/** Organisations over their periods: a table for each. */
import type { Instrument } from '../answers/assessment.ts';
import type { Label } from '../basics/labels.ts';
import type { Report, ReportTable } from '../basics/report.ts';
import type { Profile } from '../profiles/profile.ts';
import { printedFigures } from '../scoring/figures.ts';
import type { OrganisationTrend } from '../scoring/trend.ts';
import { comparisonStamp } from './comparisonStamp.ts';

/** The results of one organisation, each with the profile that it was filled in by. */
export function trendTable(
  profile: Profile<string>,
  { name, results }: OrganisationTrend<string>,
  label: Label,
): ReportTable {
  const { range, outcomes } = printedFigures(profile, label);
  return {
    title: name,
    columns: [
      ...[
        label('comparison.trend.period'),
        label('comparison.grade'),
        label('evaluation.score'),
        ...profile.dimensions.map(({ title }) => title),
      ].map((title) => ({ title, width: 10 })),
      { title: label('comparison.trend.profile'), width: 20 },
    ],
    rows: results.map(({ period, raters = 1, profile: { version, hash }, evaluation }) => [
      raters > 1 ? label('comparison.mergedOf', { name: period, count: raters }) : period,
      outcomes(evaluation.possible),
      range(evaluation.score),
      ...evaluation.dimensions.map(({ score }) => range(score)),
      label('comparison.trend.stamp', { version, hash }),
    ]),
  };
}

export const trendReport = (
  profile: Profile<string>,
  instrument: Instrument,
  trends: readonly OrganisationTrend<string>[],
  label: Label,
): Report => ({
  title: label('comparison.view.trend'),
  lines: [label('comparison.trend.explain')],
  tables: trends.map((trend) => trendTable(profile, trend, label)),
  stamp: comparisonStamp(profile, instrument, label),
});
