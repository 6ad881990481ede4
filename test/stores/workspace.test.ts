/** What can be done with the tables, over a (fake) IndexedDB. */
import 'fake-indexeddb/auto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../src/domain/answers/answer.ts';
import type { Assessment, FilledAssessment } from '../../src/domain/answers/assessment.ts';
import type { Entry } from '../../src/domain/answers/entry.ts';
import { restoringEntries } from '../../src/domain/answers/restorePoint.ts';
import { closeTables, indexedTables } from '../../src/stores/indexedTables.ts';
import { PREFIX } from '../../src/stores/names.ts';
import { createWorkspace } from '../../src/stores/workspace.ts';

const given = (value: unknown): Answer => ({ state: 'value', value });
const entryOf = (item: string, more: Partial<Entry> = {}): Entry =>
  ({ item, field: 'answer', value: given('old'), stamp: 1000, tab: 'other', from: [], ...more }) as Entry;
const headOf = (id: string): Assessment => ({
  id,
  name: '',
  created: 1,
  archived: false,
  binned: null,
  sharedUpTo: 0,
  instrument: { kind: 'checklist', id: 'guide', edition: '0.1.0', version: '', hash: '' },
});

let time = 1_000_000;
const workspace = createWorkspace(indexedTables, () => time);
const write = (id: string, ...entries: Entry[]) => workspace.write(headOf(id), entries);
const entriesOf = async (id: string) => (await workspace.assessment(id))?.entries ?? [];

let sheets = 0;
const newId = () => `sheet${++sheets}`;

afterEach(() => vi.restoreAllMocks());

describe('entries', () => {
  test('the newer one is kept, whichever is written last, alone or among many', async () => {
    for (const many of [0, 30]) {
      const id = newId();
      const others = Array.from({ length: many }, (_, index) => entryOf(`other-${index}`));
      for (const stamp of [3, 1, 2])
        await write(id, entryOf('q', { stamp, value: given(stamp) } as Partial<Entry>), ...others);
      expect((await entriesOf(id)).find(({ item }) => item === 'q')).toMatchObject({ stamp: 3, value: given(3) });
    }
  });
  test('stand under their assessment and no other, whatever they are called', async () => {
    const id = newId();
    const items = ['a', 'a,b', '条款', '\uffff', 'constructor'];
    for (const item of items) await write(id, entryOf(item));
    for (const other of [`${id}0`, id.slice(0, -1)]) await write(other, entryOf('a'));
    expect((await entriesOf(id)).map(({ item }) => item).sort()).toEqual([...items].sort());
  });
  test('10,000 with notes are written and read back whole', async () => {
    const id = newId();
    const entries = Array.from({ length: 10_000 }, (_, index) => [
      entryOf(`item-${index}`),
      entryOf(`item-${index}`, { field: 'note', value: '备'.repeat(200) } as Partial<Entry>),
    ]).flat();
    await write(id, ...entries);
    expect(await entriesOf(id)).toHaveLength(20_000);
  });
});

describe('new assessments from a table', () => {
  test('are added together, each with its name, period and entries', async () => {
    const ids = [newId(), newId()];
    await workspace.addAll(
      ids.map((id, index) => ({
        ...headOf(id),
        name: `org ${index}`,
        period: '2026',
        entries: [entryOf('q'), entryOf('r')],
      })),
    );
    expect(await Promise.all(ids.map((id) => workspace.assessment(id)))).toMatchObject([
      { name: 'org 0', period: '2026', entries: [{ item: 'q' }, { item: 'r' }] },
      { name: 'org 1', period: '2026', entries: [{ item: 'q' }, { item: 'r' }] },
    ]);
  });
  test('are not added at all when one of them cannot be kept', async () => {
    const [good, bad] = [newId(), newId()];
    // No database takes a function.
    const entries = [entryOf('q', { value: given(() => {}) } as Partial<Entry>)];
    const both = [
      { ...headOf(good), entries: [entryOf('q')] },
      { ...headOf(bad), entries },
    ];
    await expect(workspace.addAll(both)).rejects.toThrow();
    expect([await workspace.assessment(good), await workspace.assessment(bad)]).toEqual([undefined, undefined]);
  });
});

describe('the database', () => {
  test('is opened again after it could not be', async () => {
    await closeTables();
    await deleteDB(PREFIX);
    (await openDB(PREFIX, 99)).close();
    // As after a newer version of the site: this one must not open its database.
    await expect(write('later', entryOf('q'))).rejects.toThrow(expect.objectContaining({ name: 'VersionError' }));
    await deleteDB(PREFIX);
    await write('later', entryOf('q'));
    expect(await entriesOf('later')).toHaveLength(1);
  });
  test('makes way for whoever wants to change it', async () => {
    const id = newId();
    await write(id, entryOf('q'));
    await deleteDB(PREFIX);
    expect(await entriesOf(id)).toEqual([]);
    await write(id, entryOf('p'));
    expect((await entriesOf(id)).map(({ item }) => item)).toEqual(['p']);
  });
  test('of the first version is brought to the present one, each sheet as an assessment, with what cannot be read apart', async () => {
    await closeTables();
    await deleteDB(PREFIX);
    const old = await openDB(PREFIX, 1, {
      upgrade: (database) => void database.createObjectStore('answers', { keyPath: ['sheet', 'item'] }),
    });
    const row = (sheet: string, item: string, answer: unknown) => ({ sheet, item, answer, stamp: 5, tab: 't' });
    const rows = [
      row('checklist', 'a', { state: 'met' }),
      row('checklist', 'b', null),
      row('evaluation:default', 'c', given({ numerator: 1 })),
      row('admission:default', 'd', given('no')),
      row('checklist', 'broken', { state: 'perhaps' }),
      row('elsewhere', 'e', { state: 'met' }),
    ];
    for (const each of rows) await old.put('answers', each);
    old.close();
    const assessments = await workspace.assessments();
    expect(assessments.map(({ instrument: { kind, id, edition } }) => [kind, id, edition]).sort()).toEqual([
      ['admission', 'default', '0.1.0'],
      ['checklist', 'guide', '0.1.0'],
      ['evaluation', 'default', '0.1.0'],
    ]);
    const checklist = assessments.find(({ instrument }) => instrument.kind === 'checklist') as FilledAssessment;
    expect(checklist.entries).toMatchObject([
      { item: 'a', value: { state: 'met' }, stamp: 5 },
      { item: 'b', value: null },
    ]);
    expect(await workspace.restorePoints(checklist.id)).toMatchObject([{ why: 'migration' }]);
    const aside = (await workspace.quarantined()).map(({ row: each }) => each);
    expect([aside.length, aside]).toEqual([2, expect.arrayContaining([rows[4], rows[5]])]);
    await workspace.removeQuarantined((await workspace.quarantined()).map(({ id }) => id));
  });
  describe('when a write is cut off half-way', () => {
    /** As when there is no room left: the request fails and takes its transaction with it. */
    async function putInVain(entry: Entry): Promise<unknown[]> {
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
      await expect(write('cutoff', entry)).rejects.toThrow();
      for (let turn = 0; turn < 5; turn += 1) await nextTurn();
      process.removeAllListeners('unhandledRejection');
      for (const other of others) process.on('unhandledRejection', other);
      vi.restoreAllMocks();
      return unhandled;
    }

    test('it rejects, the row that stood there stays, and the next write succeeds', async () => {
      const later = entryOf('q', { stamp: 3000, value: null });
      await write('cutoff', entryOf('q'));
      await putInVain(entryOf('q', { stamp: 2000 }));
      expect(await entriesOf('cutoff')).toMatchObject([entryOf('q')]);
      await write('cutoff', later);
      expect(await entriesOf('cutoff')).toMatchObject([later]);
    });
    test('it rejects once, and leaves no second rejection that nobody handles', async () => {
      expect(await putInVain(entryOf('q', { stamp: 9000 }))).toEqual([]);
    });
  });
});

describe('what cannot be read', () => {
  test('an entry is put aside whole, and the others stay', async () => {
    const id = newId();
    await write(id, entryOf('good'));
    const broken = [
      { ...entryOf('no-stamp'), stamp: 'soon', assessment: id },
      { ...entryOf('no-state'), value: { state: 'perhaps' }, assessment: id },
      { ...entryOf('endless'), stamp: Number.POSITIVE_INFINITY, assessment: id },
      { assessment: id, field: 'answer', item: 'bare' },
    ];
    const raw = await openDB(PREFIX);
    for (const row of broken) await raw.put('entries', row);
    raw.close();
    expect((await entriesOf(id)).map(({ item }) => item)).toEqual(['good']);
    const aside = await workspace.quarantined();
    expect(aside.map(({ row }) => row)).toEqual(expect.arrayContaining(broken));
    await workspace.removeQuarantined(aside.map(({ id: each }) => each));
    expect(await workspace.quarantined()).toEqual([]);
    await write(id, entryOf('endless'));
    expect(await entriesOf(id)).toHaveLength(2);
  });
  test('an assessment is put aside with its entries', async () => {
    const id = newId();
    await write(id, entryOf('q'));
    const raw = await openDB(PREFIX);
    await raw.put('assessments', { id, instrument: 'none' });
    raw.close();
    expect((await workspace.assessments()).map((each) => each.id)).not.toContain(id);
    const aside = await workspace.quarantined();
    expect(aside).toMatchObject([{ table: 'assessments', row: { assessment: { id }, entries: [{ item: 'q' }] } }]);
    await workspace.removeQuarantined(aside.map((each) => each.id));
  });
});

describe('a rewrite', () => {
  test('keeps the state before it, and going back keeps the state after it', async () => {
    const id = newId();
    await write(id, entryOf('q'), entryOf('r'));
    time += 1;
    await workspace.rewrite(id, 'import', () => ({
      entries: [entryOf('q', { stamp: 2000, value: null }), entryOf('s')],
    }));
    const [point] = await workspace.restorePoints(id);
    expect(point).toMatchObject({ why: 'import', state: { entries: [{ item: 'q' }, { item: 'r' }] } });
    time += 1;
    await workspace.rewrite(id, 'restore', (now) => ({
      entries: restoringEntries(now.entries, point?.state.entries ?? [], { now: 5, tab: 'me' }),
    }));
    const standing = (await entriesOf(id)).flatMap(({ item, value }) => (value === null ? [] : [item]));
    expect(standing).toEqual(['q', 'r']);
    expect((await workspace.restorePoints(id)).map(({ why }) => why)).toEqual(['restore', 'import']);
  });
  test('that fails leaves no trace, not even a restore point', async () => {
    const id = newId();
    await write(id, entryOf('q'));
    const change = () => {
      throw new Error('cut short');
    };
    await expect(workspace.rewrite(id, 'merge', change)).rejects.toThrow('cut short');
    expect([await entriesOf(id), await workspace.restorePoints(id)]).toMatchObject([[{ item: 'q' }], []]);
  });
});

test('removing an assessment takes its entries and restore points along, and no others', async () => {
  const [id, other] = [newId(), `${newId()}x`];
  for (const each of [id, other]) {
    await write(each, entryOf('q'));
    await workspace.rewrite(each, 'bulk', () => ({ entries: [] }));
  }
  await workspace.remove(id);
  expect([await workspace.assessment(id), await workspace.restorePoints(id)]).toEqual([undefined, []]);
  expect([await entriesOf(other), await workspace.restorePoints(other)]).toMatchObject([[{}], [{}]]);
});
