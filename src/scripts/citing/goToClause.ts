/** From the printed number or the key of a clause, section or chapter to it. */
import { phrase } from '../../domain/basics/labels.ts';
import { askedPlace, plainPlace } from '../../domain/clauses/askedPlace.ts';
import { fetched } from '../../stores/fetched.ts';

class GoToClause extends HTMLElement {
  connectedCallback() {
    const [form, status] = [this.querySelector('form'), this.querySelector('[role=status]')];
    const input = this.querySelector('input');
    if (!form || !status || !input) return;
    const words = Object.fromEntries(Object.entries(this.dataset).map(([key, text]) => [key, text ?? '']));
    const go = async (typed: string) => {
      const number = plainPlace(typed);
      try {
        const places = await fetched<Record<string, string>>(words['numbers'] ?? '');
        if (Object.hasOwn(places, number)) location.replace((words['base'] ?? '/') + places[number]);
        else status.textContent = phrase(words, 'unknown', { number });
      } catch {
        status.textContent = phrase(words, 'failed');
      }
    };
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void go(input.value);
    });
    const asked = askedPlace(location.search);
    input.value = asked;
    if (asked !== '') void go(asked);
  }
}
customElements.define('go-to-clause', GoToClause);
