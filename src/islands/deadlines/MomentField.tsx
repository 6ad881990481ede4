import { useId } from 'preact/hooks';
import { dayOf, isChinaTime, timeOf } from '../../domain/basics/chinaTime.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';

interface Props {
  /** As typed: '2026-12-01T09:30'. It may be half a moment while somebody types. */
  at: string;
  onChange: (at: string) => void;
}

/** The last day that can be typed. What is typed beyond it has lost its way. */
const LAST_DAY = '2199-12-31';

/** A day and a time in China. Two fields: old telephones have no field for both. */
export function MomentField({ at, onChange }: Props) {
  const label = useLabel();
  const id = useId();
  return (
    <>
      <p class="clock-moment">
        <span>
          <label for={`${id}-day`}>{label('clock.date')}</label>
          <input
            id={`${id}-day`}
            type="date"
            min="1992-01-01"
            max={LAST_DAY}
            value={dayOf(at)}
            aria-describedby={`${id}-fault`}
            onInput={({ currentTarget }) => onChange(`${currentTarget.value}T${timeOf(at)}`)}
          />
        </span>
        <span>
          <label for={`${id}-time`}>{label('clock.time')}</label>
          <input
            id={`${id}-time`}
            type="time"
            value={timeOf(at)}
            aria-describedby={`${id}-fault`}
            onInput={({ currentTarget }) => onChange(`${dayOf(at)}T${currentTarget.value}`)}
          />
        </span>
      </p>
      <span id={`${id}-fault`} class="error" {...NOT_TRANSLATED}>
        {!isMoment(at) && label('clock.noMoment')}
      </span>
    </>
  );
}

/** Whether a moment that was typed can be reckoned with. */
export const isMoment = (at: string): boolean => isChinaTime(at) && dayOf(at) >= '1992-01-01' && dayOf(at) <= LAST_DAY;
