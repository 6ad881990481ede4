import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';

/** What was just taken away, and how to have it back. */
export interface Undoable {
  said: string;
  undo: () => void;
}

/** Says what was taken away, with a button for it; empty while nothing was. */
export function UndoLine({ done }: { done: Undoable | undefined }) {
  const label = useLabel();
  return (
    <p role="status" {...NOT_TRANSLATED}>
      {done && (
        <>
          {done.said}{' '}
          <button type="button" onClick={done.undo}>
            {label('bulk.undo')}
          </button>
        </>
      )}
    </p>
  );
}
