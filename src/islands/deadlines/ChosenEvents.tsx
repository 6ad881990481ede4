import { useEffect, useRef } from 'preact/hooks';
import { addMinutes } from '../../domain/basics/chinaTime.ts';
import type { ChosenEvent } from '../../domain/deadlines/dueActs.ts';
import type { ShownEvent } from '../../domain/deadlines/shownLimit.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { nowInChina } from './clock.ts';
import { isMoment, MomentField } from './MomentField.tsx';

interface Props {
  chosen: readonly ChosenEvent[];
  events: ReadonlyMap<string, ShownEvent>;
  /** Keys of events that must still come: something must be done before them. */
  toCome: ReadonlySet<string>;
  /** Undefined until it is known which events must still come. */
  now: string | undefined;
  /** The event that was chosen last takes the focus: the list that it was chosen from has closed. */
  latest: string | undefined;
  ready: boolean;
  onChange: (event: string, at: string) => void;
  onRemove: (event: string) => void;
}

/** What happened, each with its moment. */
export function ChosenEvents({ chosen, events, toCome, now, latest, ready, onChange, onRemove }: Props) {
  const label = useLabel();
  const last = useRef<HTMLLegendElement>(null);
  useEffect(() => last.current?.focus(), [latest]);
  return (
    <>
      {chosen.map(({ event, at }) => (
        <fieldset key={event} class="clock-chosen" disabled={!ready}>
          <legend ref={event === latest ? last : null} tabIndex={-1} {...NOT_TRANSLATED}>
            {events.get(event)?.name}
          </legend>
          <MomentField at={at} onChange={(typed) => onChange(event, typed)} />
          {toCome.has(event) && <p class="hint">{label('clock.toCome')}</p>}
          {!toCome.has(event) && now !== undefined && isFarAhead(at, now) && (
            <p class="warning">{label('clock.farAhead')}</p>
          )}
          <div class="choices">
            <button type="button" onClick={() => onChange(event, nowInChina())}>
              {label('clock.now')}
            </button>
            <button
              type="button"
              class="quiet"
              aria-label={label('clock.remove.of', { name: events.get(event)?.name ?? '' })}
              onClick={() => onRemove(event)}
            >
              {label('clock.remove')}
            </button>
          </div>
        </fieldset>
      ))}
    </>
  );
}

/** Minutes ahead up to which a moment may be a slip of a clock, or be known for sure. */
const MOST_AHEAD = 24 * 60;

const isFarAhead = (at: string, now: string): boolean => isMoment(at) && at > addMinutes(now, MOST_AHEAD);
