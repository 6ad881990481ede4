import { useLabel, useSurroundings } from './sheet.ts';
import { useStore } from './useStore.ts';

/** Says whether what was filled in is kept, and if not, why, what to do, and hands it over as a file. */
export function SavingStatus() {
  const { store, tool } = useSurroundings();
  const label = useLabel();
  const saving = useStore(store.$saving, { ssr: () => ({ state: 'loading' }) as const });
  const saveAsFile = async () => {
    const { exportAssessments } = await import('./exporting.ts');
    await exportAssessments([store.state()], tool.program, false);
  };
  return (
    <>
      <p class="saving" role="status" data-state={saving.state}>
        {saving.state === 'failed' ? label(`saving.failed.${saving.why}`) : label(`saving.${saving.state}`)}
      </p>
      {saving.state === 'failed' && (
        <button type="button" onClick={() => void saveAsFile()}>
          {label('saving.asFile')}
        </button>
      )}
    </>
  );
}
