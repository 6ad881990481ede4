/** What follows from a change in a plan: somebody takes a seat, or leaves. */
import type { Colleague, Holders } from '../answers/plan.ts';
import { canonical } from '../basics/canonical.ts';
import { type BrokenRule, brokenRules, NOBODY, OUTSIDE, seatedAt } from './brokenRules.ts';
import { type PlannedPost, seatsOf } from './teamPost.ts';

/** A place in a post: the holders have the first ones, the deputy the last. */
export interface Seat {
  post: string;
  seat: number;
}

/** A plan in which a seat has somebody else. */
export function withSeat(post: PlannedPost, holders: Holders, seat: number, id: string): Holders {
  return { ...holders, [post.key]: seatedAt(post, holders).map((each, place) => (place === seat ? id : each)) };
}

/** What a plan breaks that another one does not. An empty seat breaks nothing new. */
function newlyBroken(after: readonly BrokenRule[], before: readonly BrokenRule[]): BrokenRule[] {
  const known = new Set(before.map(canonical));
  return after.filter((broken) => broken.rule !== 'open' && !known.has(canonical(broken)));
}

/** Why somebody of the team cannot sit there as the plan is: the rules that it would break. */
export function obstaclesTo(
  { post, seat }: Seat,
  person: string,
  posts: readonly PlannedPost[],
  team: readonly Colleague[],
  holders: Holders,
): BrokenRule[] {
  const asked = posts.find(({ key }) => key === post);
  if (!asked) return [];
  return newlyBroken(
    brokenRules(posts, team, withSeat(asked, holders, seat, person)),
    brokenRules(posts, team, holders),
  );
}

/** A seat that nobody of the team has, and what keeps each of them from it. */
export interface Vacancy extends Seat {
  /**
   * `outside`: somebody from outside is to take it · `own`: as the rest of the plan is, none of the team may, nor anyone from
   * outside · `undecided`: somebody could, and it was left empty.
   */
  kind: 'outside' | 'own' | 'undecided';
  obstacles: readonly { person: string; broken: readonly BrokenRule[] }[];
}

/** The seats of a plan that nobody of the team has. */
export function vacanciesIn(posts: readonly PlannedPost[], team: readonly Colleague[], holders: Holders): Vacancy[] {
  return posts.flatMap((post) =>
    seatedAt(post, holders).flatMap((id, seat): Vacancy[] => {
      if (team.some((person) => person.id === id)) return [];
      const place = { post: post.key, seat };
      const [outsider, ...obstacles] = [OUTSIDE, ...team.map((each) => each.id)].map((person) => ({
        person,
        broken: obstaclesTo(place, person, posts, team, holders),
      }));
      const isPossible = [outsider, ...obstacles].some((each) => each?.broken.length === 0);
      return [{ ...place, kind: id === OUTSIDE ? 'outside' : isPossible ? 'undecided' : 'own', obstacles }];
    }),
  );
}

export interface Leaving {
  person: string;
  /** The seats that become free, with the ids of those who could take each, as the rest of the plan is. */
  seats: readonly (Seat & { takers: readonly string[] })[];
  /** Rules that hold no longer, such as one that somebody from outside had lifted. */
  broken: readonly BrokenRule[];
}

/** What happens to a plan when somebody leaves and nobody has yet taken over. */
export function ifLeaves(
  person: string,
  posts: readonly PlannedPost[],
  team: readonly Colleague[],
  holders: Holders,
): Leaving {
  const rest = team.filter(({ id }) => id !== person);
  const left: Holders = Object.fromEntries(
    posts.map((post) => [post.key, seatedAt(post, holders).map((id) => (id === person ? NOBODY : id))]),
  );
  const seats = posts.flatMap((post) =>
    Array.from({ length: seatsOf(post) }, (_, seat) => ({ post: post.key, seat })).filter(
      ({ seat }) => seatedAt(post, holders)[seat] === person,
    ),
  );
  return {
    person,
    seats: seats.map((seat) => ({
      ...seat,
      takers: rest.map(({ id }) => id).filter((id) => obstaclesTo(seat, id, posts, rest, left).length === 0),
    })),
    broken: newlyBroken(brokenRules(posts, rest, left), brokenRules(posts, team, holders)),
  };
}
