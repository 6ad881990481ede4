/** Restore points: which are kept, and how an earlier state comes back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNewer, placeOf, versionOf } from '../../../src/domain/answers/entry.ts';
import {
  changesBetween,
  parseRestorePoint,
  RESTORE_INTERVAL,
  restoringEntries,
  surplus,
} from '../../../src/domain/answers/restorePoint.ts';
import { afterWriting, entryOf, headOf, MET, someEntry, UNMET, valuesOf } from './entries.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOON = 20_000 * DAY + 12 * HOUR;
const point = (made: number) => ({ id: `${made}`, made });
const keptOf = (points: { id: string; made: number }[]) => {
  const gone = new Set(surplus(points));
  return points.filter(({ id }) => !gone.has(id)).map(({ made }) => made);
};

test('after an hour of work the state is kept once more', () => {
  expect(RESTORE_INTERVAL).toBe(HOUR);
});

describe('of the restore points', () => {
  test.each([0, 1, 11, 12])('%d are all kept', (count) => {
    expect(surplus(Array.from({ length: count }, (_, index) => point(NOON + index)))).toEqual([]);
  });
  test('the latest twelve of one day are kept and the thirteenth goes', () => {
    const points = Array.from({ length: 13 }, (_, index) => point(NOON + index));
    expect(surplus(points)).toEqual([`${NOON}`]);
  });
  test('before the latest, the last one of each of the latest days is kept', () => {
    const today = Array.from({ length: 12 }, (_, index) => NOON + index);
    const earlier = Array.from({ length: 40 }, (_, index) => [
      NOON - (index + 1) * DAY,
      NOON - (index + 1) * DAY + HOUR,
    ]);
    const kept = keptOf([...today, ...earlier.flat()].map(point));
    // Today is the first of 24 days.
    expect(kept).toEqual([...today, ...earlier.slice(0, 23).map(([, later]) => later)]);
  });
  test('never more than 36 are kept, the newest always, and after removing nothing more is to remove', () => {
    const some = fc.uniqueArray(fc.integer({ min: 0, max: 60 * DAY }), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(some, (times) => {
        const kept = keptOf(times.map(point));
        expect(kept.length).toBeLessThanOrEqual(36);
        expect(kept).toContain(Math.max(...times));
        expect(surplus(kept.map(point))).toEqual([]);
      }),
    );
  });
});

const someState = fc.uniqueArray(someEntry, { selector: placeOf, maxLength: 6 });

describe('restoring', () => {
  test('brings every value back and takes back what came since', () => {
    fc.assert(
      fc.property(someState, someState, (now, then) => {
        const written = restoringEntries(now, then, { now: 5, tab: 'r' });
        const after = afterWriting(now, written);
        expect(valuesOf(after)).toEqual(valuesOf(then));
        expect(changesBetween(then, after)).toEqual([]);
        for (const entry of written) {
          const was = now.find((each) => placeOf(each) === placeOf(entry));
          if (was) expect([isNewer(entry, was), entry.from.includes(versionOf(was))]).toEqual([true, true]);
        }
      }),
    );
  });
  test('of the present state writes nothing', () => {
    fc.assert(
      fc.property(someState, (now) => void expect(restoringEntries(now, now, { now: 5, tab: 'r' })).toEqual([])),
    );
  });
});

test('changes are named by item, not by how they came about', () => {
  const then = [entryOf('1.a', 'answer a', MET), entryOf('1.a', 'answer b', MET), entryOf('1.a', 'note c', 'x')];
  const now = [entryOf('9.z', 'answer a', MET), entryOf('2.a', 'answer b', UNMET), entryOf('2.a', 'note c', null)];
  expect(changesBetween(then, now)).toEqual([
    { place: 'answer b', item: 'b' },
    { place: 'note c', item: 'c' },
  ]);
  expect(changesBetween(then, then)).toEqual([]);
  expect(changesBetween([], now)).toEqual([
    { place: 'answer a', item: 'a' },
    { place: 'answer b', item: 'b' },
  ]);
  expect(changesBetween(then, []).map(({ item }) => item)).toEqual(['a', 'b', 'c']);
  expect(changesBetween([], [entryOf('1.a', 'answer a', null)])).toEqual([]);
});

describe('a restore point that is read', () => {
  const good = { id: 'p', assessment: 'abcd', made: 1, why: 'import', state: { ...headOf('abcd'), entries: [] } };
  test('comes back as it was', () => {
    expect(parseRestorePoint(good)).toEqual(good);
  });
  test('keeps the entries that can be read, and comes back empty where there is no list of them', () => {
    const kept = entryOf('1.a', 'note a', '备注');
    const withEntries = (entries: unknown) => ({ ...good, state: { ...good.state, entries } });
    expect(parseRestorePoint(withEntries([kept, { item: 'a' }, null]))?.state.entries).toEqual([kept]);
    expect(parseRestorePoint(withEntries('none'))?.state.entries).toEqual([]);
  });
  test.each<[string, unknown]>([
    ['null', null],
    ['one without an id', { ...good, id: 7 }],
    ['another assessment', { ...good, assessment: 'other' }],
    ['an unknown reason', { ...good, why: 'constructor' }],
    ['no state', { ...good, state: undefined }],
    ['a broken moment', { ...good, made: '1' }],
  ])('%s is none', (_, raw) => {
    expect(parseRestorePoint(raw)).toBeUndefined();
  });
});
