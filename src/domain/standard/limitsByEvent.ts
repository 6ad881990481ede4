/** The time limits as one looks for them: by what has happened. */
import type { Parameter, Parameters } from '../clauses/parameter.ts';
import type { Standard } from './standard.ts';

interface EventLimits {
  event: Parameters['events'][number];
  parameters: readonly Parameter[];
}
export interface LimitsByEvent {
  /** In the order of the file; within an event the shortest first. */
  topics: readonly { topic: Parameters['topics'][number]; events: readonly EventLimits[] }[];
  /** Those that run again and again, whatever happens. */
  regular: readonly Parameter[];
}

/** Hours of a unit, about: to put limits in order, not to reckon days. */
const HOURS = { minute: 1 / 60, hour: 1, day: 24, 'working-day': 33, week: 168, month: 730, year: 8766 } as const;
const length = ({ value, unit }: Parameter): number => value * HOURS[unit];

export function limitsByEvent({ parameters: limits }: Pick<Standard, 'parameters'>): LimitsByEvent {
  if (!limits) return { topics: [], regular: [] };
  const { topics, events, parameters } = limits;
  const inOrder = [...parameters].sort((a, b) => length(a) - length(b));
  const limitsOf = (key: string) => inOrder.filter((parameter) => parameter.event === key);
  return {
    topics: topics.map((topic) => ({
      topic,
      events: events
        .filter((event) => event.topic === topic.key)
        .map((event) => ({ event, parameters: limitsOf(event.key) })),
    })),
    regular: inOrder.filter(({ event }) => event === undefined),
  };
}
