import { useId, useState } from 'preact/hooks';
import { dayInShanghai } from '../../domain/calendarDate.ts';
import { type EvidenceDocument, validityOf } from '../../domain/evidence.ts';
import { newId } from '../../stores/ids.ts';
import { PersonalDataWarning } from './PersonalDataWarning.tsx';
import { useDocuments, useEvidence, useLabel, useTask } from './sheet.ts';

const EMPTY: EvidenceDocument = { name: '', where: '', date: '', validUntil: '' };

/** The documents that show an item, and who does something about it by when. */
export function EvidenceForm({ item, withTask }: { item: string; withTask: boolean }) {
  const label = useLabel();
  const [attached, setAttached] = useEvidence(item);
  const [documents, setDocument] = useDocuments();
  const [typed, setTyped] = useState(EMPTY);
  const id = useId();
  const today = dayInShanghai(new Date());
  const own = attached.flatMap((key) => {
    const found = Object.hasOwn(documents, key) ? documents[key] : undefined;
    return found ? [{ key, ...found }] : [];
  });
  const others = Object.entries(documents).filter(([key]) => !attached.includes(key));
  const add = () => {
    const key = newId();
    setDocument(key, { ...typed, name: typed.name.trim() });
    setAttached([...attached, key]);
    setTyped(EMPTY);
  };
  const field = (name: keyof EvidenceDocument, type: 'text' | 'date') => (
    <p class="field">
      <label for={`${id}-${name}`}>{label(`evidence.${name}`)}</label>
      <input
        id={`${id}-${name}`}
        type={type}
        maxLength={300}
        value={typed[name]}
        onInput={({ currentTarget }) => setTyped({ ...typed, [name]: currentTarget.value })}
      />
    </p>
  );
  return (
    <div class="evidence-form">
      <p>
        <strong>{label('evidence.title')}</strong>
      </p>
      {own.length > 0 && (
        <ul>
          {own.map(({ key, ...document }) => (
            <li key={key} data-validity={validityOf(document, today)}>
              {document.name}
              <span class="hint">
                {document.where !== '' && ` ${label('evidence.keptAt', { where: document.where })}`}
                {document.date !== '' && ` ${label('evidence.of', { date: document.date })}`}
                {document.validUntil !== '' &&
                  ` ${label(`evidence.validity.${validityOf(document, today)}`, { date: document.validUntil })}`}
              </span>{' '}
              <button
                type="button"
                class="quiet"
                onClick={() => setAttached(attached.filter((each) => each !== key))}
                aria-label={label('evidence.detach.name', { name: document.name })}
              >
                {label('evidence.detach')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <p class="field">
          <label for={`${id}-known`}>{label('evidence.known')}</label>
          <select
            id={`${id}-known`}
            value=""
            onChange={({ currentTarget }) => {
              if (currentTarget.value !== '') setAttached([...attached, currentTarget.value]);
              currentTarget.value = '';
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
      <details open={own.length === 0}>
        <summary>{label('evidence.new')}</summary>
        {field('name', 'text')}
        {field('where', 'text')}
        <div class="figures">
          {field('date', 'date')}
          {field('validUntil', 'date')}
        </div>
        <PersonalDataWarning text={typed.name} onMask={(name) => setTyped({ ...typed, name })} />
        <button type="button" disabled={typed.name.trim() === ''} onClick={add}>
          {label('evidence.attach')}
        </button>
      </details>
      {withTask && <TaskFields item={item} />}
    </div>
  );
}

function TaskFields({ item }: { item: string }) {
  const label = useLabel();
  const [task = { who: '', due: '' }, setTask] = useTask(item);
  const id = useId();
  return (
    <div class="figures">
      <p class="field">
        <label for={`${id}-who`}>{label('task.who')}</label>
        <input
          id={`${id}-who`}
          type="text"
          maxLength={300}
          value={task.who}
          onInput={({ currentTarget }) => setTask({ ...task, who: currentTarget.value })}
        />
      </p>
      <p class="field">
        <label for={`${id}-due`}>{label('task.due')}</label>
        <input
          id={`${id}-due`}
          type="date"
          value={task.due}
          onInput={({ currentTarget }) => setTask({ ...task, due: currentTarget.value })}
        />
      </p>
    </div>
  );
}
