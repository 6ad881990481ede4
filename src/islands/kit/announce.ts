/**
 * What a screen reader is told: one short sentence, once, when things have come to rest.
 *
 * A live region that follows every key says each half-typed state, and one for each part of the page says them all at once.
 */
import { useEffect, useRef } from 'preact/hooks';

/** Milliseconds without a change after which it is said. */
const PAUSE = 1000;

const waiting = new Map<string, string>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** The one live region of the page. */
function region(): HTMLElement {
  const found = document.querySelector<HTMLElement>('.announced');
  if (found) return found;
  const made = document.createElement('p');
  made.className = 'announced';
  made.setAttribute('role', 'status');
  made.setAttribute('translate', 'no');
  document.body.append(made);
  return made;
}

/**
 * Says a text after a pause, with what else waits.
 *
 * @param source of what is said: only its latest text counts
 */
export function announce(source: string, text: string): void {
  if (text === '') waiting.delete(source);
  else waiting.set(source, text);
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (waiting.size === 0) return;
    region().textContent = [...waiting.values()].join(' ');
    waiting.clear();
  }, PAUSE);
}

/** Says a text whenever it has changed. What stands there from the beginning is read with the page. */
export function useAnnounced(source: string, text: string): void {
  const before = useRef(text);
  useEffect(() => {
    if (before.current === text) return;
    before.current = text;
    announce(source, text);
  }, [source, text]);
}
