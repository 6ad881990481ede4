import { useEffect, useId, useState } from 'preact/hooks';
import { parseTypedNumber } from '../../domain/basics/typedNumber.ts';
import { useAnnounced } from './announce.ts';

interface Props {
  label: string;
  unit: string;
  /** As stored: a number, the text that was typed when it is none, or nothing. */
  value: unknown;
  whole: boolean;
  /** What is wrong with it, in words. */
  error: string | undefined;
  onValue: (value: number | string | undefined) => void;
}

const asText = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

/** A number with its unit. What is typed stays as typed; a message under it says what is wrong. */
export function NumberField({ label, unit, value, whole, error, onValue }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(asText(value));
  // Another tab, or a loaded answer, may bring another value; "4." and 4 are the same and stay as typed.
  useEffect(() => {
    if (parseTypedNumber(typed) !== value) setTyped(asText(value));
  }, [value]);
  useAnnounced(id, error ?? '');
  return (
    <div class="number">
      <label id={`${id}-label`} for={id}>
        {label}
      </label>
      <span class="measure">
        <input
          id={id}
          type="text"
          inputMode={whole ? 'numeric' : 'decimal'}
          value={typed}
          aria-labelledby={`${id}-label ${id}-unit`}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            onValue(parseTypedNumber(currentTarget.value));
          }}
        />
        <span id={`${id}-unit`} class="unit">
          {unit}
        </span>
      </span>
      {error !== undefined && (
        <p id={`${id}-error`} class="error">
          {error}
        </p>
      )}
    </div>
  );
}
