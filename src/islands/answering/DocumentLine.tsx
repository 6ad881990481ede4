import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { type EvidenceDocument, validityOf } from '../../domain/answers/evidence.ts';
import { validityText } from '../../domain/reports/evidenceWords.ts';
import { useLabel } from '../kit/words.tsx';
import { DocumentForm } from './DocumentForm.tsx';

interface Props {
  document: EvidenceDocument;
  today: string;
  /** How many items it shows: who changes it changes it for all of them. */
  shows: number;
  onChange: (document: EvidenceDocument) => void;
  /** What else is said of it. */
  children?: ComponentChildren;
  /** What else can be done with it. */
  actions: ComponentChildren;
}

/** A document of the register, with a form to change it in its place. */
export function DocumentLine({ document, today, shows, onChange, children, actions }: Props) {
  const label = useLabel();
  const [isEdited, setEdited] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const close = () => {
    setEdited(false);
    // The button is drawn again first.
    requestAnimationFrame(() => edit.current?.focus());
  };
  if (isEdited)
    return (
      <li>
        {shows > 1 && <p class="hint">{label('evidence.sharedBy', { count: shows })}</p>}
        <DocumentForm
          document={document}
          save={label('evidence.save')}
          onSave={(changed) => {
            onChange(changed);
            close();
          }}
          onCancel={close}
        />
      </li>
    );
  const facts = [
    ...(document.where === '' ? [] : [label('evidence.keptAt', { where: document.where })]),
    ...(document.date === '' ? [] : [label('evidence.of', { date: document.date })]),
  ];
  return (
    <li data-validity={validityOf(document, today)}>
      {document.name} {facts.length > 0 && <span class="hint">{facts.join(label('evidence.separator'))}</span>}{' '}
      <span class="validity">{validityText(document, today, label)}</span>
      {children}
      <div class="choices">
        <button
          ref={edit}
          type="button"
          class="quiet"
          onClick={() => setEdited(true)}
          aria-label={label('evidence.edit.name', { name: document.name })}
        >
          {label('evidence.edit')}
        </button>
        {actions}
      </div>
    </li>
  );
}
