/** A band over the page at the height of the pointer, the finger or what the keyboard reaches. */
const ruler = document.createElement('div');
ruler.className = 'reading-ruler';
ruler.setAttribute('aria-hidden', 'true');

/** @param middle from the top of the window */
function moveTo(middle: number): void {
  ruler.style.transform = `translateY(${Math.round(middle - ruler.offsetHeight / 2)}px)`;
}

const followPointer = ({ clientY }: PointerEvent) => moveTo(clientY);
function followFocus({ target }: FocusEvent): void {
  // A pointer that focuses has moved the band already.
  if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
  const { top, height } = target.getBoundingClientRect();
  moveTo(top + Math.min(height, ruler.offsetHeight) / 2);
}

export function showRuler(isShown: boolean): void {
  if (isShown === ruler.isConnected) return;
  if (isShown) {
    document.body.append(ruler);
    moveTo(innerHeight / 3);
    addEventListener('pointermove', followPointer, { passive: true });
    addEventListener('pointerdown', followPointer, { passive: true });
    addEventListener('focusin', followFocus);
  } else {
    ruler.remove();
    removeEventListener('pointermove', followPointer);
    removeEventListener('pointerdown', followPointer);
    removeEventListener('focusin', followFocus);
  }
}
