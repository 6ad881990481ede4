import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { LONGEST_NOTE } from '../../domain/answers/entry.ts';
import { own } from '../../domain/basics/record.ts';
import type { PairSide } from '../../domain/reports/pairReport.ts';
import type { PairLine } from '../../domain/scoring/assessmentPair.ts';
import { signedDecimal } from '../../domain/scoring/figures.ts';
import { writeNote } from '../../stores/assessments.ts';
import { PersonalDataWarning } from '../answering/PersonalDataWarning.tsx';
import { useLabel } from '../kit/words.tsx';

interface Props {
  /** Id of the second assessment, which takes the reasons as notes. */
  second: string;
  sides: readonly [PairSide, PairSide];
  /** Where the two differ, largest first. */
  lines: readonly PairLine[];
  titles: ReadonlyMap<string, string>;
}

/** What the two have to talk about: the notes of the first, and the reason of the second for seeing it otherwise. */
export function DifferenceAgenda({ second, sides: [first, other], lines, titles }: Props) {
  const label = useLabel();
  if (lines.length === 0) return <p>{label('comparison.pair.noDifference')}</p>;
  return (
    <section aria-label={label('comparison.pair.agenda')}>
      <h3>{label('comparison.pair.agenda')}</h3>
      <p class="hint">{label('comparison.pair.agenda.explain', { name: other.name })}</p>
      <ol>
        {lines.map(({ id, difference }) => {
          const note = own(first.notes, id) ?? '';
          return (
            <li key={`${second} ${id}`}>
              <p>
                <strong>{titles.get(id)}</strong> {difference !== null && signedDecimal(difference)}
              </p>
              {note !== '' && (
                <p>
                  {label('comparison.pair.noteOf', { name: first.name })} {note}
                </p>
              )}
              <DifferenceReason assessment={second} item={id} kept={own(other.notes, id) ?? ''} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Milliseconds without a key after which a reason is saved: every save is told to all tabs. */
const PAUSE = 500;

interface ReasonProps {
  /** Id of the assessment whose note it is. */
  assessment: string;
  item: string;
  /** As it is saved. */
  kept: string;
}

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
  // What another tab wrote is shown, unless somebody writes here.
  useEffect(() => {
    if (typed.current === undefined && document.activeElement !== field.current) setText(kept);
  }, [kept]);
  // Whoever leaves loses nothing.
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
        maxLength={LONGEST_NOTE}
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
