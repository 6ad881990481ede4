import { useEffect, useRef } from 'preact/hooks';
import type { Locale } from '../../domain/basics/locale.ts';
import { missingIn, nextMissing, progressOf } from '../../domain/scoring/missing.ts';
import { announce } from '../kit/announce.ts';
import { isComposing } from '../kit/composing.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useStore } from '../kit/useStore.ts';
import { InLanguage, useLabel } from '../kit/words.tsx';
import { $evaluated } from './evaluated.ts';
import { goToItem, itemAround } from './goToItem.ts';

interface Props {
  locale: Locale;
  /** The dimensions of the page's profile. */
  dimensions: readonly { id: string; title: string }[];
}

/** Leads through the page: to each part, with how much of it is filled in, and to the next indicator that is not. */
export default function EvaluationBar({ locale, dimensions }: Props) {
  return (
    <InLanguage locale={locale}>
      <Jumps dimensions={dimensions} />
    </InLanguage>
  );
}

function Jumps({ dimensions }: Pick<Props, 'dimensions'>) {
  const label = useLabel();
  const evaluated = useStore($evaluated, { ssr: () => undefined });
  const at = useRef<string>();
  const missing = evaluated ? missingIn(evaluated.evaluation) : [];
  const left = missing.filter(({ why }) => why !== 'unknown').length;
  const done =
    evaluated && left === 0
      ? [
          label('evaluation.next.none'),
          ...(missing.length > 0 ? [label('evaluation.next.toFindOut', { count: missing.length })] : []),
        ].join(' ')
      : '';
  const goOn = () => {
    const now = $evaluated.get();
    const next = now && nextMissing(now.evaluation, at.current);
    if (!next) return announce('next', done);
    at.current = next.id;
    goToItem(next.id);
  };
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      at.current = itemAround(target as Element) ?? at.current;
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { altKey, ctrlKey, metaKey, shiftKey, key, target } = event;
      if (!altKey || ctrlKey || metaKey || shiftKey || key !== 'ArrowDown' || isComposing(event)) return;
      // There it opens a list.
      if (target instanceof Element && target.closest('select, dialog')) return;
      event.preventDefault();
      goOn();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [done]);
  const progress = evaluated ? progressOf(evaluated.evaluation) : [];
  const counted = (dimension: string | null) => {
    const part = progress.find((each) => each.dimension === dimension);
    return part && ` ${part.answered}/${part.all}`;
  };
  return (
    <nav class="jumps" aria-label={label('evaluation.jumps')} {...NOT_TRANSLATED}>
      <p role="status" aria-live="off">
        {done === '' ? (
          <button type="button" disabled={!evaluated} aria-keyshortcuts="Alt+ArrowDown" onClick={goOn}>
            {label('evaluation.next')}{' '}
            <span class="count">{evaluated ? label('evaluation.next.left', { count: left }) : ''}</span>
          </button>
        ) : (
          done
        )}
      </p>
      <ul>
        {(evaluated?.profile.dimensions ?? dimensions).map(({ id, title }) => (
          <li key={id}>
            <a href={`#dimension-${id}`}>
              {title}
              <span class="count">{counted(id)}</span>
            </a>
          </li>
        ))}
        <li>
          <a href="#red-lines">
            {label('evaluation.redLines')}
            <span class="count">{counted(null)}</span>
          </a>
        </li>
        <li>
          <a href="#result">{label('evaluation.result')}</a>
        </li>
        <li>
          <a href="#evaluation-more">{label('evaluation.more')}</a>
        </li>
        <li>
          <a href="#evaluation-files">{label('evaluation.files')}</a>
        </li>
      </ul>
    </nav>
  );
}
