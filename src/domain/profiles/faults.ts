/** What can be wrong with a profile: weights, bands and limits that would not score fairly, or not at all. */
import { repeated } from '../basics/repeated.ts';
import { hasDecimals, isMoreThan, sumOfHundredths } from '../basics/rounding.ts';
import { KEY_PATTERN } from '../basics/shape.ts';
import { type Indicator, indicatorsOf, type Profile } from './profile.ts';

/** A fault in a profile: where it stands, and what would be right. */
export interface ProfileFault {
  place: string;
  code:
    | 'id'
    | 'version'
    | 'duplicateId'
    | 'weight'
    | 'weightSum'
    | 'cannotReachBothEnds'
    | 'levels'
    | 'bands'
    | 'redLine'
    | 'limits'
    | 'decimals'
    /** A text is empty, or names a figure that there is none of. */
    | 'text'
    /** An input of an example gives no value. */
    | 'example';
  /** In English, for editors and developers; the screen has its own words for each code. */
  message: string;
}

/** Ids that an outcome uses besides the bands'. */
const RESERVED_BAND_IDS = ['void', 'notDeterminable'];

/**
 * All faults of a profile; none means that it may be used. A profile with a fault is refused as a whole.
 *
 * It takes what the schema has let through: types are right, but nothing else is known.
 */
export function faultsOfProfile<Text>(profile: Profile<Text>): ProfileFault[] {
  return [
    ...faultsOfNames(profile),
    ...faultsOfIds(profile),
    ...indicatorsOf(profile).flatMap(faultsOfIndicator),
    ...faultsOfWeights(profile),
    ...faultsOfBands(profile),
    ...faultsOfRedLines(profile),
    ...faultsOfLimits(profile),
  ];
}

function faultsOfNames<Text>({ id, version }: Profile<Text>): ProfileFault[] {
  const faults: ProfileFault[] = [];
  if (!KEY_PATTERN.test(id))
    faults.push({ place: id, code: 'id', message: `the id "${id}" is not made of lower-case words joined by hyphens` });
  if (!(Number.isInteger(version) && version >= 1))
    faults.push({ place: id, code: 'version', message: `the version ${version} is not a whole number from 1` });
  return faults;
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
    return repeated(ids).map((id) => ({
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
    const setter = below.filter(({ minDimension }) => minDimension !== undefined).at(-1);
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
  const { maxNotApplicable, minResponses, minResponseRate, minCases = 1, minDecisive = 1 } = limits;
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
  for (const [name, least] of Object.entries({ minCases, minDecisive }))
    if (!(Number.isInteger(least) && least >= 1))
      faults.push(fault(`${name} is ${least}: it must be a whole number from 1`));
  return faults;
}
