/** How figures, outcomes and the way to them are printed: the same on the page and in files. */
import { shownFigure } from '../../domain/basics/rounding.ts';
import { linesOf, type Profile } from '../../domain/profiles/profile.ts';
import type { Evaluation, Range } from '../../domain/scoring/evaluation.ts';
import type { Outcome } from '../../domain/scoring/outcomes.ts';
import { type TraceRow, traceOf } from '../../domain/scoring/trace.ts';
import { useLabel, useSheet, useSurroundings } from '../answering/assessmentHooks.ts';

/** Number and address of clauses by their key. */
export type ClausePlaces = Readonly<Record<string, { number: string; href: string }>>;

const between = (low: number, high: number): string =>
  low === high ? low.toFixed(1) : `${low.toFixed(1)}–${high.toFixed(1)}`;

/** How figures and outcomes are printed. */
export function usePrinted(profile: Profile<string>) {
  const label = useLabel();
  const lines = linesOf(profile);
  const figure = (x: number): string => shownFigure(x, lines).toFixed(1);
  return {
    figure,
    range: (range: Range | null): string => {
      if (range === null) return '—';
      const [low, high] = [figure(range.low), figure(range.high)];
      return range.low === range.high ? low : `${low}–${high}`;
    },
    outcome: (outcome: Outcome): string =>
      profile.bands.find(({ id }) => id === outcome)?.title ?? label(`evaluation.outcome.${outcome}`),
    dimension: (id: string): string => profile.dimensions.find((dimension) => dimension.id === id)?.title ?? id,
  };
}

/** The trace in words: tables by dimension, then the steps from the total to the grade. */
export function useTrace(profile: Profile<string>, evaluation: Evaluation<string>) {
  const label = useLabel();
  const answers = useSheet(useSurroundings().store);
  const { range, outcome, dimension } = usePrinted(profile);
  const trace = traceOf(profile, evaluation, answers);
  const how = ({ result: { state }, formula }: TraceRow<string>): string => {
    if (formula) return label(`evaluation.trace.${formula.name}`, formula.values);
    return state.state === 'notApplicable'
      ? label('answer.notApplicable.because', { reason: state.reason })
      : label('evaluation.trace.missing');
  };
  const points = (own: Range | null, available: number): string =>
    own === null ? '—' : `${between(own.low, own.high)} / ${available.toFixed(1)}`;
  const affirmed = evaluation.redLines.flatMap(({ line, state }) => (state === 'yes' ? [line] : []));
  const [deducting, others] = [
    affirmed.filter(({ effect }) => effect === 'deduct'),
    affirmed.filter(({ effect }) => effect !== 'deduct'),
  ];
  const steps: [step: string, result: string][] = [
    [label('evaluation.trace.total'), trace.total ? between(trace.total.low, trace.total.high) : '—'],
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
      evaluation.possible.map(outcome).join(label('list.separator')),
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
