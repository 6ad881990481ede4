import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hasDecimals,
  isAtLeast,
  isEqual,
  isMoreThan,
  shownFigure,
  sumOfHundredths,
} from '../../../src/domain/basics/rounding.ts';

describe('comparisons carry 1e-9 (section 1)', () => {
  test.each([
    ['well below', 59.9, false, false, false],
    ['2e-9 below', 60 - 2e-9, false, false, false],
    ['half of 1e-9 below', 60 - 5e-10, true, false, true],
    ['exactly at', 60, true, false, true],
    ['half of 1e-9 above', 60 + 5e-10, true, false, true],
    ['2e-9 above', 60 + 2e-9, true, true, false],
    ['well above', 60.1, true, true, false],
  ])('%s 60', (_, x, atLeast, moreThan, equal) => {
    expect([isAtLeast(x, 60), isMoreThan(x, 60), isEqual(x, 60), isEqual(60, x)]).toEqual([
      atLeast,
      moreThan,
      equal,
      equal,
    ]);
  });
  test('0.1 + 0.2 reaches 0.3 and is not more', () => {
    expect([isAtLeast(0.1 + 0.2, 0.3), isMoreThan(0.1 + 0.2, 0.3)]).toEqual([true, false]);
  });
});

describe('sums of weights', () => {
  test.each([
    [[], 0],
    [[0.1, 0.2], 0.3],
    [[33.33, 33.33, 33.34], 100],
    [Array.from({ length: 10 }, () => 0.1), 1],
    [[4.35, 0.29, 1.15], 5.79], // 4.35 × 100 is 434.99999999999994 in binary fractions
  ])('of %j is exactly %s', (numbers, sum) => {
    expect(sumOfHundredths(numbers)).toBe(sum);
  });
});

describe('decimals as written', () => {
  test.each([
    [0.29, 2, true],
    [4.35, 2, true],
    [12, 0, true],
    [0.295, 2, false],
    [59.95, 1, false],
    [59.9, 1, true],
    [1e-12, 2, false],
  ])('%s has at most %i: %s', (number, most, expected) => {
    expect(hasDecimals(number, most)).toBe(expected);
  });
});

describe('a figure as shown', () => {
  const LINES = [0, 60, 80, 90, 50, 64.3];
  test.each([
    [0, 0],
    [0.04, 0],
    [0.05, 0.1], // half up
    [33.349999, 33.3],
    [33.35, 33.4],
    [33.35 - 5e-10, 33.4], // within 1e-9 of the half: 10x + 0.5 + 1e-8
    [33.35 - 5e-9, 33.3],
    [89.94, 89.9],
    [89.95, 89.9], // 90.0 would show 优秀 as reached
    [89.999999, 89.9],
    [90 - 2e-9, 89.9],
    [90 - 5e-10, 90], // reached, within 1e-9
    [90, 90],
    [90.04, 90],
    [59.96, 59.9],
    [49.95, 49.9], // a minDimension
    [64.25, 64.2], // a line with one decimal
    [64.3, 64.3],
    [99.95, 99.9], // 100 is always a line
    [99.9999, 99.9],
    [100, 100],
  ])('%s is shown as %s', (x, shown) => {
    expect(shownFigure(x, LINES)).toBe(shown);
  });

  test('shows a line as reached exactly when it is reached, and stays within a tenth', () => {
    const tenths = fc.integer({ min: 0, max: 1000 }).map((n) => n / 10);
    const near = fc
      .tuple(tenths, fc.constantFrom(0, 0.05, -0.05, -1e-10, -1e-8, 1e-8, -0.04))
      .map(([x, off]) => x + off);
    const figure = fc.oneof(near, fc.double({ min: 0, max: 100, noNaN: true })).filter((x) => x >= 0 && x <= 100);
    fc.assert(
      fc.property(figure, fc.array(tenths, { maxLength: 6 }), (x, lines) => {
        const shown = shownFigure(x, lines);
        for (const line of [...lines, 100]) expect(shown >= line - 1e-9).toBe(x >= line - 1e-9);
        expect(Math.abs(shown - x)).toBeLessThanOrEqual(0.1 + 1e-9);
        expect(isEqual(shown * 10, Math.round(shown * 10))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
