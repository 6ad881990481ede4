/**
 * The filter of the service menu.
 *
 * What is chosen stands in the address, so that a list can be sent to someone or kept as a bookmark. It names kinds of
 * activity and no person. Without this script the whole menu is there and the form is not.
 */
import { phrase } from '../../domain/basics/labels.ts';
import { type MenuTraits, parseMenuFilter, passesFilter, withMenuFilter } from '../../domain/guide/menu.ts';

class ServiceMenu extends HTMLElement {
  connectedCallback() {
    const [form, table] = [this.querySelector('form'), this.querySelector('table')];
    const status = this.querySelector('[role=status]');
    if (!form || !table || !status) return;
    const words = Object.fromEntries(Object.entries(this.dataset).map(([key, text]) => [key, text ?? '']));
    const selects = [...form.querySelectorAll('select')];
    const rows = [...this.querySelectorAll<HTMLElement>('tr[data-traits]')].map((row) => ({
      row,
      traits: JSON.parse(row.dataset['traits'] ?? '{}') as MenuTraits,
    }));

    const show = (query: string) => {
      const filter = parseMenuFilter(query);
      for (const select of selects)
        select.value = new URLSearchParams(withMenuFilter('', filter)).get(select.name) ?? '';
      let count = 0;
      for (const { row, traits } of rows) {
        row.hidden = !passesFilter(traits, filter);
        if (!row.hidden) count += 1;
      }
      // Column headings over nothing would be read out.
      table.hidden = count === 0;
      status.textContent = phrase(words, count === 0 ? 'none' : 'count', { count, total: rows.length });
    };
    const choose = (query: string) => {
      const next = withMenuFilter(location.search, parseMenuFilter(query));
      history.replaceState(history.state, '', location.pathname + next + location.hash);
      show(next);
    };

    form.addEventListener('change', () =>
      choose(new URLSearchParams(selects.map(({ name, value }) => [name, value])).toString()),
    );
    form.addEventListener('submit', (event) => event.preventDefault());
    form.querySelector('button')?.addEventListener('click', () => {
      choose('');
      selects[0]?.focus();
    });
    addEventListener('popstate', () => show(location.search));
    form.hidden = false;
    show(location.search);
  }
}
customElements.define('service-menu', ServiceMenu);
