/**
 * A profile (评分方案): everything that turns the inputs of an evaluation into a score and a grade.
 *
 * One replaceable file: a district puts its own under `content/evaluations/`, and no number of it stands in code.
 * `Text` is `LocalizedText` in content and `string` once a language has been chosen.
 */
import type { LocalizedText } from '../basics/locale.ts';

/** One number that is asked for, with its unit. */
export interface Measure<Text = LocalizedText> {
  label: Text;
  unit: Text;
  /** Whole numbers only: there is no fraction of a person. */
  whole?: boolean | undefined;
}

interface RubricLevel<Text = LocalizedText> {
  id: string;
  value: number;
  descriptor: Text;
}

interface IndicatorBase<Text> {
  id: string;
  title: Text;
  /** Share of the 100 points, with at most two decimals. */
  weight: number;
  /** Whether "not applicable" is offered; absent means yes. */
  naAllowed?: boolean | undefined;
  /** Keys of the clauses that the indicator rests on. */
  clauses: readonly string[];
}

export interface RatioIndicator<Text = LocalizedText> extends IndicatorBase<Text> {
  kind: 'ratio';
  numerator: Measure<Text>;
  denominator: Measure<Text>;
  /** n/d at and below which the attainment is 0; above the target when lower is better. */
  floor: number;
  /** n/d at which the attainment is 1. */
  target: number;
  /** Whether n may not exceed d; absent means yes. */
  capped?: boolean | undefined;
}
export interface CountIndicator<Text = LocalizedText> extends IndicatorBase<Text> {
  kind: 'count';
  done: Measure<Text>;
  planned: Measure<Text>;
}
export interface BandIndicator<Text = LocalizedText> extends IndicatorBase<Text> {
  kind: 'band';
  numerator: Measure<Text>;
  denominator: Measure<Text>;
  outerLow: number;
  innerLow: number;
  innerHigh: number;
  outerHigh: number;
}
export interface RubricIndicator<Text = LocalizedText> extends IndicatorBase<Text> {
  kind: 'rubric';
  levels: readonly RubricLevel<Text>[];
}
export interface SurveyIndicator<Text = LocalizedText> extends IndicatorBase<Text> {
  kind: 'survey';
  low: number;
  high: number;
}
export interface BooleanIndicator<Text = LocalizedText> extends IndicatorBase<Text> {
  kind: 'boolean';
}
export interface DeductionIndicator<Text = LocalizedText> extends IndicatorBase<Text> {
  kind: 'deduction';
  /** Attainment lost with each event, in (0, 1]. */
  perEvent: number;
}
export type Indicator<Text = LocalizedText> =
  | RatioIndicator<Text>
  | CountIndicator<Text>
  | BandIndicator<Text>
  | RubricIndicator<Text>
  | SurveyIndicator<Text>
  | BooleanIndicator<Text>
  | DeductionIndicator<Text>;

/** An input to try the rule with: what it gives is worked out by the rule itself, so that it follows every change. */
export interface WorkedCase<Text = LocalizedText> {
  when: Text;
  numerator?: number | undefined;
  denominator?: number | undefined;
  done?: number | undefined;
  planned?: number | undefined;
  mean?: number | undefined;
  responses?: number | undefined;
  invited?: number | undefined;
  events?: number | undefined;
  level?: string | undefined;
  yes?: boolean | undefined;
}

/** What people read before they count, with figures named as in `figureNames.ts`. No calculation needs it. */
interface Explanation<Text = LocalizedText> {
  /** What is measured, so that two people count the same. */
  definition: Text;
  /** Where the figure is found. */
  foundIn: Text;
  /** What does not count, or is often counted wrongly. */
  excluded: Text;
  example: Text;
  worked?: readonly WorkedCase<Text>[] | undefined;
}
export type ExplainedIndicator<Text = LocalizedText> = Indicator<Text> & Explanation<Text>;

export interface Dimension<Text = LocalizedText, Each = Indicator<Text>> {
  id: string;
  title: Text;
  purpose: Text;
  indicators: readonly Each[];
}

/** A grade and what it takes. The lowest has `min` 0. */
export interface Band<Text = LocalizedText> {
  id: string;
  title: Text;
  min: number;
  /** Least score (0–100) that every applicable dimension needs for this grade. */
  minDimension?: number | undefined;
}

interface RedLineBase<Text> {
  id: string;
  title: Text;
  /** What counts as proven, and where it is recorded. */
  proof: Text;
  clauses: readonly string[];
}
export type RedLine<Text = LocalizedText> = RedLineBase<Text> &
  (
    | { effect: 'void' | 'fail' | 'warn' }
    /** Not above this grade. */
    | { effect: 'cap'; band: string }
    | { effect: 'deduct'; points: number }
  );

/** A figure that is only looked at: it has no weight, because the organisation does not control it. */
export interface ObservedFigure<Text = LocalizedText> {
  id: string;
  title: Text;
  numerator: Measure<Text>;
  denominator: Measure<Text>;
  caution: Text;
}

export interface Profile<Text = LocalizedText, Each = Indicator<Text>> {
  id: string;
  /** Raised when an answer saved earlier could now be wrong, or a result different. */
  version: number;
  title: Text;
  /** Who proposes it, and with what standing. */
  status: Text;
  dimensions: readonly Dimension<Text, Each>[];
  /** From the lowest to the highest. */
  bands: readonly Band<Text>[];
  redLines: readonly RedLine<Text>[];
  limits: {
    /** Greatest sum of weights of "not applicable" indicators with which a grade is still determined. */
    maxNotApplicable: number;
    /** Fewer responses than this (or than were invited) make a survey weak evidence. */
    minResponses: number;
    minResponseRate: number;
    /** A smaller denominator is marked as few cases; absent means that none is. */
    minCases?: number | undefined;
    /** A share or a survey of fewer gives a range, as one more case would leave it; absent means that none does. */
    minDecisive?: number | undefined;
  };
  observed: readonly ObservedFigure<Text>[];
}

/** A profile as it stands in its file. */
export type ExplainedProfile<Text = LocalizedText> = Profile<Text, ExplainedIndicator<Text>>;

/** One indicator without what people read before they count: it stands on the page already. */
export const withoutExplanation = <Text>({
  definition,
  foundIn,
  excluded,
  example,
  worked,
  ...indicator
}: ExplainedIndicator<Text>): Indicator<Text> => indicator;

/** What a calculation and its explanation need of a profile: without the words of its inputs. */
export function forCalculation(profile: ExplainedProfile<string>): Profile<string> {
  const noWords = <T extends object>(part: T, ...names: (keyof T)[]): T => ({
    ...part,
    ...Object.fromEntries(names.map((name) => [name, ''])),
  });
  const bare = (measure: Measure<string>) => noWords(measure, 'label', 'unit');
  const bareIndicator = (indicator: Indicator<string>): Indicator<string> => {
    switch (indicator.kind) {
      case 'ratio':
      case 'band':
        return { ...indicator, numerator: bare(indicator.numerator), denominator: bare(indicator.denominator) };
      case 'count':
        return { ...indicator, done: bare(indicator.done), planned: bare(indicator.planned) };
      default:
        return indicator;
    }
  };
  return {
    ...noWords(profile, 'status'),
    dimensions: profile.dimensions.map((dimension) => ({
      ...noWords(dimension, 'purpose'),
      indicators: dimension.indicators.map((indicator) => bareIndicator(withoutExplanation(indicator))),
    })),
    redLines: profile.redLines.map((line) => noWords(line, 'proof')),
  };
}

export const indicatorsOf = <Text, Each>(profile: Profile<Text, Each>): Each[] =>
  profile.dimensions.flatMap(({ indicators }) => [...indicators]);

/** Scores that must not be shown as reached too early: the minima of all bands and of their dimensions. */
export const linesOf = <Text>(profile: Pick<Profile<Text>, 'bands'>): number[] =>
  profile.bands.flatMap(({ min, minDimension }) => (minDimension === undefined ? [min] : [min, minDimension]));
