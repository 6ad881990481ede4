import { useEffect, useRef } from 'preact/hooks';
import type { ChosenEvent } from '../../domain/deadlines/dueActs.ts';
import type { ShownEvent } from '../../domain/deadlines/shownLimit.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { nowInChina } from './clock.ts';
import { MomentField } from './MomentField.tsx';

interface Props {
  chosen: readonly ChosenEvent[];
  events: ReadonlyMap<string, ShownEvent>;
  /** Keys of events that must still come: something must be done before them. */
  toCome: ReadonlySet<string>;
  /** The event that was chosen last takes the focus: the list that it was chosen from has closed. */
  latest: string | undefined;
  ready: boolean;
  onChange: (event: string, at: string) => void;
  onRemove: (event: string) => void;
}

/** What happened, each with its moment. */
export function ChosenEvents({ chosen, events, toCome, latest, ready, onChange, onRemove }: Props) {
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
