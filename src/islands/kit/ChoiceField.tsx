import type { InputHTMLAttributes } from 'preact';

/**
 * One of several choices, or one that stands alone: the whole field takes the click and shows what is chosen.
 *
 * It says so in an attribute. `:has(:checked)` would have the browser look through all of the page at every click.
 */
export function ChoiceField({ children, ...input }: InputHTMLAttributes<HTMLInputElement>) {
  return (
    <label class="choice" data-checked={Boolean(input.checked)}>
      <input {...input} />
      {children}
    </label>
  );
}
