import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { imported } from '../../stores/imported.ts';
import { useLabel } from '../kit/words.tsx';
import { useEvidence, useTask } from './assessmentHooks.ts';

interface FormProps {
  item: string;
  withTask: boolean;
  /** Whether somebody has just asked for it. */
  isWanted: boolean;
}

let form: ComponentType<FormProps> | undefined;

/**
 * What shows an item: a button until there is something. The form is loaded when someone wants it, since most items of a
 * page stay without.
 */
export function EvidenceField({ item, withTask = false }: { item: string; withTask?: boolean }) {
  const label = useLabel();
  const [documents] = useEvidence(item);
  const [task] = useTask(item);
  const [isOpen, setOpen] = useState(false);
  const [Form, setForm] = useState<ComponentType<FormProps> | undefined>(() => form);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  const hasSomething = documents.length > 0 || task !== undefined;
  // It stays once it was shown: a field that is emptied must not vanish from under somebody's hands.
  const wasShown = useRef(false);
  if (hasSomething) wasShown.current = true;
  const isShown = isOpen || wasShown.current;
  useEffect(() => {
    if (!isShown || Form) return;
    imported(() => import('./EvidenceForm.tsx')).then(
      ({ EvidenceForm }) => {
        form = EvidenceForm;
        // A function would be called as an update of the state.
        setForm(() => EvidenceForm);
      },
      () => setFailed(true),
    );
  }, [isShown, Form, tries]);
  if (isShown && Form) return <Form item={item} withTask={withTask} isWanted={isOpen} />;
  return (
    <p class="note">
      <button
        type="button"
        class="quiet"
        onClick={() => {
          setOpen(true);
          setTries(tries + 1);
        }}
      >
        {label(withTask ? 'evidence.addWithTask' : 'evidence.add')}
      </button>
      {failed && <span class="error">{label('evidence.failed')}</span>}
    </p>
  );
}
