import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { dayInShanghai } from '../../domain/calendarDate.ts';
import { isDay, LAST_DAY, LONGEST, MOST_DOCUMENTS } from '../../domain/evidence.ts';
import { own } from '../../domain/record.ts';
import { newId } from '../../stores/ids.ts';
import { DocumentForm } from './DocumentForm.tsx';
import { DocumentLine } from './DocumentLine.tsx';
import { useDocuments, useEvidence, useLabel, useSurroundings, useTask } from './sheet.ts';

/** The documents that show an item, and who does something about it by when. */
export function EvidenceForm({ item, withTask, isWanted }: { item: string; withTask: boolean; isWanted: boolean }) {
  const label = useLabel();
  const { store } = useSurroundings();
  const [attached, setAttached] = useEvidence(item);
  const [documents, setDocument] = useDocuments();
  const [said, say] = useState('');
  const title = useRef<HTMLParagraphElement>(null);
  const id = useId();
  // The button that opened it is gone.
  useEffect(() => {
    if (isWanted) title.current?.focus();
  }, [isWanted]);
  const today = dayInShanghai(new Date());
  const shown = attached.flatMap((key) => {
    const document = own(documents, key);
    return document ? [{ key, document }] : [];
  });
  const others = Object.entries(documents).filter(([key]) => !attached.includes(key));
  const isFull = attached.length >= MOST_DOCUMENTS;
  /** How many items a document shows, as things stand now. */
  const shows = (key: string) => Object.values(store.$evidence.get()).filter((ids) => ids.includes(key)).length;
  /** What was pressed may be gone by now: the focus stays beside this item. */
  const done = (what: 'added' | 'detached', name: string) => {
    say(label(`evidence.said.${what}`, { name }));
    title.current?.focus();
  };
  const attach = (key: string, name: string) => {
    setAttached([...attached, key]);
    done('added', name);
  };
  return (
    <div class="evidence-form">
      <p ref={title} tabIndex={-1}>
        <strong>{label('evidence.title')}</strong>
      </p>
      <p role="status" class="hint">
        {said}
      </p>
      {shown.length > 0 && (
        <ul>
          {shown.map(({ key, document }) => (
            <DocumentLine
              key={key}
              {...{ document, today, shows: shows(key) }}
              onChange={(changed) => setDocument(key, changed)}
              actions={
                <button
                  type="button"
                  class="quiet"
                  onClick={() => {
                    setAttached(attached.filter((each) => each !== key));
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
      {isFull && <p class="hint">{label('evidence.full', { most: MOST_DOCUMENTS })}</p>}
      {!isFull && others.length > 0 && (
        <p class="field">
          <label for={`${id}-known`}>{label('evidence.known')}</label>
          <select
            id={`${id}-known`}
            value=""
            onChange={({ currentTarget }) => {
              const key = currentTarget.value;
              currentTarget.value = '';
              if (key !== '') attach(key, own(documents, key)?.name ?? '');
            }}
          >
            <option value="">{label('evidence.choose')}</option>
            {others.map(([key, { name }]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </p>
      )}
      {!isFull && (
        <details open={shown.length === 0}>
          <summary>{label('evidence.new')}</summary>
          <DocumentForm
            save={label('evidence.attach')}
            onSave={(document) => {
              const key = newId();
              setDocument(key, document);
              attach(key, document.name);
            }}
          />
        </details>
      )}
      {withTask && <TaskFields item={item} />}
    </div>
  );
}

function TaskFields({ item }: { item: string }) {
  const label = useLabel();
  const [task = { who: '', due: '' }, setTask] = useTask(item);
  const [isWrong, setWrong] = useState(false);
  const id = useId();
  return (
    <div class="figures">
      <p class="field">
        <label for={`${id}-who`}>{label('task.who')}</label>
        <input
          id={`${id}-who`}
          type="text"
          maxLength={LONGEST}
          value={task.who}
          onInput={({ currentTarget }) => setTask({ ...task, who: currentTarget.value })}
        />
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
            setTask({ ...task, due: value });
          }}
          onBlur={({ currentTarget: { value } }) => setWrong(!isDay(value))}
        />
        <span id={`${id}-fault`} role="status" class="error">
          {isWrong && label('task.noDay')}
        </span>
      </p>
    </div>
  );
}
