import { useMemo } from 'preact/hooks';
import { answersIn } from '../../domain/answers/entry.ts';
import type { Report } from '../../domain/basics/report.ts';
import { evaluate } from '../../domain/scoring/evaluation.ts';
import { NO_FIGURE, printedFigures } from '../../domain/scoring/figures.ts';
import { rank } from '../../domain/scoring/ranking.ts';
import { ScrollTable } from '../kit/ScrollTable.tsx';
import { useLabel } from '../kit/words.tsx';
import { ReportButtons } from '../reports/ReportButtons.tsx';
import type { ComparisonProps } from './comparison.ts';

/** Organisations by grade and score; those that cannot be ranked stand apart with the reason. */
export function RankedTable({ tool, profile, assessments, nameOf }: ComparisonProps) {
  const label = useLabel();
  const contestants = useMemo(
    () =>
      assessments.map((each) => ({
        id: each.id,
        profile: each.instrument,
        evaluation: evaluate(profile, answersIn(each.entries)),
      })),
    [assessments, profile],
  );
  const { ranked, apart } = rank(profile, tool.instrument, contestants);
  const { figure, range, outcome } = printedFigures(profile, label);
  const name = (id: string) => {
    const found = assessments.find((each) => each.id === id);
    return found ? nameOf(found) : id;
  };
  /** What stands of one that is not ranked: a range, while it is one. */
  const scoreOf = (id: string): string => range(contestants.find((each) => each.id === id)?.evaluation.score ?? null);
  const dimensionScores = (id: string) =>
    contestants
      .find((each) => each.id === id)
      ?.evaluation.dimensions.map(({ score }) => (score === null ? NO_FIGURE : figure(score.low))) ?? [];
  const head = [
    label('comparison.rank'),
    label('comparison.organisation'),
    label('comparison.grade'),
    label('evaluation.score'),
    ...profile.dimensions.map(({ title }) => title),
  ];
  const rows = ranked.map(({ id, rank: place, grade, score }) => [
    place,
    name(id),
    outcome(grade),
    figure(score),
    ...dimensionScores(id),
  ]);
  const report = (): Report => ({
    title: label('comparison.view.ranks'),
    lines: [label('comparison.ranks.explain')],
    tables: [
      {
        title: label('comparison.ranked'),
        columns: head.map((title, index) => ({ title, width: index === 1 ? 22 : 9 })),
        rows,
      },
      {
        title: label('comparison.apart'),
        columns: [
          { title: label('comparison.organisation'), width: 22 },
          { title: label('comparison.why'), width: 30 },
        ],
        rows: apart.map(({ id, why }) => [
          name(id),
          `${label(`comparison.why.${why}`)} ${why === 'otherProfile' ? '' : scoreOf(id)}`.trim(),
        ]),
      },
    ],
    stamp: label('comparison.stamp', { profile: profile.title, ...tool.instrument }),
  });
  return (
    <section class="result" aria-labelledby="comparison-ranks">
      <h2 id="comparison-ranks">{label('comparison.view.ranks')}</h2>
      <p>{label('comparison.ranks.explain')}</p>
      {rows.length > 0 && (
        <ScrollTable
          table={{ title: label('comparison.ranked'), columns: head.map((title) => ({ title })), rows }}
          header={1}
        />
      )}
      {apart.length > 0 && (
        <>
          <h3>{label('comparison.apart')}</h3>
          <ul>
            {apart.map(({ id, why }) => (
              <li key={id}>
                <strong>{name(id)}</strong> {label(`comparison.why.${why}`)} {why !== 'otherProfile' && scoreOf(id)}
              </li>
            ))}
          </ul>
        </>
      )}
      <ReportButtons report={report} />
    </section>
  );
}
