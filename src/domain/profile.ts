/**
 * A profile (评分方案): everything that turns the inputs of an evaluation into a score and a grade.
 *
 * One replaceable file: a district puts its own under `content/evaluations/`, and no number of it stands in code.
 * `Text` is `LocalizedText` in content and `string` once a language has been chosen.
 */
import type { LocalizedText } from './locale.ts';
import { hasDecimals, isMoreThan, sumOfHundredths } from './rounding.ts';

/** One number that is asked for, with its unit. */
export interface Measure<Text = LocalizedText> {
  label: Text;
  unit: Text;
  /** Whole numbers only: there is no fraction of a person. */
  whole?: boolean | undefined;
}

export interface RubricLevel<Text = LocalizedText> {
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

/** What people read before they count. No calculation needs it. */
export interface Explanation<Text = LocalizedText> {
  /** What is measured, so that two people count the same. */
  definition: Text;
  /** Where the figure is found. */
  foundIn: Text;
  /** What does not count, or is often counted wrongly. */
  excluded: Text;
  example: Text;
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
  ...indicator
}: ExplainedIndicator<Text>): Indicator<Text> => indicator;

/** What a calculation needs of a profile, and the titles of what it names: without the words of inputs and levels. */
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
      case 'rubric':
        return { ...indicator, levels: indicator.levels.map((level) => noWords(level, 'descriptor')) };
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

/** A fault in a profile: where it stands, and what would be right. */
export interface ProfileFault {
  place: string;
  code:
    | 'duplicateId'
    | 'weight'
    | 'weightSum'
    | 'cannotReachBothEnds'
    | 'levels'
    | 'bands'
    | 'redLine'
    | 'limits'
    | 'decimals';
  /** In English, for editors and developers; the screen has its own words for each code. */
  message: string;
}

export const indicatorsOf = <Text, Each>(profile: Profile<Text, Each>): Each[] =>
  profile.dimensions.flatMap(({ indicators }) => [...indicators]);

/** Scores that must not be shown as reached too early: the minima of all bands and of their dimensions. */
export const linesOf = <Text>(profile: Profile<Text>): number[] =>
  profile.bands.flatMap(({ min, minDimension }) => (minDimension === undefined ? [min] : [min, minDimension]));

/** Ids that an outcome uses besides the bands'. */
const RESERVED_BAND_IDS = ['void', 'notDeterminable'];

/**
 * All faults of a profile; none means that it may be used. A profile with a fault is refused as a whole.
 *
 * It takes what the schema has let through: types are right, but nothing else is known.
 */
export function faultsOfProfile<Text>(profile: Profile<Text>): ProfileFault[] {
  return [
    ...faultsOfIds(profile),
    ...indicatorsOf(profile).flatMap(faultsOfIndicator),
    ...faultsOfWeights(profile),
    ...faultsOfBands(profile),
    ...faultsOfRedLines(profile),
    ...faultsOfLimits(profile),
  ];
}

function faultsOfIds<Text>({ dimensions, redLines, bands, observed }: Profile<Text>): ProfileFault[] {
  // Answers are stored by id, so indicators, red lines and observed figures share one space of names.
  const spaces = [
    [...dimensions.flatMap(({ indicators }) => indicators), ...redLines, ...observed],
    dimensions,
    [...bands, ...RESERVED_BAND_IDS.map((id) => ({ id }))],
  ];
  return spaces.flatMap((space) => {
    const ids = space.map(({ id }) => id);
    return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => ({
      place: id,
      code: 'duplicateId' as const,
      message: `the id "${id}" stands more than once, or is reserved: give each its own`,
    }));
  });
}

function faultsOfWeights<Text>(profile: Profile<Text>): ProfileFault[] {
  const indicators = indicatorsOf(profile);
  const faults: ProfileFault[] = indicators
    .filter(({ weight }) => !(weight > 0 && Number.isFinite(weight) && hasDecimals(weight, 2)))
    .map(({ id, weight }) => ({
      place: id,
      code: 'weight',
      message: `the weight ${weight} is not a number above 0 with at most two decimals`,
    }));
  const sum = sumOfHundredths(indicators.map(({ weight }) => weight));
  if (sum !== 100)
    faults.push({ place: profile.id, code: 'weightSum', message: `the weights add up to ${sum}: make it 100` });
  for (const { id, indicators } of profile.dimensions)
    if (indicators.length === 0)
      faults.push({ place: id, code: 'weight', message: 'a dimension without indicators: remove it or fill it' });
  return faults;
}

function faultsOfIndicator<Text>(indicator: Indicator<Text>): ProfileFault[] {
  const fault = (code: ProfileFault['code'], message: string): ProfileFault[] => [
    { place: indicator.id, code, message },
  ];
  switch (indicator.kind) {
    case 'ratio': {
      const { floor, target, capped = true } = indicator;
      const most = capped ? 1 : Number.POSITIVE_INFINITY;
      const reachable = [floor, target].every((end) => Number.isFinite(end) && end >= 0 && end <= most);
      return reachable && floor !== target
        ? []
        : fault('cannotReachBothEnds', `floor ${floor} and target ${target} must differ and lie in 0…${most}`);
    }
    case 'band': {
      const { outerLow, innerLow, innerHigh, outerHigh } = indicator;
      const edges = [outerLow, innerLow, innerHigh, outerHigh];
      const ordered = edges.every((edge, index) => Number.isFinite(edge) && edge >= (edges[index - 1] ?? edge));
      // n/d is never negative: with innerHigh below 0 the plateau could not be reached.
      return ordered && innerHigh >= 0
        ? []
        : fault('cannotReachBothEnds', `the edges ${edges.join(' ≤ ')} must rise, and innerHigh must not be below 0`);
    }
    case 'rubric': {
      const values = indicator.levels.map(({ value }) => value);
      const ids = new Set(indicator.levels.map(({ id }) => id));
      const rising = values.every((value, index) => index === 0 || value > (values[index - 1] ?? 0));
      return rising && values[0] === 0 && values.at(-1) === 1 && values.length > 1 && ids.size === values.length
        ? []
        : fault('levels', `the values ${values.join(', ')} must rise strictly from 0 to 1, each level with its own id`);
    }
    case 'survey':
      return Number.isFinite(indicator.low) && Number.isFinite(indicator.high) && indicator.low < indicator.high
        ? []
        : fault('cannotReachBothEnds', `the scale ${indicator.low}…${indicator.high} must rise`);
    case 'deduction':
      return indicator.perEvent > 0 && indicator.perEvent <= 1
        ? []
        : fault('cannotReachBothEnds', `perEvent is ${indicator.perEvent}: it must be above 0 and at most 1`);
    case 'count':
    case 'boolean':
      return [];
  }
}

function faultsOfBands<Text>({ id, bands }: Profile<Text>): ProfileFault[] {
  const fault = (message: string, code: ProfileFault['code'] = 'bands'): ProfileFault => ({ place: id, code, message });
  const faults: ProfileFault[] = [];
  const [lowest] = bands;
  if (!lowest) return [fault('there are no bands: add at least the lowest, with min 0')];
  if (lowest.min !== 0 || lowest.minDimension !== undefined)
    faults.push(fault(`the lowest band "${lowest.id}" must have min 0 and no minDimension`));
  bands.slice(1).forEach((band, index) => {
    const below = bands.slice(0, index + 1);
    const next = below.at(-1);
    // Not only the next one: a gap in between must not hide a condition that falls, or is lost.
    const setter = below.findLast(({ minDimension }) => minDimension !== undefined);
    if (next && !(band.min > next.min)) faults.push(fault(`min of "${band.id}" must be above that of "${next.id}"`));
    if (setter?.minDimension === undefined) return;
    if (band.minDimension === undefined)
      faults.push(fault(`"${band.id}" needs a minDimension, since "${setter.id}" below it sets one`));
    else if (!(band.minDimension > setter.minDimension))
      faults.push(fault(`minDimension of "${band.id}" must be above that of "${setter.id}"`));
  });
  for (const { id: band, min, minDimension } of bands)
    for (const line of minDimension === undefined ? [min] : [min, minDimension]) {
      if (!(line >= 0 && line <= 100)) faults.push(fault(`${line} in "${band}" must lie in 0…100`));
      else if (!hasDecimals(line, 1)) faults.push(fault(`${line} in "${band}" has more than one decimal`, 'decimals'));
    }
  return faults;
}

function faultsOfRedLines<Text>({ bands, redLines }: Profile<Text>): ProfileFault[] {
  return redLines.flatMap((line) => {
    const fault = (message: string): ProfileFault[] => [{ place: line.id, code: 'redLine', message }];
    if (line.effect === 'cap' && !bands.some(({ id }) => id === line.band))
      return fault(
        `it caps at "${line.band}", which is not a band: name one of ${bands.map(({ id }) => id).join(', ')}`,
      );
    if (line.effect === 'deduct' && !(line.points > 0 && line.points <= 100 && hasDecimals(line.points, 2)))
      return fault(`it deducts ${line.points}: give points above 0, at most 100, with at most two decimals`);
    return [];
  });
}

function faultsOfLimits<Text>({ id, limits }: Profile<Text>): ProfileFault[] {
  const { maxNotApplicable, minResponses, minResponseRate } = limits;
  const fault = (message: string, code: ProfileFault['code'] = 'limits'): ProfileFault => ({
    place: id,
    code,
    message,
  });
  const faults: ProfileFault[] = [];
  if (!(maxNotApplicable >= 0) || isMoreThan(maxNotApplicable, 100))
    faults.push(fault(`maxNotApplicable is ${maxNotApplicable}: it must lie in 0…100`));
  else if (!hasDecimals(maxNotApplicable, 1))
    faults.push(fault(`maxNotApplicable ${maxNotApplicable} has more than one decimal`, 'decimals'));
  if (!(Number.isInteger(minResponses) && minResponses >= 0))
    faults.push(fault(`minResponses is ${minResponses}: it must be a whole number from 0`));
  if (!(minResponseRate >= 0 && minResponseRate <= 1))
    faults.push(fault(`minResponseRate is ${minResponseRate}: it must lie in 0…1`));
  return faults;
}
