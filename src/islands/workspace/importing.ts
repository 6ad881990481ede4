/** Does what was confirmed for a file: each assessment as a whole, with the state before kept. */
import { changedAt, type FilledAssessment } from '../../domain/answers/assessment.ts';
import { compareEntries, type Describe, mergedEntries } from '../../domain/answers/merge.ts';
import { addCopy, addFromFile, rewriteAssessment } from '../../stores/assessments.ts';
import { TAB } from '../../stores/ids.ts';
import type { ImportStep } from './ImportStep.tsx';
import { bareNameFor, type DeskSurroundings, timeFor, valueFor } from './workspaceContext.ts';

/** @param done is told after each assessment: when a later one fails, the earlier ones stay imported */
export async function runImport(steps: readonly ImportStep[], desk: DeskSurroundings, done: () => void): Promise<void> {
  for (const step of steps) {
    const { assessment, target } = step;
    if (target === 'skip') continue;
    if (target === 'new') {
      // The same assessment may be here already, and be wanted a second time.
      const isHere = desk.assessments.some(({ id }) => id === assessment.id);
      if (isHere) await addCopy(assessment, bareNameFor(desk, assessment));
      else await addFromFile(assessment);
    } else await merge(step, target, desk);
    done();
  }
}

async function merge(
  { assessment, choices }: ImportStep,
  target: FilledAssessment,
  desk: DeskSurroundings,
): Promise<void> {
  const { label } = desk;
  const describe: Describe = (whose, entry) =>
    label(`merge.kept.${whose}`, { time: timeFor(desk, entry.stamp), value: valueFor(desk, entry) });
  const hasConflict = compareEntries(target.entries, assessment.entries).some(
    ({ standing }) => standing === 'conflict',
  );
  await rewriteAssessment(
    target.id,
    hasConflict ? 'merge' : 'import',
    // Compared once more with what stands there now: another tab may have written since the file was opened.
    (now) =>
      mergedEntries(now.entries, compareEntries(now.entries, assessment.entries), choices, describe, {
        now: Date.now(),
        tab: TAB,
      }),
    changedAt(assessment),
  );
}
