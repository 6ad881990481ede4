/** The reading settings as a form: each change shows at once and is kept. */
import { type Comfort, comfortWords, parseComfort } from '../../domain/guide/comfort.ts';
import { keepComfort } from '../../stores/comfort.ts';
import { showRuler } from './readingRuler.ts';

const root = document.documentElement;

function put(words: string): void {
  if (words === '') delete root.dataset['comfort'];
  else root.dataset['comfort'] = words;
  showRuler(parseComfort(words).hasRuler);
}

function fill(form: HTMLFormElement, { size, spacing, hasRuler }: Comfort): void {
  for (const input of form.querySelectorAll('input'))
    input.checked = input.name === 'ruler' ? hasRuler : input.value === (input.name === 'size' ? size : spacing);
}

/** Fills the form with what holds now, and lets it change that. */
export function connectForm(form: HTMLFormElement): void {
  fill(form, parseComfort(root.dataset['comfort'] ?? ''));
  const use = (words: string) => {
    put(words);
    keepComfort(words);
  };
  form.addEventListener('change', () => {
    const chosen = new FormData(form);
    const words = [chosen.get('size'), chosen.get('spacing'), chosen.has('ruler') ? 'ruler' : ''].join(' ');
    use(comfortWords(parseComfort(words)));
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    use('');
    fill(form, parseComfort(''));
  });
}
