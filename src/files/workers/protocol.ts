/**
 * Reading a file in a worker: what a page and its worker say to each other.
 *
 * A damaged file can take a reader many seconds, and nothing can interrupt it where it runs. In a worker it leaves the page
 * usable, and ends when the worker is ended.
 */

/** Why a reading ended without a result; `failed` where the reader itself broke down, for lack of memory for example. */
export type WhyStopped = 'cancelled' | 'tooLong' | 'failed';

export class ReadingStopped extends Error {
  readonly why: WhyStopped;
  constructor(why: WhyStopped, problem = '') {
    super(`the reading of a file ended: ${why} ${problem}`);
    this.name = 'ReadingStopped';
    this.why = why;
  }
}

/** What a worker says. It takes work once it is `ready`. */
type Said<Result> = { says: 'ready' } | { says: 'read'; result: Result } | { says: 'failed'; problem: string };

/** The part of a worker that a page uses. */
export type WorkerEnd = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener' | 'removeEventListener'>;

/** The part of a worker's own scope that it uses. */
export interface ScopeEnd {
  addEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void;
  postMessage: (said: unknown) => void;
}

/** Runs in the worker: reads whatever it is sent. */
export function serveReader<Args extends unknown[], Result>(
  read: (...args: Args) => Result | Promise<Result>,
  scope: ScopeEnd = globalThis as unknown as ScopeEnd,
): void {
  const say = (said: Said<Result>) => scope.postMessage(said);
  scope.addEventListener('message', async ({ data }: MessageEvent<Args>) => {
    try {
      say({ says: 'read', result: await read(...data) });
    } catch (error) {
      say({ says: 'failed', problem: String(error) });
    }
  });
  say({ says: 'ready' });
}

/** The two ways to a reader. */
export interface Reader<Args extends unknown[], Result> {
  /** @throws where workers are missing or not allowed */
  newWorker: () => WorkerEnd;
  /** Loads the reader into the page itself. */
  loadHere: () => Promise<(...args: Args) => Result | Promise<Result>>;
}

export interface Bounds {
  /** Milliseconds from the moment at which the worker begins. */
  limit: number;
  signal: AbortSignal;
}

/**
 * Reads in a worker, or in the page where there is no worker to be had: there it cannot be interrupted.
 *
 * @throws ReadingStopped when it was cancelled or took too long
 */
export async function readApart<Args extends unknown[], Result>(
  { newWorker, loadHere }: Reader<Args, Result>,
  args: Args,
  bounds: Bounds,
): Promise<Result> {
  const worker = await begunWorker(newWorker, bounds.signal);
  return worker ? askWorker<Result>(worker, args, bounds) : readHere(await loadHere(), args, bounds.signal);
}

async function readHere<Args extends unknown[], Result>(
  read: (...args: Args) => Result | Promise<Result>,
  args: Args,
  signal: AbortSignal,
): Promise<Result> {
  // Time for the page to show that it is at work.
  await new Promise((done) => setTimeout(done, 50));
  if (signal.aborted) throw new ReadingStopped('cancelled');
  const result = await attempted(() => read(...args));
  if (signal.aborted) throw new ReadingStopped('cancelled');
  return result;
}

async function attempted<Result>(read: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    throw new ReadingStopped('failed', String(error));
  }
}

/** A worker that is ready; `undefined` when its script could not be loaded or run, or a policy of the site forbids it. */
async function begunWorker(newWorker: () => WorkerEnd, signal: AbortSignal): Promise<WorkerEnd | undefined> {
  let worker: WorkerEnd;
  try {
    worker = newWorker();
  } catch {
    return undefined;
  }
  const isReady = await new Promise<boolean>((settle, stop) => {
    // The first thing that a worker says is that it is ready.
    worker.addEventListener('message', () => settle(true), { once: true });
    worker.addEventListener('error', () => settle(false), { once: true });
    whenAborted(signal, () => stop(new ReadingStopped('cancelled')));
  }).catch((stopped) => {
    worker.terminate();
    throw stopped;
  });
  if (isReady) return worker;
  worker.terminate();
  return undefined;
}

async function askWorker<Result>(worker: WorkerEnd, args: unknown[], { limit, signal }: Bounds): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<Result>((settle, stop) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Said<Result>>) => {
        if (data.says === 'read') settle(data.result);
        else if (data.says === 'failed') stop(new ReadingStopped('failed', data.problem));
      });
      worker.addEventListener('error', () => stop(new ReadingStopped('failed')));
      timer = setTimeout(() => stop(new ReadingStopped('tooLong')), limit);
      whenAborted(signal, () => stop(new ReadingStopped('cancelled')));
      worker.postMessage(args);
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}

function whenAborted(signal: AbortSignal, act: () => void): void {
  if (signal.aborted) act();
  else signal.addEventListener('abort', act, { once: true });
}
