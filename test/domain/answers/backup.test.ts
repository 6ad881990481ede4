/** When to remind of a backup, and the short names of content. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBackupDue } from '../../../src/domain/answers/backup.ts';
import { contentHash } from '../../../src/domain/basics/contentHash.ts';
import { entryOf, headOf, MET } from './entries.ts';

const DAY = 86_400_000;
/** An assessment begun and last changed on these days. */
const worked = (created: number, changed: number) => ({
  ...headOf('abcd', { created: created * DAY }),
  entries: [entryOf(`${changed * DAY}.a`, 'answer a', MET)],
});
const empty = { ...headOf('abcd', { created: DAY }), entries: [] };

describe('a backup is due', () => {
  test.each<[string, ReturnType<typeof worked>[], number, number, number, boolean]>([
    ['not without assessments', [], 0, 7, 100, false],
    ['not when nothing stands in them', [empty], 0, 7, 100, false],
    ['not when nobody wants to be reminded', [worked(1, 2)], 0, 0, 100, false],
    ['not a day early', [worked(1, 2)], 0, 7, 7, false],
    ['not at the very moment', [worked(1, 2)], 0, 7, 8, false],
    ['after the days since the first work', [worked(1, 2)], 0, 7, 8.001, true],
    ['not when all was saved since', [worked(1, 2)], 3, 7, 100, false],
    ['not when it was saved at that very moment', [worked(1, 2)], 2, 7, 100, false],
    ['after the days since the last one, when something changed', [worked(1, 5)], 3, 7, 10.001, true],
    ['not before', [worked(1, 5)], 3, 7, 10, false],
    ['not for work that was begun after the last one and is young', [worked(50, 51)], 3, 7, 55, false],
    ['for one of several', [worked(1, 2), worked(1, 50)], 3, 7, 60, true],
    ['not when the clock was set back', [worked(1, 5)], 3, 7, 1, false],
  ])('%s', (_, assessments, last, every, now, due) => {
    expect(isBackupDue(assessments, { last: last * DAY, every, now: now * DAY })).toBe(due);
  });
});

describe('contentHash', () => {
  /** The same value with the keys of every object in the opposite order. */
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, turned(inner)]),
    );
  };
  test('is sixteen hexadecimal digits, known from elsewhere', () => {
    // printf '{"a":1}' | sha256sum
    expect(contentHash({ a: 1 })).toBe('015abd7f5cc57a2d');
    expect(contentHash('条款 😀')).toMatch(/^[\da-f]{16}$/);
  });
  test('is the same in whatever order the keys stand', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void expect(contentHash(turned(value))).toBe(contentHash(value))));
  });
  test('is another after any change', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const isSame = JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
        expect(contentHash(a) === contentHash(b)).toBe(isSame);
      }),
    );
    expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]));
    expect(contentHash({ a: '1' })).not.toBe(contentHash({ a: 1 }));
    expect(contentHash({ a: { b: 1 } })).not.toBe(contentHash({ a: { c: 1 } }));
  });
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
    // Told apart from a list of pairs.
    return { entries: entries.sort(([a], [b]) => (a < b ? -1 : 1)) };
  };
});
