import { type Missing, missingIn } from '../../domain/scoring/missing.ts';
import type { Evaluation } from '../../domain/scoring/result.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { useLabel } from '../kit/words.tsx';

/** More than this are folded away. */
const MAX_OPEN = 5;

interface Props {
  evaluation: Evaluation<string>;
}

/** Indicators and red lines that are not filled in, each as the way to it. What is to be found out is listed apart. */
export function MissingItems({ evaluation }: Props) {
  const label = useLabel();
  const missing = missingIn(evaluation).filter(({ why }) => why !== 'unknown');
  if (missing.length === 0) return null;
  const title = label('evaluation.missing', { count: missing.length });
  if (missing.length > MAX_OPEN) return <Disclosure summary={title}>{() => <List missing={missing} />}</Disclosure>;
  return (
    <>
      <p>{title}</p>
      <List missing={missing} />
    </>
  );
}

function List({ missing }: { missing: readonly Missing<string>[] }) {
  const label = useLabel();
  return (
    <ul class="missing">
      {missing.map(({ id, title, dimension, why }) => (
        <li key={id}>
          <a href={`#indicator-${id}`}>{title}</a>{' '}
          <span class="hint">
            {dimension === null && label('evaluation.redLines')}
            {why !== 'unanswered' && why !== 'unknown' && label(`evaluation.missing.${why}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
