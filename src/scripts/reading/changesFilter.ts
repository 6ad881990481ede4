/** Shows the changes of one chapter or of one kind alone. Without scripts all are there. */
import { phrase } from '../../domain/basics/labels.ts';

class ChangesFilter extends HTMLElement {
  connectedCallback() {
    const [form, status] = [this.querySelector('form'), this.querySelector('[role=status]')];
    if (!form || !status) return;
    const sections = [...document.querySelectorAll<HTMLElement>('section[data-changes]')];
    const words = { shown: this.dataset['shown'] ?? '' };
    const filter = () => {
      const chosen = new FormData(form);
      const [part, type] = [chosen.get('part'), String(chosen.get('type'))];
      let [count, all] = [0, 0];
      for (const section of sections) {
        const items = [...section.querySelectorAll<HTMLElement>('li[data-change]')];
        for (const item of items) {
          const isOfType = type === '' || item.dataset['change']?.split(' ').includes(type);
          item.hidden = !isOfType || (part !== '' && part !== section.dataset['changes']);
        }
        const shown = items.filter(({ hidden }) => !hidden).length;
        section.hidden = shown === 0;
        count += shown;
        all += items.length;
      }
      status.textContent = phrase(words, 'shown', { count, all });
    };
    form.hidden = false;
    form.addEventListener('change', filter);
    // A browser that goes back has the choice still.
    if ([...new FormData(form).values()].some((value) => value !== '')) filter();
  }
}
customElements.define('changes-filter', ChangesFilter);
