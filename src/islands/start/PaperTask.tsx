import { useId, useState } from 'preact/hooks';
import { isBlank } from '../../domain/answers/answer.ts';
import { isDay, LAST_DAY, MAX_TEXT_LENGTH, type Task } from '../../domain/answers/evidence.ts';
import { useReady, useSurroundings } from '../answering/assessmentHooks.ts';
import { PersonalDataWarning } from '../answering/PersonalDataWarning.tsx';
import { TeamNames } from '../answering/TeamNames.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';

interface Props {
  /** Keys of the clauses that the paper shows: the task stands beside each of them. */
  items: readonly string[];
  task: Task | undefined;
}

/** Who gets the paper by when. */
export function PaperTask({ items, task }: Props) {
  const label = useLabel();
  const { store } = useSurroundings();
  const ready = useReady(store);
  const [typed, setTyped] = useState<Task>();
  const [said, say] = useState('');
  const id = useId();
  const { who, due } = typed ?? task ?? { who: '', due: '' };
  const save = () => {
    if (!isDay(due)) return say(label('task.noDay'));
    if (isBlank(who) && due === '') return say(label('start.assign.empty'));
    for (const item of items) store.setTask(item, { who: who.trim(), due });
    setTyped(undefined);
    say(label('start.said.assigned'));
  };
  return (
    <details class="paper-task">
      <summary>{label('start.assign')}</summary>
      <p class="field">
        <label for={`${id}-who`}>{label('task.who')}</label>
        <input
          id={`${id}-who`}
          list={`${id}-team`}
          maxLength={MAX_TEXT_LENGTH}
          value={who}
          disabled={!ready}
          onInput={({ currentTarget }) => setTyped({ who: currentTarget.value, due })}
        />
      </p>
      <TeamNames id={`${id}-team`} />
      <PersonalDataWarning text={who} onMask={(masked) => setTyped({ who: masked, due })} />
      <p class="field">
        <label for={`${id}-due`}>{label('task.due')}</label>
        <input
          id={`${id}-due`}
          type="date"
          max={LAST_DAY}
          value={due}
          disabled={!ready}
          onInput={({ currentTarget }) => setTyped({ who, due: currentTarget.value })}
        />
      </p>
      <p>
        <button type="button" disabled={!ready} onClick={save}>
          {label('start.assign.save')}
        </button>
      </p>
      <p role="status" {...NOT_TRANSLATED} class="hint">
        {said}
      </p>
    </details>
  );
}
