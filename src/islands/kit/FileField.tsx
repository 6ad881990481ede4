import { useId, useState } from 'preact/hooks';
import { LoadFailed } from './LoadFailed.tsx';
import { useLabel } from './words.tsx';

interface Props {
  label: string;
  accept: string;
  hint?: string;
  onFile: (file: File) => Promise<void>;
  /** Said where a file may be dropped as well; without it none may. */
  drop?: string;
}

/** Asks for one file, and says when what reads it could not be loaded. The same file may be chosen again, since it may have been changed in between. */
export function FileField({ label, accept, hint, onFile, drop }: Props) {
  const words = useLabel();
  const id = useId();
  const [failed, setFailed] = useState(false);
  const [isOver, setOver] = useState(false);
  const read = (file: File) =>
    onFile(file).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  const dropping = drop !== undefined && {
    // Without this a browser leaves the page for the file.
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) void read(file);
    },
  };
  return (
    <p class="field" data-drop={drop === undefined ? undefined : isOver} {...dropping}>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (!file) return;
          void read(file).finally(() => {
            currentTarget.value = '';
          });
        }}
      />
      {drop !== undefined && <span class="hint drop-hint">{drop}</span>}
      {hint !== undefined && (
        <span id={`${id}-hint`} class="hint">
          {hint}
        </span>
      )}
      {failed && (
        <span role="alert">
          <LoadFailed message={words('file.notLoaded')} />
        </span>
      )}
    </p>
  );
}
