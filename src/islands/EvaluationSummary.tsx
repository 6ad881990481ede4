import { useMemo } from 'preact/hooks';
import { evaluate } from '../domain/evaluation.ts';
import type { Labels } from '../domain/labels.ts';
import type { Profile } from '../domain/profile.ts';
import type { Tool } from '../domain/tool.ts';
import { AssessmentBar } from './parts/AssessmentBar.tsx';
import { EvaluationFiles } from './parts/EvaluationFiles.tsx';
import { EvaluationResult, usePrinted } from './parts/EvaluationResult.tsx';
import { SurroundingsProvider, useLabel, useSheet, useSurroundings, useTool } from './parts/sheet.ts';

interface Props {
  tool: Tool;
  /** Without the words of its inputs: what is needed to calculate, and the titles. */
  profile: Profile<string>;
  labels: Labels;
}

/** The result, always on: in full below the inputs, and in one line that stays in view. */
export default function EvaluationSummary({ tool, profile, labels }: Props) {
  const surroundings = useTool(tool, labels);
  return (
    <SurroundingsProvider value={surroundings}>
      <Summary profile={profile} />
    </SurroundingsProvider>
  );
}

function Summary({ profile }: Pick<Props, 'profile'>) {
  const label = useLabel();
  const answers = useSheet(useSurroundings().store);
  const evaluation = useMemo(() => evaluate(profile, answers), [profile, answers]);
  const { range, outcome } = usePrinted(profile);
  const filled = evaluation.indicators.filter(
    ({ state }) => state.state === 'value' || state.state === 'notApplicable',
  ).length;
  return (
    <>
      <EvaluationResult profile={profile} evaluation={evaluation} />
      <EvaluationFiles profile={profile} evaluation={evaluation} />
      <div class="sticky">
        <p role="status">
          <a href="#result">
            {label('evaluation.score')} <strong>{range(evaluation.score)}</strong>
          </a>{' '}
          {evaluation.decided !== null && outcome(evaluation.decided)}{' '}
          <span class="count">{label('evaluation.filled', { done: filled, all: evaluation.indicators.length })}</span>
        </p>
        <AssessmentBar />
      </div>
    </>
  );
}
