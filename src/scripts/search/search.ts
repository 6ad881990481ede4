/**
 * The search button. It only opens the dialog. The script that searches is fetched when someone points at the button,
 * reaches it with the keyboard, or presses Ctrl+K; the index when the dialog opens.
 */
import { imported } from '../../stores/imported.ts';

class SiteSearch extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector<HTMLButtonElement>('button.search-open');
    const dialog = this.querySelector('dialog');
    if (!button || !dialog) return;
    button.disabled = false;
    const load = () => imported(() => import('./dialog.ts'));
    const open = () => {
      void load().then(({ connectDialog }) => connectDialog(dialog, this.dataset));
      if (!dialog.open) dialog.showModal();
    };
    button.addEventListener('pointerenter', load, { once: true });
    button.addEventListener('focus', load, { once: true });
    button.addEventListener('click', open);
    addEventListener('keydown', (event) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      open();
    });
  }
}
customElements.define('site-search', SiteSearch);
