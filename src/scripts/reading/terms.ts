/**
 * Shows the definition of a term on hover, focus and touch.
 *
 * A term is a link to the glossary and works without this. Definitions are fetched when the first is asked for. A touch
 * shows the card first; a second touch on the same term follows the link.
 */
import { fetched } from '../../stores/fetched.ts';

const card = document.createElement('div');
card.className = 'term-card';
card.id = 'term-card';
card.setAttribute('role', 'tooltip');
card.setAttribute('popover', 'manual');

let shown: HTMLAnchorElement | undefined;

const termAt = (event: Event): HTMLAnchorElement | undefined =>
  (event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.term') : null) ?? undefined;

/** Milliseconds that the pointer has for its way from the term to the card. */
const ON_THE_WAY = 250;
let leaving: ReturnType<typeof setTimeout> | undefined;

function hide(): void {
  clearTimeout(leaving);
  shown?.removeAttribute('aria-describedby');
  shown = undefined;
  if (card.isConnected && card.matches(':popover-open')) card.hidePopover();
}

async function show(term: HTMLAnchorElement): Promise<void> {
  if (shown === term) return;
  hide();
  shown = term;
  const source = document.querySelector<HTMLElement>('ol[data-glossary]')?.dataset['glossary'];
  const definitions = source ? await fetched<Record<string, string>>(source).catch(() => undefined) : undefined;
  const definition = definitions?.[term.dataset['term'] ?? ''];
  // The pointer may have moved on while the definitions were on their way.
  if (shown !== term || !definition) return;
  card.textContent = definition;
  if (!card.isConnected) document.body.append(card);
  card.showPopover();
  place(term);
  term.setAttribute('aria-describedby', card.id);
}

/** Puts the card under its term, or above where there is no room. */
function place(term: HTMLAnchorElement): void {
  const { left, top, bottom } = term.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  card.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  card.style.top = `${bottom + height + 12 < innerHeight ? bottom + 6 : Math.max(8, top - height - 6)}px`;
}

document.addEventListener('pointerover', (event) => {
  // A touch is a click, below.
  if (event.pointerType === 'touch') return;
  const term = termAt(event);
  clearTimeout(leaving);
  if (term) void show(term);
  else if (shown && !(event.target instanceof Node && card.contains(event.target)))
    leaving = setTimeout(hide, ON_THE_WAY);
});
document.addEventListener('focusin', (event) => {
  const term = termAt(event);
  if (term) void show(term);
  else hide();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hide();
});
document.addEventListener('scroll', () => shown && place(shown), { passive: true });
let touched: HTMLAnchorElement | undefined;
document.addEventListener(
  'pointerdown',
  (event) => {
    const term = termAt(event);
    touched = event.pointerType === 'touch' && term !== shown ? term : undefined;
  },
  { capture: true },
);
document.addEventListener('click', (event) => {
  const term = termAt(event);
  if (!term || term !== touched) return;
  event.preventDefault();
  touched = undefined;
  void show(term);
});
