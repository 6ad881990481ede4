import type { Assessment } from '../../domain/answers/assessment.ts';
import type { NextStep } from '../../domain/answers/nextStep.ts';
import { chooseAssessment } from '../../stores/current.ts';
import { toolFor, useWorkspace } from './workspaceContext.ts';

interface Props {
  assessment: Pick<Assessment, 'id' | 'instrument'>;
  /** What is next there, where that is known. */
  next?: NextStep | undefined;
}

/** Leads to the tool of an assessment and goes on with it there. Nothing for a tool that this site does not have. */
export function OpenTool({ assessment, next }: Props) {
  const workspace = useWorkspace();
  const tool = toolFor(workspace, assessment);
  if (!tool) return null;
  return (
    <a class="button primary" href={tool.href} onClick={() => chooseAssessment(assessment.instrument, assessment.id)}>
      {workspace.label('workspace.open')}
      {next && workspace.label(`workspace.next.${next.step}`, { count: next.count })}
    </a>
  );
}
