/** Organisations ranked by grade and score, and those that cannot be ranked with the reason. */
import type { Instrument } from '../answers/assessment.ts';
import type { Label } from '../basics/labels.ts';
import type { Report, ReportTable } from '../basics/report.ts';
import type { Profile } from '../profiles/profile.ts';
import { NO_FIGURE, printedFigures } from '../scoring/figures.ts';
import { type Contestant, rank } from '../scoring/ranking.ts';
import { comparisonStamp } from './comparisonStamp.ts';

export interface NamedContestant extends Contestant<string> {
  name: string;
}

interface RankingTables {
  ranked: ReportTable;
  apart: ReportTable;
}

/** @param instrument stamp of the profile: only evaluations by the same one are ranked */
export function rankingTables(
  profile: Profile<string>,
  instrument: Instrument,
  contestants: readonly NamedContestant[],
  label: Label,
): RankingTables {
  const { ranked, apart } = rank(profile, instrument, contestants);
  const { figure, range, outcome } = printedFigures(profile, label);
  const byId = new Map(contestants.map((each) => [each.id, each]));
  const nameOf = (id: string): string => byId.get(id)?.name ?? id;
  const whyApart = (id: string, why: (typeof apart)[number]['why']): string => {
    const reason = label(`comparison.why.${why}`);
    // A score by another profile says nothing here.
    return why === 'otherProfile' ? reason : `${reason} ${range(byId.get(id)?.evaluation.score ?? null)}`;
  };
  const heads = [
    label('comparison.rank'),
    label('comparison.organisation'),
    label('comparison.grade'),
    label('evaluation.score'),
    ...profile.dimensions.map(({ title }) => title),
  ];
  return {
    ranked: {
      title: label('comparison.ranked'),
      columns: heads.map((title, index) => ({ title, width: index === 1 ? 22 : 9 })),
      rows: ranked.map(({ id, rank: place, grade, score }) => [
        place,
        nameOf(id),
        outcome(grade),
        figure(score),
        ...(byId.get(id)?.evaluation.dimensions ?? []).map(({ score: own }) =>
          own === null ? NO_FIGURE : figure(own.low),
        ),
      ]),
    },
    apart: {
      title: label('comparison.apart'),
      columns: [
        { title: label('comparison.organisation'), width: 22 },
        { title: label('comparison.why'), width: 30 },
      ],
      rows: apart.map(({ id, why }) => [nameOf(id), whyApart(id, why)]),
    },
  };
}

export const rankingReport = (
  { ranked, apart }: RankingTables,
  profile: Profile<string>,
  instrument: Instrument,
  label: Label,
): Report => ({
  title: label('comparison.view.ranks'),
  lines: [label('comparison.ranks.explain')],
  tables: [ranked, apart],
  stamp: comparisonStamp(profile, instrument, label),
});
