/** The search by keyboard: arrow keys walk through the results, Enter opens the first one. */

/** Arrow keys go from the input to each result and suggestion, and back. */
export function walkWithArrows(host: HTMLElement): void {
  host.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    // In a list of choices the arrows choose.
    if (document.activeElement instanceof HTMLSelectElement) return;
    const stops = [...host.querySelectorAll<HTMLElement>('input, ol a, .suggestion')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

/** Enter opens the first result, as people expect, instead of closing the dialog. */
export function openFirstOnEnter(host: HTMLElement, form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    if (event.submitter instanceof HTMLButtonElement && document.activeElement === event.submitter) return;
    event.preventDefault();
    host.querySelector<HTMLAnchorElement>('ol a')?.click();
  });
}
