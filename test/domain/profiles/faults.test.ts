/** What makes a profile refused (`scoring.md`, sections 1 and 2): every fault is found, with its place. */
import { describe, expect, test } from 'vitest';
import { faultsOfProfile } from '../../../src/domain/profiles/faults.ts';
import {
  type Band,
  type Indicator,
  indicatorsOf,
  linesOf,
  type RedLine,
} from '../../../src/domain/profiles/profile.ts';
import * as make from './profiles.ts';
import { BANDS, LIMITS, profileOf, profileOfRatios, type TestProfile, workedExample } from './profiles.ts';

const found = (profile: TestProfile) => faultsOfProfile(profile).map(({ place, code }) => [place, code]);
/** One indicator beside another that keeps the weights at 100. */
const withIndicator = (indicator: Indicator<string>) =>
  profileOf([make.dimension('A', indicator, make.yesNo('y', 60))]);
const withBands = (...bands: [min: number, minDimension?: number][]) =>
  profileOfRatios(
    { a: 100 },
    {
      bands: bands.map(([min, minDimension], n): Band<string> => ({ id: `b${n}`, title: '', min, minDimension })),
    },
  );
const withLine = (...redLines: RedLine<string>[]) => profileOfRatios({ a: 100 }, { redLines });
const withLimits = (limits: Partial<TestProfile['limits']>) =>
  profileOfRatios({ a: 100 }, { limits: { ...LIMITS, ...limits } });

describe('a valid profile has no faults', () => {
  const everyKind = profileOf(
    [
      make.dimension('A', make.ratio('a', 10), make.count('b', 10), make.band('c', 10, [0.1, 0.3, 0.5, 0.9])),
      make.dimension('B', make.rubric('d', 20, [0, 0.5, 1]), make.survey('e', 20, 1, 5), make.yesNo('f', 20)),
      make.dimension('C', make.deduction('g', 10, 0.25)),
    ],
    {
      redLines: [
        make.plainLine('r', 'void'),
        make.plainLine('s', 'fail'),
        make.plainLine('t', 'warn'),
        make.capAt('u', 'qualified'),
        make.deduct('v', 2.5),
      ],
    },
  );
  test.each<[string, TestProfile]>([
    ['the worked example', workedExample()],
    ['every kind of indicator and of red line', everyKind],
    ['weights that are 100 in hundredths', profileOfRatios({ a: 33.33, b: 33.33, c: 33.34 })],
    ['weights whose binary sum is not 100', profileOfRatios({ a: 64.1, b: 35.8, c: 0.1 })],
    ['a lower target', withIndicator(make.ratio('x', 40, { floor: 1, target: 0 }))],
    ['a target above 1 that may be reached', withIndicator(make.ratio('x', 40, { target: 3, capped: false }))],
    ['a band of one point', withIndicator(make.band('x', 40, [0.5, 0.5, 0.5, 0.5]))],
    ['a band that starts below 0', withIndicator(make.band('x', 40, [-1, -0.5, 0, 1]))],
    ['a survey scale that starts below 0', withIndicator(make.survey('x', 40, -2, 2))],
    ['one event that takes everything', withIndicator(make.deduction('x', 40, 1))],
    ['a single band', withBands([0])],
    ['bands with one decimal, up to 100', withBands([0], [59.9], [80, 0.5], [100, 100])],
    ['no limit on what is not applicable', withLimits({ maxNotApplicable: 100 })],
    ['nothing may be not applicable', withLimits({ maxNotApplicable: 0 })],
  ])('%s', (_, profile) => {
    expect(faultsOfProfile(profile)).toEqual([]);
  });
});

describe('weights', () => {
  test.each([
    ['one hundredth below 100', { a: 50, b: 49.99 }],
    ['one hundredth above 100', { a: 50, b: 50.01 }],
  ])('%s are refused', (_, weights) => {
    expect(found(profileOfRatios(weights))).toEqual([['test', 'weightSum']]);
  });
  test.each([
    ['0', { a: 100, b: 0 }],
    ['negative', { a: 110, b: -10 }],
    ['so small that it is 0 in hundredths', { a: 100, b: 1e-12 }],
    ['more than two decimals', { a: 49.995, b: 50.005 }],
  ])('one that is %s is refused', (_, weights) => {
    expect(found(profileOfRatios(weights))).toContainEqual(['b', 'weight']);
  });
  test.each([Number.NaN, Number.POSITIVE_INFINITY])('%s is refused, and so is its sum', (weight) => {
    expect(found(profileOfRatios({ a: weight }))).toEqual([
      ['a', 'weight'],
      ['test', 'weightSum'],
    ]);
  });
  test('a dimension without indicators is refused', () => {
    expect(found(profileOf([make.dimension('A', make.yesNo('a', 100)), make.dimension('B')]))).toEqual([
      ['B', 'weight'],
    ]);
  });
});

describe('an indicator that cannot reach both 0 and 1 is refused', () => {
  test.each<[string, Indicator<string>]>([
    ['floor and target are the same', make.ratio('x', 40, { floor: 0.5, target: 0.5 })],
    ['the target lies above 1 where n may not exceed d', make.ratio('x', 40, { target: 1.01 })],
    ['the floor lies above 1 where lower is better', make.ratio('x', 40, { floor: 1.01, target: 0 })],
    ['the floor lies below 0', make.ratio('x', 40, { floor: -0.01 })],
    ['the target lies below 0 where lower is better', make.ratio('x', 40, { floor: 1, target: -0.01 })],
    ['the target is NaN', make.ratio('x', 40, { target: Number.NaN })],
    ['the target is infinite', make.ratio('x', 40, { target: Number.POSITIVE_INFINITY, capped: false })],
    ['the edges of a band cross on the left', make.band('x', 40, [0.4, 0.3, 0.5, 0.9])],
    ['the plateau of a band is turned round', make.band('x', 40, [0.1, 0.5, 0.4, 0.9])],
    ['the edges of a band cross on the right', make.band('x', 40, [0.1, 0.3, 0.5, 0.4])],
    ['the plateau lies below 0', make.band('x', 40, [-3, -2, -0.1, 1])],
    ['an edge is infinite', make.band('x', 40, [0, 0.1, 0.2, Number.POSITIVE_INFINITY])],
    ['a survey scale has no length', make.survey('x', 40, 3, 3)],
    ['a survey scale is turned round', make.survey('x', 40, 5, 1)],
    ['an event deducts nothing', make.deduction('x', 40, 0)],
    ['an event deducts more than everything', make.deduction('x', 40, 1.01)],
    ['an event deducts NaN', make.deduction('x', 40, Number.NaN)],
  ])('%s', (_, indicator) => {
    expect(found(withIndicator(indicator))).toEqual([['x', 'cannotReachBothEnds']]);
  });

  test.each([
    ['none', []],
    ['one', [0]],
    ['a lowest above 0', [0.1, 1]],
    ['a highest below 1', [0, 0.9]],
    ['two of the same value', [0, 0.5, 0.5, 1]],
    ['a value out of order', [0, 0.6, 0.5, 1]],
    ['a value that is NaN', [0, Number.NaN, 1]],
  ])('a rubric with levels: %s', (_, values) => {
    expect(found(withIndicator(make.rubric('x', 40, values)))).toEqual([['x', 'levels']]);
  });
  test('a rubric with two levels of one id', () => {
    const levels = [0, 0.5, 1].map((value) => ({ id: value === 1 ? 'top' : 'low', value, descriptor: '' }));
    expect(found(withIndicator({ ...make.rubric('x', 40, [0, 1]), levels }))).toEqual([['x', 'levels']]);
  });
});

describe('bands', () => {
  test.each<[string, TestProfile]>([
    ['there are none', withBands()],
    ['the lowest starts above 0', withBands([10], [60])],
    ['the lowest asks something of the dimensions', withBands([0, 10], [60, 20])],
    ['a min repeats', withBands([0], [60], [60])],
    ['a min falls', withBands([0], [80], [60])],
    ['a min is NaN', withBands([0], [Number.NaN])],
    ['a min is above 100', withBands([0], [100.1])],
    ['a minDimension repeats', withBands([0], [60, 50], [80, 50])],
    ['a minDimension falls', withBands([0], [60, 50], [80, 40])],
    ['a band above one with a minDimension has none', withBands([0], [60, 50], [80])],
    ['a minDimension is below 0', withBands([0], [60, -1])],
    ['a minDimension is above 100', withBands([0], [60, 100.1])],
  ])('are refused when %s', (_, profile) => {
    expect(found(profile)).toContainEqual(['test', 'bands']);
  });
  test.each<[string, TestProfile]>([
    ['a min has two decimals', withBands([0], [59.95])],
    ['a minDimension has two decimals', withBands([0], [60, 49.95])],
  ])('are refused when %s', (_, profile) => {
    expect(found(profile)).toEqual([['test', 'decimals']]);
  });
  test('each band above one with a minDimension is named when it has none', () => {
    const messages = faultsOfProfile(withBands([0], [60, 50], [80], [90])).map(({ message }) => message);
    expect([messages.some((m) => m.includes('"b2"')), messages.some((m) => m.includes('"b3"'))]).toEqual([true, true]);
  });
  test('a minDimension that falls is named across a band that sets none', () => {
    const messages = faultsOfProfile(withBands([0], [60, 50], [80], [90, 40])).map(({ message }) => message);
    expect(messages.some((message) => message.includes('"b3"'))).toBe(true);
  });
});

describe('ids', () => {
  const dup = [['x', 'duplicateId']];
  const two = (first: string, second: string) => [make.yesNo(first, 40), make.yesNo(second, 60)] as const;
  const observed = { ...make.ratio('x', 1), caution: '' };
  test.each<[string, TestProfile, string[][]]>([
    ['in one dimension', profileOf([make.dimension('A', ...two('x', 'x'))]), dup],
    ['in two dimensions', profileOf(two('x', 'x').map((i, n) => make.dimension(`D${n}`, i))), dup],
    ['on an indicator and a red line', profileOfRatios({ x: 100 }, { redLines: [make.deduct('x', 1)] }), dup],
    ['on an indicator and an observed figure', profileOfRatios({ x: 100 }, { observed: [observed] }), dup],
    ['on two red lines', withLine(make.deduct('x', 1), make.plainLine('x', 'warn')), dup],
    ['on two dimensions', profileOf(two('a', 'b').map((i) => make.dimension('x', i))), dup],
    ['on two bands', profileOfRatios({ a: 100 }, { bands: [0, 60].map((min) => ({ id: 'x', title: '', min })) }), dup],
  ])('that stand twice %s are refused, once', (_, profile, expected) => {
    expect(found(profile)).toEqual(expected);
  });
  test.each(['void', 'notDeterminable'])('a band may not be called %s, which is an outcome of its own', (id) => {
    expect(found(profileOfRatios({ a: 100 }, { bands: [{ id, title: '', min: 0 }] }))).toEqual([[id, 'duplicateId']]);
  });
});

describe('red lines and limits', () => {
  test('a cap at a band that does not exist is refused', () => {
    expect(found(withLine(make.capAt('r', 'splendid')))).toEqual([['r', 'redLine']]);
  });
  test.each([0, -1, Number.NaN, 100.01, 1.005])('a line that deducts %s is refused', (points) => {
    expect(found(withLine(make.deduct('r', points)))).toEqual([['r', 'redLine']]);
  });
  test.each<[string, Partial<TestProfile['limits']>, string]>([
    ['maxNotApplicable below 0', { maxNotApplicable: -0.1 }, 'limits'],
    ['maxNotApplicable above 100', { maxNotApplicable: 100.1 }, 'limits'],
    ['maxNotApplicable NaN', { maxNotApplicable: Number.NaN }, 'limits'],
    ['maxNotApplicable with two decimals', { maxNotApplicable: 20.05 }, 'decimals'],
    ['minResponses below 0', { minResponses: -1 }, 'limits'],
    ['minResponses with a fraction of a person', { minResponses: 29.5 }, 'limits'],
    ['minResponseRate below 0', { minResponseRate: -0.1 }, 'limits'],
    ['minResponseRate above 1', { minResponseRate: 1.1 }, 'limits'],
    ['minCases of nobody', { minCases: 0 }, 'limits'],
    ['minCases with a fraction of a case', { minCases: 9.5 }, 'limits'],
    ['minDecisive of nobody', { minDecisive: 0 }, 'limits'],
    ['minDecisive with a fraction of a case', { minDecisive: 9.5 }, 'limits'],
  ])('%s is refused', (_, limits, code) => {
    expect(found(withLimits(limits))).toEqual([['test', code]]);
  });
});

test('all faults of a profile are named together', () => {
  const profile = profileOf(
    [make.dimension('A', make.ratio('a', 50, { floor: 1 }), make.rubric('b', 30, [0]), make.yesNo('b', 10))],
    {
      bands: BANDS.slice(1),
      redLines: [make.deduct('r', 0), make.capAt('s', 'none')],
      limits: { ...LIMITS, minResponseRate: 2 },
    },
  );
  expect(found(profile).sort()).toEqual(
    [
      ['b', 'duplicateId'],
      ['a', 'cannotReachBothEnds'],
      ['b', 'levels'],
      ['test', 'weightSum'],
      ['test', 'bands'],
      ['r', 'redLine'],
      ['s', 'redLine'],
      ['test', 'limits'],
    ].sort(),
  );
});

test('a fault says in words what would be right', () => {
  expect(faultsOfProfile(profileOfRatios({ a: 99 }))[0]?.message).toContain('100');
});

test('the lines of a profile are the minima of its bands and of their dimensions', () => {
  expect(linesOf(workedExample()).sort((a, b) => a - b)).toEqual([0, 50, 60, 60, 80, 90]);
});

test('the indicators of a profile stand in its order', () => {
  expect(indicatorsOf(workedExample()).map(({ id }) => id)).toEqual(['A1', 'A2', 'B1', 'B2']);
});

describe('in words', () => {
  const say = (profile: TestProfile) => faultsOfProfile(profile).map(({ message }) => message);
  const bands = (...all: [min: number, minDimension?: number][]) => say(withBands(...all));
  test.each<[string, string[]]>([
    [
      'the id "x" stands more than once, or is reserved: give each its own',
      say(withLine(make.deduct('x', 1), make.plainLine('x', 'warn'))),
    ],
    ['the weight -10 is not a number above 0 with at most two decimals', say(profileOfRatios({ a: 110, b: -10 }))],
    ['the weights add up to 99.99: make it 100', say(profileOfRatios({ a: 50, b: 49.99 }))],
    [
      'a dimension without indicators: remove it or fill it',
      say(profileOf([make.dimension('A', make.yesNo('a', 100)), make.dimension('B')])),
    ],
    [
      'floor 0.5 and target 0.5 must differ and lie in 0…1',
      say(withIndicator(make.ratio('x', 40, { floor: 0.5, target: 0.5 }))),
    ],
    [
      'floor -1 and target 2 must differ and lie in 0…Infinity',
      say(withIndicator(make.ratio('x', 40, { floor: -1, target: 2, capped: false }))),
    ],
    [
      'the edges 0.4 ≤ 0.3 ≤ 0.5 ≤ 0.9 must rise, and innerHigh must not be below 0',
      say(withIndicator(make.band('x', 40, [0.4, 0.3, 0.5, 0.9]))),
    ],
    [
      'the values 0, 0.5, 0.5, 1 must rise strictly from 0 to 1, each level with its own id',
      say(withIndicator(make.rubric('x', 40, [0, 0.5, 0.5, 1]))),
    ],
    ['the scale 5…1 must rise', say(withIndicator(make.survey('x', 40, 5, 1)))],
    ['perEvent is 1.01: it must be above 0 and at most 1', say(withIndicator(make.deduction('x', 40, 1.01)))],
    ['there are no bands: add at least the lowest, with min 0', bands()],
    ['the lowest band "b0" must have min 0 and no minDimension', bands([10], [60])],
    ['min of "b2" must be above that of "b1"', bands([0], [80], [60])],
    ['"b2" needs a minDimension, since "b1" below it sets one', bands([0], [60, 50], [80])],
    ['minDimension of "b2" must be above that of "b1"', bands([0], [60, 50], [80, 40])],
    ['100.1 in "b1" must lie in 0…100', bands([0], [100.1])],
    ['59.95 in "b1" has more than one decimal', bands([0], [59.95])],
    [
      'it caps at "splendid", which is not a band: name one of unqualified, qualified, good, excellent',
      say(withLine(make.capAt('r', 'splendid'))),
    ],
    [
      'it deducts 100.01: give points above 0, at most 100, with at most two decimals',
      say(withLine(make.deduct('r', 100.01))),
    ],
    ['maxNotApplicable is -0.1: it must lie in 0…100', say(withLimits({ maxNotApplicable: -0.1 }))],
    ['maxNotApplicable 20.05 has more than one decimal', say(withLimits({ maxNotApplicable: 20.05 }))],
    ['minResponses is 29.5: it must be a whole number from 0', say(withLimits({ minResponses: 29.5 }))],
    ['minResponseRate is 1.1: it must lie in 0…1', say(withLimits({ minResponseRate: 1.1 }))],
    ['minCases is 0: it must be a whole number from 1', say(withLimits({ minCases: 0 }))],
    ['minDecisive is 0: it must be a whole number from 1', say(withLimits({ minDecisive: 0 }))],
  ])('%s', (message, said) => {
    expect(said).toEqual([message]);
  });
  test.each<[string, TestProfile]>([
    ['a line may take all points', withLine(make.deduct('r', 100))],
    ['no response may be enough', withLimits({ minResponses: 0 })],
    ['no share of responses may be asked for', withLimits({ minResponseRate: 0 })],
    ['all may have to respond', withLimits({ minResponseRate: 1 })],
    ['one case may be enough', withLimits({ minCases: 1, minDecisive: 1 })],
  ])('%s', (_, profile) => {
    expect(say(profile)).toEqual([]);
  });
  test.each([
    [Number.NEGATIVE_INFINITY, 5],
    [1, Number.POSITIVE_INFINITY],
    [Number.NaN, 5],
  ])('a survey from %s to %s has no scale', (low, high) => {
    expect(found(withIndicator(make.survey('x', 40, low, high)))).toEqual([['x', 'cannotReachBothEnds']]);
  });
  test('a rubric of one level at 0 and 1 at once is none', () => {
    expect(found(withIndicator(make.rubric('x', 40, [1])))).toEqual([['x', 'levels']]);
    expect(found(withIndicator(make.rubric('x', 40, [0])))).toEqual([['x', 'levels']]);
  });
});
