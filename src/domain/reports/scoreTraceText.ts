/** The way from the inputs to the grade in words: tables by dimension, then the steps from the total to the grade. */
import type { AnswerSheet } from '../answers/answer.ts';
import type { Label } from '../basics/labels.ts';
import type { Profile } from '../profiles/profile.ts';
import { decimal, decimals, NO_FIGURE, printedFigures } from '../scoring/figures.ts';
import type { Evaluation, Range } from '../scoring/result.ts';
import { type TraceRow, traceOf } from '../scoring/trace.ts';

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
  const { range, outcome, outcomes, dimension } = printedFigures(profile, label);
  const { groups, total } = traceOf(profile, evaluation, sheet);
  const how = ({ result: { state }, formula }: TraceRow<string>): string => {
    if (formula) return label(`evaluation.trace.${formula.name}`, formula.values);
    return state.state === 'notApplicable'
      ? label('answer.notApplicable.because', { reason: state.reason })
      : label('evaluation.trace.missing');
  };
  const points = (own: Range | null, available: number): string =>
    own === null ? NO_FIGURE : `${decimals(own)} / ${decimal(available)}`;
  const affirmed = evaluation.redLines.flatMap(({ line, state }) => (state === 'yes' ? [line] : []));
  const { heldDown } = evaluation;
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
      ...(heldDown
        ? [
            [
              label('evaluation.heldDown', {
                grade: outcome(heldDown.band),
                dimensions: heldDown.dimensions.map(dimension).join(label('list.separator')),
              }),
              '',
            ] as const,
          ]
        : []),
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
      [
        label(evaluation.decided === null ? 'evaluation.possible' : 'evaluation.decided').replace(/[：:]\s*$/, ''),
        outcomes(evaluation.possible),
      ],
    ],
  };
}
