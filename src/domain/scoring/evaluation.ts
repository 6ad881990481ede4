/**
 * The evaluation calculator: from a profile and a sheet of answers to a score, a grade and the reasons for both.
 *
 * A half-filled sheet gives a range and never looks better, or worse, than it is: `low` takes 0 for each unanswered
 * indicator, `high` takes 1; of one that rests on few cases they take its two ends. A single figure stands only where the
 * two are equal.
 */
import { type AnswerSheet, answerTo } from '../answers/answer.ts';
import { isAtLeast, isMoreThan, sumOfHundredths } from '../basics/rounding.ts';
import { type Indicator, indicatorsOf, type Profile } from '../profiles/profile.ts';
import { endsOfValue, type IndicatorState, type InputFault, readIndicator } from './attainment.ts';
import { nextStepOf } from './improvement.ts';
import { bandReached, type DimensionSpan, NOT_DETERMINABLE, possibleOutcomes } from './outcomes.ts';
import { pointsDeducted, type RedLineResult, readRedLines } from './redLines.ts';
import type { DimensionResult, Evaluation, HeldDown, IndicatorResult, Range } from './result.ts';

/**
 * Evaluates a sheet by a profile that has no faults (see `faultsOfProfile`).
 *
 * @param sheet answers by the id of the indicator or red line; see `attainmentOf` for the values of each kind. A red
 *   line is answered with `{ state: 'value', value: { yes: boolean } }`
 */
export function evaluate<Text>(profile: Profile<Text>, sheet: AnswerSheet): Evaluation<Text> {
  const read = profile.dimensions.flatMap(({ id: dimension, indicators }) =>
    indicators.map((indicator) => ({
      indicator,
      dimension,
      ...readIndicator(indicator, answerTo(sheet, indicator.id), profile.limits),
    })),
  );
  const { results, errors } = readRedLines(profile, sheet);
  return evaluateStates(profile, read, results, [
    ...read.flatMap((each) => each.errors),
    ...errors,
    ...unknownItems(profile, sheet),
  ]);
}

/** Answers to what the profile does not have. */
export function unknownItems<Text>(profile: Profile<Text>, sheet: AnswerSheet): InputFault[] {
  const known = new Set([...indicatorsOf(profile), ...profile.redLines, ...profile.observed].map(({ id }) => id));
  return Object.keys(sheet)
    .filter((item) => !known.has(item))
    .sort()
    .map((item) => ({ item, field: '', problem: 'unknownItem' }));
}

/** An indicator of the profile, where it stands, and what is known of it. */
interface IndicatorReading<Text> {
  indicator: Indicator<Text>;
  dimension: string;
  state: IndicatorState;
}

/** Evaluates states that were read already: of one sheet, or merged from several. They stand in profile order. */
export function evaluateStates<Text>(
  profile: Profile<Text>,
  read: readonly IndicatorReading<Text>[],
  redLines: RedLineResult<Text>[],
  errors: InputFault[],
): Evaluation<Text> {
  const weightsIn = (own: readonly { indicator: Indicator<Text> }[]) =>
    sumOfHundredths(own.map(({ indicator }) => indicator.weight));
  const isApplicable = ({ state }: { state: IndicatorState }) => state.state !== 'notApplicable';
  const parts = profile.dimensions.map(({ id }) => {
    const own = read.filter(({ dimension }) => dimension === id);
    return { id, weight: weightsIn(own), applicable: weightsIn(own.filter(isApplicable)) };
  });
  const applicableWeight = sumOfHundredths(parts.flatMap((p) => (p.applicable > 0 ? [p.weight] : [])));

  const indicators = read.map(({ indicator, dimension, state }): IndicatorResult<Text> => {
    const part = parts.find(({ id }) => id === dimension);
    const attainment = attainmentRange(state);
    if (!part || attainment === null)
      return { indicator, dimension, state, attainment: null, available: 0, points: null, gain: 0 };
    // An indicator that does not apply leaves its weight to its own dimension, a dimension to the others.
    const available = (100 * part.weight * indicator.weight) / (applicableWeight * part.applicable);
    const points = { low: available * attainment.low, high: available * attainment.high };
    // What few cases leave open is no shortfall.
    const reached = state.state === 'value' ? available * state.attainment : 0;
    return { indicator, dimension, state, attainment, available, points, gain: available - reached };
  });

  const dimensions = parts.map(({ id, weight, applicable }): DimensionResult => {
    if (applicable === 0) return { id, weight, available: 0, score: null };
    const own = indicators.filter((result) => result.dimension === id);
    const score = (end: 'low' | 'high') =>
      (100 * own.reduce((sum, { indicator, attainment }) => sum + indicator.weight * (attainment?.[end] ?? 0), 0)) /
      applicable;
    return {
      id,
      weight,
      available: (100 * weight) / applicableWeight,
      score: { low: score('low'), high: score('high') },
    };
  });

  const spans = dimensions.flatMap(({ id, available, score }): DimensionSpan[] =>
    score === null ? [] : [{ id, share: available / 100, ...score }],
  );
  const total =
    spans.length === 0 ? null : rangeOf((end) => spans.reduce((sum, span) => sum + span.share * span[end], 0));
  const deductions = { affirmed: pointsDeducted(redLines, 'yes'), open: pointsDeducted(redLines, 'open') };
  const withDeductions = ({ low, high }: Range): Range => ({
    low: Math.max(0, low - deductions.affirmed - deductions.open),
    high: Math.max(0, high - deductions.affirmed),
  });
  const score = total && withDeductions(total);
  const naAsZero = withDeductions(
    rangeOf((end) =>
      indicators.reduce((sum, { indicator, attainment }) => sum + indicator.weight * (attainment?.[end] ?? 0), 0),
    ),
  );

  const naWeight = weightsIn(read.filter((result) => !isApplicable(result)));
  const determinable = spans.length > 0 && !isMoreThan(naWeight, profile.limits.maxNotApplicable);
  const possible = possibleOutcomes(profile, spans, redLines, deductions.affirmed, determinable);
  const [only] = possible;

  return {
    indicators,
    dimensions,
    redLines,
    total,
    deductions,
    score,
    naAsZero,
    notApplicable: { weight: naWeight, headroom: Math.max(0, profile.limits.maxNotApplicable - naWeight) },
    determinable,
    possible,
    decided: possible.length === 1 && only !== undefined && only !== NOT_DETERMINABLE ? only : null,
    heldDown: score && determinable ? heldDownAt(profile, score.high, spans) : null,
    nextStep: nextStepOf(profile, indicators, spans, redLines, deductions.affirmed, determinable),
    errors,
    toFindOut: [
      ...read.flatMap(({ indicator, state }) => (state.state === 'unknown' ? [indicator.id] : [])),
      ...redLines.flatMap(({ line, unknown }) => (unknown ? [line.id] : [])),
    ],
  };
}

const rangeOf = (at: (end: 'low' | 'high') => number): Range => ({ low: at('low'), high: at('high') });

function attainmentRange(state: IndicatorState): Range | null {
  if (state.state === 'notApplicable') return null;
  return state.state === 'value' ? endsOfValue(state) : { low: 0, high: 1 };
}

/** The best band that the score alone can reach, if a dimension denies it whatever the missing answers are. */
function heldDownAt<Text>({ bands }: Profile<Text>, score: number, spans: readonly DimensionSpan[]): HeldDown | null {
  const byScore = bandReached(bands, score, []);
  const band = bands[byScore];
  const weak = spans.filter(({ high }) => !isAtLeast(high, band?.minDimension ?? 0));
  return band && weak.length > 0 ? { band: band.id, dimensions: weak.map(({ id }) => id) } : null;
}
