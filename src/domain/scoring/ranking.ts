/** Ranks of organisations that were evaluated by one profile. */
import { shownFigure, TOLERANCE } from '../basics/rounding.ts';
import { linesOf, type Profile } from '../profiles/profile.ts';
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
  /** What each of several evaluators gives alone; absent for one. */
  alone?: readonly Evaluation<Text>[];
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

/** Why an organisation ranks above the next, and how firm that is. */
export interface Place {
  id: string;
  /** `equal`: they share the rank. `last`: there is no next. */
  before: 'grade' | 'score' | 'equal' | 'last';
  /** By how much its score is greater than that of the next, of the figures as shown; `null` for the last. */
  difference: number | null;
  /** Whether the next would not stand behind it if other evaluators of the two had been heard alone: the order is not firm. */
  overlaps: boolean;
  /** How many that are not ranked yet could still come before it. */
  couldPass: number;
}

/** A grade, by its place among the bands and -1 for none, and a score. */
interface Standing {
  band: number;
  score: number;
}

const isBetter = (a: Standing, b: Standing): boolean =>
  a.band > b.band || (a.band === b.band && a.score > b.score + TOLERANCE);

/** The places of those that `rank` ranked, in the same order. */
export function placesOf<Text>(
  { bands }: Pick<Profile<Text>, 'bands'>,
  stamp: ProfileStamp,
  contestants: readonly Contestant<Text>[],
): Place[] {
  const { ranked, apart } = rank({ bands }, stamp, contestants);
  const byId = new Map(contestants.map((each) => [each.id, each]));
  const end = (evaluation: Evaluation<Text>, which: 'low' | 'high'): Standing => {
    const found = evaluation.possible.map((outcome) => bands.findIndex(({ id }) => id === outcome));
    const band = which === 'low' ? Math.min(...found) : Math.max(...found);
    return { band, score: evaluation.score?.[which] ?? 0 };
  };
  /** The best, or the worst, that one of its evaluators alone gives. */
  const extreme = (id: string, which: 'low' | 'high'): Standing | undefined => {
    const contestant = byId.get(id);
    const all = (contestant?.alone ?? (contestant ? [contestant.evaluation] : [])).map((each) => end(each, which));
    return all.reduce<Standing | undefined>(
      (most, each) => (!most || (which === 'high' ? isBetter(each, most) : isBetter(most, each)) ? each : most),
      undefined,
    );
  };
  const openOnes = apart.flatMap(({ id, why }) => (why === 'undecided' || why === 'range' ? (byId.get(id) ?? []) : []));
  const shown = (score: number) => Math.round(10 * shownFigure(score, linesOf({ bands })));
  return ranked.map(({ id, rank: place, grade, score }, index) => {
    const own: Standing = { band: bands.findIndex((each) => each.id === grade), score };
    const couldPass = openOnes.filter(({ evaluation }) => isBetter(end(evaluation, 'high'), own)).length;
    const next = ranked[index + 1];
    if (!next) return { id, before: 'last', difference: null, overlaps: false, couldPass };
    const difference = (shown(score) - shown(next.score)) / 10;
    if (next.rank === place) return { id, before: 'equal', difference, overlaps: false, couldPass };
    const [worst, best] = [extreme(id, 'low'), extreme(next.id, 'high')];
    return {
      id,
      before: next.grade === grade ? 'score' : 'grade',
      difference,
      overlaps: worst !== undefined && best !== undefined && !isBetter(worst, best),
      couldPass,
    };
  });
}
