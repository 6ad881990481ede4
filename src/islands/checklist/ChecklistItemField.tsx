import { type Answer, CONFORMITY_STATES } from '../../domain/answers/answer.ts';
import { itemStateOf } from '../../domain/checklist/checklist.ts';
import type { ShownItem } from '../../domain/checklist/shownItem.ts';
import { useAnswer } from '../answering/assessmentHooks.ts';
import { ClearButton } from '../answering/ClearButton.tsx';
import { ConfirmField } from '../answering/ConfirmField.tsx';
import { EvidenceField } from '../answering/EvidenceField.tsx';
import { NoteField } from '../answering/NoteField.tsx';
import { ReasonField } from '../answering/ReasonField.tsx';
import { ChineseMarked } from '../kit/ChineseMarked.tsx';
import { ChoiceField } from '../kit/ChoiceField.tsx';
import { useLabel } from '../kit/words.tsx';

/** In the order of the keys from 1 to 5. */
export const CHECKLIST_CHOICES = [...CONFORMITY_STATES, 'notApplicable', 'unknown'] as const;
export type ChecklistChoice = (typeof CHECKLIST_CHOICES)[number];

/** The answer that a choice stands for; its reason, if it needs one, is written afterwards. */
export const answerFor = (choice: ChecklistChoice, reason = ''): Answer =>
  choice === 'notApplicable' ? { state: choice, reason } : { state: choice };

/** One item: the clause, the choices, and what stands beside the answer. */
export function ChecklistItemField({ item }: { item: ShownItem }) {
  const label = useLabel();
  const [answer, setAnswer] = useAnswer(item.key);
  const state = itemStateOf(item, answer);
  return (
    <li id={`item-${item.key}`} data-item={item.key} data-state={state} tabIndex={-1}>
      <fieldset>
        <legend>
          <a class="number" href={item.href}>
            {item.number}
          </a>
          <span class="level" data-level={item.level}>
            {label(`level.${item.level}`)}
          </span>
          <span>
            <ChineseMarked text={item.text} />
          </span>
        </legend>
        <div class="choices">
          {CHECKLIST_CHOICES.map((choice) => (
            <ChoiceField
              key={choice}
              type="radio"
              name={item.key}
              value={choice}
              checked={answer?.state === choice}
              onChange={() => setAnswer(answerFor(choice))}
            >
              {label(`answer.${choice}`)}
            </ChoiceField>
          ))}
          <ClearButton answer={answer} onClear={() => setAnswer(undefined)} />
        </div>
        {answer?.state === 'notApplicable' && (
          <ReasonField reason={answer.reason} onReason={(reason) => setAnswer({ state: 'notApplicable', reason })} />
        )}
        <ConfirmField item={item.key} />
        {/* Who does not do what they should is asked why; what they may leave, nobody asks about. */}
        <NoteField item={item.key} asksWhy={item.level === 'should' && state === 'unmet'} />
        <EvidenceField item={item.key} withTask />
        <details>
          <summary>{label('checklist.yesMeans')}</summary>
          <ul>
            {item.criteria.map((criterion) => (
              <li key={criterion}>{criterion}</li>
            ))}
          </ul>
          {item.evidence.length > 0 && (
            <p class="evidence">
              <strong>{label('clause.evidence')}</strong>
              {item.evidence.join(label('list.separator'))}
            </p>
          )}
          <p>
            <strong>{label('clause.basis')}</strong>
            {item.basis.join(label('list.separator'))}{' '}
            <span class="origin" data-origin={item.origin}>
              {label(`origin.${item.origin}`)}
            </span>
          </p>
        </details>
      </fieldset>
    </li>
  );
}
