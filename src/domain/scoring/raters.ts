/** Several raters on one organisation: their sheets merged into one evaluation, and where they differ. */
import { type AnswerSheet, answerTo } from '../answers/answer.ts';
import { indicatorsOf, type Profile } from '../profiles/profile.ts';
import { krippendorffAlpha } from './agreement.ts';
import { type IndicatorState, type InputFault, readIndicator } from './attainment.ts';
import { evaluateStates } from './evaluation.ts';
import { type RedLineResult, readRedLines } from './redLines.ts';
import type { Evaluation } from './result.ts';

interface RatedIndicator {
  id: string;
  /** Attainment by each rater, in the order of the sheets; `null` for none. */
  values: (number | null)[];
  /** Raters who say that it does not apply. */
  notApplicable: number;
  /** Greatest minus least attainment; `null` with fewer than two. */
  spread: number | null;
}

export interface MergedEvaluation<Text> {
  evaluation: Evaluation<Text>;
  indicators: RatedIndicator[];
  /** Krippendorff's alpha (interval) over the indicators with two or more values; `null` when undefined. */
  alpha: number | null;
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
 * Merges sheets by one profile: median of the attainments; "not applicable" when more than half of those who answered say
 * so; a red line is yes once a rater says yes, no when all say no. Who is silent on an indicator does not widen its range.
 */
export function evaluateRaters<Text>(profile: Profile<Text>, sheets: readonly AnswerSheet[]): MergedEvaluation<Text> {
  const readings = indicatorsOf(profile).map((indicator) =>
    sheets.map((sheet) => readIndicator(indicator, answerTo(sheet, indicator.id), profile.limits)),
  );
  const ids = indicatorsOf(profile).map(({ id }) => id);
  const rated = readings.map((own, index): RatedIndicator => {
    const values = own.map(({ state }) => (state.state === 'value' ? state.attainment : null));
    const given = values.filter((value) => value !== null);
    return {
      id: ids[index] ?? '',
      values,
      notApplicable: own.filter(({ state }) => state.state === 'notApplicable').length,
      spread: given.length < 2 ? null : Math.max(...given) - Math.min(...given),
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
  const errors = sheets.map((_, rater) => [
    ...readings.flatMap((own) => own[rater]?.errors ?? []),
    ...(redLines[rater]?.errors ?? []),
  ]);
  return {
    evaluation: evaluateStates(profile, read, merged, errors.flat()),
    indicators: rated,
    alpha: krippendorffAlpha(rated.map(({ values }) => values.filter((value) => value !== null))),
    errors,
  };
}

function mergedState(states: readonly IndicatorState[]): IndicatorState {
  const values = states.flatMap((state) => (state.state === 'value' ? [state.attainment] : []));
  const reasons = states.flatMap((state) => (state.state === 'notApplicable' ? [state.reason] : []));
  const answered = values.length + reasons.length;
  if (reasons.length * 2 > answered) return { state: 'notApplicable', reason: reasons.join('\n') };
  const attainment = median(values);
  if (attainment === null)
    return states.some(({ state }) => state === 'unknown') ? { state: 'unknown' } : { state: 'unanswered' };
  const lowConfidence = states.some((state) => state.state === 'value' && state.lowConfidence);
  return { state: 'value', attainment, lowConfidence };
}
