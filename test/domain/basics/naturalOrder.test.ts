import { expect, test } from 'vitest';
import { naturalOrder } from '../../../src/domain/basics/naturalOrder.ts';

test.each([
  ['2026-9', '2026-10'],
  ['2025', '2026'],
  ['2026', '2026-1'],
  ['', 'a'],
  ['a', 'B'],
  ['第2季度', '第10季度'],
  ['2026-09', '2026-010'],
  ['99999999999999999998', '99999999999999999999'],
  ['组织２', '组织10'],
])('%j comes before %j', (first, second) => {
  expect(naturalOrder(first, second)).toBeLessThan(0);
  expect(naturalOrder(second, first)).toBeGreaterThan(0);
});

test.each([
  ['a', 'A'],
  ['2026-09', '2026-9'],
  ['', ''],
])('%j and %j are level', (first, second) => {
  expect(naturalOrder(first, second)).toBe(0);
});
