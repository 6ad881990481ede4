/**
 * An evaluation as a file for other programs: what was entered, by which profile, what came out and why.
 *
 * Its JSON Schema is made in `src/schemas/evaluationResult.ts` and published with the site. Figures are not rounded.
 */
import type { AnswerSheet } from '../answers/answer.ts';
import type { Assessment, Naming } from '../answers/assessment.ts';
import type { EvidenceDocument } from '../answers/evidence.ts';
import { documentsOf, type Evidence } from '../answers/evidenceRegister.ts';
import type { Indicator, Profile, RedLine } from '../profiles/profile.ts';
import { fewCasesIn } from '../scoring/fewCases.ts';
import { VOID } from '../scoring/outcomes.ts';
import type { ProfileStamp } from '../scoring/ranking.ts';
import type { RedLineState } from '../scoring/redLines.ts';
import type { DimensionResult, Evaluation, Range } from '../scoring/result.ts';

export const RESULT_FORMAT = 'ccguide-evaluation';
/** Raised when an older program could misread a file. */
export const RESULT_VERSION = 2;

/** Without what names it. `Omit` alone would join the kinds. */
type IndicatorRule =
  Indicator<string> extends infer Each
    ? Each extends Indicator<string>
      ? Omit<Each, 'id' | 'title' | 'weight' | 'clauses'>
      : never
    : never;

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
  /** A survey with few responses; a denominator below the profile's least number of cases. */
  lowConfidence: boolean;
  fewCases: boolean;
  /** How the input becomes an attainment: targets, limits, levels, so that anybody can work it out again. */
  rule: IndicatorRule;
  /** Documents that are registered as showing it. */
  evidence: EvidenceDocument[];
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
  /** Grade that a cap allows at most; points that a deduction takes. */
  band?: string;
  points?: number;
  clauses: readonly string[];
  state: RedLineState;
  evidence: EvidenceDocument[];
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
  profile: ProfileStamp & { title: string } & Pick<Profile<string>, 'bands' | 'limits'>;
  assessment: { id: string; name: string; period: string; rater: string };
  /** What was entered, by the id of the indicator or red line, and what was noted beside it. */
  inputs: AnswerSheet;
  notes: Readonly<Record<string, string>>;
  result: Outcomes & {
    dimensions: DimensionResult[];
    /** Whether the evaluation is or may become void, so that the score says nothing by itself. */
    forInformation: boolean;
    /** Ids of indicators without a figure: not filled in, incomplete, wrong, or answered "unknown". */
    unanswered: string[];
  };
  trace: { indicators: TracedIndicator[]; redLines: TracedRedLine[] };
}

interface Circumstances extends Evidence {
  now: number;
  program: { name: string; version: string };
  edition: string;
  /** The profile that the evaluation was made with. */
  stamp: ProfileStamp;
  assessment: Pick<Assessment, 'id'> & Naming;
  inputs: AnswerSheet;
  notes: Readonly<Record<string, string>>;
}

export function makeEvaluationResult(
  profile: Pick<Profile<string>, 'title' | 'bands' | 'limits'>,
  evaluation: Evaluation<string>,
  { now, program, edition, stamp, assessment, inputs, notes, ...evidence }: Circumstances,
): EvaluationResultFile {
  const { total, deductions, score, naAsZero, notApplicable, determinable, possible, decided } = evaluation;
  const { heldDown, nextStep, toFindOut, errors, dimensions } = evaluation;
  const few = new Set(fewCasesIn(evaluation, inputs, profile.limits));
  return {
    format: RESULT_FORMAT,
    version: RESULT_VERSION,
    made: new Date(now).toISOString(),
    program: { name: program.name, version: program.version },
    edition,
    profile: {
      id: stamp.id,
      version: stamp.version,
      hash: stamp.hash,
      title: profile.title,
      bands: profile.bands,
      limits: profile.limits,
    },
    assessment: {
      id: assessment.id,
      name: assessment.name,
      period: assessment.period ?? '',
      rater: assessment.rater ?? '',
    },
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
      forInformation: possible.includes(VOID),
      unanswered: evaluation.indicators.flatMap(({ indicator, state }) =>
        state.state === 'unanswered' || state.state === 'unknown' ? [indicator.id] : [],
      ),
    },
    trace: {
      indicators: evaluation.indicators.map(({ indicator, dimension, state, attainment, available, points, gain }) => {
        const { id, title, weight, clauses, ...rule } = indicator;
        return {
          id,
          dimension,
          title,
          weight,
          clauses,
          state: state.state,
          ...(state.state === 'unanswered' && state.why !== undefined ? { why: state.why } : {}),
          lowConfidence: state.state === 'value' && state.lowConfidence,
          fewCases: few.has(id),
          rule,
          evidence: documentsOf(id, evidence),
          attainment,
          available,
          points,
          gain,
        };
      }),
      redLines: evaluation.redLines.map(({ line, state }) => ({
        id: line.id,
        title: line.title,
        effect: line.effect,
        ...(line.effect === 'cap' ? { band: line.band } : {}),
        ...(line.effect === 'deduct' ? { points: line.points } : {}),
        clauses: line.clauses,
        state,
        evidence: documentsOf(line.id, evidence),
      })),
    },
  };
}
