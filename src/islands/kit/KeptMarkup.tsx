import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  /** A slot that the page was built with. */
  children: ComponentChildren;
  /** Belongs to a component that stays when this one goes: what the slot held, by its name. */
  kept: Map<string, readonly ChildNode[]>;
  name: string;
}

/**
 * Shows a slot again after it was away. Astro would make it again from text, which the site's policy forbids: so the very
 * nodes are kept and come back.
 */
export function KeptMarkup({ children, kept, name }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const isBack = useRef(kept.has(name)).current;
  useLayoutEffect(() => {
    const nodes = kept.get(name);
    if (nodes) place.current?.append(...nodes);
    else kept.set(name, [...(place.current?.childNodes ?? [])]);
  }, [kept, name]);
  return <div ref={place}>{isBack ? null : children}</div>;
}
