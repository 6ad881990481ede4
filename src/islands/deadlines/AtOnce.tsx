import { Fragment } from 'preact';
import type { ShownEvent } from '../../domain/deadlines/shownLimit.ts';
import { useLabel } from '../kit/words.tsx';

/** What must be done at once has no figure, and comes before all that has one: crisis cards say what it is. */
export function AtOnce({ events }: { events: readonly ShownEvent[] }) {
  const label = useLabel();
  const cards = [...new Map(events.flatMap((event) => event.cards).map((card) => [card.href, card])).values()];
  return (
    <p class={cards.length > 0 ? 'notice' : 'hint'}>
      <strong>{label('clock.atOnce')}</strong>
      {label('clock.atOnce.explain')}
      {cards.length > 0 && (
        <>
          {label('clock.atOnce.cards')}
          {cards.map(({ name, href }, index) => (
            <Fragment key={href}>
              {index > 0 && label('list.separator')}
              <a href={href}>{name === '' ? label('clock.atOnce.allCards') : name}</a>
            </Fragment>
          ))}
        </>
      )}
    </p>
  );
}
