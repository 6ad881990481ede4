import { answerTo } from '../../domain/answers/answer.ts';
import { describeAnswer } from '../../domain/answers/answerText.ts';
import { type ChecklistItem, progressOf } from '../../domain/checklist/checklist.ts';
import { useSheet, useSurroundings } from '../answering/assessmentHooks.ts';
import { useLabel } from '../kit/words.tsx';

/** Answers that stand in the assessment and count nowhere, each with the reason. Nothing of them is lost. */
export function UncountedAnswers({ items }: { items: readonly ChecklistItem[] }) {
  const label = useLabel();
  const { store } = useSurroundings();
  const answers = useSheet(store);
  const { errors } = progressOf(items, answers);
  if (errors.length === 0) return null;
  return (
    <details class="uncounted">
      <summary>{label('uncounted.title', { count: errors.length })}</summary>
      <p class="hint">{label('uncounted.explain')}</p>
      <ul>
        {errors.map(({ key, problem }) => (
          <li key={key}>
            <code>{key}</code> {describeAnswer(answerTo(answers, key), label)}{' '}
            <span class="hint">{label(`uncounted.${problem}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
