import { useMemo } from 'preact/hooks';
import { evaluate } from '../domain/evaluation.ts';
import type { Labels } from '../domain/labels.ts';
import type { Profile } from '../domain/profile.ts';
import { answerSheet } from '../stores/answerSheet.ts';
import { EvaluationResult, usePrinted } from './parts/EvaluationResult.tsx';
import { SavingStatus } from './parts/SavingStatus.tsx';
import { SurroundingsProvider, useLabel, useSheet } from './parts/sheet.ts';

interface Props {
  sheet: string;
  /** Without the words of its inputs: what is needed to calculate, and the titles. */
  profile: Profile<string>;
  labels: Labels;
}

/** The result, always on: in full below the inputs, and in one line that stays in view. */
export default function EvaluationSummary({ sheet, profile, labels }: Props) {
  const store = answerSheet(sheet);
  const surroundings = useMemo(() => ({ store, labels }), [store, labels]);
  return (
    <SurroundingsProvider value={surroundings}>
      <Summary sheet={sheet} profile={profile} />
    </SurroundingsProvider>
  );
}

function Summary({ sheet, profile }: Omit<Props, 'labels'>) {
  const label = useLabel();
  const answers = useSheet(answerSheet(sheet));
  const evaluation = useMemo(() => evaluate(profile, answers), [profile, answers]);
  const { range, outcome } = usePrinted(profile);
  const filled = evaluation.indicators.filter(
    ({ state }) => state.state === 'value' || state.state === 'notApplicable',
  ).length;
  return (
    <>
      <EvaluationResult profile={profile} evaluation={evaluation} />
      <div class="sticky">
        <p role="status">
          <a href="#result">
            {label('evaluation.score')} <strong>{range(evaluation.score)}</strong>
          </a>{' '}
          {evaluation.decided !== null && outcome(evaluation.decided)}{' '}
          <span class="count">{label('evaluation.filled', { done: filled, all: evaluation.indicators.length })}</span>
        </p>
        <SavingStatus />
      </div>
    </>
  );
}
