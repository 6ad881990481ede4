import { Fragment } from 'preact';
import type { DueAct } from '../../domain/deadlines/dueActs.ts';
import { actText, countNotes } from '../../domain/deadlines/dueReport.ts';
import { dueText, leftText } from '../../domain/deadlines/dueWords.ts';
import type { ShownLimit } from '../../domain/deadlines/shownLimit.ts';
import { ChineseMarked } from '../kit/ChineseMarked.tsx';
import { useLabel, useLocale } from '../kit/words.tsx';

interface Props {
  act: DueAct<ShownLimit>;
  now: string;
  /** Whether it is on the list of this browser. */
  isKept: boolean;
  /** Whether it can be put there: what is kept must have been read. */
  ready: boolean;
  /** Absent where nothing must be done by then. */
  onKeep?: (() => void) | undefined;
}

/** One act: until when, what, who, on which paper and by which clause. */
export function DueCard({ act, now, isKept, ready, onKeep }: Props) {
  const label = useLabel();
  const locale = useLocale();
  const { limit, next } = act;
  const semicolon = label('list.semicolon');
  const notes = countNotes(act, locale, label);
  return (
    <li class="due">
      <p class="due-when">
        <strong>{dueText(act, limit.runs, locale, label, now)}</strong>{' '}
        {onKeep && <span class="due-left">{leftText(act.at, now, label)}</span>}
      </p>
      {next && <p class="hint">{label('clock.next', { due: dueText(next, limit.runs, locale, label, now) })}</p>}
      <p>{actText(limit, label)}</p>
      <p class="hint">
        {label('clock.who', { who: limit.by.join(label('list.separator')) })}
        {semicolon}
        {label(`limits.${limit.runs}`, { time: limit.time })}
        {semicolon}
        <ChineseMarked text={limit.setBy} />
        {semicolon}
        <a href={limit.clause.href}>{label('clock.clause', { number: limit.clause.name })}</a>
        {limit.papers.length > 0 && (
          <>
            {semicolon}
            {label('clock.papers', { papers: '' })}
            {limit.papers.map(({ name, href }, index) => (
              <Fragment key={href}>
                {index > 0 && label('list.separator')}
                <a href={href}>{name}</a>
              </Fragment>
            ))}
          </>
        )}
      </p>
      {notes.map((note) => (
        <p key={note} class="hint due-note">
          {note}
        </p>
      ))}
      {onKeep && (
        <p class="choices">
          <button
            type="button"
            class="quiet"
            disabled={isKept || !ready}
            aria-label={label(isKept ? 'clock.kept.of' : 'clock.keep.of', { act: limit.act })}
            onClick={onKeep}
          >
            {label(isKept ? 'clock.kept' : 'clock.keep')}
          </button>
          {isKept && (
            <button
              type="button"
              class="quiet"
              disabled={!ready}
              aria-label={label('clock.keepAgain.of', { act: limit.act })}
              onClick={onKeep}
            >
              {label('clock.keepAgain')}
            </button>
          )}
        </p>
      )}
    </li>
  );
}
