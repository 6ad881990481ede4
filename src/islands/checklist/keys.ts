/** One-key shortcuts in lists of items. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { $checklistKeys } from '../../stores/settings.ts';
import { useSurroundings } from '../answering/assessmentHooks.ts';
import { isComposing } from '../kit/composing.ts';
import { useStore } from '../kit/useStore.ts';
import { answerFor, CHECKLIST_CHOICES } from './ChecklistItemField.tsx';

/** Whether keys are being typed into something: a letter there is a letter. */
const takesText = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    'input:not([type=radio], [type=checkbox]), textarea, select, dialog, [contenteditable]:not([contenteditable=false])',
  ) !== null;

/** Shows an item where it can be read and puts the focus on it. */
function goToItem(item: Element | null | undefined): void {
  if (!(item instanceof HTMLElement)) return;
  item.focus({ preventScroll: true });
  item.scrollIntoView({ block: 'nearest' });
}

/** Frames for which an item is kept in sight, about half a second. */
const SETTLING = 30;

/**
 * The same for an item that is far away. What lies between is laid out only when it comes near, and pushes the item out of
 * sight again: it is followed as long as it is pushed, and nobody does anything else. Whoever scrolls away does not push it.
 */
export function goToFarItem(item: Element | null | undefined): void {
  if (!(item instanceof HTMLElement)) return;
  goToItem(item);
  let isFollowed = true;
  const letGo = () => {
    isFollowed = false;
  };
  for (const kind of ['wheel', 'touchstart', 'pointerdown', 'keydown'])
    addEventListener(kind, letGo, { once: true, passive: true });
  /** How far the item is below the top of the page. */
  const place = () => Math.round(item.getBoundingClientRect().top + scrollY);
  const follow = (frames: number, before: number) => {
    if (!isFollowed || frames === 0) return;
    if (place() !== before) item.scrollIntoView({ block: 'nearest' });
    const now = place();
    requestAnimationFrame(() => follow(frames - 1, now));
  };
  const start = place();
  requestAnimationFrame(() => follow(SETTLING, start));
}

/** Whether something of an item can be seen. */
export function isInView(item: Element): boolean {
  const { top, bottom } = item.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** The item at hand: the one with the focus, or the first that can be seen. */
export function itemAtHand(items: readonly Element[]): Element | undefined {
  const focused = items.find((item) => item.contains(document.activeElement));
  return focused ?? items.find((item) => item.getBoundingClientRect().bottom > 0);
}

/** Puts the focus on a field that is drawn within the next frames. */
function focusOnceDrawn(find: () => HTMLElement | null | undefined, frames = 10): void {
  const field = find();
  if (field) field.focus();
  else if (frames > 0) requestAnimationFrame(() => focusOnceDrawn(find, frames - 1));
}

/**
 * `j` and `k` go to the next and the previous item, `1` to `5` answer the one with the focus, in the order of the choices.
 *
 * @param more draws more items; asked when `j` comes to the last one that is drawn
 */
export function useChecklistKeys(list: RefObject<HTMLElement>, more: () => void): void {
  const { store } = useSurroundings();
  const isOn = useStore($checklistKeys, { ssr: () => false });
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event) || takesText(event.target)) return;
      const closest = document.activeElement?.closest('[data-item]');
      const focused = closest && list.current?.contains(closest) ? closest : undefined;
      if (event.key === 'j' || event.key === 'k') {
        const items = [...(list.current?.querySelectorAll('[data-item]') ?? [])];
        const step = event.key === 'j' ? 1 : -1;
        const to = focused ? items[items.indexOf(focused) + step] : itemAtHand(items);
        event.preventDefault();
        if (to) goToItem(to);
        else if (step === 1) more();
        return;
      }
      const choice = CHECKLIST_CHOICES[Number(event.key) - 1];
      const key = focused?.getAttribute('data-item');
      if (!/^[1-5]$/.test(event.key) || !choice || !key || store.$saving.get().state === 'loading') return;
      event.preventDefault();
      // A reason that was written stays when the same key is pressed again.
      if (store.$answers.get()[key]?.state === choice) return;
      store.setAnswer(key, answerFor(choice));
      // A reason is asked for: it can be typed at once.
      if (choice === 'notApplicable') focusOnceDrawn(() => focused?.querySelector('.reason:not(.note) textarea'));
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [isOn, store, list, more]);
}

const ITEM_IN_HASH = '#item-';

const itemInHash = (): string | undefined =>
  location.hash.startsWith(ITEM_IN_HASH) ? location.hash.slice(ITEM_IN_HASH.length) : undefined;

/** Key of the item that an address names, or at which somebody left this page when they come back to it. */
function wantedItem(): string | undefined {
  const state: unknown = history.state;
  const item = typeof state === 'object' && state !== null && 'item' in state ? state.item : undefined;
  // Who comes back goes on where they left, not where they once arrived.
  return typeof item === 'string' ? item : itemInHash();
}

/**
 * Goes to the item that the address names, or at which somebody left: it may have to be drawn first, so the browser cannot
 * find it by itself.
 *
 * @param isDrawn whether there is a list to look in
 */
export function useArrival(isDrawn: boolean, list: RefObject<HTMLElement>, goTo: (key: string) => void): void {
  const latest = useRef(goTo);
  latest.current = goTo;
  const hasArrived = useRef(false);
  useEffect(() => {
    if (!isDrawn) return;
    const arrive = (key: string | undefined) => {
      if (key !== undefined) latest.current(key);
    };
    const onHash = () => arrive(itemInHash());
    const leave = () => {
      const items = [...(list.current?.querySelectorAll('[data-item]') ?? [])];
      const item = scrollY > 0 ? itemAtHand(items)?.getAttribute('data-item') : undefined;
      history.replaceState({ ...history.state, item: item ?? undefined }, '');
    };
    // Once for each page: a list that comes back after an empty one is no arrival.
    if (!hasArrived.current) arrive(wantedItem());
    hasArrived.current = true;
    addEventListener('hashchange', onHash);
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('hashchange', onHash);
      removeEventListener('pagehide', leave);
    };
    // Once it is drawn: what is listed later is somebody's own doing.
  }, [isDrawn]);
}
