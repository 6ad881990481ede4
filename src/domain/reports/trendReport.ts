/** Organisations over their periods: a table for each. */
import type { Instrument } from '../answers/assessment.ts';
import type { Label } from '../basics/labels.ts';
import type { Report, ReportTable } from '../basics/report.ts';
import type { Profile } from '../profiles/profile.ts';
import { printedFigures } from '../scoring/figures.ts';
import type { OrganisationTrend } from '../scoring/trend.ts';
import { comparisonFacts, comparisonSigners, comparisonStamp } from './comparisonStamp.ts';
import { reportPaper } from './paper.ts';

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
      ...[label('comparison.trend.period'), label('comparison.grade')].map((title) => ({ title, width: 10 })),
      ...[label('evaluation.score'), ...profile.dimensions.map(({ title }) => title)].map((title) => ({
        title,
        width: 10,
        isFigure: true,
      })),
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

export function trendReport(
  profile: Profile<string>,
  instrument: Instrument,
  trends: readonly OrganisationTrend<string>[],
  label: Label,
): Report {
  const title = label('comparison.view.trend');
  const tables = trends.map((trend) => trendTable(profile, trend, label));
  const [first] = trends;
  const report: Report = {
    title,
    lines: [label('comparison.trend.explain')],
    tables,
    stamp: comparisonStamp(profile, instrument, label),
  };
  // Of nobody there is nothing to hand in.
  if (first === undefined) return report;
  return {
    ...report,
    file: { of: trends.length === 1 ? first.name : '', what: title },
    paper: reportPaper(
      {
        title,
        facts: comparisonFacts(
          profile,
          instrument,
          [[label('comparison.organisation'), trends.map(({ name }) => name).join(label('list.separator'))]],
          label,
        ),
        conclusion: [
          label('comparison.trend.verdict', {
            count: trends.length,
            results: trends.reduce((sum, { results }) => sum + results.length, 0),
          }),
        ],
        tables,
        signers: comparisonSigners(label),
        notes: [label('comparison.trend.explain')],
      },
      label,
    ),
    data: trendData(profile, trends, label),
  };
}

/** Every result of every organisation in one table, to be sorted and filtered. */
function trendData(profile: Profile<string>, trends: readonly OrganisationTrend<string>[], label: Label): ReportTable {
  const rows = trends.flatMap((trend) => trendTable(profile, trend, label).rows.map((row) => [trend.name, ...row]));
  const columns = trends.slice(0, 1).flatMap((trend) => trendTable(profile, trend, label).columns);
  return {
    title: label('comparison.trend.data'),
    columns: [{ title: label('comparison.organisation'), width: 24 }, ...columns],
    rows,
  };
}
