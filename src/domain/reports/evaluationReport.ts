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
import { NO_FIGURE, printedFigures, sharePercent } from '../scoring/figures.ts';
import { readObserved } from '../scoring/observedFigures.ts';
import type { Evaluation } from '../scoring/result.ts';
import { fewCasesText, redLineEffect, resultLines } from './evaluationWords.ts';
import { registerTable } from './evidenceReport.ts';
import { documentNames } from './evidenceWords.ts';
import { type ReportOn, titleOn } from './heading.ts';
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

/** Two evaluators each sign for themselves (17.3.3). A second line leaves room for a hand. */
const signatureTable = (label: Label): ReportTable => ({
  title: label('evaluation.signatures'),
  columns: [
    { title: label('evaluation.signatures.who'), width: 34 },
    { title: label('evaluation.signatures.name'), width: 22 },
    { title: label('evaluation.signatures.signature'), width: 28 },
    { title: label('evaluation.signatures.day'), width: 16 },
  ],
  rows: (['first', 'second', 'body', 'organisation'] as const).map((who) => [
    label(`evaluation.signatures.${who}`),
    '\n',
    '',
    '',
  ]),
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
  return {
    title: titleOn(label('evaluation.report'), { assessment }, label),
    lines: [
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
    ],
    tables: [
      dimensionsTable(profile, evaluation, label),
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
            row.clauses.map((key) => own(clauses, key)?.number ?? key).join(label('list.separator')),
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
      ...(register.length === 0 ? [] : [registerTable(register, titleOf, today, label)]),
      signatureTable(label),
    ],
    stamp,
  };
}
