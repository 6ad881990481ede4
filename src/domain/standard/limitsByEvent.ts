/** The time limits as one looks for them: by what has happened. */
import { hoursAbout, type Parameter, type Parameters } from '../clauses/parameter.ts';
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

export function limitsByEvent({ parameters: limits }: Pick<Standard, 'parameters'>): LimitsByEvent {
  if (!limits) return { topics: [], regular: [] };
  const { topics, events, parameters } = limits;
  const inOrder = [...parameters].sort((a, b) => hoursAbout(a) - hoursAbout(b));
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
