/** Drawing what is derived from many items: it waits until the answer itself can be seen. */
import { useEffect, useState } from 'preact/hooks';

/** A store, as far as this needs one. */
interface Listenable {
  listen: (listener: () => void) => () => void;
}

/** Milliseconds without a change after which figures follow: between two keys of somebody quick there are fewer. */
const CALM = 400;

/**
 * Draws again once these stores have come to rest. Counting a thousand items takes longer than drawing one, and who presses
 * a key waits for the one.
 *
 * @param stores a list that stays the same from drawing to drawing
 */
export function useRedrawWhenSettled(stores: readonly Listenable[]): void {
  const [, redraw] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const schedule = () => {
      clearTimeout(timer);
      timer = setTimeout(() => redraw((times) => times + 1), CALM);
    };
    const stops = stores.map((store) => store.listen(schedule));
    // What changed between the first drawing and this moment was told to nobody.
    redraw((times) => times + 1);
    return () => {
      for (const stop of stops) stop();
      clearTimeout(timer);
    };
  }, [stores]);
}
