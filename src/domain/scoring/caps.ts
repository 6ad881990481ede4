/** What holds a result down whatever else is attained; a weak dimension is in the result itself (see `HeldDown`). */
import type { Profile } from '../profiles/profile.ts';
import type { Outcome } from './outcomes.ts';
import type { RedLineResult } from './redLines.ts';
import type { Evaluation } from './result.ts';
import { evaluateWhatIf } from './whatIf.ts';

export interface Caps<Text> {
  /** Outcomes that are left if every applicable indicator were fully attained. */
  ceiling: readonly Outcome[];
  /** Affirmed red lines that lower grade or score: a warning does not. */
  affirmed: readonly RedLineResult<Text>[];
  /** Open red lines that could lower them. */
  open: readonly RedLineResult<Text>[];
  /** Ids of the indicators that give all they can: more of what they count adds nothing. */
  full: readonly string[];
  /** Ids of the indicators that rest on too few cases to be one figure. */
  fewCases: readonly string[];
}

export function capsOf<Text>(profile: Profile<Text>, evaluation: Evaluation<Text>): Caps<Text> {
  const { indicators, redLines } = evaluation;
  const all = new Map(indicators.map(({ indicator }) => [indicator.id, 1] as const));
  const lowering = redLines.filter(({ line }) => line.effect !== 'warn');
  const valued = indicators.flatMap(({ indicator: { id }, state }) => (state.state === 'value' ? [{ id, state }] : []));
  return {
    ceiling: evaluateWhatIf(profile, evaluation, all).possible,
    affirmed: lowering.filter(({ state }) => state === 'yes'),
    open: lowering.filter(({ state }) => state === 'open'),
    full: valued.flatMap(({ id, state }) => (state.attainment === 1 && state.ends === undefined ? [id] : [])),
    fewCases: valued.flatMap(({ id, state }) => (state.ends === undefined ? [] : [id])),
  };
}
