/** The rows of answers in a (fake) IndexedDB. */
import 'fake-indexeddb/auto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { type AnswerRow, answerDatabase, isNewer, parseRow } from '../../src/stores/database.ts';
import { PREFIX } from '../../src/stores/names.ts';

const given = (value: unknown): Answer => ({ state: 'value', value });
const rowOf = (sheet: string, item: string, more: Partial<AnswerRow> = {}): AnswerRow => ({
  ...{ sheet, item, answer: given('old'), stamp: 1000, tab: 'other', ...more },
});

let sheets = 0;
const newSheet = () => `sheet-${++sheets}`;

afterEach(() => vi.restoreAllMocks());

describe('the database', () => {
  test('keeps the newer row, whichever is written last', async () => {
    const sheet = newSheet();
    const rows = [3, 1, 2].map((stamp) => rowOf(sheet, 'q', { stamp, answer: given(stamp) }));
    await Promise.all(rows.map(answerDatabase.put));
    expect(await answerDatabase.rowsOf(sheet)).toEqual([rows[0]]);
  });
  test('gives the rows of one sheet and of no other, whatever the items are called', async () => {
    const sheet = newSheet();
    const items = ['', 'a', 'a,b', '条款', '\uffff'];
    for (const item of items) await answerDatabase.put(rowOf(sheet, item));
    for (const other of [`${sheet}0`, sheet.slice(0, -1), `${sheet}\0`, ''])
      await answerDatabase.put(rowOf(other, 'a'));
    const rows = await answerDatabase.rowsOf(sheet);
    expect(rows.map((row) => [row.sheet, row.item])).toEqual(items.map((item) => [sheet, item]));
  });
  test('tries again after it could not be opened', async () => {
    await deleteDB(PREFIX);
    (await openDB(PREFIX, 2)).close();
    // As after a newer version of the site: this one must not open its database.
    await expect(answerDatabase.put(rowOf('s', 'q'))).rejects.toThrow();
    await deleteDB(PREFIX);
    await answerDatabase.put(rowOf('s', 'q'));
    expect(await answerDatabase.rowsOf('s')).toHaveLength(1);
  });
  test('makes way for whoever wants to change it, and opens again on the next use', async () => {
    const sheet = newSheet();
    await answerDatabase.put(rowOf(sheet, 'q'));
    await deleteDB(PREFIX);
    expect(await answerDatabase.rowsOf(sheet)).toEqual([]);
    await answerDatabase.put(rowOf(sheet, 'p'));
    expect((await answerDatabase.rowsOf(sheet)).map(({ item }) => item)).toEqual(['p']);
  });

  describe('when a write is cut off half-way', () => {
    /** As when there is no room left: the request fails and takes its transaction with it. */
    async function putInVain(row: AnswerRow): Promise<unknown[]> {
      const put = IDBObjectStore.prototype.put;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
        const request = put.call(this, value);
        this.transaction.abort();
        return request;
      });
      // What nobody handles would end in the console of the visitor. It is gathered here instead.
      const unhandled: unknown[] = [];
      const others = process.listeners('unhandledRejection');
      process.removeAllListeners('unhandledRejection').on('unhandledRejection', (reason) => unhandled.push(reason));
      await expect(answerDatabase.put(row)).rejects.toThrow();
      for (let turn = 0; turn < 5; turn += 1) await nextTurn();
      process.removeAllListeners('unhandledRejection');
      for (const other of others) process.on('unhandledRejection', other);
      vi.restoreAllMocks();
      return unhandled;
    }

    test('it rejects, the row that stood there stays, and the next write succeeds', async () => {
      const [sheet, next] = [newSheet(), { stamp: 3000, answer: null }];
      await answerDatabase.put(rowOf(sheet, 'q'));
      await putInVain(rowOf(sheet, 'q', { stamp: 2000 }));
      expect(await answerDatabase.rowsOf(sheet)).toEqual([rowOf(sheet, 'q')]);
      await answerDatabase.put(rowOf(sheet, 'q', next));
      expect(await answerDatabase.rowsOf(sheet)).toEqual([rowOf(sheet, 'q', next)]);
    });
    test('it rejects once, and leaves no second rejection that nobody handles', async () => {
      expect(await putInVain(rowOf(newSheet(), 'q'))).toEqual([]);
    });
  });
});

describe('parseRow', () => {
  test('never throws, and gives a row that reads back as itself, or nothing', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }), (raw) => {
        const row = parseRow(raw);
        if (row !== undefined) expect(parseRow(row)).toEqual(row);
      }),
      { numRuns: 1000 },
    );
  });
  test('never throws over an almost good row, and keeps none that lacks anything', () => {
    const keys = ['sheet', 'item', 'answer', 'stamp', 'tab'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.anything(), (key, junk) => {
        const row = parseRow({ ...rowOf('s', 'q'), [key]: junk });
        if (row !== undefined) expect(row[key]).toEqual(junk);
        expect(parseRow({ ...rowOf('s', 'q'), [key]: undefined })).toBeUndefined();
      }),
    );
  });
  test('keeps a row, without what does not belong to it', () => {
    expect(parseRow({ ...rowOf('s', 'q'), more: 1 })).toEqual(rowOf('s', 'q'));
    expect(parseRow(rowOf('s', 'q', { answer: null }))).toEqual(rowOf('s', 'q', { answer: null }));
  });
});

test('of two different rows exactly one is newer, so that all tabs agree', () => {
  const row = fc.record({ stamp: fc.integer({ min: 0, max: 3 }), tab: fc.constantFrom('a', 'b', 'c') });
  fc.assert(
    fc.property(row, row, (a, b) => {
      const [one, other] = [rowOf('s', 'q', a), rowOf('s', 'q', b)];
      const isSame = a.stamp === b.stamp && a.tab === b.tab;
      expect([isNewer(one, other), isNewer(other, one)].filter(Boolean)).toHaveLength(isSame ? 0 : 1);
      expect(isNewer(one, undefined)).toBe(true);
    }),
  );
});
