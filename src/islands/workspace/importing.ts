/** Does what was confirmed for a file: each assessment as a whole, with the state before kept. */
import { describeEntry } from '../../domain/answers/answerText.ts';
import { changedAt } from '../../domain/answers/assessment.ts';
import { actionOf, entriesToWrite, type ImportStep } from '../../domain/answers/importPlan.ts';
import type { Describe } from '../../domain/answers/merge.ts';
import { addCopy, addFromFile, rewriteAssessment } from '../../stores/assessments.ts';
import { TAB } from '../../stores/ids.ts';
import { bareNameFor, timeFor, type WorkspaceContext } from './workspaceContext.ts';

/** @param done is told after each assessment: when a later one fails, the earlier ones stay imported */
export async function runImport(
  steps: readonly ImportStep[],
  workspace: WorkspaceContext,
  done: () => void,
): Promise<void> {
  const { assessments, label } = workspace;
  const describe: Describe = (whose, entry) =>
    label(`merge.kept.${whose}`, { time: timeFor(workspace, entry.stamp), value: describeEntry(entry, label) });
  for (const step of steps) {
    const { assessment } = step;
    const act = actionOf(step, assessments);
    if (act.action === 'skip') continue;
    if (act.action === 'add') await addFromFile(assessment);
    else if (act.action === 'copy') await addCopy(assessment, bareNameFor(workspace, assessment));
    else
      await rewriteAssessment(
        act.into,
        act.why,
        ({ entries }) => entriesToWrite(step, entries, describe, { now: Date.now(), tab: TAB }),
        changedAt(assessment),
      );
    done();
  }
}
