/** The result of an evaluation: its score, its grade and the figures behind them. */
import type { Indicator } from '../profiles/profile.ts';
import type { IndicatorState, InputFault } from './attainment.ts';
import type { Outcome } from './outcomes.ts';
import type { RedLineResult } from './redLines.ts';

/** Least and greatest value that some completion of the missing answers gives, and what few cases leave open. */
export interface Range {
  low: number;
  high: number;
}

export interface IndicatorResult<Text> {
  indicator: Indicator<Text>;
  dimension: string;
  state: IndicatorState;
  /** Attainment, 0–1; `null` when not applicable. */
  attainment: Range | null;
  /** Points of the 100 that it can give in this sheet: its weight, plus what "not applicable" ones left to it. */
  available: number;
  /** Points that it gives; `null` when not applicable. */
  points: Range | null;
  /** Points by which the total before deductions would rise if it alone were fully attained. */
  gain: number;
}

export interface DimensionResult {
  id: string;
  /** Sum of the weights of all its indicators. */
  weight: number;
  /** Points of the 100 that it can give in this sheet; 0 when nothing in it is applicable. */
  available: number;
  /** 0–100; `null` when nothing in it is applicable. */
  score: Range | null;
}

/** A better band that the score reaches and a weak dimension denies. */
export interface HeldDown {
  band: string;
  dimensions: string[];
}

/** The smallest step of one indicator that lifts the grade. */
export interface NextStep {
  indicator: string;
  /** Attainment that it needs, 0–1, and how much more that is. */
  attainment: number;
  rise: number;
  /** Band that the step reaches. */
  band: string;
}

export interface Evaluation<Text> {
  indicators: IndicatorResult<Text>[];
  dimensions: DimensionResult[];
  redLines: RedLineResult<Text>[];
  /** Before deductions; `null` when nothing is applicable. */
  total: Range | null;
  /** Points off for affirmed `deduct` red lines, and what open ones could still take. */
  deductions: { affirmed: number; open: number };
  /** The figure that is shown, ranked and graded. */
  score: Range | null;
  /** The other reading: "not applicable" counted as 0, less the same deductions, without a grade. */
  naAsZero: Range;
  /** Weights of "not applicable" indicators, added up, and how much more would leave a grade determinable. */
  notApplicable: { weight: number; headroom: number };
  /** False when too much is not applicable, or everything. */
  determinable: boolean;
  possible: Outcome[];
  /** The one outcome that is left; `null` while there are several, or none can be determined. */
  decided: Outcome | null;
  heldDown: HeldDown | null;
  nextStep: NextStep | null;
  errors: InputFault[];
  /** Ids answered with "unknown". */
  toFindOut: string[];
}
