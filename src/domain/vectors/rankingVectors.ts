/** Vectors of ranks: several organisations, each with the sheets of one rater or more. */
import type { AnswerSheet } from '../answers/answer.ts';
import type { Profile } from '../profiles/profile.ts';
import { evaluate } from '../scoring/evaluation.ts';
import { type ProfileStamp, rank } from '../scoring/ranking.ts';
import { evaluateRaters } from '../scoring/raters.ts';
import { named, type Vectors } from './vectorFile.ts';

interface RankedInput {
  id: string;
  /** Of the profile that its evaluation was made by, where that is not the one of the case. */
  stamp?: ProfileStamp | undefined;
  /** One rater has several sheets on it. */
  doubled?: boolean | undefined;
  sheets: readonly AnswerSheet[];
}

export type RankingVectors = Vectors<
  'ranking',
  { profile: string; stamp: ProfileStamp; organisations: readonly RankedInput[] },
  ReturnType<typeof rank>
> & { profiles: readonly Profile<string>[] };

export const rankingResults = ({ profiles, cases }: RankingVectors) =>
  cases.map(({ profile: id, stamp, organisations }) => {
    const profile = named(profiles, id);
    return rank(
      profile,
      stamp,
      organisations.map((each) => {
        const [only, ...others] = each.sheets;
        const evaluation =
          others.length > 0 ? evaluateRaters(profile, each.sheets).evaluation : evaluate(profile, only ?? {});
        return { id: each.id, profile: each.stamp ?? stamp, evaluation, doubled: each.doubled === true };
      }),
    );
  });
