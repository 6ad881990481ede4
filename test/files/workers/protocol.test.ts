/** A page and its worker, without a browser: both ends of the protocol are joined by hand. */
import { describe, expect, test } from 'vitest';
import {
  type Reader,
  ReadingStopped,
  readApart,
  type ScopeEnd,
  serveReader,
  type WorkerEnd,
} from '../../../src/files/workers/protocol.ts';

/** A worker of the same thread. What it says arrives later, as in a browser. */
class Joined extends EventTarget implements WorkerEnd {
  ended = false;
  readonly scope: ScopeEnd;
  #hear: (event: MessageEvent) => void = () => {};
  constructor() {
    super();
    this.scope = {
      addEventListener: (_, listener) => {
        this.#hear = listener;
      },
      postMessage: (said) => {
        // Throws where the browser would, too.
        const data: unknown = structuredClone(said);
        queueMicrotask(() => this.ended || this.dispatchEvent(new MessageEvent('message', { data })));
      },
    };
  }
  postMessage(sent: unknown): void {
    queueMicrotask(() => this.#hear(new MessageEvent('message', { data: structuredClone(sent) })));
  }
  terminate(): void {
    this.ended = true;
  }
}

/** A reader whose worker runs it as given, and the workers that it made. */
function readerOf<Result>(
  read: (text: string) => Result | Promise<Result>,
  begin: (worker: Joined) => void = (worker) => serveReader(read, worker.scope),
): { reader: Reader<[string], Result | string>; workers: Joined[] } {
  const workers: Joined[] = [];
  const newWorker = () => {
    const worker = new Joined();
    workers.push(worker);
    begin(worker);
    return worker;
  };
  return { reader: { newWorker, loadHere: async () => (text) => `here: ${text}` }, workers };
}

const never = () => new Promise<string>(() => {});
const bounds = (limit = 60_000, signal = new AbortController().signal) => ({ limit, signal });
const whyOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    (error: unknown) => (error instanceof ReadingStopped ? error.why : String(error)),
  );

describe('a file that is read in a worker', () => {
  test('comes back as the reader made it, and the worker ends', async () => {
    const { reader, workers } = readerOf((text) => ({ text, when: new Date(0), marks: new Map([['a', 1]]) }));
    expect(await readApart(reader, ['x'], bounds())).toEqual({
      text: 'x',
      when: new Date(0),
      marks: new Map([['a', 1]]),
    });
    expect(workers.map(({ ended }) => ended)).toEqual([true]);
  });
  test('is given up after the limit', async () => {
    const { reader, workers } = readerOf(never);
    expect(await whyOf(readApart(reader, ['x'], bounds(20)))).toBe('tooLong');
    expect(workers[0]?.ended).toBe(true);
  });
  test.each([
    ['while it is read', never, undefined],
    ['while the worker is loaded', never, () => {}],
  ])('can be cancelled %s', async (_, read, begin) => {
    const { reader, workers } = readerOf(read, begin);
    const stop = new AbortController();
    const reading = whyOf(readApart(reader, ['x'], bounds(60_000, stop.signal)));
    setTimeout(() => stop.abort(), 10);
    expect(await reading).toBe('cancelled');
    expect(workers[0]?.ended).toBe(true);
  });
  test('is not begun once it was cancelled', async () => {
    const { reader, workers } = readerOf((text) => text);
    expect(await whyOf(readApart(reader, ['x'], bounds(60_000, AbortSignal.abort())))).toBe('cancelled');
    expect(workers.every(({ ended }) => ended)).toBe(true);
  });
  test.each<[string, (text: string) => unknown]>([
    [
      'the reader throws',
      () => {
        throw new RangeError('out of memory');
      },
    ],
    ['its result cannot leave the worker', () => () => {}],
  ])('failed when %s', async (_, read) => {
    const { reader, workers } = readerOf(read);
    expect(await whyOf(readApart(reader, ['x'], bounds()))).toBe('failed');
    expect(workers[0]?.ended).toBe(true);
  });
  test('failed when the worker breaks down on it: the page does not try what broke a worker', async () => {
    const { reader, workers } = readerOf(never);
    setTimeout(() => workers[0]?.dispatchEvent(new Event('error')), 10);
    expect(await whyOf(readApart(reader, ['x'], bounds()))).toBe('failed');
  });
});

describe('a file is read in the page', () => {
  test('where there are no workers', async () => {
    const { reader } = readerOf((text) => text);
    const newWorker = () => {
      throw new ReferenceError('Worker is not defined');
    };
    expect(await readApart({ ...reader, newWorker }, ['x'], bounds())).toBe('here: x');
  });
  test('where the script of the worker cannot be loaded', async () => {
    const { reader, workers } = readerOf(
      (text) => text,
      (worker) => queueMicrotask(() => worker.dispatchEvent(new Event('error'))),
    );
    expect(await readApart(reader, ['x'], bounds())).toBe('here: x');
    expect(workers[0]?.ended).toBe(true);
  });

  const newWorker = () => {
    throw new ReferenceError('Worker is not defined');
  };
  test('and says when the reader broke down', async () => {
    const loadHere = async () => (_: string) => {
      throw new RangeError('out of memory');
    };
    expect(await whyOf(readApart({ newWorker, loadHere }, ['x'], bounds()))).toBe('failed');
  });
  test('and says when the reader could not be loaded, which is no fault of the file', async () => {
    const loadHere = () => Promise.reject(new TypeError('offline'));
    expect(await whyOf(readApart({ newWorker, loadHere }, ['x'], bounds()))).toBe('TypeError: offline');
  });
  test('and its result is dropped once it was cancelled', async () => {
    const stop = new AbortController();
    const loadHere = async () => (_: string) => stop.abort();
    expect(await whyOf(readApart({ newWorker, loadHere }, ['x'], bounds(60_000, stop.signal)))).toBe('cancelled');
  });
});
