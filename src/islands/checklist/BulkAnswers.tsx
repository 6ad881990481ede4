import { useId, useRef, useState } from 'preact/hooks';
import { type Answer, answerTo, isBlank } from '../../domain/answers/answer.ts';
import { sameValue } from '../../domain/answers/entry.ts';
import { own } from '../../domain/basics/record.ts';
import { itemStateOf } from '../../domain/checklist/checklist.ts';
import { useReady, useSurroundings } from '../answering/assessmentHooks.ts';
import { ReasonField } from '../answering/ReasonField.tsx';
import { ChoiceField } from '../kit/ChoiceField.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { answerFor, CHECKLIST_CHOICES, type ChecklistChoice } from './ChecklistItemField.tsx';

/** What was there before, by item, and what was put in its place. */
interface Done {
  before: ReadonlyMap<string, Answer | undefined>;
  put: Answer;
}

/** Gives all items that are listed one answer, and takes it back again. */
export function BulkAnswers({ items }: { items: readonly string[] }) {
  const label = useLabel();
  const { store } = useSurroundings();
  const ready = useReady(store);
  const [choice, setChoice] = useState<ChecklistChoice>();
  const [reason, setReason] = useState('');
  const [onlyOpen, setOnlyOpen] = useState(true);
  const [done, setDone] = useState<Done>();
  const [said, say] = useState('');
  const id = useId();
  const isBusy = useRef(false);
  const summary = useRef<HTMLElement>(null);
  // What waits to be confirmed is for one person to look at, one by one.
  const findConcerned = () => {
    const [sheet, pending] = [store.$answers.get(), store.$pending.get()];
    return items.filter(
      (item) =>
        own(pending, item) === undefined && (!onlyOpen || itemStateOf({}, answerTo(sheet, item)) === 'unanswered'),
    );
  };
  const count = findConcerned().length;
  const isReady = choice !== undefined && count > 0 && (choice !== 'notApplicable' || !isBlank(reason));
  const fill = async () => {
    if (!isReady || isBusy.current) return;
    isBusy.current = true;
    const put = answerFor(choice, reason);
    let before: Done['before'] = new Map();
    await store.setAnswers(() => {
      // As things stand now: what was drawn may be a moment behind.
      const [concerned, sheet] = [findConcerned(), store.$answers.get()];
      before = new Map(concerned.map((item) => [item, answerTo(sheet, item)]));
      return new Map(concerned.map((item) => [item, put]));
    });
    isBusy.current = false;
    setDone({ before, put });
    say(label('bulk.done', { count: before.size, answer: label(`answer.${choice}`) }));
  };
  const undo = async () => {
    if (!done || isBusy.current) return;
    isBusy.current = true;
    let back: Done['before'] = new Map();
    await store.setAnswers(() => {
      const now = store.$answers.get();
      // What somebody has answered otherwise since is theirs.
      back = new Map([...done.before].filter(([item]) => sameValue(answerTo(now, item) ?? null, done.put)));
      return back;
    });
    isBusy.current = false;
    setDone(undefined);
    say(label('bulk.undone', { count: back.size }));
    // The button that was pressed is gone.
    summary.current?.focus();
  };
  return (
    <details class="bulk">
      <summary ref={summary}>{label('bulk.title')}</summary>
      <p class="hint">{label('bulk.explain')}</p>
      <fieldset class="choices" disabled={!ready}>
        <legend>{label('bulk.answer')}</legend>
        {CHECKLIST_CHOICES.map((each) => (
          <ChoiceField
            key={each}
            type="radio"
            name={`${id}-choice`}
            checked={choice === each}
            onChange={() => setChoice(each)}
          >
            {label(`answer.${each}`)}
          </ChoiceField>
        ))}
      </fieldset>
      {choice === 'notApplicable' && <ReasonField reason={reason} onReason={setReason} />}
      <p>
        <ChoiceField
          type="checkbox"
          checked={onlyOpen}
          onChange={({ currentTarget }) => setOnlyOpen(currentTarget.checked)}
        >
          {label('bulk.onlyOpen')}
        </ChoiceField>
      </p>
      <button type="button" disabled={!isReady} onClick={() => void fill()}>
        {label('bulk.fill', { count })}
      </button>
      <p role="status" {...NOT_TRANSLATED}>
        {said}{' '}
        {done && (
          <button type="button" onClick={() => void undo()}>
            {label('bulk.undo')}
          </button>
        )}
      </p>
    </details>
  );
}
