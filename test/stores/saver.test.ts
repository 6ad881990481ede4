/** Saving entries one after the other, by a storage that is slow or refuses. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../src/domain/answers/entry.ts';
import { createSaver, faultOf } from '../../src/stores/saver.ts';
import { entryOf } from '../domain/answers/entries.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const [A, B] = ['note a', 'note b'];
const FULL = new DOMException('full', 'QuotaExceededError');

/** A saver over entries that a test sets, and writes that it lets succeed or fail, oldest first. */
function setUp() {
  const entries = new Map<string, Entry>();
  const writes: { entry: Entry; succeed: () => void; fail: (error: unknown) => void }[] = [];
  const started: unknown[] = [];
  const saver = createSaver(
    (place) => entries.get(place),
    (entry) =>
      new Promise<void>((succeed, fail) => {
        started.push(entry.value);
        writes.push({ entry, succeed, fail });
      }),
  );
  /** Sets a note and saves it. */
  const write = (place: string, text: string) => {
    const stamp = (entries.get(place)?.stamp ?? 0) + 1;
    entries.set(place, entryOf(`${stamp}.t`, place, text));
    void saver.save(place);
  };
  const end = async (how: 'succeed' | 'fail', error?: unknown) => {
    writes.shift()?.[how](error);
    // Whatever follows from it has happened by the next turn of the event loop.
    await new Promise((done) => setImmediate(done));
  };
  return { saver, write, end, started };
}

describe('a saver', () => {
  test('is loading until reading has ended, whatever is written meanwhile', async () => {
    const { saver, write, end } = setUp();
    expect(saver.$saving.get()).toEqual({ state: 'loading' });
    write(A, 'early');
    await end('succeed');
    expect(saver.$saving.get()).toEqual({ state: 'loading' });
    saver.endReading();
    expect(saver.$saving.get()).toEqual({ state: 'saved' });
  });
  test('writes one entry at a time at a place, and then only the latest', async () => {
    const { saver, write, end, started } = setUp();
    saver.endReading();
    for (const text of ['one', 'two', 'three']) write(A, text);
    expect(started).toEqual(['one']);
    await end('succeed');
    expect([started, saver.isUnsaved(A)]).toEqual([['one', 'three'], true]);
    await end('succeed');
    expect([started, saver.isUnsaved(A)]).toEqual([['one', 'three'], false]);
  });
  test('writes at different places at once', () => {
    const { write, started } = setUp();
    write(A, 'a');
    write(B, 'b');
    expect(started).toEqual(['a', 'b']);
  });
  test('says that it is saving only after 300 ms, and that all is saved only when nothing is being written', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { saver, write, end } = setUp();
    saver.endReading();
    write(A, 'a');
    write(B, 'b');
    vi.advanceTimersByTime(299);
    expect(saver.$saving.get()).toEqual({ state: 'saved' });
    vi.advanceTimersByTime(1);
    await end('succeed');
    expect(saver.$saving.get()).toEqual({ state: 'saving' });
    await end('succeed');
    expect(saver.$saving.get()).toEqual({ state: 'saved' });
  });
});

describe('what cannot be saved', () => {
  test('is counted, and stays unsaved until a retry succeeds', async () => {
    const { saver, write, end, started } = setUp();
    saver.endReading();
    write(A, 'a');
    await end('fail', FULL);
    expect([saver.$saving.get(), saver.isUnsaved(A)]).toEqual([{ state: 'failed', why: 'full', unsaved: 1 }, true]);
    saver.retry();
    await end('succeed');
    expect([saver.$saving.get(), started]).toEqual([{ state: 'saved' }, ['a', 'a']]);
  });
  test('is still said while something else succeeds', async () => {
    const { saver, write, end } = setUp();
    saver.endReading();
    write(A, 'a');
    await end('fail', FULL);
    write(B, 'b');
    await end('succeed');
    expect(saver.$saving.get()).toEqual({ state: 'failed', why: 'full', unsaved: 1 });
  });
  test('is said when reading failed, until something is saved or read', async () => {
    const { saver, write, end } = setUp();
    saver.endReading(new DOMException('', 'VersionError'));
    expect(saver.$saving.get()).toEqual({ state: 'failed', why: 'newer', unsaved: 0 });
    write(A, 'a');
    await end('succeed');
    expect(saver.$saving.get()).toEqual({ state: 'saved' });
    saver.endReading(FULL);
    saver.endReading();
    expect(saver.$saving.get()).toEqual({ state: 'saved' });
  });
  test('keeps the browser from leaving the page unasked, until nobody guards it', async () => {
    const page = new EventTarget();
    for (const name of ['addEventListener', 'removeEventListener'] as const) vi.stubGlobal(name, page[name].bind(page));
    const isHeld = () => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const { saver, write, end } = setUp();
    const stop = saver.guardPage();
    saver.endReading(FULL);
    expect(isHeld()).toBe(false);
    write(A, 'a');
    await end('fail', FULL);
    expect(isHeld()).toBe(true);
    stop();
    expect(isHeld()).toBe(false);
  });
});

test.each([
  [FULL, 'full'],
  [new DOMException('', 'VersionError'), 'newer'],
  [new DOMException('', 'SecurityError'), 'denied'],
  [new Error('QuotaExceededError'), 'denied'],
])('%s means that storage is %s', (error, why) => {
  expect(faultOf(error)).toBe(why);
});
