import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A part that is drawn only once it is opened, or printed: the result changes at every key, and most of it is closed. */
export function Disclosure({ summary, children }: { summary: string; children: () => ComponentChildren }) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onPrint = () => setOpen(true);
    addEventListener('beforeprint', onPrint);
    return () => removeEventListener('beforeprint', onPrint);
  }, []);
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {open && children()}
    </details>
  );
}
