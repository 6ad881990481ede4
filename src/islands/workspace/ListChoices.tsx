import { useId, useRef } from 'preact/hooks';
import { GROUPINGS, type ListChoice, ORDERS } from '../../domain/answers/assessmentList.ts';
import { useAnnounced } from '../kit/announce.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';

interface Props {
  choice: ListChoice;
  onChoice: (choice: ListChoice) => void;
  counts: { shown: number; all: number; archived: number };
}

/** What to look for in a long list, its order and its headings, and how many are shown. */
export function ListChoices({ choice, onChoice, counts }: Props) {
  const label = useLabel();
  const id = useId();
  const search = useRef<HTMLInputElement>(null);
  const isNarrowed = choice.text !== '';
  const told =
    isNarrowed && counts.archived > 0 ? label('workspace.shown.archived', counts) : label('workspace.shown', counts);
  useAnnounced('list', told);
  const clear = () => {
    onChoice({ ...choice, text: '' });
    // The button goes away; the next text is typed here.
    search.current?.focus();
  };
  return (
    <div class="list-choices">
      <p class="field">
        <label for={`${id}-text`}>{label('workspace.find')}</label>
        <input
          id={`${id}-text`}
          ref={search}
          type="search"
          autocomplete="off"
          value={choice.text}
          onInput={({ currentTarget }) => onChoice({ ...choice, text: currentTarget.value })}
        />
      </p>
      <p class="field">
        <label for={`${id}-order`}>{label('workspace.order')}</label>
        <select
          id={`${id}-order`}
          value={choice.order}
          onChange={({ currentTarget: { value } }) =>
            onChoice({ ...choice, order: ORDERS.find((each) => each === value) ?? choice.order })
          }
        >
          {ORDERS.map((each) => (
            <option key={each} value={each}>
              {label(`workspace.order.${each}`)}
            </option>
          ))}
        </select>
      </p>
      <p class="field">
        <label for={`${id}-grouping`}>{label('workspace.grouping')}</label>
        <select
          id={`${id}-grouping`}
          value={choice.grouping}
          onChange={({ currentTarget: { value } }) =>
            onChoice({ ...choice, grouping: GROUPINGS.find((each) => each === value) ?? choice.grouping })
          }
        >
          {GROUPINGS.map((each) => (
            <option key={each} value={each}>
              {label(`workspace.grouping.${each}`)}
            </option>
          ))}
        </select>
      </p>
      <p class="count" {...NOT_TRANSLATED}>
        {told}{' '}
        {isNarrowed && (
          <button type="button" class="quiet" onClick={clear}>
            {label('filter.clear')}
          </button>
        )}
      </p>
    </div>
  );
}
