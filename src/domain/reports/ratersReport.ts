/** Several raters of one organisation: what they give together, and where they differ. */
import type { Instrument } from '../answers/assessment.ts';
import type { Label } from '../basics/labels.ts';
import { own } from '../basics/record.ts';
import type { Report, ReportTable } from '../basics/report.ts';
import { indicatorsOf, type Profile } from '../profiles/profile.ts';
import { classOfAlpha, shownAlpha } from '../scoring/agreement.ts';
import type { IndicatorState, InputFault } from '../scoring/attainment.ts';
import { decimal, NO_FIGURE, printedFigures } from '../scoring/figures.ts';
import { byDisagreement, type MergedEvaluation, type RatedRedLine } from '../scoring/raters.ts';
import { comparisonFacts, comparisonStamp } from './comparisonStamp.ts';
import { dimensionsTable } from './evaluationReport.ts';
import { gradeHead, redLineEffect, resultLines, scoreText } from './evaluationWords.ts';
import { reportPaper } from './paper.ts';

/** One rater of the organisation. */
export interface Rater {
  name: string;
  /** By the id of the indicator or red line. */
  notes: Readonly<Record<string, string>>;
}

interface Rated {
  profile: Profile<string>;
  merged: MergedEvaluation<string>;
  /** In the order of the sheets. */
  raters: readonly Rater[];
  /** Ids of the indicators that rest on few cases in one of the sheets. */
  fewCases: readonly string[];
}

const percent = (x: number): string => decimal(100 * x);

/** The agreement with what it means. */
function agreementText({ alpha, agreement }: MergedEvaluation<string>, label: Label): string {
  if (alpha === null) return label('comparison.alpha.undefined');
  return label('comparison.alpha', {
    alpha: shownAlpha(alpha).toFixed(3),
    meaning: label(
      agreement.standing === 'few' ? 'comparison.alpha.nothing' : `comparison.alpha.${classOfAlpha(alpha)}`,
    ),
  });
}

/** On how many indicators the agreement rests, and whether that is enough to judge by; `undefined` where it is undefined. */
export const agreementBasisText = ({ agreement }: MergedEvaluation<string>, label: Label): string | undefined =>
  agreement.standing === 'none'
    ? undefined
    : label(`comparison.alpha.basis.${agreement.standing}`, { units: agreement.units });

function stateText(state: IndicatorState | undefined, label: Label): string {
  switch (state?.state) {
    case 'value':
      return percent(state.attainment);
    case 'notApplicable':
      return label('answer.notApplicable.because', { reason: state.reason });
    case 'unanswered':
      return label(state.why === 'error' ? 'comparison.inputWrong' : 'answer.unanswered');
    default:
      return label(`answer.${state?.state ?? 'unanswered'}`);
  }
}

const redLineText = ({ state, unknown }: RatedRedLine['states'][number], label: Label): string =>
  label(unknown ? 'answer.unknown' : `evaluation.redLine.${state}`);

/** What the raters noted on one item, each with who. */
const notesOn = (id: string, raters: readonly Rater[]): string =>
  raters
    .flatMap(({ name, notes }) => {
      const note = own(notes, id) ?? '';
      return note === '' ? [] : [`${name}: ${note}`];
    })
    .join('\n');

/** Where they differ most comes first: that is what to talk about. */
function agendaTable({ profile, merged, raters }: Rated, label: Label): ReportTable {
  const titles = new Map(indicatorsOf(profile).map(({ id, title }) => [id, title]));
  const together = new Map(merged.evaluation.indicators.map(({ indicator, state }) => [indicator.id, state]));
  const mergedText = (id: string): string => {
    const state = together.get(id);
    // Its reasons stand beside it, rater by rater.
    return state?.state === 'notApplicable' ? label('answer.notApplicable') : stateText(state, label);
  };
  return {
    title: label('comparison.agenda'),
    columns: [
      { title: label('evaluation.indicator'), width: 24 },
      ...raters.map(({ name }) => ({ title: name, width: 13 })),
      { title: label('comparison.merged'), width: 11 },
      { title: label('comparison.spread'), width: 11 },
      { title: label('note.label'), width: 22 },
    ],
    rows: byDisagreement(merged.indicators).map(({ id, states, spread, differsInKind }) => [
      titles.get(id) ?? id,
      ...states.map((state) => stateText(state, label)),
      mergedText(id),
      differsInKind ? label('comparison.spread.kind') : spread === null ? NO_FIGURE : percent(spread),
      notesOn(id, raters),
    ]),
  };
}

/** Who affirmed each red line, who denies it and who left it open. */
const redLinesTable = ({ profile, merged, raters }: Rated, label: Label): ReportTable => ({
  title: label('evaluation.redLines'),
  columns: [
    { title: label('evaluation.redLines'), width: 24 },
    ...raters.map(({ name }) => ({ title: name, width: 11 })),
    { title: label('comparison.merged'), width: 11 },
    { title: label('profile.effect'), width: 14 },
    { title: label('note.label'), width: 22 },
  ],
  rows: merged.evaluation.redLines.map((result, index) => [
    result.line.title,
    ...(merged.redLines[index]?.states ?? []).map((state) => redLineText(state, label)),
    redLineText(result, label),
    result.state === 'no' ? NO_FIGURE : redLineEffect(result.line, profile.bands, label),
    notesOn(result.line.id, raters),
  ]),
});

/** What is wrong in a sheet, by the title of the item. */
export function inputFaultText(profile: Profile<string>, { item, problem, allowed }: InputFault, label: Label): string {
  const items = [...indicatorsOf(profile), ...profile.redLines];
  return label('comparison.fault', {
    item: items.find(({ id }) => id === item)?.title ?? item,
    fault: label(`error.${problem}`, { least: allowed?.least ?? '', most: allowed?.most ?? '' }),
  });
}

/** What every file and the page say of the merged result. */
export function ratersReport(rated: Rated, of: string, instrument: Instrument, label: Label): Report {
  const { profile, merged, raters, fewCases } = rated;
  const faults = merged.errors.flatMap((own, index) =>
    own.map((fault) => [raters[index]?.name ?? '', inputFaultText(profile, fault, label)]),
  );
  const agenda = agendaTable(rated, label);
  const redLines = profile.redLines.length === 0 ? [] : [redLinesTable(rated, label)];
  const faultTables: ReportTable[] =
    faults.length === 0
      ? []
      : [
          {
            title: label('comparison.faults'),
            columns: [
              { title: label('comparison.rater'), width: 20 },
              { title: label('comparison.why'), width: 60 },
            ],
            rows: faults,
          },
        ];
  const title = label('comparison.view.raters');
  const result = resultLines(profile, merged.evaluation, fewCases, label);
  const agreement = agreementText(merged, label);
  const basis = agreementBasisText(merged, label);
  return {
    title: [title, of].filter((part) => part !== '').join(' '),
    lines: [label('comparison.raters.count', { count: raters.length }), ...result, agreement],
    tables: [agenda, ...redLines, ...faultTables],
    stamp: comparisonStamp(profile, instrument, label),
    file: { of, what: title },
    paper: reportPaper(
      {
        title,
        facts: comparisonFacts(profile, instrument, [[label('report.fact.organisation'), of]], label),
        conclusion: [
          label('evaluation.verdict', {
            score: scoreText(profile, merged.evaluation, label),
            grade: `${gradeHead(merged.evaluation, label)}${printedFigures(profile, label).outcomes(merged.evaluation.possible)}`,
          }),
          label('comparison.raters.count', { count: raters.length }),
          agreement,
        ],
        tables: [dimensionsTable(profile, merged.evaluation, label)],
        asks: [label('comparison.raters.ask')],
        signers: [...raters.map(({ name }) => name), label('report.signer.seal')],
        annexes: [agenda, ...redLines, ...faultTables],
        notes: [...result, ...(basis === undefined ? [] : [basis])],
      },
      label,
    ),
    data: agenda,
  };
}
