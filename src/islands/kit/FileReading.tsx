/** A file that is being read: that it takes its time, the button that stops it, and why it was stopped. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ReadingStopped, type WhyStopped } from '../../files/workers/protocol.ts';
import { NOT_TRANSLATED } from './translation.ts';
import { useLabel } from './words.tsx';

/** Milliseconds after which the button comes: for most files it would come and go under the visitor's hand. */
const PATIENCE = 400;

export interface FileReading {
  state: 'idle' | 'reading' | WhyStopped;
  /** Seconds after which it is stopped. */
  limit: number;
  /** Does the work of reading; what it began before is cancelled. `undefined` when it was stopped. */
  run: <Result>(
    work: (bounds: { limit: number; signal: AbortSignal }) => Promise<Result>,
  ) => Promise<Result | undefined>;
  cancel: () => void;
}

/** @param limit seconds that the file may take on a slow telephone */
export function useFileReading(limit: number): FileReading {
  const [state, setState] = useState<FileReading['state']>('idle');
  const current = useRef<AbortController>();
  useEffect(() => () => current.current?.abort(), []);
  return useMemo(
    () => ({
      state,
      limit,
      run: async (work) => {
        current.current?.abort();
        const own = new AbortController();
        current.current = own;
        const settle = (next: FileReading['state']) => {
          if (current.current === own) setState(next);
        };
        settle('reading');
        try {
          const result = await work({ limit: limit * 1000, signal: own.signal });
          settle('idle');
          return own.signal.aborted ? undefined : result;
        } catch (error) {
          settle(error instanceof ReadingStopped ? error.why : 'idle');
          if (error instanceof ReadingStopped) return undefined;
          throw error;
        }
      },
      cancel: () => current.current?.abort(),
    }),
    [state, limit],
  );
}

export function FileReadingStatus({ reading: { state, limit, cancel } }: { reading: FileReading }) {
  const label = useLabel();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (state !== 'reading') return;
    const timer = setTimeout(() => setLong(true), PATIENCE);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [state]);
  return (
    <>
      <div role="status" {...NOT_TRANSLATED}>
        {state === 'reading' && <p>{label('file.reading')}</p>}
        {state === 'cancelled' && <p>{label('file.stopped.cancelled')}</p>}
        {(state === 'tooLong' || state === 'failed') && (
          <p class="error">{label(`file.stopped.${state}`, { seconds: limit })}</p>
        )}
      </div>
      {state === 'reading' && isLong && (
        <p>
          <button type="button" onClick={cancel}>
            {label('file.cancel')}
          </button>
        </p>
      )}
    </>
  );
}
