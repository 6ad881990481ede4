import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { shownFigure } from '../../../src/domain/basics/rounding.ts';
import { indicatorsOf } from '../../../src/domain/profiles/profile.ts';
import { evaluate } from '../../../src/domain/scoring/evaluation.ts';
import { addingUpTo, sharesAddingUpTo, traceOf } from '../../../src/domain/scoring/trace.ts';
import { evaluateWhatIf } from '../../../src/domain/scoring/whatIf.ts';
import * as make from '../profiles/profiles.ts';

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

describe('shares of a range', () => {
  const ends = fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.3, 1))
    .map(([low, spread]) => ({
      low,
      high: low + (1 - low) * spread,
    }));
  const shares = fc.array(
    fc
      .record({ available: fc.double({ min: 0.5, max: 15, noNaN: true }), ends })
      .map(({ available, ends: { low, high } }) => ({
        available,
        low: low * available,
        high: Math.max(low * available, high * available),
      })),
    { minLength: 1, maxLength: 12 },
  );
  const tenth = (figure: number) => Math.round(figure * 10) / 10;

  test('add up at both ends, never run backwards, never pass what is available, and one answer is one figure', () => {
    fc.assert(
      fc.property(shares, (parts) => {
        const total = (of: (part: (typeof parts)[number]) => number) =>
          tenth(parts.reduce((sum, each) => sum + of(each), 0));
        const sums = {
          available: total(({ available }) => available),
          low: total(({ low }) => low),
          high: total(({ high }) => high),
        };
        const shown = sharesAddingUpTo(parts, sums);
        for (const end of ['available', 'low', 'high'] as const)
          expect(sumOf(shown.map((share) => share[end]))).toBe(sums[end]);
        for (const [index, { available, low, high }] of shown.entries()) {
          const part = parts[index];
          expect(low).toBeLessThanOrEqual(high);
          expect(high).toBeLessThanOrEqual(available);
          if (part && part.high - part.low <= 1e-9) expect(high).toBe(low);
        }
      }),
      { numRuns: 1000 },
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

  test('has no range that runs backwards or passes what is available, and one figure for what is certain', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const { groups } = traceOf(profile, evaluate(profile, sheet as never), sheet as never);
        for (const { available, points, result } of groups.flatMap(({ rows }) => rows)) {
          if (!points || !result.points) continue;
          expect(points.low).toBeLessThanOrEqual(points.high);
          expect(points.high).toBeLessThanOrEqual(available);
          if (result.points.high - result.points.low < 1e-9) expect(points.high).toBe(points.low);
        }
      }),
    );
  });
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

describe('the sentence from the input to the attainment', () => {
  const every = make.profileOf([
    make.dimension(
      'A',
      make.ratio('a', 10, { floor: 0.5, target: 1 }),
      make.ratio('free', 10, { floor: 0, target: 3, capped: false }),
      make.band('b', 10, [0.1, 0.3, 0.5, 0.9]),
      make.count('c', 10),
    ),
    make.dimension(
      'B',
      make.survey('s', 20, 1, 5),
      make.deduction('d', 20, 0.25),
      make.rubric('r', 10, [0, 0.75, 1]),
      make.yesNo('y', 10),
    ),
  ]);
  const sheet = {
    a: make.fractionOf(45, 60),
    free: make.fractionOf(4, 3),
    b: make.fractionOf(7, 10),
    c: make.given({ done: 2, planned: 3 }),
    s: make.given({ mean: 4.2, responses: 40, invited: 50 }),
    d: make.given({ events: 3 }),
    r: make.given({ level: '0.75' }),
    y: make.yes,
  };
  const formulas = (by: typeof sheet | Record<string, never>) =>
    Object.fromEntries(
      traceOf(every, evaluate(every, sheet), by)
        .groups.flatMap(({ rows }) => rows)
        .map(({ result, formula }) => [result.indicator.id, formula]),
    );
  test('has the figures as they were typed and as they count', () => {
    expect(formulas(sheet)).toEqual({
      a: { name: 'ratio', values: { n: '45', d: '60', x: '75%', floor: '50%', target: '100%', a: '50%' } },
      free: { name: 'ratio', values: { n: '4', d: '3', x: '1.3333', floor: '0', target: '3', a: '44.44%' } },
      b: {
        name: 'band',
        values: {
          n: '7',
          d: '10',
          x: '70%',
          outerLow: '10%',
          innerLow: '30%',
          innerHigh: '50%',
          outerHigh: '90%',
          a: '50%',
        },
      },
      c: { name: 'count', values: { done: '2', planned: '3', a: '66.67%' } },
      s: {
        name: 'survey',
        values: { low: '1', high: '5', mean: '4.2', responses: '40', invited: '50', rate: '80%', a: '80%' },
      },
      d: { name: 'deduction', values: { events: '3', perEvent: '25%', a: '25%' } },
      r: { name: 'rubric', values: { place: '2', count: '3', a: '75%' } },
      y: { name: 'boolean', values: { a: '100%' } },
    });
  });
  test('is none without the answers that an evaluation was made from', () => {
    expect(Object.values(formulas({}))).toEqual(Array.from({ length: 8 }, () => null));
  });
  test('is none where nothing is applicable, and there are no points', () => {
    const none = Object.fromEntries(Object.keys(sheet).map((id) => [id, make.na()]));
    const { groups, total } = traceOf(every, evaluate(every, none), none);
    expect(total).toBeNull();
    expect(groups).toMatchObject([
      { dimension: 'A', available: 0, points: null },
      { dimension: 'B', available: 0, points: null },
    ]);
    for (const { rows } of groups)
      for (const row of rows) expect(row).toMatchObject({ formula: null, available: 0, points: null });
  });
  test('one dimension without anything applicable leaves all points to the other', () => {
    const half = { ...sheet, s: make.na(), d: make.na(), r: make.na(), y: make.na() };
    const { groups, total } = traceOf(every, evaluate(every, half), half);
    expect(groups.map(({ available, points }) => [available, points !== null])).toEqual([
      [100, true],
      [0, false],
    ]);
    expect(groups[0]?.points).toEqual(total);
  });
});

describe('parts that cannot be met', () => {
  test.each([
    ['what is left goes round when it is more than there are parts', [0.1, 0.1], 0.6, [0.3, 0.3]],
    ['what is too much is taken from the part that lost least, then the next', [0.3, 0.35, 0.3], 0.7, [0.2, 0.3, 0.2]],
    ['among equals the first gains', [0.25, 0.25], 0.5, [0.3, 0.2]],
  ])('%s', (_, parts, sum, shown) => expect(addingUpTo(parts, sum)).toEqual(shown));
});

describe('trying out', () => {
  const evaluation = evaluate(profile, {});
  test('everything at full gives 100 and leaves the evaluation as it was', () => {
    const all = new Map(indicatorsOf(profile).map(({ id }) => [id, 1] as const));
    expect(evaluateWhatIf(profile, evaluation, all).total).toEqual({ low: 100, high: 100 });
    expect(evaluation.total).toEqual({ low: 0, high: 100 });
  });
  test('one indicator moves the total by its weight', () => {
    const [first] = indicatorsOf(profile);
    const tried = evaluateWhatIf(profile, evaluation, new Map([[first?.id ?? '', 0.5]]));
    expect(tried.total?.low).toBeCloseTo((first?.weight ?? 0) / 2, 9);
    expect(tried.total?.high).toBeCloseTo(100 - (first?.weight ?? 0) / 2, 9);
  });
  test('what does not apply stays so', () => {
    const optional = indicatorsOf(profile).find(({ naAllowed }) => naAllowed !== false);
    const sheet = { [optional?.id ?? '']: { state: 'notApplicable', reason: '没有' } } as const;
    const tried = evaluateWhatIf(profile, evaluate(profile, sheet), new Map([[optional?.id ?? '', 1]]));
    expect(tried.indicators.find(({ indicator }) => indicator.id === optional?.id)?.attainment).toBeNull();
  });
});
