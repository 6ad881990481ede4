/** What an evaluation still lacks: indicators and red lines without an answer, in the order of the page. */
import type { Evaluation } from './result.ts';

export interface Missing<Text> {
  /** Id of the indicator or red line. */
  id: string;
  title: Text;
  /** Id of its dimension; `null` for a red line. */
  dimension: string | null;
  /** `unknown`: the evaluator looked and cannot tell, so the bar does not ask for it again. */
  why: 'unanswered' | 'incomplete' | 'noValue' | 'error' | 'unknown';
}

/** How far a dimension, or the red lines together, are answered. */
interface PartProgress {
  /** Id of the dimension; `null` for the red lines. */
  dimension: string | null;
  /** With a value, or with a reason why they do not apply. */
  answered: number;
  all: number;
}

/** Every indicator and red line in the order of the page; `why` is `null` where it is answered. */
const standings = <Text>({ indicators, redLines }: Evaluation<Text>) => [
  ...indicators.map(({ indicator: { id, title }, dimension, state }) => ({
    id,
    title,
    dimension,
    why:
      state.state === 'unanswered'
        ? (state.why ?? ('unanswered' as const))
        : state.state === 'unknown'
          ? ('unknown' as const)
          : null,
  })),
  ...redLines.map(({ line: { id, title }, state, unknown }) => ({
    id,
    title,
    dimension: null,
    why: state === 'open' ? (unknown ? ('unknown' as const) : ('unanswered' as const)) : null,
  })),
];

export const missingIn = <Text>(evaluation: Evaluation<Text>): Missing<Text>[] =>
  standings(evaluation).flatMap(({ why, ...each }) => (why === null ? [] : [{ ...each, why }]));

/** The dimensions in the order of the page, then the red lines where there are any. */
export function progressOf<Text>(evaluation: Evaluation<Text>): PartProgress[] {
  const all = standings(evaluation);
  const parts = [...evaluation.dimensions.map(({ id }) => id), ...(evaluation.redLines.length > 0 ? [null] : [])];
  return parts.map((dimension) => {
    const own = all.filter((each) => each.dimension === dimension);
    return { dimension, answered: own.filter(({ why }) => why === null).length, all: own.length };
  });
}

/**
 * The next one to answer: the first after an item, and past the end the first of all. What the evaluator cannot tell is
 * not asked for again.
 *
 * @param after id of the item that one is at; `undefined` for none
 */
export function nextMissing<Text>(evaluation: Evaluation<Text>, after: string | undefined): Missing<Text> | undefined {
  const all = standings(evaluation);
  const here = all.findIndex(({ id }) => id === after);
  const [before, behind] = [all.slice(0, here + 1), all.slice(here + 1)];
  const ids = [...behind, ...before].map(({ id }) => id);
  const asked = missingIn(evaluation).filter(({ why }) => why !== 'unknown');
  const next = ids.find((id) => asked.some((each) => each.id === id));
  return asked.find(({ id }) => id === next);
}
