import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Gives a fold an address: it opens when the address names it, and the address names it once somebody opens it, so that it
 * can be linked to and is open again on the way back.
 *
 * @param name what stands behind the "#"; `undefined` for a fold without an address
 */
export function useNamedFold(details: RefObject<HTMLDetailsElement>, name: string | undefined): void {
  useEffect(() => {
    const fold = details.current;
    if (!fold || name === undefined) return;
    const hash = `#${name}`;
    const arrive = () => {
      if (location.hash !== hash) return;
      fold.open = true;
      fold.scrollIntoView({ block: 'start' });
    };
    const onClick = ({ target }: MouseEvent) => {
      if (!(target instanceof Element) || target.closest('summary')?.parentElement !== fold) return;
      // It is opened or closed after this.
      const place = location.pathname + location.search;
      if (!fold.open) history.replaceState(history.state, '', place + hash);
      else if (location.hash === hash) history.replaceState(history.state, '', place);
    };
    arrive();
    addEventListener('hashchange', arrive);
    fold.addEventListener('click', onClick);
    return () => {
      removeEventListener('hashchange', arrive);
      fold.removeEventListener('click', onClick);
    };
  }, [name]);
}
