/** Ranks of organisations that were evaluated by one profile. */
import { TOLERANCE } from '../basics/rounding.ts';
import type { Profile } from '../profiles/profile.ts';
import { VOID } from './outcomes.ts';
import type { Evaluation } from './result.ts';

/** Results are comparable only when all three are the same. */
export interface ProfileStamp {
  id: string;
  version: string;
  hash: string;
}

export const sameStamp = (a: ProfileStamp, b: ProfileStamp): boolean =>
  a.id === b.id && a.version === b.version && a.hash === b.hash;

export interface Contestant<Text> {
  id: string;
  profile: ProfileStamp;
  evaluation: Evaluation<Text>;
  /** Whether one evaluator has several sheets on it, so that nothing says which counts. */
  doubled?: boolean;
}

type WhyUnranked = 'otherProfile' | 'doubled' | 'void' | 'notDeterminable' | 'undecided' | 'range';

interface Ranking {
  /** Best first; equal ones share a rank, and the next is skipped. */
  ranked: { id: string; rank: number; grade: string; score: number }[];
  apart: { id: string; why: WhyUnranked }[];
}

/**
 * Ranks by grade, then by score.
 *
 * Only a decided grade with a single score is ranked. Scores within 1e-9 of the first of a group share its rank.
 */
export function rank<Text>(
  { bands }: Pick<Profile<Text>, 'bands'>,
  stamp: ProfileStamp,
  contestants: readonly Contestant<Text>[],
): Ranking {
  const gradeOf = (outcome: string | null) => bands.findIndex(({ id }) => id === outcome);
  const why = ({ profile, evaluation, doubled }: Contestant<Text>): WhyUnranked | undefined => {
    if (!sameStamp(profile, stamp)) return 'otherProfile';
    if (doubled) return 'doubled';
    if (evaluation.decided === VOID) return 'void';
    if (!evaluation.determinable && gradeOf(evaluation.decided) < 0) return 'notDeterminable';
    if (gradeOf(evaluation.decided) < 0) return 'undecided';
    const { score } = evaluation;
    return score !== null && Math.abs(score.high - score.low) <= TOLERANCE ? undefined : 'range';
  };
  const eligible = contestants
    .filter((each) => why(each) === undefined)
    .map(({ id, evaluation }) => ({
      id,
      grade: evaluation.decided ?? '',
      score: evaluation.score?.low ?? 0,
      band: gradeOf(evaluation.decided),
    }))
    .sort((a, b) => b.band - a.band || b.score - a.score);
  const ranked: Ranking['ranked'] = [];
  let first = eligible[0];
  let shared = 1;
  eligible.forEach((each, index) => {
    if (!first || each.band !== first.band || Math.abs(first.score - each.score) > TOLERANCE) {
      first = each;
      shared = index + 1;
    }
    ranked.push({ id: each.id, rank: shared, grade: each.grade, score: each.score });
  });
  const apart = contestants.flatMap((each) => {
    const reason = why(each);
    return reason === undefined ? [] : [{ id: each.id, why: reason }];
  });
  return { ranked, apart };
}
