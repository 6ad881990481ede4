import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { MAX_NOTE_LENGTH } from '../../domain/answers/entry.ts';
import { writeNote } from '../../stores/assessments.ts';
import { useLabel } from '../kit/words.tsx';
import { PersonalDataWarning } from './PersonalDataWarning.tsx';

/** Milliseconds without a key after which a reason is saved: every save is told to all tabs. */
const PAUSE = 500;

interface ReasonProps {
  /** Id of the assessment whose note it is. */
  assessment: string;
  item: string;
  /** As it is saved. */
  kept: string;
}

/** Why a second evaluator sees an item differently: the note of their assessment, saved while they type. */
export function DifferenceReason({ assessment, item, kept }: ReasonProps) {
  const label = useLabel();
  const [text, setText] = useState(kept);
  const [failed, setFailed] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  /** What was typed and is not yet handed on to be saved. */
  const typed = useRef<string>();
  const waiting = useRef<ReturnType<typeof setTimeout>>();
  const id = useId();
  const save = () => {
    clearTimeout(waiting.current);
    const note = typed.current;
    if (note === undefined) return;
    typed.current = undefined;
    writeNote(assessment, item, note).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  const change = (note: string) => {
    setText(note);
    typed.current = note;
    clearTimeout(waiting.current);
    waiting.current = setTimeout(save, PAUSE);
  };
  // What another tab wrote is shown, unless a person is writing here.
  useEffect(() => {
    if (typed.current === undefined && document.activeElement !== field.current) setText(kept);
  }, [kept]);
  // Nothing is lost when the page is left.
  useEffect(() => {
    addEventListener('pagehide', save);
    return () => {
      removeEventListener('pagehide', save);
      save();
    };
  }, [assessment, item]);
  return (
    <div class="reason">
      <label for={id}>{label('comparison.pair.reason')}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={MAX_NOTE_LENGTH}
        ref={field}
        value={text}
        onInput={({ currentTarget }) => change(currentTarget.value)}
        onBlur={save}
      />
      <PersonalDataWarning
        text={text}
        onMask={(masked) => {
          change(masked);
          save();
        }}
      />
      {failed && <p class="error">{label('comparison.pair.reason.failed')}</p>}
    </div>
  );
}
