import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useLabel } from './words.tsx';

interface Props {
  /** Entries of the list that are not drawn yet. The button goes with the last. */
  left: number;
  portion: number;
  list: RefObject<HTMLElement>;
  /** Selector of the entries, which can be focused. */
  entries: string;
  onMore: () => void;
  /** Whether the next portion is drawn as soon as the button comes near. */
  byItself?: boolean;
}

/**
 * Draws the next portion of a list. New entries come before the button, so its focus goes on to the first of them: otherwise
 * they would be behind who works by keyboard, and with the last portion the focus would be lost.
 */
export function MoreButton({ left, portion, list, entries, onMore, byItself = false }: Props) {
  const label = useLabel();
  const button = useRef<HTMLButtonElement>(null);
  /** Entries that were there when the focus was to go on. */
  const before = useRef<number>();
  const drawn = () => list.current?.querySelectorAll<HTMLElement>(entries) ?? [];
  const draw = () => {
    if (document.activeElement === button.current) before.current = drawn().length;
    onMore();
  };
  useLayoutEffect(() => {
    const next = before.current === undefined ? undefined : drawn()[before.current];
    if (!next) return;
    before.current = undefined;
    next.focus();
  });
  useEffect(() => {
    if (!byItself || !button.current) return;
    const observer = new IntersectionObserver((seen) => seen.some((each) => each.isIntersecting) && draw(), {
      rootMargin: '600px',
    });
    observer.observe(button.current);
    return () => observer.disconnect();
    // Observed again after each portion: it may still be in view.
  }, [byItself, onMore, left]);
  if (left <= 0) return null;
  return (
    <button ref={button} type="button" onClick={draw}>
      {label('checklist.more', { count: Math.min(left, portion), left })}
    </button>
  );
}
