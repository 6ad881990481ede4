import type { ComponentType } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isOpen } from '../../domain/checklist/checklist.ts';
import {
  type ChecklistFilter,
  nextOpen,
  parseChecklistFilter,
  passesChecklistFilter,
  withChecklistFilter,
  withPerson,
} from '../../domain/checklist/filter.ts';
import { groupsOf, type ItemGroup, type ItemNames, type ListedItems } from '../../domain/checklist/shownItem.ts';
import { filterWords, scopeWords } from '../../domain/reports/filterWords.ts';
import { $checklistKeys } from '../../stores/settings.ts';
import { useReady, useSurroundings } from '../answering/assessmentHooks.ts';
import { ChoiceField } from '../kit/ChoiceField.tsx';
import { MoreButton } from '../kit/MoreButton.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useStore } from '../kit/useStore.ts';
import { useLabel } from '../kit/words.tsx';
import { ChecklistFilterBar } from './ChecklistFilterBar.tsx';
import { factsIn, useAsked, useFacts } from './items.ts';
import { goToFarItem, isInView, itemAtHand, useArrival, useChecklistKeys } from './keys.ts';
import { LeftOut } from './LeftOut.tsx';
import { ListedSections } from './ListedSections.tsx';

interface Props {
  groups: readonly ItemGroup[];
  names: ItemNames;
  /** Where what is asked is chosen. */
  scopeHref: string;
  /** What is done with the items that are listed. */
  actions: ComponentType<ListedItems>;
  /** How many items are drawn at first, and each time more are wanted; all of them when left out. */
  portion?: number;
}

/** Items with filters whose choice stands in the address, single keys, and the way to the next open one. */
export function ChecklistList({
  groups,
  names,
  scopeHref,
  actions: Actions,
  portion = Number.POSITIVE_INFINITY,
}: Props) {
  const label = useLabel();
  const { store } = useSurroundings();
  const ready = useReady(store);
  const every = useMemo(() => groups.flatMap(({ items }) => items), [groups]);
  const { asked, leftOut, scope } = useAsked(every);
  const facts = useFacts(asked);
  const [filter, setFilter] = useState<ChecklistFilter>({});
  const [refreshed, refresh] = useState(0);
  const [limit, setLimit] = useState(portion);
  const [said, say] = useState('');
  const list = useRef<HTMLDivElement>(null);
  /** Key of the item that had the focus last. */
  const lastFocused = useRef<string>();
  const nextButton = useRef<HTMLButtonElement>(null);
  const tools = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const read = () => setFilter(parseChecklistFilter(location.search, factsIn(store, every), location.hash));
    read();
    // A person behind the "#" is another list of the same page.
    for (const change of ['popstate', 'hashchange']) addEventListener(change, read);
    return () => {
      for (const change of ['popstate', 'hashchange']) removeEventListener(change, read);
    };
  }, [every, store]);
  const choose = (chosen: ChecklistFilter) => {
    history.replaceState(
      history.state,
      '',
      location.pathname + withChecklistFilter(location.search, chosen) + withPerson(location.hash, chosen),
    );
    setFilter(chosen);
    setLimit(portion);
  };

  const clear = () => {
    choose({});
    // The button that was pressed goes away.
    tools.current?.querySelector<HTMLElement>('.filter select')?.focus();
  };

  // An item that is answered stays until the list is made anew: it must not vanish from under somebody's hands.
  const listed = useMemo(
    () => new Set(facts.filter((each) => passesChecklistFilter(each, filter)).map(({ item }) => item.key)),
    [filter, ready, refreshed, scope, every],
  );
  const shown = facts.filter(({ item }) => listed.has(item.key));
  const settled = shown.filter((each) => !passesChecklistFilter(each, filter)).length;
  const listedGroups = useMemo(() => groupsOf(groups, ({ key }) => listed.has(key)), [groups, listed]);
  const whole = useMemo(() => {
    const keys = new Set(asked.map(({ key }) => key));
    return groupsOf(groups, ({ key }) => keys.has(key));
  }, [groups, asked]);
  const narrowed = [...filterWords(filter, names, label), ...scopeWords(leftOut, scope, names, label)];

  const more = useCallback(() => setLimit((before) => before + portion), [portion]);
  useChecklistKeys(list, more);
  const drawnItem = (key: string) => list.current?.querySelector(`[data-item="${CSS.escape(key)}"]`);
  const [wanted, want] = useState<string>();
  // It may have to be drawn first.
  useEffect(() => {
    if (wanted === undefined) return;
    goToFarItem(drawnItem(wanted));
    want(undefined);
  });
  const goTo = (key: string) => {
    setLimit((before) => Math.max(before, shown.findIndex(({ item }) => item.key === key) + 1));
    want(key);
  };
  useArrival(ready && shown.length > 0, list, (key) => listed.has(key) && goTo(key));
  const goToNextOpen = () => {
    const items = [...(list.current?.querySelectorAll('[data-item]') ?? [])];
    // The button has the focus now: it goes on from where somebody was, as long as that can be seen.
    const last = items.find((item) => item.getAttribute('data-item') === lastFocused.current);
    const from = last && isInView(last) ? last : itemAtHand(items);
    // As things stand now: what was drawn may be a moment behind.
    const now = factsIn(
      store,
      shown.map(({ item }) => item),
    );
    const key = nextOpen(now, from?.getAttribute('data-item') ?? undefined);
    // What came to fit since the list was made, by an undo or in another tab, is open too: the list is made anew.
    const missesSome =
      key === undefined &&
      factsIn(store, asked).some(
        (each) => !listed.has(each.item.key) && isOpen(each.state) && passesChecklistFilter(each, filter),
      );
    if (missesSome) refresh(refreshed + 1);
    say(key === undefined && !missesSome ? label('checklist.nothingOpen') : '');
    if (key === undefined) return;
    goTo(key);
  };

  return (
    <div>
      <div ref={tools} class="list-tools tool-row">
        <ChecklistFilterBar facts={facts} filter={filter} setFilter={choose} onClear={clear} names={names} />
        <p role="status" {...NOT_TRANSLATED}>
          {label('checklist.listed', { count: shown.length, all: facts.length })}
        </p>
        <Actions groups={listedGroups} whole={whole} narrowed={narrowed} />
        <KeysHint />
        <LeftOut leftOut={leftOut} names={names} scopeHref={scopeHref} />
      </div>
      <div
        ref={list}
        onFocusIn={({ target }) => {
          const item = target instanceof Element ? target.closest('[data-item]') : null;
          lastFocused.current = item?.getAttribute('data-item') ?? undefined;
        }}
      >
        <fieldset class="plain" disabled={!ready}>
          <ListedSections groups={listedGroups} limit={limit} />
        </fieldset>
      </div>
      <MoreButton
        left={shown.length - limit}
        portion={portion}
        list={list}
        entries="[data-item]"
        onMore={more}
        byItself
      />
      {facts.length > 0 && shown.length === 0 && (
        <p>
          {label('checklist.noneListed')}{' '}
          <button type="button" onClick={clear}>
            {label('filter.clear')}
          </button>
        </p>
      )}
      <div class="sticky choices">
        <button ref={nextButton} type="button" class="primary" onClick={goToNextOpen}>
          {label('checklist.nextOpen')}
        </button>
        {settled > 0 && (
          <button
            type="button"
            onClick={() => {
              refresh(refreshed + 1);
              nextButton.current?.focus();
            }}
          >
            {label('checklist.refresh', { count: settled })}
          </button>
        )}
        <span role="status" {...NOT_TRANSLATED}>
          {said}
        </span>
      </div>
    </div>
  );
}

/** What the keys do, and how to switch them off. */
function KeysHint() {
  const label = useLabel();
  const isOn = useStore($checklistKeys, { ssr: () => true });
  return (
    <details class="keys">
      <summary>{label('keys.title')}</summary>
      <p class="hint">{label('keys.explain')}</p>
      <ChoiceField
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget }) => $checklistKeys.set(currentTarget.checked)}
      >
        {label('keys.on')}
      </ChoiceField>
    </details>
  );
}
