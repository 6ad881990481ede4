/**
 * An evaluation for an official's folder: the result, where each point comes from, red lines, evidence and signatures.
 *
 * Chapter 17 says what a result has to state; `test/files/reportingClauses.test.ts` goes through its clauses.
 */
import { type AnswerSheet, answerTo } from '../answers/answer.ts';
import type { Instrument, Naming } from '../answers/assessment.ts';
import { documentsOf, type Evidence, evidenceRegister } from '../answers/evidenceRegister.ts';
import type { Label } from '../basics/labels.ts';
import { own } from '../basics/record.ts';
import type { Report, ReportTable } from '../basics/report.ts';
import { indicatorsOf, type Profile } from '../profiles/profile.ts';
import { fewCasesIn } from '../scoring/fewCases.ts';
import { decimal, decimals, NO_FIGURE, printedFigures, sharePercent } from '../scoring/figures.ts';
import { readObserved } from '../scoring/observedFigures.ts';
import type { Evaluation, IndicatorResult } from '../scoring/result.ts';
import { dataTable } from './dataTable.ts';
import { fewCasesText, gradeHead, heldDownText, redLineEffect, resultLines, scoreText } from './evaluationWords.ts';
import { registerTable } from './evidenceReport.ts';
import { documentNames } from './evidenceWords.ts';
import { type ReportOn, titleOn } from './heading.ts';
import { factsOn, fileOn, reportPaper } from './paper.ts';
import { scoreTraceText } from './scoreTraceText.ts';

/** An evaluation with what it was made from. */
export interface ReportedEvaluation extends Evidence {
  profile: Profile<string>;
  evaluation: Evaluation<string>;
  answers: AnswerSheet;
  /** By the id of the indicator or red line. */
  notes: Readonly<Record<string, string>>;
  /** By the key of the clause; one without a number is called by its key. */
  clauses: Readonly<Record<string, { number: string }>>;
}

/** The profile that decides the score, the edition and program, and the day. */
export const evaluationStamp = (
  profile: Pick<Profile<string>, 'title'>,
  { version, hash, edition }: Pick<Instrument, 'version' | 'hash' | 'edition'>,
  { program, today }: Pick<ReportOn, 'program' | 'today'>,
  label: Label,
): string =>
  label('evaluation.stamp', { profile: profile.title, version, hash, edition, program: program.version, day: today });

export function dimensionsTable(profile: Profile<string>, evaluation: Evaluation<string>, label: Label) {
  const { figure, range, dimension } = printedFigures(profile, label);
  return {
    title: label('evaluation.dimensions'),
    columns: [
      { title: label('evaluation.dimension'), width: 30 },
      { title: label('evaluation.points'), width: 15 },
      { title: label('evaluation.dimensionScore'), width: 15 },
    ],
    rows: evaluation.dimensions.map(
      ({ id, available, score }) => [dimension(id), figure(available), range(score)] as const,
    ),
  } satisfies ReportTable;
}

/** Only looked at: how they are counted stands beside them, since a share alone says nothing (17.2.7). */
const observedTable = (profile: Profile<string>, answers: AnswerSheet, label: Label): ReportTable => ({
  title: label('observed.title'),
  columns: [
    { title: label('evaluation.indicator'), width: 30 },
    { title: label('observed.figures'), width: 14 },
    { title: label('observed.share'), width: 14 },
    { title: label('observed.counted'), width: 42 },
  ],
  rows: profile.observed.flatMap(({ id, title, numerator, denominator }) => {
    const state = readObserved(answerTo(answers, id));
    if (state.state !== 'value') return [];
    const isFew = state.denominator < (profile.limits.minCases ?? 0);
    return [
      [
        title,
        `${state.numerator} / ${state.denominator}`,
        sharePercent(state.rate),
        [`${numerator.label} / ${denominator.label}`, ...(isFew ? [fewCasesText(profile, label)] : [])].join('\n'),
      ],
    ];
  }),
});

/** So many indicators are looked at first. */
const MAX_WEAKEST = 10;

/** The indicators that would lift the total most, were they fully attained. */
function weakestTable(profile: Profile<string>, { indicators }: Evaluation<string>, label: Label): ReportTable {
  const { figure } = printedFigures(profile, label);
  const weak = indicators.filter(({ gain }) => Number(figure(gain)) > 0).sort((a, b) => b.gain - a.gain);
  return {
    title: label('evaluation.weakest'),
    columns: [
      { title: label('evaluation.indicator'), width: 50 },
      { title: label('evaluation.points'), width: 20 },
      { title: label('evaluation.weakest.gain'), width: 20 },
    ],
    rows: weak
      .slice(0, MAX_WEAKEST)
      .map(({ indicator, points, available, gain }) => [
        indicator.title,
        `${decimals(points)} / ${decimal(available)}`,
        figure(gain),
      ]),
  };
}

/** Every indicator for a workbook: the ends of its points are numbers. */
function indicatorData(
  profile: Profile<string>,
  evaluation: Evaluation<string>,
  of: { clauses: (keys: readonly string[]) => string; evidence: (id: string) => string; note: (id: string) => string },
  label: Label,
): ReportTable {
  const { figure, dimension } = printedFigures(profile, label);
  return dataTable<IndicatorResult<string>>(
    label('evaluation.data'),
    [
      { title: label('evaluation.dimension'), width: 16, cell: (each) => dimension(each.dimension) },
      { title: label('evaluation.indicator'), width: 34, cell: ({ indicator }) => indicator.title },
      { title: label('evaluation.trace.clauses'), width: 12, cell: ({ indicator }) => of.clauses(indicator.clauses) },
      {
        title: label('gaps.state'),
        width: 12,
        cell: ({ state }) => label(state.state === 'value' ? 'evaluation.filledIn' : `answer.${state.state}`),
      },
      { title: label('evaluation.available'), width: 9, cell: ({ available }) => Number(figure(available)) },
      {
        title: label('evaluation.pointsLow'),
        width: 9,
        cell: ({ points }) => (points === null ? '' : Number(figure(points.low))),
      },
      {
        title: label('evaluation.pointsHigh'),
        width: 9,
        cell: ({ points }) => (points === null ? '' : Number(figure(points.high))),
      },
      { title: label('evaluation.weakest.gain'), width: 10, cell: ({ gain }) => Number(figure(gain)) },
      { title: label('evidence.title'), width: 20, cell: ({ indicator }) => of.evidence(indicator.id) },
      { title: label('note.label'), width: 20, cell: ({ indicator }) => of.note(indicator.id) },
    ],
    evaluation.indicators,
  );
}

const SIGNERS = ['first', 'second', 'body', 'organisation'] as const;

/** Two evaluators each sign for themselves (17.3.3). A second line leaves room for a hand. */
const signatureTable = (label: Label): ReportTable => ({
  title: label('evaluation.signatures'),
  columns: [
    { title: label('evaluation.signatures.who'), width: 34 },
    { title: label('evaluation.signatures.name'), width: 22 },
    { title: label('evaluation.signatures.signature'), width: 28 },
    { title: label('evaluation.signatures.day'), width: 16 },
  ],
  rows: SIGNERS.map((who) => [label(`evaluation.signatures.${who}`), '\n', '', '']),
});

/** Stands where a hand fills in what no tool knows. */
const BLANK = '____________';

export function evaluationReport(
  reported: ReportedEvaluation,
  assessment: Naming,
  instrument: Pick<Instrument, 'version' | 'hash' | 'edition'>,
  { program, today }: Pick<ReportOn, 'program' | 'today'>,
  label: Label,
): Report {
  const { profile, evaluation, answers, notes, clauses, ...beside } = reported;
  const { groups, steps } = scoreTraceText(profile, evaluation, answers, label);
  const evidenceOf = (id: string): string => documentNames(documentsOf(id, beside), today, label);
  const noteOn = (id: string): string => own(notes, id) ?? '';
  const items = [...indicatorsOf(profile), ...profile.redLines];
  const titleOf = (id: string): string => items.find((item) => item.id === id)?.title ?? id;
  const ids = items.map(({ id }) => id);
  const observed = observedTable(profile, answers, label);
  const register = evidenceRegister(beside, today, ids);
  const stamp = evaluationStamp(profile, instrument, { program, today }, label);
  const clausesOf = (keys: readonly string[]): string =>
    keys.map((key) => own(clauses, key)?.number ?? key).join(label('list.separator'));
  const { range, outcomes } = printedFigures(profile, label);
  const count = (wanted: (typeof evaluation.redLines)[number]['state']) =>
    evaluation.redLines.filter(({ state }) => state === wanted).length;
  const heldDown = heldDownText(profile, evaluation, label);
  const unanswered = evaluation.indicators.filter(
    ({ state }) => state.state === 'unanswered' || state.state === 'unknown',
  ).length;
  const conclusion = [
    label('evaluation.verdict', {
      score: scoreText(profile, evaluation, label),
      grade: `${gradeHead(evaluation, label)}${outcomes(evaluation.possible)}`,
    }),
    ...(heldDown === undefined ? [] : [heldDown]),
    ...(count('yes') > 0 ? [label('evaluation.verdict.redLines', { count: count('yes') })] : []),
    ...(count('open') > 0 ? [label('evaluation.redLines.open', { count: count('open') })] : []),
    ...(unanswered > 0 ? [label('evaluation.verdict.unanswered', { count: unanswered })] : []),
  ];
  const lines = [
    label('evaluation.about', {
      name: assessment.name || BLANK,
      period: assessment.period || BLANK,
      closing: BLANK,
      day: today,
    }),
    label('evaluation.byProfile', {
      profile: profile.title,
      version: instrument.version,
      hash: instrument.hash,
      edition: instrument.edition,
    }),
    ...resultLines(profile, evaluation, fewCasesIn(evaluation, answers, profile.limits), label),
  ];
  const registered = register.length === 0 ? [] : [registerTable(register, titleOf, today, label)];
  const traced: ReportTable[] = [
    ...groups.map(({ title, rows, sum }) => ({
      title,
      columns: [
        { title: label('evaluation.indicator'), width: 18 },
        { title: label('evaluation.trace.clauses'), width: 9 },
        { title: label('evaluation.trace.how'), width: 33 },
        { title: label('evaluation.points'), width: 12 },
        { title: label('evidence.title'), width: 14 },
        { title: label('note.label'), width: 14 },
      ],
      rows: [
        ...rows.map((row) => [
          row.title,
          clausesOf(row.clauses),
          row.how,
          row.points,
          evidenceOf(row.id),
          noteOn(row.id),
        ]),
        [label('evaluation.trace.sum'), '', '', sum, '', ''],
      ],
    })),
    {
      title: label('evaluation.trace'),
      columns: [
        { title: label('evaluation.trace.how'), width: 60 },
        { title: label('evaluation.result'), width: 20 },
      ],
      rows: steps,
    },
    ...(observed.rows.length === 0 ? [] : [observed]),
    {
      title: label('evaluation.redLines'),
      columns: [
        { title: label('evaluation.redLines'), width: 24 },
        { title: label('evaluation.state'), width: 10 },
        { title: label('profile.effect'), width: 16 },
        { title: label('evidence.title'), width: 20 },
        { title: label('note.label'), width: 30 },
      ],
      rows: evaluation.redLines.map(({ line, state }) => [
        line.title,
        label(`evaluation.redLine.${state}`),
        state === 'no' ? NO_FIGURE : redLineEffect(line, profile.bands, label),
        evidenceOf(line.id),
        noteOn(line.id),
      ]),
    },
  ];
  return {
    title: titleOn(label('evaluation.report'), { assessment }, label),
    lines,
    tables: [dimensionsTable(profile, evaluation, label), ...traced, ...registered, signatureTable(label)],
    stamp,
    file: fileOn(label('evaluation.report'), assessment),
    paper: reportPaper(
      {
        title: label('evaluation.report'),
        facts: [
          ...factsOn({ assessment, today }, label),
          [
            label('evaluation.fact.profile'),
            label('evaluation.fact.version', { profile: profile.title, version: instrument.version }),
          ],
          [label('evaluation.fact.closing'), ''],
        ],
        conclusion,
        figures: [
          [label('evaluation.score'), range(evaluation.score)],
          [label('comparison.grade'), outcomes(evaluation.possible)],
          [label('evaluation.naAsZero.short'), range(evaluation.naAsZero)],
          [label('evaluation.redLines'), String(count('yes'))],
        ],
        tables: [dimensionsTable(profile, evaluation, label), weakestTable(profile, evaluation, label)],
        asks: [label('evaluation.ask')],
        signers: SIGNERS.map((who) => label(`evaluation.signatures.${who}`)),
        annexes: [...traced, ...registered],
        notes: lines,
      },
      label,
    ),
    data: indicatorData(profile, evaluation, { clauses: clausesOf, evidence: evidenceOf, note: noteOn }, label),
  };
}
