/** Events in the address of a page, behind '#': they never reach a server. */
import { isChinaTime } from '../basics/chinaTime.ts';
import type { ChosenEvent } from './dueActs.ts';

/** '#event=plan-ends&at=2026-12-01T09:30'; without a moment, now is meant. */
export const addressOf = ({ event, at }: { event: string; at?: string }): string =>
  `#event=${event}${at === undefined ? '' : `&at=${at}`}`;

/** All events in one address, in their order, each with its moment. */
export const addressOfAll = (chosen: readonly ChosenEvent[]): string =>
  chosen.map((each, index) => (index === 0 ? addressOf(each) : addressOf(each).replace('#', '&'))).join('');

/** The events that an address names, each once; a moment belongs to the event before it. What cannot be read is now. */
export function eventsIn(hash: string, now: string): ChosenEvent[] {
  const chosen: ChosenEvent[] = [];
  for (const [name, value] of new URLSearchParams(hash.replace(/^#/, ''))) {
    const last = chosen.at(-1);
    if (name === 'event') chosen.push({ event: value, at: now });
    else if (name === 'at' && last && isChinaTime(value)) last.at = value;
  }
  return chosen.filter(({ event }, index) => chosen.findIndex((other) => other.event === event) === index);
}
