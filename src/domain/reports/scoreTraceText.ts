/** The way from the inputs to the grade in words: tables by dimension, then the steps from the total to the grade. */
import { type Answer, type AnswerSheet, answerTo } from '../answers/answer.ts';
import type { Label } from '../basics/labels.ts';
import { percentOf } from '../basics/rounding.ts';
import type { Profile, RubricIndicator } from '../profiles/profile.ts';
import { restsOnFewCases } from '../scoring/fewCases.ts';
import { decimal, decimals, NO_FIGURE, printedFigures } from '../scoring/figures.ts';
import type { Evaluation, Range } from '../scoring/result.ts';
import { type TraceRow, traceOf } from '../scoring/trace.ts';
import { endsText, fewCasesText, gradeHead, heldDownText, lowConfidenceText } from './evaluationWords.ts';

export interface ScoreTraceText {
  groups: {
    /** Title of the dimension. */
    title: string;
    /** `clauses` by their key. */
    rows: { id: string; title: string; clauses: readonly string[]; how: string; points: string }[];
    sum: string;
  }[];
  /** What happens, and the figure or grade after it; '' where it changes none. */
  steps: (readonly [step: string, result: string])[];
}

/** @param sheet the answers that were evaluated */
export function scoreTraceText(
  profile: Profile<string>,
  evaluation: Evaluation<string>,
  sheet: AnswerSheet,
  label: Label,
): ScoreTraceText {
  const { outcome, outcomes, dimension, range } = printedFigures(profile, label);
  const { groups, total } = traceOf(profile, evaluation, sheet);
  const how = ({ result: { indicator, state }, formula }: TraceRow<string>): string => {
    if (state.state === 'notApplicable') return label('answer.notApplicable.because', { reason: state.reason });
    if (state.state === 'unknown') return label('evaluation.trace.unknown');
    if (state.state === 'unanswered')
      return label(state.why === undefined ? 'evaluation.trace.missing' : `evaluation.trace.${state.why}`);
    const answer = answerTo(sheet, indicator.id);
    const ends = endsText(state, profile, label);
    return [
      ...(formula ? [label(`evaluation.trace.${formula.name}`, formula.values)] : []),
      ...(indicator.kind === 'rubric' ? levelLines(indicator, answer, label) : []),
      ...(state.lowConfidence ? [lowConfidenceText(profile, label)] : []),
      ...(restsOnFewCases(indicator, answer, profile.limits) ? [fewCasesText(profile, label)] : []),
      ...(ends === undefined ? [] : [ends]),
    ].join('\n');
  };
  const points = (own: Range | null, available: number): string =>
    own === null ? NO_FIGURE : `${decimals(own)} / ${decimal(available)}`;
  const affirmed = evaluation.redLines.flatMap(({ line, state }) => (state === 'yes' ? [line] : []));
  const heldDown = heldDownText(profile, evaluation, label);
  return {
    groups: groups.map((group) => ({
      title: dimension(group.dimension),
      rows: group.rows.map((row) => ({
        id: row.result.indicator.id,
        title: row.result.indicator.title,
        clauses: row.result.indicator.clauses,
        how: how(row),
        points: points(row.points, row.available),
      })),
      sum: points(group.points, group.available),
    })),
    steps: [
      [label('evaluation.trace.total'), decimals(total)] as const,
      ...affirmed.flatMap((line) =>
        line.effect === 'deduct'
          ? [[label('evaluation.trace.deduct', { line: line.title }), `−${line.points}`] as const]
          : [],
      ),
      [label('evaluation.trace.score'), range(evaluation.score)] as const,
      ...(heldDown === undefined ? [] : [[heldDown, ''] as const]),
      ...affirmed.flatMap((line) =>
        line.effect === 'deduct'
          ? []
          : [
              [
                label(`evaluation.trace.${line.effect}`, {
                  line: line.title,
                  grade: line.effect === 'cap' ? outcome(line.band) : '',
                }),
                '',
              ] as const,
            ],
      ),
      [gradeHead(evaluation, label).replace(/[：:]\s*$/, ''), outcomes(evaluation.possible)],
    ],
  };
}

/** What the chosen level says, and what the next one asks for: why it is not higher (17.5.1). */
function levelLines({ levels }: RubricIndicator<string>, answer: Answer | undefined, label: Label): string[] {
  const chosen = answer?.state === 'value' ? (answer.value as { level?: unknown }).level : undefined;
  const place = levels.findIndex(({ id }) => id === chosen);
  const [level, next] = [levels[place], levels[place + 1]];
  if (!level) return [];
  return [
    label('evaluation.trace.level', { level: level.descriptor }),
    ...(next ? [label('evaluation.trace.nextLevel', { a: percentOf(next.value), level: next.descriptor })] : []),
  ];
}
