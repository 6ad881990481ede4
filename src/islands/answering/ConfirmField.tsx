import type { Answer } from '../../domain/answers/answer.ts';
import { describeAnswer } from '../../domain/answers/answerText.ts';
import { useLabel } from '../kit/words.tsx';
import { usePending, useSurroundings } from './assessmentHooks.ts';

/** What was answered under an earlier edition, or in another tool, to confirm or to answer anew. Until then it does not count. */
export function ConfirmField({ item }: { item: string }) {
  const label = useLabel();
  const { store } = useSurroundings();
  const pending = usePending(item);
  if (!pending) return null;
  // It goes away with the answer: the focus stays beside its item.
  const settle = (button: HTMLElement, answer: Answer | undefined) => {
    button.closest('fieldset.confirm')?.parentElement?.querySelector<HTMLElement>('input:not(.confirm *)')?.focus();
    store.setAnswer(item, answer);
  };
  return (
    <fieldset class="confirm">
      <legend>
        {pending.from === undefined
          ? label('confirm.title', { edition: pending.edition })
          : label(`confirm.from.${pending.from}`)}
      </legend>
      <ul>
        {pending.answers.map(({ item: from, answer }) => (
          <li key={`${from} ${answer.state}`}>
            {describeAnswer(answer, label)}{' '}
            <button type="button" onClick={({ currentTarget }) => settle(currentTarget, answer)}>
              {label('confirm.take')}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="quiet" onClick={({ currentTarget }) => settle(currentTarget, undefined)}>
        {label('confirm.drop')}
      </button>
    </fieldset>
  );
}
