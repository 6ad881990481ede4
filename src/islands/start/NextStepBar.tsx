import type { ItemsByKey } from '../../domain/reports/itemWords.ts';
import { nextWords } from '../../domain/reports/startReport.ts';
import type { NextStep } from '../../domain/start/path.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';

interface Props {
  next: NextStep;
  nameOf: (record: string) => string;
  words: ItemsByKey;
  go: () => void;
  ready: boolean;
}

/** The one thing to do next, always in reach. */
export function NextStepBar({ next, nameOf, words, go, ready }: Props) {
  const label = useLabel();
  return (
    <div class="sticky next-step" {...NOT_TRANSLATED}>
      {next.do === 'done' ? (
        <p>{label('start.next.done')}</p>
      ) : (
        <button type="button" class="primary" disabled={!ready} onClick={go}>
          {nextWords(next, nameOf, words, label)}
        </button>
      )}
    </div>
  );
}
