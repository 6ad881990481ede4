/** How figures, outcomes and the way to them are printed: the same on the page and in files. */
import type { Profile } from '../../domain/profiles/profile.ts';
import { decimal, decimals, NO_FIGURE, type PrintedFigures, printedFigures } from '../../domain/scoring/figures.ts';
import type { Evaluation, Range } from '../../domain/scoring/result.ts';
import { type TraceRow, traceOf } from '../../domain/scoring/trace.ts';
import { useSheet, useSurroundings } from '../answering/assessmentHooks.ts';
import { useLabel } from '../kit/words.tsx';

/** Number and address of clauses by their key. */
export type ClausePlaces = Readonly<Record<string, { number: string; href: string }>>;

/** How figures and outcomes are printed. */
export const usePrinted = (profile: Profile<string>): PrintedFigures => printedFigures(profile, useLabel());

/** The trace in words: tables by dimension, then the steps from the total to the grade. */
export function useTrace(profile: Profile<string>, evaluation: Evaluation<string>) {
  const label = useLabel();
  const answers = useSheet(useSurroundings().store);
  const { range, outcome, outcomes, dimension } = usePrinted(profile);
  const trace = traceOf(profile, evaluation, answers);
  const how = ({ result: { state }, formula }: TraceRow<string>): string => {
    if (formula) return label(`evaluation.trace.${formula.name}`, formula.values);
    return state.state === 'notApplicable'
      ? label('answer.notApplicable.because', { reason: state.reason })
      : label('evaluation.trace.missing');
  };
  const points = (own: Range | null, available: number): string =>
    own === null ? NO_FIGURE : `${decimals(own)} / ${decimal(available)}`;
  const affirmed = evaluation.redLines.flatMap(({ line, state }) => (state === 'yes' ? [line] : []));
  const [deducting, others] = [
    affirmed.filter(({ effect }) => effect === 'deduct'),
    affirmed.filter(({ effect }) => effect !== 'deduct'),
  ];
  const steps: [step: string, result: string][] = [
    [label('evaluation.trace.total'), decimals(trace.total)],
    ...deducting.map((line): [string, string] => [
      label('evaluation.trace.deduct', { line: line.title }),
      line.effect === 'deduct' ? `−${line.points}` : '',
    ]),
    [label('evaluation.trace.score'), range(evaluation.score)],
    ...(evaluation.heldDown
      ? [
          [
            label('evaluation.heldDown', {
              grade: outcome(evaluation.heldDown.band),
              dimensions: evaluation.heldDown.dimensions.map(dimension).join(label('list.separator')),
            }),
            '',
          ] as [string, string],
        ]
      : []),
    ...others.map((line): [string, string] => [
      label(`evaluation.trace.${line.effect}`, {
        line: line.title,
        grade: line.effect === 'cap' ? outcome(line.band) : '',
      }),
      '',
    ]),
    [
      label(evaluation.decided === null ? 'evaluation.possible' : 'evaluation.decided').replace(/[：:]\s*$/, ''),
      outcomes(evaluation.possible),
    ],
  ];
  return {
    groups: trace.groups.map((group) => ({
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
    steps,
  };
}
