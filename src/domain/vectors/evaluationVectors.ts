/** Vectors of the evaluation calculator: a profile and a sheet of answers give a score, a grade and what is said of them. */
import type { AnswerSheet } from '../answers/answer.ts';
import { linesOf, type Profile } from '../profiles/profile.ts';
import type { InputFault } from '../scoring/attainment.ts';
import { evaluate } from '../scoring/evaluation.ts';
import { fewCasesIn } from '../scoring/fewCases.ts';
import { shownRange } from '../scoring/figures.ts';
import { gainsOf } from '../scoring/improvement.ts';
import type { DimensionResult, Evaluation, HeldDown, NextStep, Range } from '../scoring/result.ts';
import { named, type Vectors } from './vectorFile.ts';

export interface ExpectedEvaluation {
  score: Range | null;
  total: Range | null;
  naAsZero: Range;
  /** Weights of "not applicable" indicators, added up. */
  notApplicable: number;
  possible: string[];
  decided: string | null;
  determinable: boolean;
  deductions: Evaluation<string>['deductions'];
  dimensions: DimensionResult[];
  /** As printed: rounded once, a range with an en dash, "—" for none. */
  shown: { score: string; total: string; naAsZero: string; dimensions: Record<string, string> };
  heldDown: HeldDown | null;
  /** What would raise the total, the most first. */
  gains: { indicator: string; gain: number }[];
  nextStep: NextStep | null;
  /** Surveys with few responses. */
  lowConfidence: string[];
  toFindOut: string[];
  errors: InputFault[];
}

export type EvaluationVectors = Vectors<
  'evaluation',
  { profile: string; sheet: AnswerSheet },
  ExpectedEvaluation & { fewCases: string[] }
> & { profiles: readonly Profile<string>[] };

export function expectedEvaluation(profile: Profile<string>, evaluation: Evaluation<string>): ExpectedEvaluation {
  const { score, total, naAsZero, notApplicable, possible, decided, determinable, deductions } = evaluation;
  const { dimensions, heldDown, indicators, nextStep, toFindOut, errors } = evaluation;
  const shown = (range: Range | null) => shownRange(range, linesOf(profile));
  return {
    score,
    total,
    naAsZero,
    notApplicable: notApplicable.weight,
    possible,
    decided,
    determinable,
    deductions,
    dimensions,
    shown: {
      score: shown(score),
      total: shown(total),
      naAsZero: shown(naAsZero),
      dimensions: Object.fromEntries(dimensions.map((each) => [each.id, shown(each.score)])),
    },
    heldDown,
    gains: gainsOf(indicators).map(({ indicator, gain }) => ({ indicator: indicator.id, gain })),
    nextStep,
    lowConfidence: indicators.flatMap(({ indicator, state }) =>
      state.state === 'value' && state.lowConfidence ? [indicator.id] : [],
    ),
    toFindOut,
    errors,
  };
}

export const evaluationResults = ({ profiles, cases }: EvaluationVectors) =>
  cases.map(({ profile: id, sheet }): EvaluationVectors['cases'][number]['expected'] => {
    const profile = named(profiles, id);
    const evaluation = evaluate(profile, sheet);
    return {
      ...expectedEvaluation(profile, evaluation),
      fewCases: fewCasesIn(evaluation, sheet, profile.limits),
    };
  });
