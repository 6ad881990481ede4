import { useEffect, useRef } from 'preact/hooks';
import { type FilledAssessment, fullName } from '../../domain/answers/assessment.ts';
import { isBackupDue } from '../../domain/answers/backup.ts';
import { keepsToItself } from '../../stores/browser.ts';
import { $inDoubt } from '../../stores/current.ts';
import { $backupEvery, $lastBackup } from '../../stores/settings.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useStore } from '../kit/useStore.ts';
import { useLabel } from '../kit/words.tsx';
import { useReady, useSurroundings } from './assessmentHooks.ts';
import { SavingStatus } from './SavingStatus.tsx';
import { SharedComputerBanner } from './SharedComputer.tsx';
import { WhichAssessment } from './WhichAssessment.tsx';

const NOTHING: readonly FilledAssessment[] = [];

/** Asks which assessment to go on with, where the bar that says so comes too late on the page. */
export function AskWhich() {
  const { tool } = useSurroundings();
  const among = useStore($inDoubt(tool), { ssr: () => NOTHING });
  return among.length > 0 ? <WhichAssessment among={among} /> : null;
}

/**
 * Which assessment this is, whether it is saved, and the way to the others.
 *
 * @param asks whether the question which one to go on with is asked here
 * @param saves whether the page writes into it: otherwise there is nothing to be saved
 */
export function AssessmentBar({ asks = true, saves = true }: { asks?: boolean; saves?: boolean }) {
  const label = useLabel();
  const { store, tool } = useSurroundings();
  const ready = useReady(store);
  const name = fullName(useStore(store.$head));
  const among = useStore($inDoubt(tool), { ssr: () => NOTHING });
  const title = useRef<HTMLElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    // The question has gone, and the focus with it.
    if (wasAsked.current && among.length === 0) title.current?.focus();
    wasAsked.current = among.length > 0;
  }, [among]);
  if (among.length > 0) return asks ? <WhichAssessment among={among} /> : null;
  return (
    <div class="assessment-bar">
      <p>
        <strong class="assessment-name" {...NOT_TRANSLATED} ref={title} tabIndex={-1}>
          {ready && name !== '' ? name : label('assessment.unnamed')}
        </strong>{' '}
        <a href={tool.workspaceHref}>{label('assessment.others')}</a>
      </p>
      {saves && <SavingStatus />}
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
