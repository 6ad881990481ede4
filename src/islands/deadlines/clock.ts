/** The limits as the site publishes them, and the time that goes on. */
import { useEffect, useState } from 'preact/hooks';
import { timeInChina } from '../../domain/basics/chinaTime.ts';
import type { LimitsFile } from '../../domain/deadlines/shownLimit.ts';
import { fetched } from '../../stores/fetched.ts';

/** Milliseconds after which the page looks at the clock again. */
const TICK = 15_000;

export const nowInChina = (): string => timeInChina(Date.now());

/** What clocks in China show, to the minute. Undefined until the page has come to life: it was built at another time. */
export function useNow(): string | undefined {
  const [now, setNow] = useState<string>();
  useEffect(() => {
    const look = () => setNow(nowInChina());
    look();
    const timer = setInterval(look, TICK);
    // A telephone stops its timers while it sleeps.
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return now;
}

/** The limits, once they are loaded; and how to try again. */
export function useLimits(href: string): { file: LimitsFile | undefined; failed: boolean; load: () => void } {
  const [file, setFile] = useState<LimitsFile>();
  const [failed, setFailed] = useState(false);
  const load = () => {
    fetched<LimitsFile>(href).then(
      (loaded) => {
        setFile(loaded);
        setFailed(false);
      },
      () => setFailed(true),
    );
  };
  useEffect(load, [href]);
  return { file, failed, load };
}
