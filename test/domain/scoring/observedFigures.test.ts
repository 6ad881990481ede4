import { describe, expect, test } from 'vitest';
import { readObserved } from '../../../src/domain/scoring/observedFigures.ts';

const read = (value: unknown) => readObserved({ state: 'value', value });

describe('an observed figure', () => {
  test('is a rate with what one person more would change', () => {
    expect(read({ numerator: 1, denominator: 80 })).toEqual({
      state: 'value',
      numerator: 1,
      denominator: 80,
      rate: 0.0125,
      ofOnePerson: 0.0125,
    });
    expect(read({ numerator: 0, denominator: 4 })).toMatchObject({ rate: 0, ofOnePerson: 0.25 });
    expect(read({ numerator: 4, denominator: 4 })).toMatchObject({ rate: 1 });
  });
  test.each([
    ['nothing', undefined],
    ['"cannot tell"', { state: 'unknown' }],
    ['one of two figures', { state: 'value', value: { numerator: 1 } }],
    ['the other of two', { state: 'value', value: { denominator: 1 } }],
    ['nobody counted', { state: 'value', value: { numerator: 0, denominator: 0 } }],
    ['something else', { state: 'value', value: 'many' }],
    ['null', { state: 'value', value: null }],
  ])('is unanswered with %s', (_, answer) => expect(readObserved(answer as never)).toEqual({ state: 'unanswered' }));
  test.each([
    [{ numerator: 'a', denominator: 1 }, 'numerator', 'notANumber'],
    [{ numerator: 1, denominator: Number.NaN }, 'denominator', 'notANumber'],
    [{ numerator: 1, denominator: Number.POSITIVE_INFINITY }, 'denominator', 'notANumber'],
    [{ numerator: -1, denominator: 1 }, 'numerator', 'negative'],
    [{ numerator: 0.5, denominator: 1 }, 'numerator', 'notWhole'],
    [{ numerator: 2, denominator: 1 }, 'numerator', 'aboveDenominator'],
    [{ numerator: 1, denominator: 0 }, 'numerator', 'aboveDenominator'],
    [{ denominator: -1 }, 'denominator', 'negative'],
  ])('names the field and what is wrong: %o', (value, field, problem) => {
    expect(read(value)).toEqual({ state: 'error', field, problem });
  });
});
