/** Time limits as the clock shows them, in one language, and the file in which the site publishes them. */
import { foldText } from '../search/fold.ts';
import type { HolidayYear } from './holidays.ts';
import type { Span } from './reckon.ts';

interface Linked {
  name: string;
  href: string;
}

export interface ShownLimit extends Span {
  key: string;
  /** Key of the event that it counts from. */
  event: string;
  /** How long, as it is printed: '15 working days'. */
  time: string;
  act: string;
  /** Who does it. */
  by: readonly string[];
  /** Whether other parties alone do it, not the organisation. */
  isOthers?: boolean;
  /** Who is told or given something. */
  to?: string | undefined;
  /** Who sets it: a law with its article, a district or this edition. */
  setBy: string;
  /** The clause that sets it, by its number. */
  clause: Linked;
  /** Forms and records that show it. */
  papers: readonly Linked[];
}

/** `/data/limits.<language>.json`. */
export interface LimitsFile {
  limits: readonly ShownLimit[];
  holidays: readonly HolidayYear<string>[];
}

export interface ShownEvent {
  key: string;
  name: string;
  /** Crisis cards, where something must be done at once. */
  cards: readonly Linked[];
  /** Everyday words for it. */
  asks?: readonly string[];
}

/** Events of one topic. */
export interface EventTopic {
  key: string;
  name: string;
  events: readonly ShownEvent[];
}

/** An event with what it is looked for by, folded. */
interface FoundBy {
  event: ShownEvent;
  /** Its name and everyday words for it. */
  names: readonly string[];
  /** What must be done after it. */
  acts: readonly string[];
}

/** All events, for `eventsFound`. Without the limits, only names and everyday words are looked for. */
export const searchable = (topics: readonly EventTopic[], limits: readonly ShownLimit[]): FoundBy[] =>
  topics
    .flatMap(({ events }) => events)
    .map((event) => ({
      event,
      names: [event.name, ...(event.asks ?? [])].map(foldText),
      acts: limits.filter((limit) => limit.event === event.key).map(({ act }) => foldText(act)),
    }));

/** A name of fewer characters occurs in too many sentences. */
const SHORTEST_IN_SENTENCE = 2;

/**
 * The events in which every word of a query occurs, those that have them in their names first. Where there is none, the events
 * of which the query has an everyday word in it: somebody may type a sentence.
 */
export function eventsFound(all: readonly FoundBy[], query: string): ShownEvent[] {
  const words = query.split(/\s+/).map(foldText).filter(Boolean);
  if (words.length === 0) return [];
  const hasAll = (texts: readonly string[]) => words.every((word) => texts.some((text) => text.includes(word)));
  const named = all.filter(({ names }) => hasAll(names));
  const found = [...named, ...all.filter((each) => !named.includes(each) && hasAll([...each.names, ...each.acts]))];
  const sentence = foldText(query);
  const isSaid = (name: string) => name.length >= SHORTEST_IN_SENTENCE && sentence.includes(name);
  return (found.length > 0 ? found : all.filter(({ names }) => names.some(isSaid))).map(({ event }) => event);
}
