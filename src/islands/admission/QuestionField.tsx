import { memo } from 'preact/compat';
import { useRef } from 'preact/hooks';
import { NEVER, problemOf } from '../../domain/admission/answerClasses.ts';
import type { Question } from '../../domain/admission/rules.ts';
import type { Answer } from '../../domain/answers/answer.ts';
import { useAnswer } from '../answering/assessmentHooks.ts';
import { ClearButton } from '../answering/ClearButton.tsx';
import { ConfirmField } from '../answering/ConfirmField.tsx';
import { NoteField } from '../answering/NoteField.tsx';
import { useAnnounced } from '../kit/announce.ts';
import { ChoiceField } from '../kit/ChoiceField.tsx';
import { NumberField } from '../kit/NumberField.tsx';
import { useLabel } from '../kit/words.tsx';

interface Props {
  question: Question<string>;
  /** Its answer no longer matters: it is kept and left out. */
  skipped: boolean;
  /** Called when a choice was made by pointing at it, so that a phone can go on to the next question by itself. */
  onChosen?: (() => void) | undefined;
}

/** One question of the admission quiz with its inputs. */
export const QuestionField = memo(({ question, skipped, onChosen }: Props) => {
  const label = useLabel();
  const [answer, setAnswer] = useAnswer(question.id);
  const byPointer = useRef(false);
  const value = answer?.state === 'value' ? answer.value : undefined;
  const problem = value === undefined ? undefined : problemOf(question, value);
  const choose = (chosen: Answer) => {
    setAnswer(chosen);
    // What to find out stands under the question: it must not be gone before it is read.
    if (byPointer.current && chosen.state !== 'unknown') onChosen?.();
  };
  const radio = (text: string, checked: boolean, chosen: Answer) => (
    <ChoiceField key={text} type="radio" name={question.id} checked={checked} onChange={() => choose(chosen)}>
      {text}
    </ChoiceField>
  );
  const valueRadio = (text: string, own: string) => radio(text, value === own, { state: 'value', value: own });
  const error =
    problem &&
    label(`quiz.error.${problem}`, question.kind === 'number' ? { least: question.min, most: question.max } : {});
  // A number says its own.
  useAnnounced(question.id, question.kind === 'number' ? '' : (error ?? ''));

  return (
    <fieldset
      class="question"
      id={`question-${question.id}`}
      data-skipped={skipped}
      onPointerDown={() => {
        byPointer.current = true;
      }}
      onKeyDown={() => {
        byPointer.current = false;
      }}
    >
      <legend tabIndex={-1}>{question.text}</legend>
      {question.help !== undefined && <p class="hint">{question.help}</p>}
      {question.kind === 'number' && (
        <NumberField
          label={label('quiz.number')}
          unit={question.unit}
          whole={question.whole}
          value={value}
          error={error}
          onValue={(next) => setAnswer(next === undefined ? undefined : { state: 'value', value: next })}
        />
      )}
      {question.kind === 'date' && (
        <p class="date">
          <label>
            {label('quiz.date')}{' '}
            <input
              type="date"
              value={typeof value === 'string' && value !== NEVER ? value : ''}
              onInput={({ currentTarget }) =>
                setAnswer(currentTarget.value === '' ? undefined : { state: 'value', value: currentTarget.value })
              }
            />
          </label>
        </p>
      )}
      <div class="choices">
        {question.kind === 'yesNo' && [valueRadio(label('answer.yes'), 'yes'), valueRadio(label('answer.no'), 'no')]}
        {question.kind === 'choice' && question.options.map(({ id, label: text }) => valueRadio(text, id))}
        {question.kind === 'date' && question.never !== undefined && valueRadio(question.never, NEVER)}
        {radio(label('answer.unknown'), answer?.state === 'unknown', { state: 'unknown' })}
        <ClearButton answer={answer} onClear={() => setAnswer(undefined)} />
      </div>
      <ConfirmField item={question.id} />
      <NoteField item={question.id} />
      {error !== undefined && question.kind !== 'number' && <p class="error">{error}</p>}
      {answer?.state === 'unknown' && <p class="hint">{question.ifUnknown}</p>}
      {skipped && answer && <p class="hint">{label('quiz.skipped')}</p>}
    </fieldset>
  );
});
