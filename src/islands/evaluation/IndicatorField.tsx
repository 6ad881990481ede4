import type { ComponentChildren } from 'preact';
import { memo } from 'preact/compat';
import { useRef } from 'preact/hooks';
import type { Answer } from '../../domain/answers/answer.ts';
import type { Indicator, Profile } from '../../domain/profiles/profile.ts';
import { endsText, fewCasesText, lowConfidenceText } from '../../domain/reports/evaluationWords.ts';
import { readIndicator } from '../../domain/scoring/attainment.ts';
import { restsOnFewCases } from '../../domain/scoring/fewCases.ts';
import { useAnswer, useFieldSetter } from '../answering/assessmentHooks.ts';
import { ClearButton } from '../answering/ClearButton.tsx';
import { ConfirmField } from '../answering/ConfirmField.tsx';
import { EvidenceField } from '../answering/EvidenceField.tsx';
import { NoteField } from '../answering/NoteField.tsx';
import { ReasonField } from '../answering/ReasonField.tsx';
import { ChoiceField } from '../kit/ChoiceField.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { IndicatorInputs } from './IndicatorInputs.tsx';

interface Props {
  indicator: Indicator<string>;
  limits: Profile['limits'];
  /** What it measures, as it was built into the page. */
  help: ComponentChildren;
}

const NOTHING = {};

/** One indicator: its inputs, "not applicable", "cannot tell", and what it attains. Draws again only for its own answer. */
export const IndicatorField = memo(({ indicator, limits, help }: Props) => {
  const label = useLabel();
  const [answer, setAnswer] = useAnswer(indicator.id);
  const setField = useFieldSetter(indicator.id);
  const { state, errors } = readIndicator(indicator, answer, limits);
  const ends = endsText(state, { limits }, label);
  const value = answer?.state === 'value' ? (answer.value as Record<string, unknown>) : NOTHING;
  // What was typed comes back when "not applicable" or "cannot tell" is taken back.
  const typed = useRef<Answer | undefined>(undefined);
  if (answer?.state === 'value') typed.current = answer;
  const isRequired = indicator.naAllowed === false;
  const toggle = (other: Answer, on: boolean) => setAnswer(on ? other : typed.current);

  return (
    <fieldset class="indicator" id={`indicator-${indicator.id}`} data-state={state.state}>
      <legend>
        {indicator.title}{' '}
        <span class="weight" {...NOT_TRANSLATED}>
          {label('indicator.weight', { weight: indicator.weight })}
        </span>
      </legend>
      {help}
      {(answer === undefined || answer.state === 'value') && (
        <IndicatorInputs indicator={indicator} value={value} errors={errors} onField={setField} />
      )}
      <div class="choices">
        {!isRequired && (
          <ChoiceField
            type="checkbox"
            checked={answer?.state === 'notApplicable'}
            onChange={({ currentTarget }) => toggle({ state: 'notApplicable', reason: '' }, currentTarget.checked)}
          >
            {label('answer.notApplicable')}
          </ChoiceField>
        )}
        <ChoiceField
          type="checkbox"
          checked={answer?.state === 'unknown'}
          onChange={({ currentTarget }) => toggle({ state: 'unknown' }, currentTarget.checked)}
        >
          {label('answer.unknown')}
        </ChoiceField>
        {answer?.state === 'value' && indicator.kind === 'rubric' && (
          <ClearButton answer={answer} onClear={() => setAnswer(undefined)} />
        )}
      </div>
      {answer?.state === 'notApplicable' && (
        <ReasonField reason={answer.reason} onReason={(reason) => setAnswer({ state: 'notApplicable', reason })} />
      )}
      <ConfirmField item={indicator.id} />
      <NoteField item={indicator.id} />
      <EvidenceField item={indicator.id} />
      <p class="attained" {...NOT_TRANSLATED}>
        {state.state === 'value' && label('indicator.attained', { percent: (state.attainment * 100).toFixed(1) })}
        {state.state === 'value' && state.lowConfidence && <strong> {lowConfidenceText({ limits }, label)}</strong>}
        {state.state === 'value' && restsOnFewCases(indicator, answer, limits) && (
          <strong> {fewCasesText({ limits }, label)}</strong>
        )}
        {ends && <strong> {ends}</strong>}
        {state.state === 'unanswered' &&
          state.why === 'noValue' &&
          label(isRequired ? 'indicator.noValueRequired' : 'indicator.noValue')}
        {state.state === 'unanswered' && state.why === 'incomplete' && label('indicator.incomplete')}
      </p>
    </fieldset>
  );
});
