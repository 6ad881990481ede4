import { useId, useState } from 'preact/hooks';
import { type Deadline, isMissed } from '../../domain/answers/deadline.ts';
import { MAX_TEXT_LENGTH } from '../../domain/answers/evidence.ts';
import { actText, calendarTask, eventText } from '../../domain/deadlines/dueReport.ts';
import { dueTyped, keptDueText, leftText, typedOf } from '../../domain/deadlines/dueWords.ts';
import type { LimitsFile, ShownEvent, ShownLimit } from '../../domain/deadlines/shownLimit.ts';
import { useDeadlines, useReady, useSurroundings } from '../answering/assessmentHooks.ts';
import { PersonalDataWarning } from '../answering/PersonalDataWarning.tsx';
import { TeamNames } from '../answering/TeamNames.tsx';
import { ChoiceField } from '../kit/ChoiceField.tsx';
import { Disclosure } from '../kit/Disclosure.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel, useLocale } from '../kit/words.tsx';
import { CalendarFile } from './CalendarFile.tsx';
import { isMoment, MomentField } from './MomentField.tsx';

interface ListProps {
  events: ReadonlyMap<string, ShownEvent>;
  file: LimitsFile;
  now: string;
}

/** The acts that were put on the list, in the order in which they are due; what is done comes last. */
export function KeptDeadlines({ events, file, now }: ListProps) {
  const label = useLabel();
  const ready = useReady(useSurroundings().store);
  const [kept, setDeadline] = useDeadlines();
  const limits = new Map(file.limits.map((limit) => [limit.key, limit]));
  const rankOf = ({ done, due }: Deadline) => `${done ? 1 : 0} ${due}`;
  const inOrder = Object.entries(kept).sort(([, a], [, b]) => (rankOf(a) < rankOf(b) ? -1 : 1));
  const open = inOrder.filter(([, { done }]) => !done);
  const tasks = () =>
    open.flatMap(([id, deadline]) => {
      const limit = limits.get(deadline.limit);
      return limit && !isMissed(deadline, now) ? calendarTask(limit, { ...deadline, id }, label) : [];
    });
  return (
    <section class="kept-deadlines" {...NOT_TRANSLATED} aria-label={label('clock.mine')}>
      <h2>{label('clock.mine.count', { open: open.length, all: inOrder.length })}</h2>
      {inOrder.length === 0 && <p class="hint">{label('clock.mine.empty')}</p>}
      <ol>
        {inOrder.map(([id, deadline]) => (
          <KeptDeadline
            key={id}
            deadline={deadline}
            event={events.get(deadline.event)?.name ?? deadline.event}
            limit={limits.get(deadline.limit)}
            now={now}
            ready={ready}
            onChange={(changed) => setDeadline(id, changed)}
          />
        ))}
      </ol>
      {open.length > 0 && (
        <div class="choices due-actions">
          <CalendarFile tasks={tasks} />
        </div>
      )}
    </section>
  );
}

interface Props {
  deadline: Deadline;
  /** Name of what happened. */
  event: string;
  /** Undefined where the edition has it no more. */
  limit: ShownLimit | undefined;
  now: string;
  ready: boolean;
  onChange: (deadline: Deadline | undefined) => void;
}

function KeptDeadline({ deadline, event, limit, now, ready, onChange }: Props) {
  const label = useLabel();
  const locale = useLocale();
  const id = useId();
  const { from, due, who, done } = deadline;
  const act = limit ? actText(limit, label) : label('clock.mine.unknown', { key: deadline.limit });
  return (
    <li class="due" data-done={done} data-missed={isMissed(deadline, now)}>
      <fieldset disabled={!ready}>
        <legend>{act}</legend>
        <p class="due-when">
          <strong>{keptDueText(due, locale, label, now)}</strong>{' '}
          {!done && <span class="due-left">{leftText(due, now, label)}</span>}
          {limit && (
            <>
              {' '}
              <a href={limit.clause.href}>{label('clock.clause', { number: limit.clause.name })}</a>
            </>
          )}
        </p>
        <p class="hint">{eventText(event, from, locale, label)}</p>
        <p class="due-who">
          <label for={`${id}-who`}>{label('clock.mine.who')}</label>
          <input
            id={`${id}-who`}
            list={`${id}-team`}
            value={who}
            maxLength={MAX_TEXT_LENGTH}
            autocomplete="off"
            onInput={({ currentTarget }) => onChange({ ...deadline, who: currentTarget.value })}
          />
          <TeamNames id={`${id}-team`} />
        </p>
        <PersonalDataWarning text={who} onMask={(masked) => onChange({ ...deadline, who: masked })} />
        <ChoiceField
          type="checkbox"
          checked={done}
          onChange={({ currentTarget }) => onChange({ ...deadline, done: currentTarget.checked })}
        >
          {label('clock.mine.done')}
        </ChoiceField>
        <Disclosure summary={label('clock.mine.change')}>
          {() => (
            <>
              <DueField due={due} onChange={(changed) => onChange({ ...deadline, due: changed })} />
              <button
                type="button"
                aria-label={label('clock.mine.remove.of', { act })}
                onClick={() => onChange(undefined)}
              >
                {label('clock.mine.remove')}
              </button>
            </>
          )}
        </Disclosure>
      </fieldset>
    </li>
  );
}

/** Another time for an act. Half a moment is not kept. */
function DueField({ due, onChange }: { due: string; onChange: (due: string) => void }) {
  const [typed, setTyped] = useState(typedOf(due));
  return (
    <MomentField
      at={typed}
      onChange={(at) => {
        setTyped(at);
        if (isMoment(at)) onChange(dueTyped(at, due));
      }}
    />
  );
}
