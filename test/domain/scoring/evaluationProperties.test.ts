/** Statements of scoring.md section 2, each held against random profiles and sheets and worked out a second way. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AnswerSheet, answerTo } from '../../../src/domain/answers/answer.ts';
import { shownFigure } from '../../../src/domain/basics/rounding.ts';
import { linesOf } from '../../../src/domain/profiles/profile.ts';
import { attainmentOf } from '../../../src/domain/scoring/attainment.ts';
import { evaluate } from '../../../src/domain/scoring/evaluation.ts';
import { rank } from '../../../src/domain/scoring/ranking.ts';
import { evaluateRaters } from '../../../src/domain/scoring/raters.ts';
import * as make from '../profiles/profiles.ts';

const { fractionOf, given, LIMITS, na, profileOfRatios, someCase, someProfile, yes } = make;
const near = (x: number) => expect.closeTo(x, 9);

/** What a ratio of the random profiles attains, read from the sheet by hand; `undefined` while it is missing. */
function attainmentIn(sheet: AnswerSheet, id: string): number | 'na' | undefined {
  const answer = answerTo(sheet, id);
  if (answer?.state === 'notApplicable') return /^[\s\u200B]*$/u.test(answer.reason) ? undefined : 'na';
  const { numerator = 0, denominator = 0 } = (answer?.state === 'value' ? answer.value : {}) as Record<string, number>;
  return denominator > 0 && numerator <= denominator ? numerator / denominator : undefined;
}

describe('a random sheet', () => {
  const holds = (statement: (args: { profile: make.TestProfile; sheet: AnswerSheet }) => void) =>
    fc.assert(fc.property(someCase, statement), { numRuns: 300 });
  /** Σ W·D / Σ W with D = Σ w·a / Σ w, straight from the text. */
  const totalBy = ({ dimensions }: make.TestProfile, sheet: AnswerSheet, missing: number): number | null => {
    const parts = dimensions.flatMap(({ indicators }) => {
      const weight = indicators.reduce((sum, each) => sum + each.weight, 0);
      const own = indicators.flatMap(({ id, weight: w }) => {
        const a = attainmentIn(sheet, id);
        return a === 'na' ? [] : [{ w, a: a ?? missing }];
      });
      const applicable = own.reduce((sum, { w }) => sum + w, 0);
      return own.length === 0 ? [] : [{ weight, d: own.reduce((sum, { w, a }) => sum + w * a, 0) / applicable }];
    });
    const all = parts.reduce((sum, { weight }) => sum + weight, 0);
    return parts.length === 0 ? null : (100 * parts.reduce((sum, { weight, d }) => sum + weight * d, 0)) / all;
  };
  const pointsOf = ({ redLines }: make.TestProfile, sheet: AnswerSheet, withOpen: boolean) =>
    redLines.reduce((sum, line) => {
      const answer = answerTo(sheet, line.id);
      const isYes = answer?.state === 'value' && (answer.value as { yes: boolean }).yes;
      const isOpen = answer?.state !== 'value';
      return line.effect === 'deduct' && (isYes || (withOpen && isOpen)) ? sum + line.points : sum;
    }, 0);

  test('has the total that the formula gives, with 0 and with 1 for what is missing', () => {
    holds(({ profile, sheet }) => {
      const { total } = evaluate(profile, sheet);
      const [low, high] = [totalBy(profile, sheet, 0), totalBy(profile, sheet, 1)];
      expect(total).toEqual(low === null || high === null ? null : { low: near(low), high: near(high) });
    });
  });
  test('has a score less the points of affirmed red lines, and at least less those of open ones, never below 0', () => {
    holds(({ profile, sheet }) => {
      const { total, score } = evaluate(profile, sheet);
      if (!total) return;
      const [low, high] = [pointsOf(profile, sheet, true), pointsOf(profile, sheet, false)];
      expect(score).toEqual({ low: near(Math.max(0, total.low - low)), high: near(Math.max(0, total.high - high)) });
    });
  });
  test('has another reading in which nobody hides behind "not applicable"', () => {
    holds(({ profile, sheet }) => {
      const sum = (missing: number) =>
        profile.dimensions
          .flatMap(({ indicators }) => indicators)
          .reduce((all, { id, weight }) => {
            const a = attainmentIn(sheet, id);
            return all + weight * (a === 'na' ? 0 : (a ?? missing));
          }, 0);
      expect(evaluate(profile, sheet).naAsZero).toEqual({
        low: near(Math.max(0, sum(0) - pointsOf(profile, sheet, true))),
        high: near(Math.max(0, sum(1) - pointsOf(profile, sheet, false))),
      });
    });
  });
  test('gives points that add up to the total, of 100 that can be had', () => {
    holds(({ profile, sheet }) => {
      const { total, indicators, dimensions } = evaluate(profile, sheet);
      if (!total) return;
      const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0);
      expect(sum(indicators.map(({ available }) => available))).toBeCloseTo(100, 8);
      expect(sum(dimensions.map(({ available }) => available))).toBeCloseTo(100, 8);
      for (const end of ['low', 'high'] as const)
        expect(sum(indicators.map(({ points }) => points?.[end] ?? 0))).toBeCloseTo(total[end], 8);
    });
  });
  test('rises by the gain of an indicator when that one alone is fully attained', () => {
    holds(({ profile, sheet }) => {
      const { total, indicators } = evaluate(profile, sheet);
      for (const { indicator, gain, attainment } of indicators) {
        if (attainment === null || !total) continue;
        const raised = evaluate(profile, { ...sheet, [indicator.id]: fractionOf(1, 1) }).total;
        expect(raised?.low).toBeCloseTo(total.low + gain, 8);
      }
    });
  });
  test('keeps its dimensions whatever the red lines say', () => {
    holds(({ profile, sheet }) => {
      const affirmed = Object.fromEntries(profile.redLines.map(({ id }) => [id, yes]));
      expect(evaluate(profile, { ...sheet, ...affirmed }).dimensions).toEqual(evaluate(profile, sheet).dimensions);
    });
  });
  test('is void by an affirmed void line, else fails by a fail line, whatever else it says', () => {
    holds(({ profile, sheet }) => {
      const has = (effect: string) => profile.redLines.some((line) => line.effect === effect);
      const affirmed = Object.fromEntries(profile.redLines.map(({ id }) => [id, yes]));
      const { possible } = evaluate(profile, { ...sheet, ...affirmed });
      if (has('void')) expect(possible).toEqual(['void']);
      else if (has('fail')) expect(possible).toEqual([profile.bands[0]?.id]);
    });
  });
  test('takes no "not applicable" for a red line: it stays open, with an error', () => {
    holds(({ profile, sheet }) => {
      const waved = Object.fromEntries(profile.redLines.map(({ id }) => [id, na()]));
      const { redLines, errors } = evaluate(profile, { ...sheet, ...waved });
      expect(redLines.every(({ state }) => state === 'open')).toBe(true);
      expect(errors.filter(({ problem }) => problem === 'notApplicableNotAllowed')).toHaveLength(redLines.length);
    });
  });
  test('is merged with itself to itself, in whatever order the raters come', () => {
    holds(({ profile, sheet }) => {
      const { evaluation, indicators, alpha } = evaluateRaters(profile, [sheet, sheet, sheet]);
      const own = evaluate(profile, sheet);
      expect(evaluation.total).toEqual(own.total);
      expect(evaluation.possible).toEqual(own.possible);
      expect(indicators.every(({ spread }) => spread === null || spread === 0)).toBe(true);
      expect(alpha === null || alpha === 1).toBe(true);
      const other = { [make.idsOf(profile)[0] ?? '']: fractionOf(1, 4) };
      const [one, two] = [evaluateRaters(profile, [sheet, other]), evaluateRaters(profile, [other, sheet])];
      expect(one.evaluation.total).toEqual(two.evaluation.total);
      expect(one.alpha).toEqual(two.alpha);
    });
  });
});

describe('attainment', () => {
  const numbers = fc.record({ n: fc.integer({ min: 0, max: 1000 }), d: fc.integer({ min: 1, max: 1000 }) });
  const reached = (indicator: Parameters<typeof attainmentOf>[0], value: unknown): number => {
    const result = attainmentOf(indicator, value, LIMITS);
    return result.kind === 'attained' ? result.attainment : Number.NaN;
  };
  test('of a ratio whose lower value is better mirrors the one whose higher value is', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom([0.2, 0.8], [0, 1], [0.5, 0.9]), ({ n, d }, [floor = 0, target = 1]) => {
        const up = make.ratio('x', 100, { floor, target, capped: false });
        const down = make.ratio('x', 100, { floor: target, target: floor, capped: false });
        const value = { numerator: n, denominator: d };
        expect(reached(up, value) + reached(down, value)).toBeCloseTo(1, 9);
      }),
    );
  });
  test('of a band is 1 inside, 0 outside and on the straight line between', () => {
    const indicator = make.band('x', 100, [0.2, 0.4, 0.6, 1]);
    fc.assert(
      fc.property(numbers, ({ n, d }) => {
        const x = n / d;
        const line = x < 0.5 ? (x - 0.2) / 0.2 : (1 - x) / 0.4;
        expect(reached(indicator, { numerator: n, denominator: d })).toBeCloseTo(Math.min(1, Math.max(0, line)), 9);
      }),
    );
  });
  test('of a survey does not change with how many answered: the flag alone does', () => {
    const survey = make.survey('x', 100, 1, 5);
    const counts = fc
      .integer({ min: 1, max: 200 })
      .chain((invited) =>
        fc.record({ invited: fc.constant(invited), responses: fc.integer({ min: 1, max: invited }) }),
      );
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 50 }), counts, (tenths, { invited, responses }) => {
        const result = attainmentOf(survey, { mean: tenths / 10, responses, invited }, LIMITS);
        if (result.kind !== 'attained') throw new Error('not attained');
        expect(result.attainment).toBeCloseTo((tenths / 10 - 1) / 4, 9);
        const weak = responses < Math.min(30, invited) || responses / invited < 0.6 - 1e-9;
        expect(result.lowConfidence).toBe(weak);
      }),
    );
  });
  test('of events falls by each and never below 0; of a plan never above 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 40 }), (events, planned) => {
        expect(reached(make.deduction('x', 100, 0.1), { events })).toBeCloseTo(Math.max(0, 1 - events / 10), 9);
        const done = { done: events, planned };
        expect(reached(make.count('x', 100), done)).toBeCloseTo(Math.min(1, events / planned), 9);
      }),
    );
  });
});

test('a reason of white space and invisible signs is none, and one visible sign makes it one', () => {
  const profile = profileOfRatios({ a: 100 });
  const blank = fc.array(fc.constantFrom(' ', '\t', '\n', '\u3000', '\u00A0', '\uFEFF', '\u200B', '\u200D', '\u2060'));
  fc.assert(
    fc.property(blank, fc.constantFrom('', '无', 'x', '0'), (signs, visible) => {
      const reason = signs.join('') + visible;
      const state = evaluate(profile, { a: { state: 'notApplicable', reason } }).indicators[0]?.state.state;
      expect(state).toBe(visible === '' ? 'unanswered' : 'notApplicable');
    }),
  );
});

test('a shown figure is rounded half up, except where that would show a line as reached that is not', () => {
  fc.assert(
    fc.property(someProfile, fc.integer({ min: 0, max: 10_000_000 }), (profile, tenMillionths) => {
      const x = tenMillionths / 100_000;
      const lines = linesOf(profile);
      const shown = shownFigure(x, lines);
      expect(Math.abs(shown - x)).toBeLessThan(0.1);
      expect(Number(shown.toFixed(1))).toBe(shown);
      for (const line of [...lines, 100]) expect(shown >= line - 1e-9 && x < line - 1e-9).toBe(false);
      const rounded = Math.floor(10 * x + 0.5 + 1e-8) / 10;
      const isAboveALine = [...lines, 100].some((line) => rounded >= line - 1e-9 && x < line - 1e-9);
      if (!isAboveALine) expect(shown).toBe(rounded);
    }),
    { numRuns: 1000 },
  );
});

test('a rank is one more than the number of those who are better, in whatever order they come', () => {
  const profile = profileOfRatios({ a: 100 });
  const stamp = { id: 'p', version: '1', hash: 'h' };
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 13 }), (scores) => {
      const contestants = scores.map((score, index) => ({
        id: `c${index}`,
        profile: stamp,
        evaluation: evaluate(profile, { a: make.percent(score) }),
      }));
      const { ranked, apart } = rank(profile, stamp, contestants);
      expect(apart).toEqual([]);
      for (const { id, rank: place } of ranked) {
        const own = scores[Number(id.slice(1))] ?? 0;
        expect(place).toBe(1 + scores.filter((score) => score > own).length);
      }
      const turned = rank(profile, stamp, [...contestants].reverse()).ranked;
      expect(new Map(turned.map((each) => [each.id, each.rank]))).toEqual(
        new Map(ranked.map((each) => [each.id, each.rank])),
      );
    }),
  );
});

test('bad input leaves the results of the others as they are', () => {
  const profile = profileOfRatios({ a: 60, b: 40 });
  const bad = fc.constantFrom(-1, Number.NaN, Number.POSITIVE_INFINITY, 'ten', null, [], 101);
  fc.assert(
    fc.property(bad, (numerator) => {
      const { errors, indicators, total } = evaluate(profile, {
        a: given({ numerator, denominator: 100 }),
        b: make.percent(50),
      });
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatchObject({ item: 'a', field: 'numerator' });
      expect(indicators[1]?.points).toEqual({ low: 20, high: 20 });
      expect(total).toEqual({ low: 20, high: 80 });
    }),
  );
});
