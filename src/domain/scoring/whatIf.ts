/** Trying out: what the result would be if some indicators attained something else. Nothing of it is kept. */
import type { Profile } from '../profiles/profile.ts';
import { evaluateStates } from './evaluation.ts';
import type { Evaluation } from './result.ts';

/**
 * The evaluation with other attainments.
 *
 * @param tried attainments (0–1) by the id of the indicator; the others stay as they are. "Not applicable" stays so too
 */
export function evaluateWhatIf<Text>(
  profile: Profile<Text>,
  { indicators, redLines, errors }: Evaluation<Text>,
  tried: ReadonlyMap<string, number>,
): Evaluation<Text> {
  const read = indicators.map(({ indicator, dimension, state }) => {
    const attainment = tried.get(indicator.id);
    return attainment === undefined || state.state === 'notApplicable'
      ? { indicator, dimension, state }
      : { indicator, dimension, state: { state: 'value' as const, attainment, lowConfidence: false } };
  });
  return evaluateStates(profile, read, redLines, errors);
}
