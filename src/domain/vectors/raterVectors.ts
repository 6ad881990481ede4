/** Vectors of several raters: their sheets merged into one evaluation, and how far they agree. */
import type { AnswerSheet } from '../answers/answer.ts';
import type { Profile } from '../profiles/profile.ts';
import { krippendorffAlpha } from '../scoring/agreement.ts';
import type { InputFault } from '../scoring/attainment.ts';
import { byDisagreement, evaluateRaters, type RatedIndicator } from '../scoring/raters.ts';
import type { RedLineState } from '../scoring/redLines.ts';
import { type ExpectedEvaluation, expectedEvaluation } from './evaluationVectors.ts';
import { named, type Vectors } from './vectorFile.ts';

export interface ExpectedMerge {
  /** What the merged sheets give; its errors are those of all raters. */
  evaluation: ExpectedEvaluation;
  /** In the order of the profile. */
  indicators: Omit<RatedIndicator, 'states'>[];
  redLines: { id: string; state: RedLineState }[];
  /** Ids of indicators, what to talk about first. */
  byDisagreement: string[];
  alpha: number | null;
  /** By rater. */
  errors: InputFault[][];
}

export type RaterVectors = Vectors<'raters', { profile: string; sheets: readonly AnswerSheet[] }, ExpectedMerge> & {
  profiles: readonly Profile<string>[];
};

export const raterResults = ({ profiles, cases }: RaterVectors) =>
  cases.map(({ profile: id, sheets }): ExpectedMerge => {
    const profile = named(profiles, id);
    const { evaluation, indicators, alpha, errors } = evaluateRaters(profile, sheets);
    return {
      evaluation: expectedEvaluation(profile, evaluation),
      indicators: indicators.map(({ states: _, ...indicator }) => indicator),
      redLines: evaluation.redLines.map(({ line, state }) => ({ id: line.id, state })),
      byDisagreement: byDisagreement(indicators).map((each) => each.id),
      alpha,
      errors,
    };
  });

/** Krippendorff's alpha by itself: the values of each unit, one for each rater who gave one. */
export type AgreementVectors = Vectors<
  'agreement',
  { units: readonly (readonly number[])[] },
  { alpha: number | null }
>;

export const agreementResults = ({ cases }: AgreementVectors) =>
  cases.map(({ units }) => ({ alpha: krippendorffAlpha(units) }));
