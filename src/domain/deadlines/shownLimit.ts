/** Time limits as the clock shows them, in one language, and the file in which the site publishes them. */
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
}

/** Events of one topic. */
export interface EventTopic {
  key: string;
  name: string;
  events: readonly ShownEvent[];
}

/** An event with what it is looked for by: its own name and the acts that it brings. */
interface FoundBy {
  event: ShownEvent;
  words: string;
}

/** Lower case, and Latin letters of one width: telephones type full-width ones. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** All events, for `eventsFound`. Without the limits, only names are looked for. */
export const searchable = (topics: readonly EventTopic[], limits: readonly ShownLimit[]): FoundBy[] =>
  topics
    .flatMap(({ events }) => events)
    .map((event) => {
      const acts = limits.filter((limit) => limit.event === event.key).map(({ act }) => act);
      return { event, words: folded([event.name, ...acts].join('\n')) };
    });

/** The events in which every word of a query occurs, those that have them in their name first. */
export function eventsFound(all: readonly FoundBy[], query: string): ShownEvent[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const hasAll = (text: string) => words.every((word) => text.includes(word));
  const found = words.length === 0 ? [] : all.filter((each) => hasAll(each.words));
  const isNamed = ({ event }: FoundBy) => hasAll(folded(event.name));
  return [...found.filter(isNamed), ...found.filter((each) => !isNamed(each))].map(({ event }) => event);
}
