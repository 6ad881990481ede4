import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../src/commands/readContent.ts';
import { evaluate } from '../../src/domain/evaluation.ts';
import { indicatorsOf } from '../../src/domain/profile.ts';
import { shownFigure } from '../../src/domain/rounding.ts';
import { addingUpTo, traceOf } from '../../src/domain/scoreTrace.ts';
import { evaluateTried } from '../../src/domain/tryOut.ts';

const [profile] = readStandardFiles().evaluations.map(({ data }) => data);
if (!profile) throw new Error('there is no profile');

const sumOf = (parts: readonly number[]) => parts.reduce((sum, part) => sum + Math.round(part * 10), 0) / 10;

describe('parts that add up', () => {
  test.each([
    ['three thirds of 100', [100 / 3, 100 / 3, 100 / 3], 100, [33.4, 33.3, 33.3]],
    ['what lost most gains', [0.16, 0.14], 0.3, [0.2, 0.1]],
    ['a part of nothing stays nothing', [0, 0.04, 0.04], 0.1, [0, 0.1, 0]],
    ['a sum that was cut takes from the least', [59.96, 0.03], 59.9, [59.9, 0]],
    ['nothing adds up to nothing', [0, 0], 0, [0, 0]],
  ])('%s', (_, parts, sum, shown) => expect(addingUpTo(parts, sum)).toEqual(shown));

  test('always, and none is a tenth or more away from what it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.001, max: 20, noNaN: true }), { minLength: 1, maxLength: 22 }),
        (parts) => {
          const sum = Math.floor(10 * parts.reduce((a, b) => a + b, 0) + 0.5) / 10;
          const shown = addingUpTo(parts, sum);
          expect(sumOf(shown)).toBe(sum);
          for (const [index, part] of parts.entries())
            expect(Math.abs((shown[index] ?? 0) - part)).toBeLessThan(0.1 + 1e-6);
        },
      ),
    );
  });
});

describe('the trace', () => {
  /** A sheet in which some are answered, some are not applicable and some are missing. */
  const sheets = fc.record(
    Object.fromEntries(
      indicatorsOf(profile).map(({ id, kind, naAllowed }) => {
        const value =
          kind === 'ratio' || kind === 'band'
            ? fc.record({ numerator: fc.integer({ min: 0, max: 50 }), denominator: fc.integer({ min: 50, max: 60 }) })
            : kind === 'count'
              ? fc.record({ done: fc.integer({ min: 0, max: 50 }), planned: fc.integer({ min: 1, max: 60 }) })
              : fc.constant({});
        return [
          id,
          fc.oneof(
            value.map((each) => ({ state: 'value' as const, value: each })),
            fc.constant({ state: 'unknown' as const }),
            ...(naAllowed === false ? [] : [fc.constant({ state: 'notApplicable' as const, reason: '没有这项工作' })]),
          ),
        ];
      }),
    ),
    { requiredKeys: [] },
  );

  test('adds up as it is shown: indicators to dimensions, dimensions to the total, points that can be had to 100', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const evaluation = evaluate(profile, sheet as never);
        const { groups, total } = traceOf(profile, evaluation, sheet as never);
        if (!total || !evaluation.total) return;
        expect(total.low).toBe(shownFigure(evaluation.total.low, profile.bands.map(({ min }) => min).concat([50, 60])));
        for (const end of ['low', 'high'] as const) {
          expect(sumOf(groups.map(({ points }) => points?.[end] ?? 0))).toBe(total[end]);
          for (const { rows, points } of groups)
            expect(sumOf(rows.map((row) => row.points?.[end] ?? 0))).toBe(points?.[end] ?? 0);
        }
        expect(sumOf(groups.map(({ available }) => available))).toBe(100);
        for (const { rows, available } of groups) expect(sumOf(rows.map((row) => row.available))).toBe(available);
      }),
      { numRuns: 200 },
    );
  });

  test('says how an input became an attainment, and says nothing of what is missing', () => {
    const ratio = indicatorsOf(profile).find(
      (each) => each.kind === 'ratio' && each.capped !== false && each.floor < each.target,
    );
    if (ratio?.kind !== 'ratio') throw new Error('no ratio');
    const sheet = { [ratio.id]: { state: 'value', value: { numerator: 9, denominator: 10 } } } as const;
    const rows = traceOf(profile, evaluate(profile, sheet), sheet).groups.flatMap((group) => group.rows);
    const row = rows.find(({ result }) => result.indicator.id === ratio.id);
    const attainment = Math.min(1, Math.max(0, (0.9 - ratio.floor) / (ratio.target - ratio.floor)));
    expect(row?.formula?.values).toMatchObject({
      n: '9',
      d: '10',
      x: '90%',
      a: `${Number((100 * attainment).toFixed(2))}%`,
    });
    expect(rows.filter(({ formula }) => formula !== null)).toHaveLength(1);
  });
});

describe('trying out', () => {
  const evaluation = evaluate(profile, {});
  test('everything at full gives 100 and leaves the evaluation as it was', () => {
    const all = new Map(indicatorsOf(profile).map(({ id }) => [id, 1] as const));
    expect(evaluateTried(profile, evaluation, all).total).toEqual({ low: 100, high: 100 });
    expect(evaluation.total).toEqual({ low: 0, high: 100 });
  });
  test('one indicator moves the total by its weight', () => {
    const [first] = indicatorsOf(profile);
    const tried = evaluateTried(profile, evaluation, new Map([[first?.id ?? '', 0.5]]));
    expect(tried.total?.low).toBeCloseTo((first?.weight ?? 0) / 2, 9);
    expect(tried.total?.high).toBeCloseTo(100 - (first?.weight ?? 0) / 2, 9);
  });
  test('what does not apply stays so', () => {
    const optional = indicatorsOf(profile).find(({ naAllowed }) => naAllowed !== false);
    const sheet = { [optional?.id ?? '']: { state: 'notApplicable', reason: '没有' } } as const;
    const tried = evaluateTried(profile, evaluate(profile, sheet), new Map([[optional?.id ?? '', 1]]));
    expect(tried.indicators.find(({ indicator }) => indicator.id === optional?.id)?.attainment).toBeNull();
  });
});
