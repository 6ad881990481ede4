/** The people of a plan before anybody has said who they are. */
import type { Colleague } from '../answers/plan.ts';

/** Most people that are planned one by one. Larger organisations plan by unit. */
export const MAX_PLANNED = 12;
/** How many a plan begins with, where nobody has said how many there are. */
const FIRST = 3;

/** Somebody of the organisation of whom nothing is known. */
export const newColleague = (id: string): Colleague => ({
  id,
  name: '',
  certificate: false,
  employed: false,
  sex: '',
  outside: '',
});

const ownPeople = (team: readonly Colleague[]): number => team.filter(({ outside }) => outside === '').length;

/**
 * How many people the organisation says that it has, once its team has become another one. A team of the most that are planned
 * may leave people out, so that their number says nothing.
 */
export function peopleAfter(
  people: number | undefined,
  before: readonly Colleague[],
  after: readonly Colleague[],
): number | undefined {
  const count = ownPeople(after);
  return count === ownPeople(before) || count === 0 || (people ?? 0) > MAX_PLANNED ? people : count;
}

/** The team of an organisation that has listed nobody. @param people how many it says that it has */
export const firstTeam = (people = FIRST): Colleague[] =>
  Array.from({ length: Math.min(people, MAX_PLANNED) }, (_, place) => newColleague(`p${place + 1}`));
