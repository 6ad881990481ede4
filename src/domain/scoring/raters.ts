/** Several raters on one organisation: their sheets merged into one evaluation, and where they differ. */
import { type AnswerSheet, answerTo } from '../answers/answer.ts';
import { indicatorsOf, type Profile } from '../profiles/profile.ts';
import { type AgreementBasis, basisOfAgreement, krippendorffAlpha } from './agreement.ts';
import { endsOfValue, type IndicatorState, type InputFault, readIndicator } from './attainment.ts';
import { evaluateStates, unknownItems } from './evaluation.ts';
import { type RedLineResult, readRedLines } from './redLines.ts';
import type { Evaluation } from './result.ts';

export interface RatedIndicator {
  id: string;
  /** What each rater says, in the order of the sheets. */
  states: IndicatorState[];
  /** Attainment by each rater, in the same order; `null` for none. */
  values: (number | null)[];
  /** Raters who say that it does not apply. */
  notApplicable: number;
  /** Greatest minus least attainment; `null` with fewer than two. */
  spread: number | null;
  /** Whether some give a value and others say that it does not apply: the greatest difference, which no spread shows. */
  differsInKind: boolean;
}

export interface RatedRedLine {
  id: string;
  /** What each rater says, in the order of the sheets. */
  states: Pick<RedLineResult<unknown>, 'state' | 'unknown'>[];
}

export interface MergedEvaluation<Text> {
  evaluation: Evaluation<Text>;
  indicators: RatedIndicator[];
  redLines: RatedRedLine[];
  /** Krippendorff's alpha (interval) over the indicators with two or more values; `null` when undefined. */
  alpha: number | null;
  /** What it rests on. */
  agreement: AgreementBasis;
  /** What is wrong in each sheet. */
  errors: InputFault[][];
}

/** Middle of the values; with an even number the mean of the middle two. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/**
 * Merges sheets by one profile: median of the attainments, and of their ends where few cases leave one open; "not
 * applicable" when more than half of those who answered say so; a red line is yes once a rater says yes, no when all say
 * no. Who is silent on an indicator does not widen its range.
 */
export function evaluateRaters<Text>(profile: Profile<Text>, sheets: readonly AnswerSheet[]): MergedEvaluation<Text> {
  const readings = indicatorsOf(profile).map((indicator) =>
    sheets.map((sheet) => readIndicator(indicator, answerTo(sheet, indicator.id), profile.limits)),
  );
  const ids = indicatorsOf(profile).map(({ id }) => id);
  const rated = readings.map((own, index): RatedIndicator => {
    const states = own.map(({ state }) => state);
    const given = valuesIn(states);
    const notApplicable = states.filter(({ state }) => state === 'notApplicable').length;
    return {
      id: ids[index] ?? '',
      states,
      values: states.map((state) => (state.state === 'value' ? state.attainment : null)),
      notApplicable,
      spread: given.length < 2 ? null : Math.max(...given) - Math.min(...given),
      differsInKind: given.length > 0 && notApplicable > 0,
    };
  });
  const redLines = sheets.map((sheet) => readRedLines(profile, sheet));
  const read = profile.dimensions.flatMap(({ id: dimension, indicators }) =>
    indicators.map((indicator) => {
      const index = ids.indexOf(indicator.id);
      const states = (readings[index] ?? []).map(({ state }) => state);
      return { indicator, dimension, state: mergedState(states) };
    }),
  );
  const merged = profile.redLines.map((line, index): RedLineResult<Text> => {
    const own = redLines.map(({ results }) => results[index]);
    const state = own.some((each) => each?.state === 'yes')
      ? 'yes'
      : own.length > 0 && own.every((each) => each?.state === 'no')
        ? 'no'
        : 'open';
    return { line, state, unknown: state === 'open' && own.some((each) => each?.unknown === true) };
  });
  const units = rated.map(({ states }) => valuesIn(states));
  const errors = sheets.map((sheet, rater) => [
    ...readings.flatMap((own) => own[rater]?.errors ?? []),
    ...(redLines[rater]?.errors ?? []),
    ...unknownItems(profile, sheet),
  ]);
  return {
    evaluation: evaluateStates(profile, read, merged, errors.flat()),
    indicators: rated,
    redLines: profile.redLines.map(({ id }, index) => ({
      id,
      states: redLines.map(({ results }) => {
        const { state = 'open', unknown = false } = results[index] ?? {};
        return { state, unknown };
      }),
    })),
    alpha: krippendorffAlpha(units),
    agreement: basisOfAgreement(units),
    errors,
  };
}

const valuesIn = (states: readonly IndicatorState[]): number[] =>
  states.flatMap((state) => (state.state === 'value' ? [state.attainment] : []));

function mergedState(states: readonly IndicatorState[]): IndicatorState {
  const values = valuesIn(states);
  const reasons = states.flatMap((state) => (state.state === 'notApplicable' ? [state.reason] : []));
  const answered = values.length + reasons.length;
  if (reasons.length * 2 > answered) return { state: 'notApplicable', reason: reasons.join('\n') };
  const attainment = median(values);
  if (attainment === null)
    return states.some(({ state }) => state === 'unknown') ? { state: 'unknown' } : { state: 'unanswered' };
  const given = states.flatMap((state) => (state.state === 'value' ? [state] : []));
  const lowConfidence = given.some((state) => state.lowConfidence);
  if (given.every(({ ends }) => ends === undefined)) return { state: 'value', attainment, lowConfidence };
  const middle = (end: 'low' | 'high') => median(given.map((state) => endsOfValue(state)[end])) ?? attainment;
  return { state: 'value', attainment, lowConfidence, ends: { low: middle('low'), high: middle('high') } };
}

/** What is to be talked about first: a value against "does not apply", then the largest spread; else in profile order. */
export const byDisagreement = (indicators: readonly RatedIndicator[]): RatedIndicator[] => {
  const size = ({ differsInKind, spread }: RatedIndicator) => (differsInKind ? 2 : (spread ?? -1));
  return [...indicators].sort((a, b) => size(b) - size(a));
};
