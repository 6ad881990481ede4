/**
 * The value of a store, drawn again as soon as it changes.
 *
 * `@nanostores/preact` draws in a timer, which a browser runs one or two frames later: who answers a thousand items by
 * keyboard sees each answer late. Preact draws once for all changes of one task anyway.
 */
import { listenKeys, type ReadableAtom } from 'nanostores';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Options<Value> {
  /** What the built page shows; it is drawn until the island has taken the page over. Without it, the value itself. */
  ssr?: () => Value;
  /** Draws again only when one of these keys changes. */
  keys?: readonly string[];
}

export function useStore<Value>(store: ReadableAtom<Value>, { ssr, keys }: Options<NoInfer<Value>> = {}): Value {
  const [isHydrated, setIsHydrated] = useState(ssr === undefined);
  const [, redraw] = useState({});
  const value = store.get();
  const drawn = useRef(value);
  drawn.current = value;
  const list = keys?.join('\n');
  useEffect(() => {
    setIsHydrated(true);
    const draw = () => redraw({});
    const stop = keys ? listenKeys(store as never, keys as never, draw) : store.listen(draw);
    // What changed between the drawing and this moment was told to nobody.
    if (store.get() !== drawn.current) draw();
    return stop;
  }, [store, list]);
  return ssr && !isHydrated ? ssr() : value;
}
