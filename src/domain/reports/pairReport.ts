/** Two evaluations by one profile side by side, and what the two have to talk about. */
import type { Instrument } from '../answers/assessment.ts';
import type { Label } from '../basics/labels.ts';
import { own } from '../basics/record.ts';
import type { Report, ReportTable } from '../basics/report.ts';
import { indicatorsOf, type Profile } from '../profiles/profile.ts';
import type { Pair, PairLine } from '../scoring/assessmentPair.ts';
import { decimals, NO_FIGURE, printedFigures, signedDecimal } from '../scoring/figures.ts';
import type { Evaluation } from '../scoring/result.ts';
import { comparisonFacts, comparisonSigners, comparisonStamp } from './comparisonStamp.ts';
import { redLineEffect, scoreText } from './evaluationWords.ts';
import { reportPaper } from './paper.ts';

/** One of the two evaluations. */
export interface PairSide {
  name: string;
  evaluation: Evaluation<string>;
  /** By the id of the indicator. */
  notes: Readonly<Record<string, string>>;
}
type Sides = readonly [PairSide, PairSide];

/** Titles of dimensions and indicators by their id. */
export const titlesIn = (profile: Profile<string>): ReadonlyMap<string, string> =>
  new Map([...profile.dimensions, ...indicatorsOf(profile)].map(({ id, title }) => [id, title]));

/** A state says more than the range that it leaves open. */
function figureText({ id, figures }: PairLine, place: 0 | 1, sides: Sides, label: Label): string {
  const state = sides[place].evaluation.indicators.find(({ indicator }) => indicator.id === id)?.state.state;
  return state === undefined || state === 'value' ? decimals(figures[place]) : label(`answer.${state}`);
}

/** The indicators on which the two say something else, the largest difference first. */
export const differingIndicators = ({ indicators }: Pair, sides: Sides, label: Label): PairLine[] =>
  indicators.filter(
    (line) => line.difference !== 0 && figureText(line, 0, sides, label) !== figureText(line, 1, sides, label),
  );

const DIFFERENCE_COLUMN = 3;
/** Columns of the first page: both figures and their difference. */
const COMPARED = DIFFERENCE_COLUMN + 1;

/** The way from the total to the grade, and the red lines on it: without them the points do not add up to the score. */
function decidingTables(profile: Profile<string>, sides: Sides, label: Label): ReportTable[] {
  const { range, outcomes } = printedFigures(profile, label);
  const both = (of: (evaluation: Evaluation<string>) => string) => sides.map(({ evaluation }) => of(evaluation));
  const columns = (title: string, ...more: ReportTable['columns']): ReportTable['columns'] => [
    { title, width: 30 },
    ...sides.map(({ name }) => ({ title: name, width: 16 })),
    ...more,
  ];
  const steps: ReportTable = {
    title: label('evaluation.trace'),
    columns: columns(label('evaluation.trace.how')),
    rows: [
      [label('evaluation.trace.total'), ...both(({ total }) => range(total))],
      [
        label('comparison.pair.deducted'),
        ...both(({ deductions }) => (deductions.affirmed > 0 ? `−${deductions.affirmed}` : NO_FIGURE)),
      ],
      [label('evaluation.trace.score'), ...both((evaluation) => scoreText(profile, evaluation, label))],
      [label('evaluation.naAsZero'), ...both(({ naAsZero }) => range(naAsZero))],
      [label('comparison.grade'), ...both(({ possible }) => outcomes(possible))],
    ],
  };
  if (profile.redLines.length === 0) return [steps];
  const redLines: ReportTable = {
    title: label('evaluation.redLines'),
    columns: columns(label('evaluation.redLines'), { title: label('profile.effect'), width: 20 }),
    rows: profile.redLines.map((line, index) => [
      line.title,
      ...both(({ redLines: own }) => label(`evaluation.redLine.${own[index]?.state ?? 'open'}`)),
      redLineEffect(line, profile.bands, label),
    ]),
  };
  return [steps, redLines];
}

/** The whole, the dimensions and the indicators, then what decides the grade. */
export function pairTables(profile: Profile<string>, pair: Pair, sides: Sides, label: Label): ReportTable[] {
  const titles = titlesIn(profile);
  const points = label('comparison.pair.points');
  const table = (title: string, lines: readonly PairLine[]): ReportTable => ({
    title,
    columns: [
      { title: label('comparison.pair.item'), width: 28 },
      ...sides.map(({ name }) => ({ title: name, width: 12, isFigure: true })),
      { title: label('comparison.pair.difference'), width: 10 },
      ...sides.map(({ name }) => ({
        title: label('comparison.pair.of', { what: points, name }),
        width: 12,
        isFigure: true,
      })),
    ],
    rows: lines.map((line) => [
      titles.get(line.id) ?? label('evaluation.score'),
      figureText(line, 0, sides, label),
      figureText(line, 1, sides, label),
      line.difference ?? NO_FIGURE,
      decimals(line.points[0]),
      decimals(line.points[1]),
    ]),
  });
  return [
    table(label('comparison.pair.whole'), [pair.score]),
    table(label('comparison.pair.dimensions'), pair.dimensions),
    table(label('comparison.pair.indicators'), pair.indicators),
    ...decidingTables(profile, sides, label),
  ];
}

/** A table of two for the screen: differences with their sign, which says more than a colour would. */
export const withSigns = (table: ReportTable): ReportTable => ({
  ...table,
  rows: table.rows.map((row) =>
    row.map((cell, index) => (index === DIFFERENCE_COLUMN && typeof cell === 'number' ? signedDecimal(cell) : cell)),
  ),
});

export function pairReport(
  profile: Profile<string>,
  instrument: Instrument,
  pair: Pair,
  sides: Sides,
  label: Label,
): Report {
  const [first, second] = sides;
  const titles = titlesIn(profile);
  const title = label('comparison.view.pair');
  const both = `${first.name} / ${second.name}`;
  const [whole, dimensions, ...others] = pairTables(profile, pair, sides, label);
  const differing = differingIndicators(pair, sides, label);
  const agenda: ReportTable = {
    title: label('comparison.pair.agenda'),
    columns: [
      { title: label('comparison.pair.item'), width: 24 },
      { title: label('comparison.pair.difference'), width: 10 },
      { title: label('comparison.pair.noteOf', { name: first.name }), width: 30 },
      { title: label('comparison.pair.reason'), width: 30 },
    ],
    rows: differing.map(({ id, difference }) => [
      titles.get(id) ?? id,
      difference ?? NO_FIGURE,
      own(first.notes, id) ?? '',
      own(second.notes, id) ?? '',
    ]),
  };
  const upper = [whole, dimensions].flatMap((table) => table ?? []);
  return {
    title,
    lines: [both, label('comparison.pair.explain')],
    tables: [...upper, ...others, agenda],
    stamp: comparisonStamp(profile, instrument, label),
    file: { of: '', what: title },
    paper: reportPaper(
      {
        title,
        facts: comparisonFacts(profile, instrument, [[label('comparison.pair.both'), both]], label),
        conclusion: [
          label('comparison.pair.verdict', {
            first: first.name,
            second: second.name,
            one: scoreText(profile, first.evaluation, label),
            other: scoreText(profile, second.evaluation, label),
            count: differing.length,
          }),
        ],
        tables: upper.map(({ title: about, columns, rows }) => ({
          title: about,
          columns: columns.slice(0, COMPARED),
          rows: rows.map((row) => row.slice(0, COMPARED)),
        })),
        asks: differing.length > 0 ? [label('comparison.pair.ask')] : [],
        signers: comparisonSigners(label),
        annexes: [agenda, ...others],
        notes: [label('comparison.pair.explain')],
      },
      label,
    ),
    ...(others[0] && { data: others[0] }),
  };
}
