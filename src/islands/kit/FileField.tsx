import { useId } from 'preact/hooks';

interface Props {
  label: string;
  accept: string;
  hint?: string;
  onFile: (file: File) => Promise<void>;
}

/** Asks for one file. The same file may be chosen again, since it may have been changed in between. */
export function FileField({ label, accept, hint, onFile }: Props) {
  const id = useId();
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
          void onFile(file).finally(() => {
            currentTarget.value = '';
          });
        }}
      />
      {hint !== undefined && (
        <span id={`${id}-hint`} class="hint">
          {hint}
        </span>
      )}
    </p>
  );
}
