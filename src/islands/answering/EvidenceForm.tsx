import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { isDay, LAST_DAY, MAX_DOCUMENTS, MAX_TEXT_LENGTH, type Task } from '../../domain/answers/evidence.ts';
import { dayInChina } from '../../domain/basics/calendarDate.ts';
import { own } from '../../domain/basics/record.ts';
import { newId } from '../../stores/ids.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { useDocuments, useEvidence, useSurroundings, useTask } from './assessmentHooks.ts';
import { DocumentForm } from './DocumentForm.tsx';
import { DocumentLine } from './DocumentLine.tsx';
import { TeamNames } from './TeamNames.tsx';

/** The documents that show an item, and who does something about it by when. */
export function EvidenceForm({ item, withTask, isWanted }: { item: string; withTask: boolean; isWanted: boolean }) {
  const label = useLabel();
  const { store } = useSurroundings();
  const [attached, setAttached] = useEvidence(item);
  const [documents, setDocument] = useDocuments();
  const [said, say] = useState('');
  const [known, setKnown] = useState('');
  const title = useRef<HTMLParagraphElement>(null);
  const id = useId();
  // The button that opened it is gone.
  useEffect(() => {
    if (isWanted) title.current?.focus();
  }, [isWanted]);
  const today = dayInChina(Date.now());
  const shown = attached.flatMap((key) => {
    const document = own(documents, key);
    return document ? [{ key, document }] : [];
  });
  const others = Object.entries(documents).filter(([key]) => !attached.includes(key));
  // Not by what is attached: another tab may attach something while one is being described here.
  const [isNew, setNew] = useState(shown.length === 0);
  const isFull = attached.length >= MAX_DOCUMENTS;
  /** As things stand now: another tab may be a moment ahead of what is drawn. */
  const idsNow = () => own(store.$evidence.get(), item) ?? [];
  /** How many items a document shows, as things stand now. */
  const shows = (key: string) => Object.values(store.$evidence.get()).filter((ids) => ids.includes(key)).length;
  /** What was pressed may be gone by now: the focus stays beside this item. */
  const done = (what: 'added' | 'detached', name: string) => {
    say(label(`evidence.said.${what}`, { name }));
    title.current?.focus();
  };
  const attach = (key: string, name: string) => {
    setAttached([...new Set([...idsNow(), key])]);
    done('added', name);
  };
  return (
    <div class="evidence-form">
      <p ref={title} tabIndex={-1}>
        <strong>{label('evidence.title')}</strong>
      </p>
      <p role="status" {...NOT_TRANSLATED} class="hint">
        {said}
      </p>
      {shown.length > 0 && (
        <ul>
          {shown.map(({ key, document }) => (
            <DocumentLine
              key={key}
              document={document}
              today={today}
              shows={shows(key)}
              onChange={(changed) => setDocument(key, changed)}
              actions={
                <button
                  type="button"
                  class="quiet"
                  onClick={() => {
                    setAttached(idsNow().filter((each) => each !== key));
                    done('detached', document.name);
                  }}
                  aria-label={label('evidence.detach.name', { name: document.name })}
                >
                  {label('evidence.detach')}
                </button>
              }
            />
          ))}
        </ul>
      )}
      {isFull && <p class="hint">{label('evidence.full', { most: MAX_DOCUMENTS })}</p>}
      {!isFull && others.length > 0 && (
        <p class="field">
          <label for={`${id}-known`}>{label('evidence.known')}</label>
          {/* With a button of its own: arrow keys choose at once, and nobody would get past the first. */}
          <select id={`${id}-known`} value={known} onChange={({ currentTarget }) => setKnown(currentTarget.value)}>
            <option value="">{label('evidence.choose')}</option>
            {others.map(([key, { name }]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
          <button
            type="button"
            disabled={!others.some(([key]) => key === known)}
            onClick={() => {
              setKnown('');
              attach(known, own(documents, known)?.name ?? '');
            }}
          >
            {label('evidence.use')}
          </button>
        </p>
      )}
      {!isFull && (
        <details open={isNew} onToggle={({ currentTarget }) => setNew(currentTarget.open)}>
          <summary>{label('evidence.new')}</summary>
          <DocumentForm
            save={label('evidence.attach')}
            onSave={(document) => {
              const key = newId();
              setDocument(key, document);
              setNew(false);
              attach(key, document.name);
            }}
          />
        </details>
      )}
      {withTask && <TaskFields item={item} />}
    </div>
  );
}

const NO_TASK: Task = { who: '', due: '' };

function TaskFields({ item }: { item: string }) {
  const label = useLabel();
  const { store } = useSurroundings();
  const [task = NO_TASK, setTask] = useTask(item);
  const change = (part: Partial<Task>) => setTask({ ...(own(store.$tasks.get(), item) ?? NO_TASK), ...part });
  const [isWrong, setWrong] = useState(false);
  const id = useId();
  return (
    <div class="figures">
      <p class="field">
        <label for={`${id}-who`}>{label('task.who')}</label>
        <input
          id={`${id}-who`}
          type="text"
          list={`${id}-team`}
          maxLength={MAX_TEXT_LENGTH}
          value={task.who}
          onInput={({ currentTarget }) => change({ who: currentTarget.value })}
        />
        <TeamNames id={`${id}-team`} />
      </p>
      <p class="field">
        <label for={`${id}-due`}>{label('task.due')}</label>
        <input
          id={`${id}-due`}
          type="date"
          max={LAST_DAY}
          value={task.due}
          aria-invalid={isWrong}
          aria-describedby={`${id}-fault`}
          // While a year is being typed, the day may be none that can be kept: it is said once the field is left.
          onInput={({ currentTarget: { value } }) => {
            if (!isDay(value)) return;
            setWrong(false);
            change({ due: value });
          }}
          onBlur={({ currentTarget: { value } }) => setWrong(!isDay(value))}
        />
        <span id={`${id}-fault`} role="status" {...NOT_TRANSLATED} class="error">
          {isWrong && label('task.noDay')}
        </span>
      </p>
    </div>
  );
}
