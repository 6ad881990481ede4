import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';

/** Puts a text on the clipboard; where that is refused, as on plain http, it is shown to be copied by hand. */
export function CopyText({ title, text }: { title: string; text: () => string }) {
  const label = useLabel();
  const id = useId();
  const [said, say] = useState('');
  const [shown, setShown] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.select(), [shown]);
  const copy = async () => {
    const copied = text();
    try {
      await navigator.clipboard.writeText(copied);
      setShown(undefined);
      say(label('share.copied'));
    } catch {
      setShown(copied);
      say(label('clock.copyByHand'));
    }
  };
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        {title}
      </button>
      <span role="status" {...NOT_TRANSLATED}>
        {said}
      </span>
      {shown !== undefined && (
        <p class="field clock-copied">
          <label for={id}>{title}</label>
          <textarea id={id} ref={field} readOnly rows={8} value={shown} />
        </p>
      )}
    </>
  );
}
