import { useEffect, useId, useRef, useState } from 'preact/hooks';
import {
  documentFault,
  type EvidenceDocument,
  endsBeforeIssue,
  LAST_DAY,
  MAX_TEXT_LENGTH,
} from '../../domain/answers/evidence.ts';
import { cutText } from '../../domain/basics/cutText.ts';
import { isComposing } from '../kit/composing.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { PersonalDataWarning } from './PersonalDataWarning.tsx';

interface Props {
  /** What is there already; nothing for a new document. */
  document?: EvidenceDocument;
  /** What stands on the button that keeps it. */
  save: string;
  onSave: (document: EvidenceDocument) => void;
  onCancel?: () => void;
}

const EMPTY: EvidenceDocument = { name: '', where: '', date: '', validUntil: '' };

/** What a document is called, where it is kept and how long it is good. What is typed is kept once it is saved. */
export function DocumentForm({ document, save, onSave, onCancel }: Props) {
  const label = useLabel();
  const [typed, setTyped] = useState(document ?? EMPTY);
  const [tried, setTried] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const id = useId();
  // Who opens it to change something begins with the name.
  useEffect(() => {
    if (document) first.current?.focus();
  }, []);
  const fault = documentFault(typed);
  const submit = () => {
    setTried(fault !== undefined);
    if (fault === 'nameless') first.current?.focus();
    if (fault !== undefined) return;
    onSave({ ...typed, name: typed.name.trim(), where: typed.where.trim() });
    setTyped(EMPTY);
  };
  const field = (name: Exclude<keyof EvidenceDocument, 'record'>, type: 'text' | 'date') => (
    <p class="field">
      <label for={`${id}-${name}`}>{label(`evidence.${name}`)}</label>
      <input
        ref={name === 'name' ? first : null}
        id={`${id}-${name}`}
        type={type}
        {...(type === 'date' ? { max: LAST_DAY } : { maxLength: MAX_TEXT_LENGTH })}
        value={typed[name]}
        aria-invalid={tried && name === 'name' && fault === 'nameless'}
        aria-describedby={`${id}-fault`}
        onInput={({ currentTarget }) => setTyped({ ...typed, [name]: currentTarget.value })}
        // Inside the form of a whole list, where it would do nothing.
        onKeyDown={(event) => event.key === 'Enter' && !isComposing(event) && submit()}
      />
    </p>
  );
  return (
    <div class="document-form">
      {field('name', 'text')}
      {field('where', 'text')}
      <div class="figures">
        {field('date', 'date')}
        {field('validUntil', 'date')}
      </div>
      <PersonalDataWarning
        text={typed.name}
        onMask={(name) => setTyped({ ...typed, name: cutText(name, MAX_TEXT_LENGTH) })}
      />
      <PersonalDataWarning
        text={typed.where}
        onMask={(where) => setTyped({ ...typed, where: cutText(where, MAX_TEXT_LENGTH) })}
      />
      <p id={`${id}-fault`} role="status" {...NOT_TRANSLATED} class="error">
        {tried && fault !== undefined && label(`evidence.fault.${fault}`)}
        {endsBeforeIssue(typed) && label('evidence.endsBeforeIssue')}
      </p>
      <div class="choices">
        <button type="button" onClick={submit}>
          {save}
        </button>
        {onCancel && (
          <button type="button" class="quiet" onClick={onCancel}>
            {label('evidence.cancel')}
          </button>
        )}
      </div>
    </div>
  );
}
