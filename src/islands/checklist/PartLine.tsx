import type { PartProgress } from '../../domain/checklist/overview.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';

interface Props {
  name: string;
  href: string;
  progress: PartProgress;
  /** Said of a part that is done; otherwise that it is. */
  verdict?: string;
}

/** A part of the self-assessment in one line: what it is, how far it has come, what is next. All of it is the link. */
export function PartLine({ name, href, progress, verdict }: Props) {
  const label = useLabel();
  const { done, all, gaps, next } = progress;
  const nextText = {
    none: () => label('part.none'),
    begin: () => label('part.begin'),
    goOn: () => label('part.left', { count: all - done }),
    gaps: () => '',
    done: () => verdict ?? label('part.done'),
  }[next]();
  return (
    <li data-next={next}>
      <a href={href}>
        <span class="part-name">{name}</span>{' '}
        <span class="count" {...NOT_TRANSLATED}>
          {label('part.count', { done, all })}
        </span>{' '}
        <span class="part-next" {...NOT_TRANSLATED}>
          {nextText}
          {gaps > 0 && (
            <span class="part-gaps">
              {nextText === '' ? '' : ' '}
              {label('part.gaps', { count: gaps })}
            </span>
          )}
        </span>
      </a>
    </li>
  );
}
