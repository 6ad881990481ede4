import { useEffect, useId, useState } from 'preact/hooks';
import { parseTypedNumber, parseTypedShare } from '../../domain/basics/typedNumber.ts';

interface Props {
  label: string;
  value: number | undefined;
  /** Whether it may be left out. */
  optional?: boolean;
  /** Whether it is a share: "95%" is then 0.95. */
  share?: boolean;
  onValue: (value: number | undefined) => void;
}

/** A number of a profile. What is no number stands as one that is refused, so that the fault is said at once. */
export function ProfileNumber({ label, value, optional = false, share = false, onValue }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(value === undefined ? '' : String(value));
  useEffect(() => {
    const standing = share ? parseTypedShare(typed) : parseTypedNumber(typed);
    const isSame = standing === value || (typeof standing !== 'number' && Number.isNaN(value));
    if (!isSame) setTyped(value === undefined || Number.isNaN(value) ? '' : String(value));
  }, [value]);
  return (
    <span class="number">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        value={typed}
        aria-invalid={Number.isNaN(value)}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          const number = share ? parseTypedShare(currentTarget.value) : parseTypedNumber(currentTarget.value);
          if (number === undefined && optional) onValue(undefined);
          else onValue(typeof number === 'number' ? number : Number.NaN);
        }}
      />
    </span>
  );
}
