/**
 * The button of the reading settings. What stands behind it is loaded when the settings are opened, and the ruler when
 * someone has chosen it before.
 */
import { parseComfort } from '../../domain/guide/comfort.ts';
import { imported } from '../../stores/imported.ts';

class ReadingComfort extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    const form = this.querySelector('form');
    if (!button || !form) return;
    button.disabled = false;
    form.addEventListener(
      'beforetoggle',
      () => void imported(() => import('./comfortForm.ts')).then(({ connectForm }) => connectForm(form)),
      { once: true },
    );
    if (parseComfort(document.documentElement.dataset['comfort'] ?? '').hasRuler)
      void imported(() => import('./readingRuler.ts')).then(({ showRuler }) => showRuler(true));
  }
}
customElements.define('reading-comfort', ReadingComfort);
