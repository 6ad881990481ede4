/** A tab that keeps everything to itself: work happens as a whole, and whoever comes later finds nothing. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isSharedComputer } from '../../src/stores/sharedComputer.ts';
import { ABSENCE, clearTab, setSharedComputer, tabTables, watchTab } from '../../src/stores/tabTables.ts';
import { contentOf, fakeStorage } from './fakeStorage.ts';

let storage: Storage;
let page: EventTarget;
const reload = vi.fn();
const useStorage = (next: Storage) => {
  storage = next;
  vi.stubGlobal('sessionStorage', next);
};
beforeEach(() => {
  useStorage(fakeStorage({ 'starlight-theme': 'dark', 'ccguide-other': 'x' }));
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('location', { reload });
});
afterEach(() => {
  vi.unstubAllGlobals();
  reload.mockClear();
});
const happens = (name: string, more: object = {}) => page.dispatchEvent(Object.assign(new Event(name), more));
const put = (...ids: string[]) =>
  tabTables.transact(['assessments'], 'readwrite', async (on) => {
    for (const id of ids) await on.put('assessments', { id, name: id });
  });
const idsThere = () =>
  tabTables.transact(['assessments'], 'readonly', async (on) =>
    (await on.all('assessments')).map(({ key: [id] }) => id),
  );

describe('the tables of a tab', () => {
  test('give back rows whole, by key and by the beginning of the key', async () => {
    const rows = ['a', 'b'].flatMap((assessment) =>
      ['x', 'x y', '条款', '__proto__', '"'].map((item) => ({
        assessment,
        field: 'answer',
        item,
        value: { state: 'met' },
      })),
    );
    await tabTables.transact(['entries'], 'readwrite', async (on) => {
      for (const row of rows) await on.put('entries', row);
      await on.put('restorePoints', { assessment: 'a', id: 'p' });
    });
    await tabTables.transact(['entries'], 'readonly', async (on) => {
      expect(await on.get('entries', ['a', 'answer', '条款'])).toEqual(rows[2]);
      expect(await on.get('entries', ['a', 'answer', 'absent'])).toBeUndefined();
      expect((await on.all('entries')).map(({ row }) => row)).toEqual(rows);
      expect((await on.all('entries', 'b')).map(({ row }) => row)).toEqual(rows.slice(5));
    });
  });
  test('stay as they were when the work fails', async () => {
    await put('a', 'b');
    const before = contentOf(storage);
    const failing = tabTables.transact(['assessments'], 'readwrite', async (on) => {
      await on.put('assessments', { id: 'a', name: 'changed' });
      await on.put('assessments', { id: 'a', name: 'twice' });
      await on.put('assessments', { id: 'c' });
      await on.remove('assessments', ['b']);
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    expect(contentOf(storage)).toEqual(before);
  });
  test('stay as they were when there is no room, though putting back needs all of it', async () => {
    useStorage(fakeStorage({ theme: 'dark' }, 220));
    const long = { id: 'a', name: 'x'.repeat(120) };
    await tabTables.transact(['assessments'], 'readwrite', (on) => on.put('assessments', long));
    const before = contentOf(storage);
    const failing = tabTables.transact(['assessments'], 'readwrite', async (on) => {
      await on.remove('assessments', ['a']);
      await on.put('assessments', { ...long, id: 'b' });
      await on.put('assessments', { ...long, id: 'c' });
    });
    await expect(failing).rejects.toThrow(expect.objectContaining({ name: 'QuotaExceededError' }));
    expect(contentOf(storage)).toEqual(before);
  });
  test('are worked on one piece after the other', async () => {
    const count = () =>
      tabTables.transact(['quarantine'], 'readwrite', async (on) => {
        const row = (await on.get('quarantine', ['n'])) as { count: number } | undefined;
        await Promise.resolve();
        await on.put('quarantine', { id: 'n', count: (row?.count ?? 0) + 1 });
      });
    const failing = tabTables.transact(['quarantine'], 'readwrite', () => Promise.reject(new Error('no')));
    await Promise.allSettled([count(), failing, count(), count()]);
    const read = tabTables.transact(['quarantine'], 'readonly', (on) => on.get('quarantine', ['n']));
    expect(await read).toEqual({ id: 'n', count: 3 });
  });
  test('hand out a row that is broken as it stands, and pass over a name that is none', async () => {
    await put('a');
    storage.setItem('ccguide:tab:assessments ["b"]', '{broken');
    storage.setItem('ccguide:tab:assessments nonsense', '{}');
    expect(await idsThere()).toEqual(['a', 'b']);
  });
  test('refuse where storage is denied', async () => {
    vi.stubGlobal('sessionStorage', undefined);
    await expect(put('a')).rejects.toThrow(expect.objectContaining({ name: 'SecurityError' }));
    expect(isSharedComputer()).toBe(false);
    clearTab();
    watchTab();
  });
});

describe('a shared computer', () => {
  test('is said to be one for this tab; either way what was kept goes, and nothing else', async () => {
    await put('a');
    setSharedComputer(true);
    expect([isSharedComputer(), await idsThere()]).toEqual([true, []]);
    await put('b');
    setSharedComputer(false);
    expect([isSharedComputer(), await idsThere()]).toEqual([false, []]);
    expect(contentOf(storage)).toEqual({ 'ccguide-other': 'x', 'starlight-theme': 'dark' });
  });
  test.each<[string, string | number | undefined, number, boolean]>([
    ['from one page to the next', 0, 500, true],
    ['at the very end of the time', 0, ABSENCE, true],
    ['a moment later', 0, ABSENCE + 1, false],
    ['after a night', 0, 30_000_000, false],
    ['with a clock that was set back by an hour', 3_600_000, 0, false],
    ['with a moment that cannot be read', 'x', 500, false],
    ['when it never left', undefined, 500, true],
  ])('%s, what was kept is there: %s, %d: %s', async (_, left, now, stays) => {
    setSharedComputer(true);
    await put('a');
    if (left !== undefined) storage.setItem('ccguide:tab-left', `${left}`);
    watchTab(() => now);
    expect(await idsThere()).toEqual(stays ? ['a'] : []);
    expect([isSharedComputer(), storage.getItem('ccguide:tab-left')]).toEqual([true, null]);
    expect(storage.getItem('starlight-theme')).toBe('dark');
  });
  test('notes when it is left, and only then', async () => {
    setSharedComputer(true);
    watchTab(() => 7);
    expect(storage.getItem('ccguide:tab-left')).toBeNull();
    happens('pagehide');
    expect(storage.getItem('ccguide:tab-left')).toBe('7');
    setSharedComputer(false);
    happens('pagehide');
    expect(storage.getItem('ccguide:tab-left')).toBeNull();
  });
  test.each([
    [ABSENCE, false],
    [ABSENCE + 1, true],
  ])('a page that comes back from the cache after %d ms is emptied: %s', async (absence, emptied) => {
    let time = 0;
    setSharedComputer(true);
    watchTab(() => time);
    await put('a');
    happens('pagehide');
    time = absence;
    happens('pageshow', { persisted: true });
    expect(await idsThere()).toEqual(emptied ? [] : ['a']);
    expect([isSharedComputer(), reload.mock.calls.length]).toEqual([true, emptied ? 1 : 0]);
  });
  test('any other tab is not watched', async () => {
    await put('a');
    storage.setItem('ccguide:tab-left', '0');
    watchTab(() => 1e9);
    expect(await idsThere()).toEqual(['a']);
  });
});
