/** When somebody should be reminded to save a file. */
import { changedAt, type FilledAssessment } from './assessment.ts';

const DAY = 24 * 60 * 60 * 1000;

interface Backups {
  /** When everything was last saved as a file; 0 for never. */
  last: number;
  /** Days without a backup after which to remind; 0 for never. */
  every: number;
  now: number;
}

/**
 * Whether something has changed since the last backup, and that backup, or the first work that has none, is too old.
 *
 * All times in milliseconds since 1970.
 */
export function isBackupDue(assessments: readonly FilledAssessment[], { last, every, now }: Backups): boolean {
  const filled = assessments.filter(({ entries }) => entries.length > 0);
  const unsaved = filled.filter((each) => changedAt(each) > last);
  if (every === 0 || unsaved.length === 0) return false;
  const since = Math.max(last, Math.min(...unsaved.map(({ created }) => created)));
  return now - since > every * DAY;
}
