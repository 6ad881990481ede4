import { useId, useMemo, useState } from 'preact/hooks';
import {
  type EventTopic,
  eventsFound,
  type ShownEvent,
  type ShownLimit,
  searchable,
} from '../../domain/deadlines/shownLimit.ts';
import { useAnnounced } from '../kit/announce.ts';
import { isComposing } from '../kit/composing.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';

interface Props {
  topics: readonly EventTopic[];
  /** None until they are loaded: then only names are found. */
  limits: readonly ShownLimit[];
  /** Address of the crisis cards, where there are any. */
  crisisHref: string | undefined;
  onChoose: (event: string) => void;
}

/** Most events that a search shows. */
const MOST_FOUND = 12;

/** What can have happened, by topic, or by a few characters. */
export function EventPicker({ topics, limits, crisisHref, onChoose }: Props) {
  const label = useLabel();
  const id = useId();
  const [query, setQuery] = useState('');
  const all = useMemo(() => searchable(topics, limits), [topics, limits]);
  const found = eventsFound(all, query);
  const choices = (events: readonly ShownEvent[]) => (
    <ul class="clock-events">
      {events.map(({ key, name }) => (
        <li key={key}>
          <button type="button" onClick={() => onChoose(key)}>
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
  const isSearching = query.trim() !== '';
  const isFound = found.length > 0;
  const said = !isSearching ? '' : isFound ? label('clock.found', { count: found.length }) : label('clock.found.none');
  useAnnounced('clock-found', said);
  return (
    <>
      <p class="field">
        <label for={id}>{label('clock.search')}</label>
        <input
          id={id}
          type="search"
          autocomplete="off"
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || isComposing(event)) return;
            event.preventDefault();
            const [only, ...others] = found;
            if (only && others.length === 0) onChoose(only.key);
          }}
        />
      </p>
      {isSearching && (
        <p class="hint" {...NOT_TRANSLATED}>
          {said}
          {!isFound && crisisHref !== undefined && (
            <>
              {label('clock.atOnce.cards')}
              <a href={crisisHref}>{label('clock.atOnce.allCards')}</a>
            </>
          )}
        </p>
      )}
      {isSearching && isFound
        ? choices(found.slice(0, MOST_FOUND))
        : topics.map(({ key, name, events }, index) => (
            <details key={key} open={index === 0}>
              <summary>{name}</summary>
              {choices(events)}
            </details>
          ))}
      {isSearching && found.length > MOST_FOUND && <p class="hint">{label('clock.moreFound')}</p>}
    </>
  );
}
