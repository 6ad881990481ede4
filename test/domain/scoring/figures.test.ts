/** How figures, ranges and outcomes are printed. */
import { describe, expect, test } from 'vitest';
import { labelIn } from '../../../src/domain/basics/labels.ts';
import { decimal, decimals, printedFigures, sharePercent, signedDecimal } from '../../../src/domain/scoring/figures.ts';
import type { Range } from '../../../src/domain/scoring/result.ts';

const label = labelIn({
  'evaluation.outcome.void': 'Void',
  'evaluation.outcome.notDeterminable': 'Cannot be determined',
  'list.separator': '; ',
});
const profile = {
  dimensions: [{ id: 'impact', title: 'Impact', purpose: '', indicators: [] }],
  bands: [
    { id: 'fail', title: 'Fails', min: 0 },
    { id: 'pass', title: 'Passes', min: 60 },
  ],
};
const { figure, range, outcome, outcomes, dimension } = printedFigures(profile, label);

test.each([
  [0, '0.0'],
  [62.4, '62.4'],
  [100, '100.0'],
])('the rounded figure %d is printed as %s', (value, text) => {
  expect(decimal(value)).toBe(text);
});

test.each([
  [-1.5, '-1.5'],
  [0, '0.0'],
  [2, '+2.0'],
])('the difference %d is printed as %s', (value, text) => {
  expect(signedDecimal(value)).toBe(text);
});

test.each([
  [0, '0.00%'],
  [1 / 80, '1.25%'],
  [2 / 3, '66.67%'],
  [1, '100.00%'],
])('the share %d is printed as %s', (value, text) => {
  expect(sharePercent(value)).toBe(text);
});

test.each<[Range | null, string]>([
  [null, '—'],
  [{ low: 62.4, high: 62.4 }, '62.4'],
  [{ low: 0, high: 100 }, '0.0–100.0'],
])('the rounded range %j is printed as %s', (value, text) => {
  expect(decimals(value)).toBe(text);
});

describe('figures of a profile', () => {
  test('never cross a line of the profile by being rounded', () => {
    expect(figure(59.99)).toBe('59.9');
    expect(figure(60)).toBe('60.0');
    expect(figure(62.44)).toBe('62.4');
  });
  test('of a range whose ends look alike are one figure', () => {
    expect(range({ low: 62.41, high: 62.44 })).toBe('62.4');
    expect(range({ low: 59.96, high: 60 })).toBe('59.9–60.0');
    expect(range(null)).toBe('—');
  });
  test('name outcomes and dimensions; an id that is unknown is shown as it is', () => {
    expect(outcomes(['pass', 'void', 'notDeterminable'])).toBe('Passes; Void; Cannot be determined');
    expect(outcome('fail')).toBe('Fails');
    expect([dimension('impact'), dimension('other')]).toEqual(['Impact', 'other']);
  });
});
