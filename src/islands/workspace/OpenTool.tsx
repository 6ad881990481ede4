import type { Assessment } from '../../domain/answers/assessment.ts';
import { chooseAssessment } from '../../stores/current.ts';
import { toolFor, useWorkspace } from './workspaceContext.ts';

/** Leads to the tool of an assessment and goes on with it there. Nothing for a tool that this site does not have. */
export function OpenTool({ assessment }: { assessment: Pick<Assessment, 'id' | 'instrument'> }) {
  const workspace = useWorkspace();
  const tool = toolFor(workspace, assessment);
  if (!tool) return null;
  return (
    <a class="button primary" href={tool.href} onClick={() => chooseAssessment(assessment.instrument, assessment.id)}>
      {workspace.label('workspace.open')}
    </a>
  );
}
