import { useId } from 'preact/hooks';
import { isBackupDue } from '../../domain/answers/backup.ts';
import { $backupEvery, $lastBackup } from '../../stores/settings.ts';
import { exportAssessments } from '../answering/exporting.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useStore } from '../kit/useStore.ts';
import { timeFor, useWorkspace } from './workspaceContext.ts';

const INTERVALS = [1, 3, 7, 14, 30, 0];

/** Everything as one file, and a reminder when that has not been done for a while. */
export function BackupPanel() {
  const workspace = useWorkspace();
  const { label, assessments } = workspace;
  const last = useStore($lastBackup);
  const every = useStore($backupEvery);
  const id = useId();
  const due = isBackupDue(assessments, { last, every, now: Date.now() });
  return (
    <section aria-labelledby={`${id}-title`} class="backup" data-due={due}>
      <h2 id={`${id}-title`}>{label('backup.title')}</h2>
      <div role="status" {...NOT_TRANSLATED}>
        {due && <p class="warning">{label('backup.reminder', { days: every })}</p>}
      </div>
      <p>{last > 0 ? label('backup.last', { time: timeFor(workspace, last) }) : label('backup.never')}</p>
      <div class="choices">
        <button
          type="button"
          class={due ? 'primary' : undefined}
          onClick={() => void exportAssessments(assessments, workspace, true)}
        >
          {label('workspace.exportAll')}
        </button>
      </div>
      <div class="choices">
        <label for={id} class="hint">
          {label('backup.every')}
        </label>
        <select id={id} value={every} onChange={({ currentTarget }) => $backupEvery.set(Number(currentTarget.value))}>
          {INTERVALS.map((days) => (
            <option key={days} value={days}>
              {days === 0 ? label('backup.off') : label('backup.days', { days })}
            </option>
          ))}
        </select>
      </div>
    </section>
  );
}
