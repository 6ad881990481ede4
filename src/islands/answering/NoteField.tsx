import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { isBlank } from '../../domain/answers/answer.ts';
import { MAX_NOTE_LENGTH } from '../../domain/answers/entry.ts';
import { cutText } from '../../domain/basics/cutText.ts';
import { useLabel } from '../kit/words.tsx';
import { useNote } from './assessmentHooks.ts';
import { PersonalDataWarning } from './PersonalDataWarning.tsx';

/** A note beside an item: a button until someone writes one, or until the answer asks for a reason. */
export function NoteField({ item, asksWhy = false }: { item: string; asksWhy?: boolean }) {
  const label = useLabel();
  const [note, setNote] = useNote(item);
  /** `typed`: somebody works in the field; it stays although it was emptied, or the next letters would be lost. */
  const [opened, setOpened] = useState<'no' | 'asked' | 'typed'>('no');
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    if (opened === 'asked') field.current?.focus();
  }, [opened]);
  if (note === '' && opened === 'no' && !asksWhy)
    return (
      <p class="note">
        <button type="button" class="quiet" onClick={() => setOpened('asked')}>
          {label('note.add')}
        </button>
      </p>
    );
  return (
    <div class="note reason">
      <label for={id}>{label(asksWhy ? 'note.why' : 'note.label')}</label>
      <textarea
        ref={field}
        id={id}
        rows={2}
        maxLength={MAX_NOTE_LENGTH}
        value={note}
        aria-describedby={`${id}-hint`}
        onInput={({ currentTarget }) => {
          setOpened('typed');
          setNote(currentTarget.value);
        }}
      />
      <p id={`${id}-hint`} class="hint">
        {label(asksWhy && isBlank(note) ? 'note.why.missing' : 'answer.reason.privacy')}
      </p>
      <PersonalDataWarning text={note} onMask={(masked) => setNote(cutText(masked, MAX_NOTE_LENGTH))} />
    </div>
  );
}
