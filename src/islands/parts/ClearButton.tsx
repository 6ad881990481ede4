import type { Answer } from '../../domain/answer.ts';
import { useLabel } from './sheet.ts';

/** Takes an answer back; not there while there is none. */
export function ClearButton({ answer, onClear }: { answer: Answer | undefined; onClear: () => void }) {
  const label = useLabel();
  if (answer === undefined) return null;
  return (
    <button type="button" class="quiet" onClick={onClear}>
      {label('answer.clear')}
    </button>
  );
}
