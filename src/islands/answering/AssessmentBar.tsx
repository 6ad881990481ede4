import { nameWithPeriod } from '../../domain/answers/assessment.ts';
import { isBackupDue } from '../../domain/answers/backup.ts';
import { keepsToItself } from '../../stores/browser.ts';
import { $backupEvery, $lastBackup } from '../../stores/settings.ts';
import { useStore } from '../kit/useStore.ts';
import { useLabel } from '../kit/words.tsx';
import { useReady, useSurroundings } from './assessmentHooks.ts';
import { SavingStatus } from './SavingStatus.tsx';
import { SharedComputerBanner } from './SharedComputer.tsx';

/** Which assessment this is, whether it is saved, and the way to the others. */
export function AssessmentBar() {
  const label = useLabel();
  const { store, tool } = useSurroundings();
  const ready = useReady(store);
  const name = nameWithPeriod(useStore(store.$head));
  return (
    <div class="assessment-bar">
      <p>
        <strong class="assessment-name">{ready && name !== '' ? name : label('assessment.unnamed')}</strong>{' '}
        <a href={tool.workspaceHref}>{label('assessment.others')}</a>
      </p>
      <SavingStatus />
      {ready && <BackupReminder />}
      {ready && keepsToItself && <SharedComputerBanner />}
    </div>
  );
}

function BackupReminder() {
  const label = useLabel();
  const { store } = useSurroundings();
  const last = useStore($lastBackup);
  const every = useStore($backupEvery);
  if (keepsToItself || !isBackupDue([store.state()], { last, every, now: Date.now() })) return null;
  return <p class="warning">{label('assessment.backupDue', { days: every })}</p>;
}
