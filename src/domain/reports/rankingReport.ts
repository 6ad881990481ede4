/** Organisations ranked by grade and score, and those that cannot be ranked with the reason. */
import type { Instrument } from '../answers/assessment.ts';
import type { Label } from '../basics/labels.ts';
import { type Report, type ReportTable, withoutEmptyColumns } from '../basics/report.ts';
import type { Profile } from '../profiles/profile.ts';
import { decimal, NO_FIGURE, printedFigures } from '../scoring/figures.ts';
import { type Contestant, type Place, placesOf, rank } from '../scoring/ranking.ts';
import type { Evaluation } from '../scoring/result.ts';
import { comparisonFacts, comparisonSigners, comparisonStamp } from './comparisonStamp.ts';
import { affirmedText, heldDownText } from './evaluationWords.ts';
import { reportPaper } from './paper.ts';

export interface NamedContestant extends Contestant<string> {
  name: string;
  /** How many evaluators it was merged from. */
  raters: number;
}

interface RankingTables {
  ranked: ReportTable;
  apart: ReportTable;
  /** What separates each place from the next, and how firm that is. */
  reasons: ReportTable;
}

/** What a grade and a score do not show: red lines, what is weak or does not apply, and input that does not count. */
function remarks(profile: Profile<string>, evaluation: Evaluation<string>, label: Label): string {
  const { redLines, notApplicable, indicators, errors } = evaluation;
  const affirmed = redLines.filter(({ state }) => state === 'yes');
  const open = redLines.filter(({ state }) => state === 'open').length;
  const weak = indicators.filter(({ state }) => state.state === 'value' && state.lowConfidence).length;
  return [
    ...affirmed.map((each) => affirmedText(each, profile.bands, label)),
    ...(open > 0 ? [label('evaluation.redLines.open', { count: open })] : []),
    heldDownText(profile, evaluation, label) ?? '',
    notApplicable.weight > 0 ? label('comparison.remark.notApplicable', { weight: notApplicable.weight }) : '',
    weak > 0 ? label('comparison.remark.lowConfidence', { count: weak }) : '',
    errors.length > 0 ? label('comparison.remark.errors', { count: errors.length }) : '',
  ]
    .filter((remark) => remark !== '')
    .join('\n');
}

/**
 * What separates a place from the next; on lines of their own, why it may not last.
 *
 * @param grade of this place, and `next` that of the next; empty for none
 */
function reasonText(
  { before, difference, overlaps, couldPass }: Place,
  { grade, next }: Readonly<Record<'grade' | 'next', string>>,
  label: Label,
): string {
  return [
    label(`comparison.place.${before === 'score' && difference === 0 ? 'hair' : before}`, {
      points: decimal(difference ?? 0),
      grade,
      next,
    }),
    ...(overlaps ? [label('comparison.place.overlaps')] : []),
    ...(couldPass > 0 ? [label('comparison.place.open', { count: couldPass })] : []),
  ].join('\n');
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
  const nameOf = (id: string): string => {
    const { name = id, raters = 1 } = byId.get(id) ?? {};
    return raters > 1 ? label('comparison.mergedOf', { name, count: raters }) : name;
  };
  const whyApart = (id: string, why: (typeof apart)[number]['why']): string => {
    const reason = label(`comparison.why.${why}`);
    // A score by another profile, or of sheets that do not belong together, says nothing here.
    return why === 'otherProfile' || why === 'doubled'
      ? reason
      : `${reason} ${range(byId.get(id)?.evaluation.score ?? null)}`;
  };
  const places = placesOf(profile, instrument, contestants);
  const remarksOn = (id: string): string => {
    const found = byId.get(id);
    return found ? remarks(profile, found.evaluation, label) : '';
  };
  return {
    ranked: {
      title: label('comparison.ranked'),
      columns: [
        { title: label('comparison.rank'), width: 6 },
        { title: label('comparison.organisation'), width: 22 },
        { title: label('comparison.grade'), width: 9 },
        { title: label('evaluation.score'), width: 9, isFigure: true },
        { title: label('comparison.remarks'), width: 26 },
        { title: label('evaluation.naAsZero.short'), width: 9, isFigure: true },
        ...profile.dimensions.map(({ title }) => ({ title, width: 9, isFigure: true })),
      ],
      rows: ranked.map(({ id, rank: place, grade, score }) => {
        const evaluation = byId.get(id)?.evaluation;
        return [
          place,
          nameOf(id),
          outcome(grade),
          figure(score),
          remarksOn(id),
          range(evaluation?.naAsZero ?? null),
          ...(evaluation?.dimensions ?? []).map(({ score: own }) => (own === null ? NO_FIGURE : figure(own.low))),
        ];
      }),
    },
    apart: {
      title: label('comparison.apart'),
      columns: [
        { title: label('comparison.organisation'), width: 22 },
        { title: label('comparison.why'), width: 30 },
        { title: label('comparison.remarks'), width: 30 },
      ],
      rows: apart.map(({ id, why }) => [nameOf(id), whyApart(id, why), remarksOn(id)]),
    },
    reasons: {
      title: label('comparison.places'),
      columns: [
        { title: label('comparison.rank'), width: 6 },
        { title: label('comparison.organisation'), width: 24 },
        { title: label('comparison.place'), width: 50 },
      ],
      rows: ranked.map(({ id, rank: place, grade }, index) => {
        const next = ranked[index + 1];
        const found = places.find((each) => each.id === id);
        const grades = { grade: outcome(grade), next: next ? outcome(next.grade) : '' };
        return [place, nameOf(id), found ? reasonText(found, grades, label) : ''];
      }),
    },
  };
}

/** Columns of the first page: what decides the place, and why. */
const DECIDING = 5;

/** The ranking on a screen: what decides a place with its reason, and the figures of the dimensions in a table of their own. */
export function screenTables(
  { ranked, reasons }: RankingTables,
  label: Label,
): { deciding: ReportTable; figures: ReportTable } {
  /** Place, name, grade and score; then the reason, then remarks. */
  const withReason = <T>(cells: readonly T[], reason: readonly T[]): T[] => [
    ...cells.slice(0, DECIDING - 1),
    ...reason.slice(-1),
    ...cells.slice(DECIDING - 1, DECIDING),
  ];
  /** The name, then all that follows the remarks. */
  const withName = <T>(cells: readonly T[]): T[] => [...cells.slice(1, 2), ...cells.slice(DECIDING)];
  return {
    deciding: withoutEmptyColumns({
      ...ranked,
      columns: withReason(ranked.columns, reasons.columns),
      rows: ranked.rows.map((row, index) => withReason(row, reasons.rows[index] ?? [])),
    }),
    figures: {
      title: label('comparison.byDimension'),
      columns: withName(ranked.columns),
      rows: ranked.rows.map(withName),
    },
  };
}

/** @param period that all of them are of; empty where none is written */
export function rankingReport(
  { ranked, apart, reasons }: RankingTables,
  profile: Profile<string>,
  instrument: Instrument,
  period: string,
  label: Label,
): Report {
  const title = label('comparison.view.ranks');
  const explained = label('comparison.ranks.explain');
  const report: Report = {
    title: [title, period].filter((part) => part !== '').join(' '),
    lines: [explained],
    tables: [ranked, ...(reasons.rows.length > 0 ? [reasons] : []), apart],
    stamp: comparisonStamp(profile, instrument, label),
  };
  // Of nobody there is nothing to hand in.
  if (ranked.rows.length + apart.rows.length === 0) return report;
  return {
    ...report,
    file: { of: period, what: title },
    paper: reportPaper(
      {
        title,
        facts: comparisonFacts(profile, instrument, [[label('report.fact.period'), period]], label),
        conclusion: [label('comparison.ranks.verdict', { ranked: ranked.rows.length, apart: apart.rows.length })],
        tables: [
          {
            ...ranked,
            columns: ranked.columns.slice(0, DECIDING),
            rows: ranked.rows.map((row) => row.slice(0, DECIDING)),
          },
          apart,
        ],
        asks: [label('comparison.ask')],
        signers: comparisonSigners(label),
        annexes: [{ ...ranked, title: label('comparison.byDimension') }, ...(reasons.rows.length > 0 ? [reasons] : [])],
        notes: [explained],
      },
      label,
    ),
    data: ranked,
  };
}
