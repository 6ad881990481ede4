import { useState } from 'preact/hooks';
import { type Answer, CONFORMITY_STATES } from '../../domain/answers/answer.ts';
import type { Label } from '../../domain/basics/labels.ts';
import { isSettled, itemStateOf } from '../../domain/checklist/checklist.ts';
import { isLongText } from '../../domain/checklist/longText.ts';
import type { ShownItem } from '../../domain/checklist/shownItem.ts';
import { useAnswer } from '../answering/assessmentHooks.ts';
import { ConfirmField } from '../answering/ConfirmField.tsx';
import { NoteField } from '../answering/NoteField.tsx';
import { ReasonField } from '../answering/ReasonField.tsx';
import { ChineseMarked } from '../kit/ChineseMarked.tsx';
import { Segment } from '../kit/Segment.tsx';
import { useLabel } from '../kit/words.tsx';
import { BesideLine } from './BesideLine.tsx';
import { ItemMore } from './ItemMore.tsx';

/** In the order of the keys from 1 to 5. */
export const CHECKLIST_CHOICES = [...CONFORMITY_STATES, 'notApplicable', 'unknown'] as const;
export type ChecklistChoice = (typeof CHECKLIST_CHOICES)[number];

/** The answer that a choice stands for; its reason, if it needs one, is written afterwards. */
export const answerFor = (choice: ChecklistChoice, reason = ''): Answer =>
  choice === 'notApplicable' ? { state: choice, reason } : { state: choice };

/** What a choice is called at an item: one that only forbids is kept or not kept. */
export const choiceName = (
  { prohibits }: Pick<ShownItem, 'prohibits'>,
  choice: ChecklistChoice,
  label: Label,
): string =>
  prohibits && (choice === 'met' || choice === 'unmet') ? label(`answer.kept.${choice}`) : label(`answer.${choice}`);

/** One item as a card: the clause, the first thing to look at, the choices, and the rest on demand. */
export function ChecklistItemField({ item }: { item: ShownItem }) {
  const label = useLabel();
  const [answer, setAnswer] = useAnswer(item.key);
  const [isOpen, setOpen] = useState(false);
  const state = itemStateOf(item, answer);
  // Who does not do what they should is asked why; what they may leave, nobody asks about.
  const asksWhy = item.level === 'should' && state === 'unmet';
  const [first, ...others] = item.criteria;
  return (
    <li id={`item-${item.key}`} data-item={item.key} data-state={state} tabIndex={-1}>
      <fieldset data-open={isOpen}>
        <legend data-long={isLongText(item.text)}>
          <a class="number" href={item.href}>
            {item.number}
          </a>
          <span class="level" data-level={item.level}>
            {label(`level.${item.level}`)}
          </span>
          {item.stage && <span class="stage">{label(`stage.${item.stage}`)}</span>}
          <span>
            <ChineseMarked text={item.text} />
          </span>
        </legend>
        {first !== undefined && (
          <p class="criterion">
            {first}
            {others.length > 0 && <span class="count"> {label('item.criteria.more', { count: others.length })}</span>}
          </p>
        )}
        <BesideLine item={item.key} isSettled={isSettled(state)} />
        <ConfirmField item={item.key} />
        <div class="segments">
          {CHECKLIST_CHOICES.map((choice) => (
            <Segment
              key={choice}
              tone={choice}
              name={item.key}
              value={choice}
              checked={answer?.state === choice}
              onChange={() => setAnswer(answerFor(choice))}
            >
              {choiceName(item, choice, label)}
            </Segment>
          ))}
        </div>
        <ItemMore
          item={item}
          isOpen={isOpen}
          onOpen={setOpen}
          asksWhy={asksWhy}
          answer={answer}
          onClear={() => setAnswer(undefined)}
        />
        {answer?.state === 'notApplicable' && (
          <ReasonField reason={answer.reason} onReason={(reason) => setAnswer({ state: 'notApplicable', reason })} />
        )}
        {asksWhy && <NoteField item={item.key} asksWhy />}
      </fieldset>
    </li>
  );
}
