import { describe, expect, test } from 'vitest';
import { isOneSlipAway, spelledLike } from '../../../src/domain/search/spelling.ts';

describe('one slip', () => {
  test.each([
    ['visit', 'vist'],
    ['visit', 'vissit'],
    ['visit', 'vizit'],
    ['visit', 'viist'],
    ['visit', 'visit'],
  ])('lies between "%s" and "%s"', (a, b) => {
    expect(isOneSlipAway(a, b)).toBe(true);
    expect(isOneSlipAway(b, a)).toBe(true);
  });
  test.each([
    ['visit', 'vit'],
    ['visit', 'fisch'],
    ['abcd', 'acbde'],
  ])('does not between "%s" and "%s"', (a, b) => {
    expect(isOneSlipAway(a, b)).toBe(false);
  });
});

test('the stem of a mistyped word is found whatever its ending', () => {
  const stems = ['visit', 'confidenti', 'vest', 'conflict', 'plan'];
  expect(spelledLike('vist', stems)[0]).toBe('visit');
  expect(spelledLike('confidentialty', stems)[0]).toBe('confidenti');
  expect(spelledLike('pla', stems)).toEqual([]);
  expect(spelledLike('xisit', stems)).toEqual([]);
});
