import { useState } from 'preact/hooks';
import { answeredOf, changedAt, type FilledAssessment } from '../../domain/answers/assessment.ts';
import { addCopy, changeAssessment, isCurrent, removeAssessment } from '../../stores/assessments.ts';
import { exportAssessments } from '../answering/exporting.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { OpenTool } from './OpenTool.tsx';
import { RenameForm } from './RenameForm.tsx';
import { RestorePanel } from './RestorePanel.tsx';
import { SharePanel } from './SharePanel.tsx';
import { bareNameFor, nameFor, timeFor, toolFor, useWorkspace, type WorkspaceContext } from './workspaceContext.ts';

/** The assessments: in use, archived, in the bin. */
export function AssessmentList() {
  const workspace = useWorkspace();
  const { assessments, label } = workspace;
  const inUse = assessments.filter(({ archived, binned }) => !archived && binned === null);
  const archived = assessments.filter((each) => each.archived && each.binned === null);
  const binned = assessments.filter((each) => each.binned !== null);
  return (
    <section aria-labelledby="desk-list">
      <h2 id="desk-list">{label('workspace.list')}</h2>
      {inUse.length === 0 && <p>{label('workspace.empty')}</p>}
      <Cards assessments={inUse} />
      {archived.length > 0 && (
        <details>
          <summary>{label('workspace.archived', { count: archived.length })}</summary>
          <Cards assessments={archived} />
        </details>
      )}
      {binned.length > 0 && (
        <details>
          <summary>{label('workspace.bin', { count: binned.length })}</summary>
          <ul class="desk-list">
            {binned.map((each) => (
              <Binned key={each.id} assessment={each} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const Cards = ({ assessments }: { assessments: readonly FilledAssessment[] }) => (
  <ul class="desk-list">
    {assessments.map((each) => (
      <Card key={each.id} assessment={each} />
    ))}
  </ul>
);

type Panel = 'rename' | 'share' | 'restore';

function Card({ assessment }: { assessment: FilledAssessment }) {
  const workspace = useWorkspace();
  const { label, setNotice } = workspace;
  const [panel, setPanel] = useState<Panel>();
  const name = nameFor(workspace, assessment);
  const toggle = (which: Panel) => (
    <button type="button" aria-expanded={panel === which} onClick={() => setPanel(panel === which ? undefined : which)}>
      {label(which === 'rename' ? 'workspace.rename' : `${which}.title`)}
    </button>
  );
  const bin = async () => {
    await changeAssessment(assessment.id, { binned: Date.now() });
    const undo = () => void changeAssessment(assessment.id, { binned: null }).then(() => setNotice(undefined));
    setNotice({ text: label('workspace.binned', { name }), undo });
  };
  return (
    <li>
      <h3>
        {name}{' '}
        {isCurrent(assessment) && (
          <span class="badge">
            {label('workspace.current', { tool: label(`workspace.kind.${assessment.instrument.kind}`) })}
          </span>
        )}
      </h3>
      <Facts assessment={assessment} />
      <div class="choices">
        <OpenTool assessment={assessment} />
        {toggle('share')}
        <button type="button" onClick={() => void exportAssessments([assessment], workspace, false)}>
          {label('workspace.export')}
        </button>
        <details class="menu">
          <summary>{label('workspace.more')}</summary>
          <div class="choices">
            {toggle('rename')}
            <button
              type="button"
              onClick={() =>
                void addCopy(assessment, label('workspace.copyOf', { name: bareNameFor(workspace, assessment) }))
              }
            >
              {label('workspace.duplicate')}
            </button>
            {toggle('restore')}
            <button
              type="button"
              onClick={() => void changeAssessment(assessment.id, { archived: !assessment.archived })}
            >
              {label(assessment.archived ? 'workspace.unarchive' : 'workspace.archive')}
            </button>
            <button type="button" onClick={() => void bin()}>
              {label('workspace.toBin')}
            </button>
          </div>
        </details>
      </div>
      {panel === 'rename' && <RenameForm assessment={assessment} onDone={() => setPanel(undefined)} />}
      {panel === 'share' && <SharePanel assessment={assessment} />}
      {panel === 'restore' && <RestorePanel assessment={assessment} />}
    </li>
  );
}

/** Kind, progress, edition, profile and last change. */
export function Facts({ assessment }: { assessment: FilledAssessment }) {
  const workspace = useWorkspace();
  return (
    <p class="count" {...NOT_TRANSLATED}>
      {factsOf(workspace, assessment).join(' · ')}
    </p>
  );
}

function factsOf(workspace: WorkspaceContext, assessment: FilledAssessment): string[] {
  const { label } = workspace;
  const { kind, edition, version } = assessment.instrument;
  const tool = toolFor(workspace, assessment);
  return [
    label(`workspace.kind.${kind}`),
    tool ? label('workspace.progress', answeredOf(assessment, tool.items)) : label('workspace.unknownTool'),
    label('workspace.stamp', { edition }),
    ...(kind === 'checklist' || version === '' ? [] : [label('workspace.stamp.profile', { version })]),
    label('workspace.changed', { time: timeFor(workspace, changedAt(assessment)) }),
  ];
}

function Binned({ assessment }: { assessment: FilledAssessment }) {
  const workspace = useWorkspace();
  const { label } = workspace;
  const [sure, setSure] = useState(false);
  return (
    <li>
      <h3>{nameFor(workspace, assessment)}</h3>
      <Facts assessment={assessment} />
      <div class="choices">
        <button type="button" onClick={() => void changeAssessment(assessment.id, { binned: null })}>
          {label('workspace.fromBin')}
        </button>
        <button
          type="button"
          class={sure ? 'danger' : undefined}
          onClick={() => (sure ? void removeAssessment(assessment.id) : setSure(true))}
        >
          {label(sure ? 'workspace.remove.sure' : 'workspace.remove')}
        </button>
      </div>
    </li>
  );
}
