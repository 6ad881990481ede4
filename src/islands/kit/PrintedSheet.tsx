import type { ComponentChildren } from 'preact';
import { createPortal } from 'preact/compat';
import { useEffect, useId, useState } from 'preact/hooks';
import { LoadFailed } from './LoadFailed.tsx';
import { printOnly } from './printing.ts';
import { useLabel } from './words.tsx';

/** What is printed. */
export interface Printout {
  /** The browser offers it as the name of a PDF. */
  title: string;
  /** Said at the foot of each page, beside its number. */
  foot: string;
  /** Whether the paper lies: tables of many columns. */
  isWide?: boolean;
  body: ComponentChildren;
}

interface Props {
  /** What stands on the button. */
  title: string;
  /** Made when someone asks for it. */
  content: () => Printout | Promise<Printout>;
  /** Of the sheet, beside `printed-report`. */
  class?: string;
}

/** A button that prints something that is not on the page, alone: A4 with page numbers. */
export function PrintedSheet({ title, content, class: more = '' }: Props) {
  const label = useLabel();
  const [printed, setPrinted] = useState<Printout>();
  const [failed, setFailed] = useState(false);
  const id = useId();
  useEffect(() => {
    if (!printed) return;
    const done = () => setPrinted(undefined);
    addEventListener('afterprint', done, { once: true });
    printOnly(id, printed);
    return () => removeEventListener('afterprint', done);
  }, [printed, id]);
  const begin = async () => {
    try {
      setPrinted(await content());
      setFailed(false);
    } catch {
      // A part of it could not be loaded.
      setFailed(true);
    }
  };
  return (
    <>
      <button type="button" onClick={() => void begin()}>
        {title}
      </button>
      {failed && (
        <span role="alert">
          <LoadFailed message={label('print.failed')} />
        </span>
      )}
      {/* At the end of the page, since what stands around it would otherwise print as empty sheets. */}
      {printed &&
        createPortal(
          <article id={id} class={`printed-report ${more} ${printed.isWide ? 'wide' : ''}`.trim()}>
            {printed.body}
          </article>,
          document.body,
        )}
    </>
  );
}
