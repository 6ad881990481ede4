import { useId, useState } from 'preact/hooks';
import { LoadFailed } from './LoadFailed.tsx';
import { useLabel } from './words.tsx';

interface Props {
  label: string;
  accept: string;
  hint?: string;
  onFile: (file: File) => Promise<void>;
}

/** Asks for one file, and says when what reads it could not be loaded. The same file may be chosen again, since it may have been changed in between. */
export function FileField({ label, accept, hint, onFile }: Props) {
  const words = useLabel();
  const id = useId();
  const [failed, setFailed] = useState(false);
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (!file) return;
          onFile(file)
            .then(
              () => setFailed(false),
              () => setFailed(true),
            )
            .finally(() => {
              currentTarget.value = '';
            });
        }}
      />
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
