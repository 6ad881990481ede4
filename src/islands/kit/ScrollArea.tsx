import type { ComponentChildren } from 'preact';

interface Props {
  name: string;
  children: ComponentChildren;
}

/** What scrolls by itself when it is wider than the page. The keyboard reaches it, or what lies outside is lost. */
export const ScrollArea = ({ name, children }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
  <section class="scroll" tabIndex={0} aria-label={name}>
    {children}
  </section>
);
