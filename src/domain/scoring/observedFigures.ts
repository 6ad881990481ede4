/** Figures that are only looked at: a share of people, never in the score (`scoring.md` gives them no weight). */
import type { Answer } from '../answers/answer.ts';

interface ObservedRate {
  numerator: number;
  denominator: number;
  /** numerator / denominator, 0–1. */
  rate: number;
  /** What one person more or less would change, 0–1: large where few people are counted. */
  ofOnePerson: number;
}

type ObservedState =
  | { state: 'unanswered' }
  | {
      state: 'error';
      field: 'numerator' | 'denominator';
      problem: 'notANumber' | 'negative' | 'notWhole' | 'aboveDenominator';
    }
  | ({ state: 'value' } & ObservedRate);

/** Reads the answer to an observed figure. Nobody counted is no rate of 0. */
export function readObserved(answer: Answer | undefined): ObservedState {
  if (answer?.state !== 'value') return { state: 'unanswered' };
  const fields = (typeof answer.value === 'object' && answer.value !== null ? answer.value : {}) as Record<
    string,
    unknown
  >;
  for (const field of ['numerator', 'denominator'] as const) {
    const value = fields[field];
    if (value === undefined) continue;
    if (typeof value !== 'number' || !Number.isFinite(value)) return { state: 'error', field, problem: 'notANumber' };
    if (value < 0) return { state: 'error', field, problem: 'negative' };
    if (!Number.isInteger(value)) return { state: 'error', field, problem: 'notWhole' };
  }
  const { numerator, denominator } = fields as { numerator?: number; denominator?: number };
  if (numerator === undefined || denominator === undefined) return { state: 'unanswered' };
  if (numerator > denominator) return { state: 'error', field: 'numerator', problem: 'aboveDenominator' };
  if (denominator === 0) return { state: 'unanswered' };
  return { state: 'value', numerator, denominator, rate: numerator / denominator, ofOnePerson: 1 / denominator };
}
