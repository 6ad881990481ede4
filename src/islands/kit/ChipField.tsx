import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  name: string;
  title: string;
  /** The option that is chosen; the empty one leaves all. */
  value: string;
  onChoose: (value: string) => void;
  /** Options. */
  children: ComponentChildren;
}

/** One of the choices of a filter. It stands out while something is chosen. */
export function ChipField({ name, title, value, onChoose, children }: Props) {
  const id = useId();
  return (
    <p class="chip" data-chosen={value !== ''}>
      <label for={id}>{title}</label>
      <select id={id} name={name} value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {children}
      </select>
    </p>
  );
}
