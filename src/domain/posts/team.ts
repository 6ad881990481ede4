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

/** The team of an organisation that has listed nobody. @param people how many it says that it has */
export const firstTeam = (people = FIRST): Colleague[] =>
  Array.from({ length: Math.min(people, MAX_PLANNED) }, (_, place) => newColleague(`p${place + 1}`));
