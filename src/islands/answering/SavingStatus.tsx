import { useEffect, useState } from 'preact/hooks';
import { imported } from '../../stores/imported.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useStore } from '../kit/useStore.ts';
import { useLabel } from '../kit/words.tsx';
import { useSurroundings } from './assessmentHooks.ts';

const loadExporting = () => imported(() => import('./exporting.ts'));

/** Says whether what was filled in is kept, and if not, why, what to do, and hands it over as a file. */
export function SavingStatus() {
  const { store, tool } = useSurroundings();
  const label = useLabel();
  const saving = useStore(store.$saving, { ssr: () => ({ state: 'loading' }) as const });
  const [failed, setFailed] = useState(false);
  const isUnsaved = saving.state === 'failed';
  // The file is the last resort: it must not wait for a network that may be gone by then.
  useEffect(() => {
    if (isUnsaved)
      loadExporting()
        .then(({ loadWriter }) => loadWriter())
        .catch(() => {});
  }, [isUnsaved]);
  const saveAsFile = async () => {
    try {
      const { exportAssessments } = await loadExporting();
      await exportAssessments([store.state()], { program: tool.program, label }, false);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <p class="saving" role="status" {...NOT_TRANSLATED} data-state={saving.state}>
        {saving.state === 'failed' ? label(`saving.failed.${saving.why}`) : label(`saving.${saving.state}`)}
      </p>
      {isUnsaved && (
        <button type="button" onClick={() => void saveAsFile()}>
          {label('saving.asFile')}
        </button>
      )}
      {isUnsaved && failed && (
        <p class="error" role="alert">
          {label('saving.asFile.failed')}
        </p>
      )}
    </>
  );
}
