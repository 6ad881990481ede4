import { useStore } from '@nanostores/preact';
import { useLabel, useSurroundings } from './sheet.ts';

/** Says whether what was filled in is kept, and if not, why and what to do. */
export function SavingStatus() {
  const { store } = useSurroundings();
  const label = useLabel();
  const saving = useStore(store.$saving, { ssr: () => ({ state: 'loading' }) as const });
  return (
    <p class="saving" role="status" data-state={saving.state}>
      {saving.state === 'failed' ? label(`saving.failed.${saving.why}`) : label(`saving.${saving.state}`)}
    </p>
  );
}
