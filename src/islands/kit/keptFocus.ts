/**
 * Where the focus goes when what had it goes away: to the heading of the part it stood in.
 *
 * Browsers leave it with the body, and who works by keyboard begins at the top of the page again.
 */

/** Milliseconds in which whoever took it away may put it somewhere better. */
const GRACE = 100;
const HEADINGS = 'h1, h2, h3, h4, legend, summary';

const isGone = (element: Element): boolean => !element.isConnected || element.matches(':disabled');

/** The nearest part that is still there and has a heading of its own. */
function headingNear(ancestors: readonly Element[]): HTMLElement | undefined {
  for (const ancestor of ancestors) {
    if (!ancestor.isConnected) continue;
    const heading = ancestor.querySelector<HTMLElement>(HEADINGS);
    if (heading) return heading;
  }
  return undefined;
}

/** Watches a part of the page until it is told to stop. */
export function keepFocus(root: HTMLElement): () => void {
  let last: Element | undefined;
  let ancestors: Element[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    last = target;
    ancestors = [];
    for (let up = target.parentElement; up && root.contains(up); up = up.parentElement) ancestors.push(up);
  };
  const isLost = () => document.activeElement === document.body && last !== undefined && isGone(last);
  const look = () => {
    clearTimeout(timer);
    if (!isLost()) return;
    timer = setTimeout(() => {
      const heading = isLost() ? headingNear(ancestors) : undefined;
      if (!heading) return;
      // A summary takes it by itself.
      if (heading.tabIndex < 0) heading.tabIndex = -1;
      heading.focus();
    }, GRACE);
  };
  const observer = new MutationObserver(look);
  root.addEventListener('focusin', remember);
  observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    root.removeEventListener('focusin', remember);
  };
}

let isKept = false;

/** Once for all islands of a page. */
export function keepFocusOnPage(): void {
  const main = document.querySelector<HTMLElement>('main');
  if (isKept || !main) return;
  isKept = true;
  keepFocus(main);
}
