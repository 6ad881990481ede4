import { describe, expect, test } from 'vitest';
import { canonical } from '../../../src/domain/basics/canonical.ts';

describe('the canonical text of a value', () => {
  test.each([
    [{ a: 1, b: 2, c: 3 }],
    [{ a: 1, c: 3, b: 2 }],
    [{ b: 2, a: 1, c: 3 }],
    [{ b: 2, c: 3, a: 1 }],
    [{ c: 3, a: 1, b: 2 }],
    [{ c: 3, b: 2, a: 1 }],
  ])('has the keys of %j in the order of the alphabet', (value) => {
    expect(canonical(value)).toBe('{"a":1,"b":2,"c":3}');
  });
  test('orders the keys at every depth, and leaves lists as they stand', () => {
    expect(canonical({ z: [{ y: 1, x: null }, 'b', 'a'], a: { d: true, c: 'text' } })).toBe(
      '{"a":{"c":"text","d":true},"z":[{"x":null,"y":1},"b","a"]}',
    );
  });
  test.each([
    [null, 'null'],
    ['b', '"b"'],
    [[3, 1], '[3,1]'],
    [1.5, '1.5'],
  ])('of %j, which has no keys, is its JSON', (value, text) => {
    expect(canonical(value)).toBe(text);
  });
});
