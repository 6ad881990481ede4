/**
 * An evaluation as a file for other programs: what was entered, by which profile, what came out and why.
 *
 * Its JSON Schema is made in `src/schemas/evaluationResult.ts` and published with the site. Figures are not rounded.
 */
import type { AnswerSheet } from '../answers/answer.ts';
import type { Assessment } from '../answers/assessment.ts';
import type { Profile, RedLine } from '../profiles/profile.ts';
import type { ProfileStamp } from '../scoring/ranking.ts';
import type { RedLineState } from '../scoring/redLines.ts';
import type { DimensionResult, Evaluation, Range } from '../scoring/result.ts';

export const RESULT_FORMAT = 'ccguide-evaluation';
/** Raised when an older program could misread a file. */
export const RESULT_VERSION = 1;

/** Where the points of one indicator come from. */
interface TracedIndicator {
  id: string;
  dimension: string;
  title: string;
  weight: number;
  /** Keys of the clauses that it rests on. */
  clauses: readonly string[];
  state: 'value' | 'notApplicable' | 'unknown' | 'unanswered';
  /** Why a filled-in indicator does not count: a number is missing, nothing to measure, or an error (see `errors`). */
  why?: 'incomplete' | 'noValue' | 'error' | undefined;
  /** A survey with few responses. */
  lowConfidence: boolean;
  /** 0–1; `null` when not applicable. */
  attainment: Range | null;
  /** Points of the 100 that it can give in this sheet, and those that it gives. */
  available: number;
  points: Range | null;
  /** Points by which the total would rise if it alone were fully attained. */
  gain: number;
}

interface TracedRedLine {
  id: string;
  title: string;
  effect: RedLine['effect'];
  clauses: readonly string[];
  state: RedLineState;
}

type Outcomes = Pick<
  Evaluation<string>,
  | ('total' | 'deductions' | 'score' | 'naAsZero' | 'notApplicable' | 'determinable' | 'possible' | 'decided')
  | ('heldDown' | 'nextStep' | 'toFindOut' | 'errors')
>;

export interface EvaluationResultFile {
  format: typeof RESULT_FORMAT;
  version: typeof RESULT_VERSION;
  /** Moment of writing, as '2026-11-23T08:00:00.000Z'. */
  made: string;
  program: { name: string; version: string };
  /** Version of the guide's edition. */
  edition: string;
  profile: ProfileStamp & { title: string };
  assessment: { id: string; name: string; period: string };
  /** What was entered, by the id of the indicator or red line, and what was noted beside it. */
  inputs: AnswerSheet;
  notes: Readonly<Record<string, string>>;
  result: Outcomes & { dimensions: DimensionResult[] };
  trace: { indicators: TracedIndicator[]; redLines: TracedRedLine[] };
}

interface Circumstances {
  now: number;
  program: { name: string; version: string };
  edition: string;
  /** The profile that the evaluation was made with. */
  stamp: ProfileStamp;
  assessment: Pick<Assessment, 'id' | 'name' | 'period'>;
  inputs: AnswerSheet;
  notes: Readonly<Record<string, string>>;
}

export function makeEvaluationResult(
  profile: Pick<Profile<string>, 'title'>,
  evaluation: Evaluation<string>,
  { now, program, edition, stamp, assessment, inputs, notes }: Circumstances,
): EvaluationResultFile {
  const { total, deductions, score, naAsZero, notApplicable, determinable, possible, decided } = evaluation;
  const { heldDown, nextStep, toFindOut, errors, dimensions } = evaluation;
  return {
    format: RESULT_FORMAT,
    version: RESULT_VERSION,
    made: new Date(now).toISOString(),
    program: { name: program.name, version: program.version },
    edition,
    profile: { id: stamp.id, version: stamp.version, hash: stamp.hash, title: profile.title },
    assessment: { id: assessment.id, name: assessment.name, period: assessment.period ?? '' },
    inputs,
    notes,
    result: {
      total,
      deductions,
      score,
      naAsZero,
      notApplicable,
      determinable,
      possible,
      decided,
      heldDown,
      nextStep,
      toFindOut,
      errors,
      dimensions,
    },
    trace: {
      indicators: evaluation.indicators.map(
        ({ indicator: { id, title, weight, clauses }, dimension, state, attainment, available, points, gain }) => ({
          id,
          dimension,
          title,
          weight,
          clauses,
          state: state.state,
          ...(state.state === 'unanswered' && state.why !== undefined ? { why: state.why } : {}),
          lowConfidence: state.state === 'value' && state.lowConfidence,
          attainment,
          available,
          points,
          gain,
        }),
      ),
      redLines: evaluation.redLines.map(({ line: { id, title, effect, clauses }, state }) => ({
        id,
        title,
        effect,
        clauses,
        state,
      })),
    },
  };
}
