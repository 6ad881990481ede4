import { useId, useMemo, useState } from 'preact/hooks';
import { plainName } from '../../domain/basics/plainName.ts';
import { trendPicture } from '../../domain/pictures/trendPicture.ts';
import { trendReport, trendTable } from '../../domain/reports/trendReport.ts';
import { printedFigures } from '../../domain/scoring/figures.ts';
import { byProfile, type OrganisationTrend as Line, resultsOf, trendsOf } from '../../domain/scoring/trend.ts';
import { Mark, markOf, PeriodChart } from '../kit/PeriodChart.tsx';
import { ScrollTable } from '../kit/ScrollTable.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { ReportButtons } from '../reports/ReportButtons.tsx';
import { type ComparisonProps, ratedSheet } from './comparison.ts';
import { ProfileWarning } from './ProfileWarning.tsx';

/** Organisations over their periods: a picture of one, with the table that says the same, and a file of all. */
export function Trend({ tool, profile, assessments, nameOf }: ComparisonProps) {
  const label = useLabel();
  const { trends, apart } = useMemo(
    () => trendsOf(resultsOf(profile, assessments.map(ratedSheet))),
    [assessments, profile],
  );
  const [chosen, choose] = useState('');
  const [dimension, setDimension] = useState('');
  const id = useId();
  const trend = trends.find(({ name }) => name === chosen) ?? trends[0];

  const { range } = printedFigures(profile, label);
  const drawn =
    dimension === '' ? label('evaluation.score') : profile.dimensions.find((d) => d.id === dimension)?.title;

  return (
    <section class="result" {...NOT_TRANSLATED} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{label('comparison.view.trend')}</h2>
      <p>{label('comparison.trend.explain')}</p>
      {!trend && <p>{label('comparison.trend.none')}</p>}
      {trend && (
        <>
          <div class="choices">
            <p class="field">
              <label for={`${id}-name`}>{label('comparison.trend.organisation')}</label>
              <select id={`${id}-name`} value={trend.name} onChange={(event) => choose(event.currentTarget.value)}>
                {trends.map(({ name }) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            </p>
            <p class="field">
              <label for={`${id}-figure`}>{label('comparison.trend.figure')}</label>
              <select
                id={`${id}-figure`}
                value={dimension}
                onChange={(event) => setDimension(event.currentTarget.value)}
              >
                <option value="">{label('evaluation.score')}</option>
                {profile.dimensions.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.title}
                  </option>
                ))}
              </select>
            </p>
          </div>
          <ProfileWarning
            tool={tool}
            assessments={assessments.filter(({ name }) => plainName(name) === plainName(trend.name))}
            nameOf={nameOf}
          />
          <Doubled trend={trend} />
          <PeriodChart
            drawing={trendPicture(trend.results, dimension === '' ? undefined : dimension)}
            title={label('comparison.trend.picture', { name: trend.name, figure: drawn ?? '' })}
            range={range}
          />
          <Legend trend={trend} />
          <ScrollTable table={trendTable(profile, trend, label)} />
          <ReportButtons report={() => trendReport(profile, tool.instrument, trends, label)} />
        </>
      )}
      {apart.length > 0 && (
        <>
          <h3>{label('comparison.trend.apart')}</h3>
          <ul>
            {apart.map((result) => {
              const found = assessments.find((each) => each.id === result.id);
              return <li key={result.id}>{found ? nameOf(found) : result.id}</li>;
            })}
          </ul>
        </>
      )}
    </section>
  );
}

interface PartProps {
  trend: Line<string>;
}

/** Periods with several results: nobody can say which of them follows which. */
function Doubled({ trend: { results } }: PartProps) {
  const label = useLabel();
  const periods = results.map(({ period }) => period);
  const doubled = [...new Set(periods.filter((period, index) => periods.indexOf(period) < index))];
  if (doubled.length === 0) return null;
  return <p class="warning">{label('comparison.trend.doubled', { periods: doubled.join(label('list.separator')) })}</p>;
}

/** Which mark stands for which profile, where there are several. */
function Legend({ trend: { results } }: PartProps) {
  const label = useLabel();
  const groups = byProfile(results);
  if (groups.length < 2) return null;
  return (
    <ul class="marks" aria-label={label('comparison.trend.mark')}>
      {groups.map((group, series) => (
        <li key={group[0]?.id}>
          <svg
            class="trend"
            width="16"
            height="16"
            role="img"
            aria-label={label(`comparison.trend.mark.${markOf(series)}`)}
          >
            <Mark series={series} x={8} y={8} />
          </svg>{' '}
          {label('comparison.trend.stamp', { ...group[0]?.profile })}
        </li>
      ))}
    </ul>
  );
}
