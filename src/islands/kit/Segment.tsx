import type { InputHTMLAttributes } from 'preact';

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  /** What choosing it means, which gives it a sign and a colour besides its words. */
  tone: string;
}

/** One of the few choices in a row of `.segments`: a sign over its words; the whole of it takes the click. */
export function Segment({ tone, children, ...input }: Props) {
  return (
    <label class="segment" data-tone={tone} data-checked={Boolean(input.checked)}>
      <input type="radio" {...input} />
      <span>{children}</span>
    </label>
  );
}
