import { memo } from 'preact/compat';
import type { RedLine } from '../../domain/profiles/profile.ts';
import { useAnswer } from '../answering/assessmentHooks.ts';
import { ClearButton } from '../answering/ClearButton.tsx';
import { ConfirmField } from '../answering/ConfirmField.tsx';
import type { ClauseReference } from '../answering/clauseReference.ts';
import { EvidenceField } from '../answering/EvidenceField.tsx';
import { NoteField } from '../answering/NoteField.tsx';
import { ChoiceField } from '../kit/ChoiceField.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { YesNo } from './IndicatorInputs.tsx';

interface Props {
  line: RedLine<string>;
  effect: string;
  /** The clauses it rests on, where they are known. */
  clauses?: readonly ClauseReference[];
}

/** One red line: did it happen? Unanswered and "cannot tell" stay open; "not applicable" is not offered. */
export const RedLineField = memo(({ line, effect, clauses = [] }: Props) => {
  const label = useLabel();
  const [answer, setAnswer] = useAnswer(line.id);
  const yes = answer?.state === 'value' ? (answer.value as { yes?: unknown }).yes : undefined;
  return (
    <fieldset class="indicator red-line" id={`indicator-${line.id}`}>
      <legend>
        {line.title}{' '}
        <span class="weight" {...NOT_TRANSLATED}>
          {effect}
        </span>
      </legend>
      <p class="definition">{line.proof}</p>
      {clauses.length > 0 && (
        <p class="hint">
          {label('indicator.clauses')}
          {clauses.map(({ number, href }) => (
            <a key={href} class="number" href={href}>
              {number}
            </a>
          ))}
        </p>
      )}
      <div class="choices">
        <YesNo name={line.id} yes={yes} onYes={(choice) => setAnswer({ state: 'value', value: { yes: choice } })} />
        <ChoiceField
          type="radio"
          name={line.id}
          checked={answer?.state === 'unknown'}
          onChange={() => setAnswer({ state: 'unknown' })}
        >
          {label('answer.unknown')}
        </ChoiceField>
        <ClearButton answer={answer} onClear={() => setAnswer(undefined)} />
      </div>
      <ConfirmField item={line.id} />
      <NoteField item={line.id} />
      <EvidenceField item={line.id} />
    </fieldset>
  );
});
