/** What is wrong with where the controls of a page stand. */

/**
 * Looks at all that a page shows, and names what is wrong: it scrolls sideways; two controls overlap, or are nearer to each
 * other than a finger tells apart; a control is smaller than a finger meets (WCAG 2.2, 2.5.8); text is cut off. Links in
 * running text are no controls here: the line sets where they stand.
 *
 * It runs in the page, so all that it needs is in it.
 */
export function crowdingIn(): string[] {
  /** Pixels between two controls, and across one. */
  const GAP = 4;
  const SIDE = 24;
  /**
   * What touches by design: the parts of one control, which look like one, and lists in which all of a line is the link, so
   * that no click between two lines is lost.
   */
  const ONE = '.segments, .parts, .top-level, starlight-toc';
  /** Starlight's links beside headings take clicks around themselves. */
  const LARGER_THAN_IT_LOOKS = '.sl-anchor-link';

  interface Place {
    left: number;
    right: number;
    top: number;
    bottom: number;
    /** What is held to the window or within a box that scrolls lies over whatever comes below it. */
    layer: Element | undefined;
  }
  const EVERYWHERE: Place = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity, layer: undefined };
  const known = new Map<Element, Place>();
  /** Where the contents of an element can be seen. Kept: the same boxes are around most of what is on a page. */
  const placeIn = (element: Element | null): Place => {
    if (!element) return EVERYWHERE;
    const before = known.get(element);
    if (before) return before;
    const { position, overflowX, overflowY } = getComputedStyle(element);
    const place = { ...(position === 'fixed' ? EVERYWHERE : placeIn(element.parentElement)) };
    if (position === 'fixed' || position === 'sticky') place.layer = element;
    const box = element.getBoundingClientRect();
    // What the body hides, the window hides: that one scrolls.
    if (overflowX !== 'visible' && element !== document.body) {
      place.left = Math.max(place.left, box.left);
      place.right = Math.min(place.right, box.right);
    }
    if (overflowY !== 'visible' && element !== document.body) {
      place.top = Math.max(place.top, box.top);
      place.bottom = Math.min(place.bottom, box.bottom);
    }
    known.set(element, place);
    return place;
  };
  /** The part of an element's own box that can be seen. */
  const placeOf = (element: Element): Place => {
    const { left, right, top, bottom, layer } = placeIn(element);
    const box = element.getBoundingClientRect();
    return {
      left: Math.max(left, box.left),
      right: Math.min(right, box.right),
      top: Math.max(top, box.top),
      bottom: Math.min(bottom, box.bottom),
      layer,
    };
  };
  const isShown = (element: Element): boolean =>
    !element.closest('[inert]') && element.checkVisibility({ visibilityProperty: true });
  const isControl = (element: Element): boolean => {
    if (element instanceof HTMLAnchorElement) return getComputedStyle(element).display !== 'inline';
    // The label around a field takes its clicks.
    return !(element instanceof HTMLInputElement) || (element.type !== 'hidden' && !element.closest('label'));
  };
  const named = (element: Element): string => {
    const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return `${element.tagName.toLowerCase()}.${element.className} “${words.trim().replace(/\s+/g, ' ').slice(0, 24)}”`;
  };

  const faults: string[] = [];
  const sideways = document.documentElement.scrollWidth - innerWidth;
  if (sideways > 0) faults.push(`scrolls sideways: ${sideways} px`);

  const controls = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, label:has(input)'),
  ]
    .filter((element) => isShown(element) && isControl(element))
    .map((element) => ({ element, one: element.closest(ONE), ...placeOf(element) }))
    // What is only said is one pixel large.
    .filter(({ left, right, top, bottom }) => right - left > 1 && bottom - top > 1)
    .sort((a, b) => a.top - b.top);
  for (const [index, a] of controls.entries()) {
    const { offsetWidth, offsetHeight } = a.element;
    if (Math.min(offsetWidth, offsetHeight) < SIDE && !a.element.matches(LARGER_THAN_IT_LOOKS))
      faults.push(`small: ${named(a.element)}, ${offsetWidth} × ${offsetHeight} px`);
    for (const b of controls.slice(index + 1)) {
      if (b.top - a.bottom >= GAP) break;
      const apart = Math.max(b.top - a.bottom, b.left - a.right, a.left - b.right);
      // Letters are measured in parts of a pixel.
      if (apart > GAP - 0.5 || a.layer !== b.layer || (a.one && a.one === b.one)) continue;
      if (a.element.contains(b.element) || b.element.contains(a.element)) continue;
      faults.push(`${named(a.element)} touches ${named(b.element)}: ${apart.toFixed(1)} px`);
    }
  }

  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth <= 1) continue;
    const { display, overflowX } = getComputedStyle(element);
    const isClosed = ['hidden', 'clip'].includes(overflowX) || element.matches('button, summary, a, .choice');
    if (isClosed && display !== 'inline' && !element.matches(LARGER_THAN_IT_LOOKS) && isShown(element))
      faults.push(`cut off: ${named(element)}`);
  }
  return faults;
}
