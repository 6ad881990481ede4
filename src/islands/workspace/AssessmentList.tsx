import { Fragment } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { answeredOf, changedAt, type FilledAssessment } from '../../domain/answers/assessment.ts';
import {
  type Grouping,
  inGroups,
  inOrder,
  isLong,
  type ListChoice,
  type ListedAssessment,
  matching,
  WHOLE_LIST,
} from '../../domain/answers/assessmentList.ts';
import { nextStep } from '../../domain/answers/nextStep.ts';
import { timeInChina } from '../../domain/basics/chinaTime.ts';
import { addCopy, changeAssessment, isCurrent, removeAssessment } from '../../stores/assessments.ts';
import { keepListChoice, keptListChoice } from '../../stores/listChoice.ts';
import { exportAssessments } from '../answering/exporting.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { ListChoices } from './ListChoices.tsx';
import { OpenTool } from './OpenTool.tsx';
import { RenameForm } from './RenameForm.tsx';
import { RestorePanel } from './RestorePanel.tsx';
import { SharePanel } from './SharePanel.tsx';
import { bareNameFor, nameFor, timeFor, toolFor, useWorkspace, type WorkspaceContext } from './workspaceContext.ts';

/** The assessments: in use, archived, in the bin. */
export function AssessmentList() {
  const workspace = useWorkspace();
  const { assessments, label } = workspace;
  const [kept, setKept] = useState(keptListChoice);
  const kinds = useMemo(() => {
    const unbinned = assessments.filter(({ binned }) => binned === null);
    return {
      inUse: unbinned.filter(({ archived }) => !archived),
      archived: unbinned.filter(({ archived }) => archived),
      binned: assessments.filter(({ binned }) => binned !== null),
      isLong: isLong(unbinned),
    };
  }, [assessments]);
  const choice = kinds.isLong ? kept : WHOLE_LIST;
  const inUse = useShown(kinds.inUse, choice);
  const archived = useShown(kinds.archived, choice);
  const choose = (next: ListChoice) => {
    setKept(next);
    keepListChoice(next);
  };
  return (
    <section aria-labelledby="desk-list">
      <h2 id="desk-list">{label('workspace.list')}</h2>
      {kinds.inUse.length === 0 && <p>{label('workspace.empty')}</p>}
      {kinds.isLong && (
        <ListChoices
          choice={choice}
          onChoice={choose}
          counts={{ shown: inUse.length, all: kinds.inUse.length, archived: archived.length }}
        />
      )}
      <Groups listed={inUse} grouping={choice.grouping} />
      {archived.length > 0 && (
        <details>
          <summary>{label('workspace.archived', { count: archived.length })}</summary>
          <Groups listed={archived} grouping={choice.grouping} />
        </details>
      )}
      {kinds.binned.length > 0 && (
        <details>
          <summary>{label('workspace.bin', { count: kinds.binned.length })}</summary>
          <ul class="desk-list">
            {kinds.binned.map((each) => (
              <Binned key={each.id} assessment={each} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Those that are looked for, in their order. A short list is as it comes, and nothing is worked out for it. */
function useShown(assessments: readonly FilledAssessment[], { text, order }: ListChoice): ListedAssessment[] {
  const workspace = useWorkspace();
  // Counting the answers of hundreds takes longer than a key may.
  const listed = useMemo(
    () => assessments.map((assessment) => listedAs(workspace, assessment)),
    [assessments, workspace.tools, workspace.label],
  );
  const ordered = useMemo(() => inOrder(listed, order), [listed, order]);
  return useMemo(() => matching(ordered, text), [ordered, text]);
}

function listedAs(workspace: WorkspaceContext, assessment: FilledAssessment): ListedAssessment {
  const tool = toolFor(workspace, assessment);
  const words = [nameFor(workspace, assessment), workspace.label(`workspace.kind.${assessment.instrument.kind}`)];
  return {
    assessment,
    words: tool ? [...words, tool.title] : words,
    progress: tool && answeredOf(assessment, tool.items),
  };
}

function Groups({ listed, grouping }: { listed: readonly ListedAssessment[]; grouping: Grouping }) {
  const workspace = useWorkspace();
  if (grouping === 'none') return <Cards listed={listed} heading="h3" />;
  const titleOf = ({ assessment }: ListedAssessment): string => {
    if (grouping === 'organisation') return bareNameFor(workspace, assessment);
    if (grouping === 'period') return assessment.period || workspace.label('workspace.noPeriod');
    return toolFor(workspace, assessment)?.title ?? workspace.label(`workspace.kind.${assessment.instrument.kind}`);
  };
  return (
    <>
      {inGroups(listed, grouping).map(({ key, listed: [first, ...others] }) => (
        <Fragment key={key}>
          <h3 class="desk-group">
            {first && workspace.label('filter.counted', { name: titleOf(first), count: others.length + 1 })}
          </h3>
          <Cards listed={first ? [first, ...others] : others} heading="h4" />
        </Fragment>
      ))}
    </>
  );
}

const Cards = ({ listed, heading }: { listed: readonly ListedAssessment[]; heading: 'h3' | 'h4' }) => (
  <ul class="desk-list">
    {listed.map(({ assessment }) => (
      <Card key={assessment.id} assessment={assessment} heading={heading} />
    ))}
  </ul>
);

type Panel = 'rename' | 'share' | 'restore';

function Card({ assessment, heading: Heading }: { assessment: FilledAssessment; heading: 'h3' | 'h4' }) {
  const workspace = useWorkspace();
  const { label, setNotice } = workspace;
  const [panel, setPanel] = useState<Panel>();
  const name = nameFor(workspace, assessment);
  const tool = toolFor(workspace, assessment);
  const next = useMemo(
    () => tool && nextStep(assessment, answeredOf(assessment, tool.items), timeInChina(Date.now())),
    [assessment, tool],
  );
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
    <li data-next={next?.step}>
      <Heading>
        {name}{' '}
        {isCurrent(assessment) && (
          <span class="badge">
            {label('workspace.current', { tool: label(`workspace.kind.${assessment.instrument.kind}`) })}
          </span>
        )}
      </Heading>
      <Facts assessment={assessment} />
      <div class="choices">
        <OpenTool assessment={assessment} next={next} />
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
