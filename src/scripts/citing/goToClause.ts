/** From the printed number of a clause to the clause: `/c/?6.2.3`, `/c/?n=6.2.3`, or typed into the form. */
import { phrase } from '../../domain/basics/labels.ts';
import { fetched } from '../../stores/fetched.ts';

class GoToClause extends HTMLElement {
  connectedCallback() {
    const [form, status] = [this.querySelector('form'), this.querySelector('[role=status]')];
    const input = this.querySelector('input');
    if (!form || !status || !input) return;
    const words = Object.fromEntries(Object.entries(this.dataset).map(([key, text]) => [key, text ?? '']));
    const go = async (typed: string) => {
      // "６.２.３" is how a Chinese keyboard writes it.
      const number = typed.normalize('NFKC').replace(/\s+/g, '').replace(/。/g, '.');
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
    const params = new URLSearchParams(location.search);
    const asked = params.get('n') ?? decodeURIComponent(location.search.slice(1));
    input.value = asked;
    if (asked !== '') void go(asked);
  }
}
customElements.define('go-to-clause', GoToClause);
