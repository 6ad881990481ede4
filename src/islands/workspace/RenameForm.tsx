import { useEffect, useId, useRef, useState } from 'preact/hooks';
import {
  type Assessment,
  MAX_NAME_LENGTH,
  MAX_PERIOD_LENGTH,
  MAX_RATER_LENGTH,
} from '../../domain/answers/assessment.ts';
import { changeAssessment } from '../../stores/assessments.ts';
import { PersonalDataWarning } from '../answering/PersonalDataWarning.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Another name for an assessment, the period that it covers, and who evaluated. */
export function RenameForm({ assessment, onDone }: { assessment: Assessment; onDone: () => void }) {
  const { label } = useWorkspace();
  const [name, setName] = useState(assessment.name);
  const [period, setPeriod] = useState(assessment.period ?? '');
  const [rater, setRater] = useState(assessment.rater ?? '');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.select(), []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        // Nothing is written as absent, as in an assessment that never had one.
        void changeAssessment(assessment.id, {
          name: name.trim(),
          period: period.trim() || undefined,
          rater: rater.trim() || undefined,
        }).then(onDone);
      }}
    >
      <p class="field">
        <label for={id}>{label('workspace.name')}</label>
        <input
          ref={field}
          id={id}
          maxLength={MAX_NAME_LENGTH}
          value={name}
          autocomplete="off"
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </p>
      <p class="field">
        <label for={`${id}-period`}>{label('workspace.period')}</label>
        <input
          id={`${id}-period`}
          maxLength={MAX_PERIOD_LENGTH}
          value={period}
          autocomplete="off"
          onInput={({ currentTarget }) => setPeriod(currentTarget.value)}
        />
      </p>
      {assessment.instrument.kind === 'evaluation' && (
        <p class="field">
          <label for={`${id}-rater`}>{label('workspace.rater')}</label>
          <input
            id={`${id}-rater`}
            maxLength={MAX_RATER_LENGTH}
            value={rater}
            autocomplete="off"
            onInput={({ currentTarget }) => setRater(currentTarget.value)}
          />
        </p>
      )}
      <PersonalDataWarning text={name} onMask={setName} />
      <div class="choices">
        <button type="submit" class="primary">
          {label('workspace.rename.save')}
        </button>
        <button type="button" onClick={onDone}>
          {label('workspace.cancel')}
        </button>
      </div>
    </form>
  );
}
