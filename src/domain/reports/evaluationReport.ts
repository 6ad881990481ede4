/** An evaluation for an official's folder: the result, where each point comes from, red lines, and room for signatures. */
import { type AnswerSheet, answerTo } from '../answers/answer.ts';
import type { Assessment, Instrument } from '../answers/assessment.ts';
import type { Label } from '../basics/labels.ts';
import { own } from '../basics/record.ts';
import type { Report, ReportTable } from '../basics/report.ts';
import type { Profile } from '../profiles/profile.ts';
import { printedFigures, sharePercent } from '../scoring/figures.ts';
import { readObserved } from '../scoring/observedFigures.ts';
import type { Evaluation } from '../scoring/result.ts';
import { type ReportOn, titleOn } from './heading.ts';
import { scoreTraceText } from './scoreTraceText.ts';

/** An evaluation with what it was made from. */
export interface ReportedEvaluation {
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

const observedTable = ({ observed }: Profile<string>, answers: AnswerSheet, label: Label): ReportTable => ({
  title: label('observed.title'),
  columns: [
    { title: label('evaluation.indicator'), width: 40 },
    { title: label('observed.figures'), width: 20 },
    { title: label('observed.share'), width: 20 },
  ],
  rows: observed.flatMap(({ id, title }) => {
    const state = readObserved(answerTo(answers, id));
    return state.state === 'value'
      ? [[title, `${state.numerator} / ${state.denominator}`, sharePercent(state.rate)]]
      : [];
  }),
});

export function evaluationReport(
  { profile, evaluation, answers, notes, clauses }: ReportedEvaluation,
  assessment: Pick<Assessment, 'name' | 'period'>,
  stamp: string,
  label: Label,
): Report {
  const { range, outcomes } = printedFigures(profile, label);
  const { groups, steps } = scoreTraceText(profile, evaluation, answers, label);
  const noteOn = (id: string): string => own(notes, id) ?? '';
  return {
    title: titleOn(label('evaluation.report'), { assessment }, label),
    lines: [
      `${label('evaluation.score')} ${range(evaluation.score)}`,
      label(evaluation.decided === null ? 'evaluation.possible' : 'evaluation.decided') + outcomes(evaluation.possible),
      `${label('evaluation.naAsZero')} ${range(evaluation.naAsZero)}`,
      label('evaluation.signature'),
    ],
    tables: [
      dimensionsTable(profile, evaluation, label),
      ...groups.map(({ title, rows, sum }) => ({
        title,
        columns: [
          { title: label('evaluation.indicator'), width: 24 },
          { title: label('evaluation.trace.clauses'), width: 10 },
          { title: label('evaluation.trace.how'), width: 30 },
          { title: label('evaluation.points'), width: 14 },
          { title: label('note.label'), width: 22 },
        ],
        rows: [
          ...rows.map((row) => [
            row.title,
            row.clauses.map((key) => own(clauses, key)?.number ?? key).join(label('list.separator')),
            row.how,
            row.points,
            noteOn(row.id),
          ]),
          [label('evaluation.trace.sum'), '', '', sum, ''],
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
      observedTable(profile, answers, label),
      {
        title: label('evaluation.redLines'),
        columns: [
          { title: label('evaluation.redLines'), width: 30 },
          { title: label('evaluation.state'), width: 12 },
          { title: label('note.label'), width: 30 },
        ],
        rows: evaluation.redLines.map(({ line, state }) => [
          line.title,
          label(`evaluation.redLine.${state}`),
          noteOn(line.id),
        ]),
      },
    ],
    stamp,
  };
}
