import type { ComponentChildren } from 'preact';
import { createPortal } from 'preact/compat';
import { useEffect, useId, useState } from 'preact/hooks';
import { printOnly } from './printing.ts';

interface Props {
  /** What stands on the button. */
  title: string;
  /** What is printed, made when someone asks for it. */
  content: () => ComponentChildren | Promise<ComponentChildren>;
  /** Of the sheet, beside `printed-report`. */
  class?: string;
}

/** A button that prints something that is not on the page, alone: A4 with page numbers. */
export function PrintedSheet({ title, content, class: more = '' }: Props) {
  const [printed, setPrinted] = useState<ComponentChildren>();
  const id = useId();
  useEffect(() => {
    if (!printed) return;
    const done = () => setPrinted(undefined);
    addEventListener('afterprint', done, { once: true });
    printOnly(id);
    return () => removeEventListener('afterprint', done);
  }, [printed, id]);
  return (
    <>
      <button type="button" onClick={async () => setPrinted(await content())}>
        {title}
      </button>
      {/* At the end of the page, since what stands around it would otherwise print as empty sheets. */}
      {printed &&
        createPortal(
          <article id={id} class={`printed-report ${more}`.trim()}>
            {printed}
          </article>,
          document.body,
        )}
    </>
  );
}
