import { useEffect, useState } from 'preact/hooks';
import type { ShownExamples } from '../../domain/clauses/shownExample.ts';
import { fetched } from '../../stores/fetched.ts';
import { ChineseMarked } from '../kit/ChineseMarked.tsx';
import { LoadFailed } from '../kit/LoadFailed.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';

interface Props {
  /** Key of the clause. */
  item: string;
  /** Address of the examples of its chapter. */
  href: string;
}

/** What would meet the clause of an item, and what would not be enough: loaded when someone asks for it. */
export function ItemExamples({ item, href }: Props) {
  const label = useLabel();
  const [kinds, setKinds] = useState<ShownExamples | 'failed' | 'none'>();
  const [isWanted, want] = useState(false);
  useEffect(() => {
    if (!isWanted || Array.isArray(kinds)) return;
    fetched<Readonly<Record<string, ShownExamples>>>(href).then(
      (chapter) => setKinds(chapter[item] ?? 'none'),
      () => setKinds('failed'),
    );
  }, [isWanted]);
  return (
    <details class="item-examples" onToggle={({ currentTarget }) => want(currentTarget.open)}>
      <summary>{label('examples.ask')}</summary>
      <div role="status" {...NOT_TRANSLATED}>
        {kinds === 'failed' && <LoadFailed message={label('examples.failed')} />}
        {kinds === 'none' && label('examples.none')}
      </div>
      {typeof kinds === 'object' &&
        kinds.map(({ kind, examples }) => (
          <section key={kind}>
            <p>
              <strong>{label(`examples.kind.${kind}`)}</strong>
            </p>
            <ul data-example={kind}>
              {examples.map(({ text, because, criterion, record }) => (
                <li key={text}>
                  <ChineseMarked text={text} />
                  {because !== undefined && (
                    <p class="because">
                      <ChineseMarked text={label('examples.because', { because })} />
                    </p>
                  )}
                  {(criterion !== undefined || record !== undefined) && (
                    <p class="seen">
                      {criterion !== undefined && label('examples.criterion', { number: criterion })}{' '}
                      {record !== undefined && `${label('examples.seen')}${record.name}`}
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </details>
  );
}
