import { useEffect, useId } from 'preact/hooks';
import { isBlank } from '../../domain/answers/answer.ts';
import { MAX_NOTE_LENGTH } from '../../domain/answers/entry.ts';
import { announce } from '../kit/announce.ts';
import { useLabel } from '../kit/words.tsx';
import { PersonalDataWarning } from './PersonalDataWarning.tsx';

/** Asks why an item does not apply: without a reason it counts as unanswered. */
export function ReasonField({ reason, onReason }: { reason: string; onReason: (reason: string) => void }) {
  const label = useLabel();
  const id = useId();
  const isMissing = isBlank(reason);
  // Also when it appears: the choice alone counts for nothing.
  useEffect(() => announce(id, isMissing ? label('answer.reason.missing') : ''), [isMissing]);
  return (
    <div class="reason">
      <label for={id}>{label('answer.reason')}</label>
      <textarea
        id={id}
        rows={2}
        value={reason}
        maxLength={MAX_NOTE_LENGTH}
        aria-describedby={`${id}-hint`}
        onInput={({ currentTarget }) => onReason(currentTarget.value)}
      />
      <p id={`${id}-hint`} class="hint">
        {label(isMissing ? 'answer.reason.missing' : 'answer.reason.privacy')}
      </p>
      <PersonalDataWarning text={reason} onMask={onReason} />
    </div>
  );
}
