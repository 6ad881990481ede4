/** Does what was confirmed for a file: each assessment as a whole, with the state before kept. */
import { describeEntry } from '../../domain/answers/answerText.ts';
import { changedAt, type FilledAssessment } from '../../domain/answers/assessment.ts';
import { choicesAfterImport } from '../../domain/answers/current.ts';
import { actionOf, entriesToWrite, type ImportStep } from '../../domain/answers/importPlan.ts';
import type { Describe } from '../../domain/answers/merge.ts';
import { addCopy, addFromFile, rewriteAssessment, together } from '../../stores/assessments.ts';
import { chooseAssessment, chosenId, forgetChoice } from '../../stores/current.ts';
import { TAB } from '../../stores/ids.ts';
import { bareNameFor, loadNamedItems, type NamedItems, timeFor, type WorkspaceContext } from './workspaceContext.ts';

/** An imported assessment, and its id in this browser. */
export interface Imported {
  assessment: FilledAssessment;
  id: string;
}

/**
 * Its tool goes on with what came in.
 *
 * @param done is told after each assessment: when a later one fails, the earlier ones stay imported
 */
export async function runImport(
  steps: readonly ImportStep[],
  workspace: WorkspaceContext,
  done: (imported: Imported) => void,
): Promise<void> {
  const { assessments, label } = workspace;
  const describedBy =
    ({ valuesOf }: NamedItems, who: string | undefined): Describe =>
    (whose, entry) => {
      const said = {
        time: timeFor(workspace, entry.stamp),
        value: describeEntry(entry, label, valuesOf(entry.item)),
      };
      return whose === 'theirs' && who !== undefined
        ? label('merge.kept.person', { ...said, who })
        : label(`merge.kept.${whose}`, said);
    };
  const write = async (step: ImportStep): Promise<string | undefined> => {
    const { assessment } = step;
    const act = actionOf(step, assessments);
    if (act.action === 'skip') return undefined;
    if (act.action === 'copy') return addCopy(assessment, bareNameFor(workspace, assessment));
    if (act.action === 'add') {
      await addFromFile(assessment);
      return assessment.id;
    }
    // What is kept as a note is said in words.
    const describe = describedBy(await loadNamedItems(workspace, assessment.instrument), step.who);
    await rewriteAssessment(
      act.into,
      act.why,
      ({ entries }) => entriesToWrite(step, entries, describe, { now: Date.now(), tab: TAB }),
      changedAt(assessment),
    );
    return act.into;
  };
  const imported: Imported[] = [];
  try {
    await together(async () => {
      for (const step of steps) {
        const id = await write(step);
        if (id === undefined) continue;
        const each = { assessment: step.assessment, id };
        imported.push(each);
        done(each);
      }
    });
  } finally {
    for (const { instrument, id } of choicesAfterImport(imported, chosenId))
      if (id === undefined) forgetChoice(instrument);
      else chooseAssessment(instrument, id);
  }
}
