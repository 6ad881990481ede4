import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Tool } from '../../domain/answers/tool.ts';
import type { Profile } from '../../domain/profiles/profile.ts';
import { evaluate } from '../../domain/scoring/evaluation.ts';
import { keepPublishedProfile } from '../../stores/profiles.ts';
import { AssessmentBar } from '../answering/AssessmentBar.tsx';
import { useReady, useSheet, useSurroundings, useTool } from '../answering/assessmentHooks.ts';
import { InTool } from '../answering/InTool.tsx';
import { useAnnounced } from '../kit/announce.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { useActiveProfile } from './activeProfile.ts';
import { EvaluationFiles } from './EvaluationFiles.tsx';
import { EvaluationMore } from './EvaluationMore.tsx';
import { EvaluationResult } from './EvaluationResult.tsx';
import { $evaluated } from './evaluated.ts';
import { type ClausePlaces, usePrinted } from './evaluationWords.ts';
import { ObservedFigures } from './ObservedFigures.tsx';
import { OtherProfile, OtherProfileNotice } from './OtherProfile.tsx';

interface Props {
  tool: Tool;
  /** Without the words of its inputs: what is needed to calculate, and the titles. */
  profile: Profile<string>;
  /** Number and address of each clause that an indicator rests on. */
  clauses: ClausePlaces;
}

/** The result, always on: in full below the inputs, and in one line that stays in view. */
export default function EvaluationSummary({ tool, profile, clauses }: Props) {
  const surroundings = useTool(tool);
  return (
    <InTool value={surroundings}>
      <Summary profile={profile} clauses={clauses} />
    </InTool>
  );
}

function Summary({ profile, clauses }: Pick<Props, 'profile' | 'clauses'>) {
  const { store, tool } = useSurroundings();
  const answers = useSheet(store);
  const active = useActiveProfile(store, tool);
  const isStarted = Object.keys(answers).length > 0;
  useEffect(() => {
    // Offline, or where storage is denied, another visit may do it.
    if (active.state === 'page' && isStarted) keepPublishedProfile(tool).catch(() => {});
  }, [active.state, isStarted, tool]);
  if (active.state === 'loading') return <Bar />;
  if (active.state === 'missing')
    return (
      <>
        <OtherProfileNotice profile={undefined} />
        <Bar />
      </>
    );
  return (
    <>
      {active.state === 'other' && (
        <>
          <OtherProfileNotice profile={active.profile} />
          <OtherProfile profile={active.profile} />
        </>
      )}
      <Results profile={active.state === 'other' ? active.profile : profile} clauses={clauses} />
    </>
  );
}

function Bar({ children }: { children?: ComponentChildren }) {
  return (
    <div class="sticky">
      {children}
      <AssessmentBar />
    </div>
  );
}

function Results({ profile, clauses }: Pick<Props, 'profile' | 'clauses'>) {
  const label = useLabel();
  const { store } = useSurroundings();
  const ready = useReady(store);
  const answers = useSheet(store);
  const evaluation = useMemo(() => evaluate(profile, answers), [profile, answers]);
  useEffect(() => {
    if (ready) $evaluated.set({ profile, evaluation });
  }, [ready, profile, evaluation]);
  useEffect(() => () => $evaluated.set(undefined), []);
  const { range, outcome } = usePrinted(profile);
  const filled = evaluation.indicators.filter(
    ({ state }) => state.state === 'value' || state.state === 'notApplicable',
  ).length;
  const grade = evaluation.decided === null ? '' : outcome(evaluation.decided);
  const done = label('evaluation.filled', { done: filled, all: evaluation.indicators.length });
  useAnnounced('evaluation', [`${label('evaluation.score')} ${range(evaluation.score)}`, grade, done].join(' '));
  return (
    <>
      <ObservedFigures profile={profile} />
      <div class="beside">
        <EvaluationResult profile={profile} evaluation={evaluation} />
      </div>
      <EvaluationMore profile={profile} evaluation={evaluation} clauses={clauses} />
      <EvaluationFiles profile={profile} evaluation={evaluation} clauses={clauses} />
      <Bar>
        {/* Said by `useAnnounced`, once things have come to rest. */}
        <p role="status" class="standing" aria-live="off" {...NOT_TRANSLATED}>
          <a href="#result">
            {label('evaluation.score')} <strong>{range(evaluation.score)}</strong>
          </a>{' '}
          {grade}{' '}
          <span class="count" {...NOT_TRANSLATED}>
            {done}
          </span>
        </p>
      </Bar>
    </>
  );
}
