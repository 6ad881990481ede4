/** Ways into the guide: the one that somebody chose stands first, here and on the next visit. */
import { keepLens, keptLens } from '../../stores/lens.ts';

class ReaderLenses extends HTMLElement {
  connectedCallback() {
    const lenses = [...this.querySelectorAll<HTMLElement>('[data-lens]')];
    const show = (chosen: string | undefined) => {
      const first = lenses.find(({ dataset }) => dataset['lens'] === chosen);
      // In the order in which they were, but for the one: nobody searches twice for the others.
      this.append(...(first ? [first] : []), ...lenses.filter((lens) => lens !== first));
      for (const lens of lenses) {
        const button = lens.querySelector('button');
        if (!button) continue;
        button.hidden = false;
        button.setAttribute('aria-pressed', String(lens === first));
        lens.toggleAttribute('data-chosen', lens === first);
      }
    };
    for (const lens of lenses)
      lens.querySelector('button')?.addEventListener('click', ({ currentTarget }) => {
        const key = lens.dataset['lens'];
        const chosen = key === keptLens() ? undefined : key;
        keepLens(chosen);
        show(chosen);
        // Moving an element takes the focus from what is in it.
        if (currentTarget instanceof HTMLElement) currentTarget.focus();
      });
    show(keptLens());
  }
}
customElements.define('reader-lenses', ReaderLenses);
