import { useId, useRef, useState } from 'preact/hooks';
import { isBlank } from '../../domain/answers/answer.ts';
import { sameValue } from '../../domain/answers/entry.ts';
import { isDay, LAST_DAY, MAX_TEXT_LENGTH, type Task } from '../../domain/answers/evidence.ts';
import { own } from '../../domain/basics/record.ts';
import { isSettled, itemStateOf } from '../../domain/checklist/checklist.ts';
import { withPerson } from '../../domain/checklist/filter.ts';
import type { ShownItem } from '../../domain/checklist/shownItem.ts';
import { useReady, useSurroundings } from '../answering/assessmentHooks.ts';
import { PersonalDataWarning } from '../answering/PersonalDataWarning.tsx';
import { TeamNames } from '../answering/TeamNames.tsx';
import { ChoiceField } from '../kit/ChoiceField.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';

/** Which tasks there were before, by item, and which was put in their place. */
interface Done {
  before: ReadonlyMap<string, Task | undefined>;
  put: Task;
}

/** Gives what is left to do of the items listed to one person, with one day, and takes it back again. */
export default function AssignTasks({ items }: { items: readonly ShownItem[] }) {
  const label = useLabel();
  const { store } = useSurroundings();
  const ready = useReady(store);
  const [who, setWho] = useState('');
  const [due, setDue] = useState('');
  const [onlyFree, setOnlyFree] = useState(true);
  const [done, setDone] = useState<Done>();
  const [said, say] = useState('');
  const id = useId();
  const isBusy = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  const findConcerned = () => {
    const [answers, tasks] = [store.$answers.get(), store.$tasks.get()];
    return items.filter(
      (item) =>
        !isSettled(itemStateOf(item, own(answers, item.key))) &&
        (!onlyFree || isBlank(own(tasks, item.key)?.who ?? '')),
    );
  };
  const count = findConcerned().length;
  const isReady = !isBlank(who) && isDay(due) && count > 0;
  const assign = async () => {
    if (!isReady || isBusy.current) return;
    isBusy.current = true;
    const put = { who: who.trim(), due };
    let before: Done['before'] = new Map();
    await store.setTasks(() => {
      // As things stand now: what was drawn may be a moment behind.
      const [concerned, tasks] = [findConcerned(), store.$tasks.get()];
      before = new Map(concerned.map(({ key }) => [key, own(tasks, key)]));
      return new Map(concerned.map(({ key }) => [key, put]));
    });
    isBusy.current = false;
    setDone({ before, put });
    say(label('assign.done', { count: before.size, who: put.who }));
  };
  const undo = async () => {
    if (!done || isBusy.current) return;
    isBusy.current = true;
    let back: Done['before'] = new Map();
    await store.setTasks(() => {
      const tasks = store.$tasks.get();
      // What somebody has changed since is theirs.
      back = new Map([...done.before].filter(([item]) => sameValue(own(tasks, item) ?? null, done.put)));
      return back;
    });
    isBusy.current = false;
    setDone(undefined);
    say(label('bulk.undone', { count: back.size }));
    // The button that was pressed is gone.
    field.current?.focus();
  };
  return (
    <fieldset class="assign" disabled={!ready} aria-label={label('assign.title')}>
      <p class="hint">{label('assign.explain')}</p>
      <div class="figures">
        <p class="field">
          <label for={`${id}-who`}>{label('task.who')}</label>
          <input
            ref={field}
            id={`${id}-who`}
            type="text"
            list={`${id}-team`}
            maxLength={MAX_TEXT_LENGTH}
            value={who}
            onInput={({ currentTarget }) => setWho(currentTarget.value)}
          />
          <TeamNames id={`${id}-team`} />
        </p>
        <p class="field">
          <label for={`${id}-due`}>{label('task.due')}</label>
          <input
            id={`${id}-due`}
            type="date"
            max={LAST_DAY}
            value={due}
            onInput={({ currentTarget }) => setDue(currentTarget.value)}
          />
        </p>
      </div>
      <PersonalDataWarning text={who} onMask={setWho} />
      <p>
        <ChoiceField
          type="checkbox"
          checked={onlyFree}
          onChange={({ currentTarget }) => setOnlyFree(currentTarget.checked)}
        >
          {label('assign.onlyFree')}
        </ChoiceField>
      </p>
      <p>
        <button type="button" disabled={!isReady} onClick={() => void assign()}>
          {label('assign.do', { count })}
        </button>
      </p>
      <p role="status" {...NOT_TRANSLATED}>
        {said}{' '}
        {done && (
          <>
            <a href={withPerson('', done.put)}>{label('assign.show', { who: done.put.who })}</a>{' '}
            <button type="button" onClick={() => void undo()}>
              {label('bulk.undo')}
            </button>
          </>
        )}
      </p>
    </fieldset>
  );
}
