import type { Answer } from '../../domain/answers/answer.ts';
import { useLabel } from '../kit/words.tsx';

/**
 * Takes an answer back; not shown while there is none.
 *
 * It stays in the page, since a browser looks through all of a page for `:has()` when an element comes or goes: with a
 * thousand items that takes longer than everything else.
 */
export function ClearButton({ answer, onClear }: { answer: Answer | undefined; onClear: () => void }) {
  const label = useLabel();
  return (
    <button
      type="button"
      class="quiet clear"
      data-idle={answer === undefined}
      onClick={({ currentTarget }) => {
        // It hides itself: the focus goes to what can be answered anew.
        const row = currentTarget.parentElement;
        (row?.querySelector('input') ?? row?.closest('fieldset')?.querySelector('input'))?.focus();
        onClear();
      }}
    >
      {label('answer.clear')}
    </button>
  );
}
