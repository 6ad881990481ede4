/**
 * Possible outcomes against an independent, exact evaluation: fractions of whole numbers, written from the text of
 * `scoring.md`, section 2. Borders are those of section 1: "at least T" is x ≥ T − 1e-9, in exact arithmetic too.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AnswerSheet, answerTo, isNotApplicable } from '../../../src/domain/answers/answer.ts';
import { faultsOfProfile } from '../../../src/domain/profiles/faults.ts';
import { indicatorsOf, type RedLine } from '../../../src/domain/profiles/profile.ts';
import { evaluate } from '../../../src/domain/scoring/evaluation.ts';
import { fractionOf, idsOf, na, no, someCase, someProfile, type TestProfile, yes } from '../profiles/profiles.ts';

/** Numerator and denominator, the second above 0. */
type Fraction = readonly [bigint, bigint];
const frac = (n: number, d = 1): Fraction => [BigInt(n), BigInt(d)];
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const minus = (x: Fraction, [c, d]: Fraction): Fraction => plus(x, [-c, d]);
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
/** Divided by something above 0. */
const over = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d, b * c];
const less = ([a, b]: Fraction, [c, d]: Fraction) => a * d < c * b;
const sum = (all: readonly Fraction[]) => all.reduce(plus, frac(0));
/** Shortened to 60 bits, which a number holds to 1e-15. */
const toNumber = ([a, b]: Fraction) => Number((a << 60n) / b) / 2 ** 60;
const hundredths = (x: number) => frac(Math.round(x * 100), 100);
const EPSILON = frac(1, 1e9);
const atLeast = (x: Fraction, threshold: number) => !less(x, minus(hundredths(threshold), EPSILON));

/** Attainments of the applicable indicators, by id. */
type Attainments = ReadonlyMap<string, Fraction>;
type Lines = readonly RedLine<string>[];

/** W, and 100 × D, of each dimension with an applicable indicator. */
const dimensionsOf = ({ dimensions }: TestProfile, attainments: Attainments) =>
  dimensions.flatMap(({ indicators }) => {
    const own = indicators.flatMap(({ id, weight }) => {
      const a = attainments.get(id);
      return a ? [{ w: hundredths(weight), a }] : [];
    });
    if (own.length === 0) return [];
    const score = over(times(frac(100), sum(own.map(({ w, a }) => times(w, a)))), sum(own.map(({ w }) => w)));
    return [{ weight: sum(indicators.map(({ weight }) => hundredths(weight))), score }];
  });

/** The result of a complete sheet: total → deductions → band → caps → fail → void. */
function resultOf(profile: TestProfile, attainments: Attainments, affirmed: Lines) {
  const parts = dimensionsOf(profile, attainments);
  const left = profile.dimensions.flatMap(({ indicators }) => indicators.filter(({ id }) => !attainments.has(id)));
  const naWeight = sum(left.map(({ weight }) => hundredths(weight)));
  const total =
    parts.length === 0
      ? null
      : over(sum(parts.map(({ weight, score }) => times(weight, score))), sum(parts.map(({ weight }) => weight)));
  const points = sum(affirmed.map((line) => (line.effect === 'deduct' ? hundredths(line.points) : frac(0))));
  const after = total && minus(total, points);
  const score = after && (less(after, frac(0)) ? frac(0) : after);

  const names = profile.bands.map(({ id }) => id);
  let outcome = 'notDeterminable';
  const mostNa = plus(hundredths(profile.limits.maxNotApplicable), EPSILON);
  if (score && !less(mostNa, naWeight)) {
    for (const { id, min, minDimension } of profile.bands)
      if (atLeast(score, min) && parts.every((d) => minDimension === undefined || atLeast(d.score, minDimension)))
        outcome = id;
    for (const line of affirmed)
      if (line.effect === 'cap' && names.indexOf(line.band) < names.indexOf(outcome)) outcome = line.band;
  }
  if (affirmed.some(({ effect }) => effect === 'fail')) outcome = names[0] ?? '';
  if (affirmed.some(({ effect }) => effect === 'void')) outcome = 'void';
  return { score, outcome };
}

/** What a sheet of ratios with floor 0 and target 1 leaves open. */
function openIn(profile: TestProfile, sheet: AnswerSheet) {
  const known = new Map<string, Fraction>();
  const missing: string[] = [];
  for (const id of idsOf(profile)) {
    const answer = answerTo(sheet, id);
    if (isNotApplicable(answer)) continue;
    const { numerator: n = 0, denominator: d = 0 } =
      answer?.state === 'value' ? (answer.value as { numerator: number; denominator: number }) : {};
    if (d > 0 && n <= d) known.set(id, frac(n, d));
    else missing.push(id);
  }
  const said = (line: RedLine<string>) => answerTo(sheet, line.id);
  const affirmed = profile.redLines.filter((line) => said(line) === yes);
  const openLines = profile.redLines.filter((line) => said(line) !== yes && said(line) !== no);
  return { known, missing, affirmed, openLines };
}

const filled = (known: Attainments, missing: readonly string[], a: Fraction): Attainments =>
  new Map([...known, ...missing.map((id) => [id, a] as const)]);

const subsetsOf = <T>(items: readonly T[]): T[][] => {
  const [first, ...rest] = items;
  return first === undefined ? [[]] : subsetsOf(rest).flatMap((subset) => [subset, [first, ...subset]]);
};

/**
 * The outcomes of finitely many completions, enough to meet every outcome that some completion has.
 *
 * With the red lines fixed, an outcome depends only on the side of each `minDimension` border on which each dimension
 * lies, and of each `min` border on which the total lies. The borders cut the range of every dimension into pieces
 * that hold their lower end. Within one choice of pieces the total runs through an interval without a gap: its least
 * value and each border in it stand for all. Each is made into a completion and evaluated.
 */
function outcomesFound(profile: TestProfile, sheet: AnswerSheet): Set<string> {
  const { known, missing, affirmed, openLines } = openIn(profile, sheet);
  const lows = dimensionsOf(profile, filled(known, missing, frac(0)));
  const highs = dimensionsOf(profile, filled(known, missing, frac(1)));
  const applicable = profile.dimensions.filter((d) =>
    d.indicators.some(({ id }) => known.has(id) || missing.includes(id)),
  );
  const allWeight = sum(lows.map(({ weight }) => weight));
  const borders = profile.bands.flatMap(({ minDimension: d }) =>
    d === undefined ? [] : [minus(hundredths(d), EPSILON)],
  );

  const pieces = lows.map(({ score: low, weight }, index) => {
    const high = highs[index]?.score ?? low;
    const cuts = borders.filter((border) => less(low, border) && !less(high, border));
    return [low, ...cuts].map((from, n) => ({
      low,
      high,
      from,
      to: cuts[n] ?? high,
      closed: n === cuts.length,
      share: over(weight, allWeight),
    }));
  });
  const choices = pieces.reduce<(typeof pieces)[number][]>(
    (all, own) => all.flatMap((choice) => own.map((piece) => [...choice, piece])),
    [[]],
  );

  const found = new Set<string>();
  for (const more of subsetsOf(openLines)) {
    const lines = [...affirmed, ...more];
    const points = sum(lines.map((line) => (line.effect === 'deduct' ? hundredths(line.points) : frac(0))));
    for (const choice of choices) {
      const least = sum(choice.map(({ share, from }) => times(share, from)));
      const most = sum(choice.map(({ share, to }) => times(share, to)));
      const closed = choice.every((piece) => piece.closed);
      const totals = profile.bands
        .map(({ min }) => minus(plus(hundredths(min), points), EPSILON))
        .filter((t) => less(least, t) && (closed ? !less(most, t) : less(t, most)));
      for (const total of [least, ...totals]) {
        const part = less(least, most) ? over(minus(total, least), minus(most, least)) : frac(0);
        const attainments = new Map(known);
        choice.forEach(({ low, high, from, to }, index) => {
          const score = plus(from, times(part, minus(to, from)));
          const a = less(low, high) ? over(minus(score, low), minus(high, low)) : frac(0);
          for (const { id } of applicable[index]?.indicators ?? []) if (missing.includes(id)) attainments.set(id, a);
        });
        found.add(resultOf(profile, attainments, lines).outcome);
      }
    }
  }
  return found;
}

/** How to fill in what is missing: twentieths for indicators, yes or no for red lines, taken in turn. */
const someCompletion = fc.record({
  twentieths: fc.array(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constantFrom(0, 10, 20)), {
    minLength: 12,
    maxLength: 12,
  }),
  affirmed: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
});

describe('random profiles', () => {
  test('are valid, so that what follows is said of valid profiles', () => {
    fc.assert(
      fc.property(someProfile, (profile) => {
        expect(faultsOfProfile(profile)).toEqual([]);
      }),
    );
  });
});

describe('every completion', () => {
  const completed = fc.tuple(someCase, fc.array(someCompletion, { minLength: 8, maxLength: 8 }));

  test('scores within the range, which the least and the greatest completion reach', () => {
    fc.assert(
      fc.property(completed, ([{ profile, sheet }, completions]) => {
        const { score, possible } = evaluate(profile, sheet);
        const { known, missing, affirmed, openLines } = openIn(profile, sheet);
        const least = resultOf(profile, filled(known, missing, frac(0)), [...affirmed, ...openLines]).score;
        const most = resultOf(profile, filled(known, missing, frac(1)), affirmed).score;
        if (!score || !least || !most) {
          expect([score, least, most]).toEqual([null, null, null]);
          return;
        }
        expect(score.low).toBeCloseTo(toNumber(least), 9);
        expect(score.high).toBeCloseTo(toNumber(most), 9);
        for (const { twentieths, affirmed: chosen } of completions) {
          const more = missing.map((id, n) => [id, frac(twentieths[n] ?? 0, 20)] as const);
          const lines = [...affirmed, ...openLines.filter((_, n) => chosen[n])];
          const result = resultOf(profile, new Map([...known, ...more]), lines);
          expect(toNumber(result.score ?? frac(-1))).toBeGreaterThanOrEqual(score.low - 1e-9);
          expect(toNumber(result.score ?? frac(101))).toBeLessThanOrEqual(score.high + 1e-9);
          expect(possible).toContain(result.outcome);
        }
      }),
      { numRuns: 250 },
    );
  });

  test('has one score and one outcome, the same as the exact evaluation', () => {
    fc.assert(
      fc.property(completed, ([{ profile, sheet }, completions]) => {
        const { known, missing, affirmed, openLines } = openIn(profile, sheet);
        for (const { twentieths, affirmed: chosen } of completions) {
          const values = missing.map((id, n) => [id, twentieths[n] ?? 0] as const);
          const yesLines = openLines.filter((_, n) => chosen[n]);
          const complete: AnswerSheet = {
            ...sheet,
            ...Object.fromEntries(values.map(([id, value]) => [id, fractionOf(value, 20)])),
            ...Object.fromEntries(openLines.map((line) => [line.id, yesLines.includes(line) ? yes : no])),
          };
          const attainments = new Map([...known, ...values.map(([id, value]) => [id, frac(value, 20)] as const)]);
          const expected = resultOf(profile, attainments, [...affirmed, ...yesLines]);
          const { score, possible } = evaluate(profile, complete);
          expect(possible).toEqual([expected.outcome]);
          expect(score?.low).toBe(score?.high);
          if (expected.score) expect(score?.low).toBeCloseTo(toNumber(expected.score), 9);
          else expect(score).toBeNull();
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('possible outcomes', () => {
  test('are exactly those that some completion gives', () => {
    fc.assert(
      fc.property(someCase, ({ profile, sheet }) => {
        expect([...evaluate(profile, sheet).possible].sort()).toEqual([...outcomesFound(profile, sheet)].sort());
      }),
      { numRuns: 2000 },
    );
  });

  test('stand in the order of the bands, then not determinable, then void', () => {
    fc.assert(
      fc.property(someCase, ({ profile, sheet }) => {
        const order = [...profile.bands.map(({ id }) => id), 'notDeterminable', 'void'];
        const { possible } = evaluate(profile, sheet);
        expect(possible).toEqual(order.filter((outcome) => possible.includes(outcome)));
      }),
    );
  });

  test('are decided when one is left that can be determined, and only then', () => {
    fc.assert(
      fc.property(someCase, ({ profile, sheet }) => {
        const found = [...outcomesFound(profile, sheet)];
        const only = found.length === 1 && found[0] !== 'notDeterminable' ? found[0] : null;
        expect(evaluate(profile, sheet).decided).toBe(only);
      }),
      { numRuns: 300 },
    );
  });
});

describe('an answer that is added', () => {
  const oneMore = fc.tuple(someCase, fc.nat(), fc.integer({ min: 0, max: 20 }), fc.boolean());

  test('never widens the range and never adds an outcome', () => {
    fc.assert(
      fc.property(oneMore, ([{ profile, sheet }, pick, twentieths, affirms]) => {
        const { missing, openLines } = openIn(profile, sheet);
        const open = [...missing, ...openLines.map(({ id }) => id)];
        fc.pre(open.length > 0);
        const id = open[pick % open.length] ?? '';
        const answer = missing.includes(id) ? fractionOf(twentieths, 20) : affirms ? yes : no;
        const before = evaluate(profile, sheet);
        const after = evaluate(profile, { ...sheet, [id]: answer });
        expect(after.score?.low ?? 0).toBeGreaterThanOrEqual((before.score?.low ?? 0) - 1e-9);
        expect(after.score?.high ?? 0).toBeLessThanOrEqual((before.score?.high ?? 0) + 1e-9);
        expect(before.possible).toEqual(expect.arrayContaining(after.possible));
      }),
      { numRuns: 500 },
    );
  });

  test('stays in the range when it is "not applicable", and can only make the grade not determinable', () => {
    fc.assert(
      fc.property(oneMore, ([{ profile, sheet }, pick]) => {
        const { missing } = openIn(profile, sheet);
        fc.pre(missing.length > 0);
        const before = evaluate(profile, sheet);
        const after = evaluate(profile, { ...sheet, [missing[pick % missing.length] ?? '']: na() });
        expect([...before.possible, 'notDeterminable']).toEqual(expect.arrayContaining(after.possible));
        if (!before.score || !after.score) return;
        expect(after.score.low).toBeGreaterThanOrEqual(before.score.low - 1e-9);
        expect(after.score.high).toBeLessThanOrEqual(before.score.high + 1e-9);
      }),
      { numRuns: 500 },
    );
  });

  test('changes nothing by its place in the sheet', () => {
    const shuffled = someCase.chain(({ profile, sheet }) => {
      const keys = Object.keys(sheet);
      const orders = fc.shuffledSubarray(keys, { minLength: keys.length });
      return orders.map((order) => ({ profile, sheet, order }));
    });
    fc.assert(
      fc.property(shuffled, ({ profile, sheet, order }) => {
        const other = Object.fromEntries(order.map((id) => [id, sheet[id] ?? na()]));
        expect(evaluate(profile, other)).toEqual(evaluate(profile, sheet));
      }),
    );
  });
});

describe('the next step', () => {
  /** Rank of the grade with one attainment replaced, missing ones at 0 and open red lines at no. */
  const rankWith = (profile: TestProfile, sheet: AnswerSheet, id?: string, a?: number) => {
    const { known, missing, affirmed } = openIn(profile, sheet);
    const attainments = new Map(filled(known, missing, frac(0)));
    if (id !== undefined && a !== undefined) attainments.set(id, frac(Math.round(a * 1e12), 1e12));
    const { outcome } = resultOf(profile, attainments, affirmed);
    return profile.bands.findIndex((band) => band.id === outcome);
  };

  test('lifts the grade when it is taken, and no smaller rise of one indicator does', () => {
    fc.assert(
      fc.property(someCase, ({ profile, sheet }) => {
        const { nextStep } = evaluate(profile, sheet);
        const { known, missing } = openIn(profile, sheet);
        const now = rankWith(profile, sheet);
        const rises = indicatorsOf(profile).flatMap(({ id }) => {
          const a = missing.includes(id) ? 0 : known.get(id);
          return a === undefined ? [] : [{ id, from: a === 0 ? 0 : toNumber(a) }];
        });
        if (!nextStep) {
          expect(rises.map(({ id }) => rankWith(profile, sheet, id, 1) > now)).not.toContain(true);
          return;
        }
        const reached = rankWith(profile, sheet, nextStep.indicator, nextStep.attainment);
        expect(reached).toBeGreaterThan(now);
        expect(profile.bands[reached]?.id).toBe(nextStep.band);
        const rather = (from: number) => Math.min(1, from + nextStep.rise - 1e-6);
        for (const { id, from } of rises) expect(rankWith(profile, sheet, id, rather(from))).toBeLessThanOrEqual(now);
      }),
      { numRuns: 500 },
    );
  });
});
