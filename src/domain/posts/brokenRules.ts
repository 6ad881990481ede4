/**
 * What a plan of the team breaks: who holds which post, held against the rules of the posts.
 *
 * A plan shows one case at a time: one client, one visit, one activity, one complaint, with all of its posts filled at once.
 * Every bar holds within the case, also one that holds only for the same client or matter. An organisation that can fill one
 * case so can do every case, by exchanging people; whoever is kept out of one matter is free in the next.
 */
import type { Colleague, Holders } from '../answers/plan.ts';
import { own } from '../basics/record.ts';
import { repeated } from '../basics/repeated.ts';
import type { Bar, TeamFact } from '../clauses/post.ts';
import { type PlannedPost, seatsOf } from './teamPost.ts';

/** In the place of somebody’s id: somebody from outside, still to be found. */
export const OUTSIDE = 'outside';
/** Nobody. The same as an id that the team does not have, and as no id at all. */
export const NOBODY = 'nobody';

export type BrokenRule =
  | { rule: 'bar'; post: string; other: string; person: string; clause: string; when: string | undefined }
  | { rule: 'fact'; post: string; person: string; fact: TeamFact; clause: string }
  /** Of holder and deputy, both are women, both are men, or nobody said. */
  | { rule: 'otherSex'; post: string; clause: string }
  /** Too few of the organisation’s own people. */
  | { rule: 'own'; post: string; count: number; clause: string }
  /** Somebody from outside where none may come from there. */
  | { rule: 'outside'; post: string; person: string }
  /** One person in two seats; the clause asks for more than one, where a clause does. */
  | { rule: 'twice'; post: string; person: string; clause: string | undefined }
  /** So many seats have nobody. */
  | { rule: 'open'; post: string; seats: number };

const FACTS: Readonly<Record<TeamFact, (person: Colleague) => boolean>> = {
  certificate: ({ certificate }) => certificate,
  employed: ({ employed }) => employed,
  woman: ({ sex }) => sex === 'woman',
  man: ({ sex }) => sex === 'man',
};

export const hasFact = (person: Colleague, fact: TeamFact): boolean => FACTS[fact](person);

/** Who sits in each seat of a post: the holders first, the deputy last. */
export function seatedAt(post: PlannedPost, holders: Holders): string[] {
  const ids = own(holders, post.key) ?? [];
  return Array.from({ length: seatsOf(post) }, (_, seat) => ids[seat] ?? NOBODY);
}

/** Of the people in a post, those whom its bars bind. */
export const boundOf = ({ holders, deputy }: Pick<PlannedPost, 'holders' | 'deputy'>, seated: readonly string[]) =>
  seated.slice(0, deputy?.keepsApart ? holders + 1 : holders);

const isFromOutside = (id: string, team: ReadonlyMap<string, Colleague>): boolean =>
  id === OUTSIDE || (team.get(id)?.outside ?? '') !== '';

/** What a post breaks by itself, whoever holds the others. */
function brokenAlone(post: PlannedPost, seated: readonly string[], team: ReadonlyMap<string, Colleague>): BrokenRule[] {
  const { key, holders, several, deputy, outside, own: ownPeople } = post;
  const people = seated.flatMap((id) => team.get(id) ?? []);
  const open = seated.filter((id) => id !== OUTSIDE && !team.has(id)).length;
  const strangers = seated.slice(0, holders).filter((id) => isFromOutside(id, team)).length;
  const standIn = team.get(seated[holders] ?? NOBODY);
  const held = seated.slice(0, holders).flatMap((id) => team.get(id) ?? []);
  const isOfOtherSex = (one: Colleague, other: Colleague): boolean =>
    one.sex !== '' && other.sex !== '' && one.sex !== other.sex;
  return [
    ...repeated(people.map(({ id }) => id)).map((person): BrokenRule => {
      const stands = person === seated[holders];
      return { rule: 'twice', post: key, person, clause: stands ? deputy?.clause : several };
    }),
    ...people
      .filter((person) => person.outside !== '' && !outside.includes(person.outside))
      .map(({ id }): BrokenRule => ({ rule: 'outside', post: key, person: id })),
    ...(seated.includes(OUTSIDE) && outside.length === 0
      ? [{ rule: 'outside', post: key, person: OUTSIDE } satisfies BrokenRule]
      : []),
    ...(deputy?.otherSex && standIn && held.some((each) => each.id !== standIn.id && !isOfOtherSex(each, standIn))
      ? [{ rule: 'otherSex', post: key, clause: deputy.clause } satisfies BrokenRule]
      : []),
    ...(ownPeople && strangers > holders - ownPeople.count
      ? [{ rule: 'own', post: key, count: ownPeople.count, clause: ownPeople.clause } satisfies BrokenRule]
      : []),
    ...(open > 0 ? [{ rule: 'open', post: key, seats: open } satisfies BrokenRule] : []),
  ];
}

/** Whether a bar does not hold for somebody, since another person in the post that it names comes from outside. */
const isLifted = (
  { unlessOutside }: Bar<string>,
  person: string,
  seated: (post: string) => readonly string[],
  team: ReadonlyMap<string, Colleague>,
): boolean =>
  unlessOutside !== undefined && seated(unlessOutside).some((id) => id !== person && isFromOutside(id, team));

/** Every rule that a plan breaks, in the order of the posts. */
export function brokenRules(posts: readonly PlannedPost[], team: readonly Colleague[], holders: Holders): BrokenRule[] {
  const people = new Map(team.map((person) => [person.id, person]));
  const seats = new Map(posts.map((post) => [post.key, seatedAt(post, holders)]));
  const seated = (post: string): readonly string[] => seats.get(post) ?? [];
  const bound = new Map(posts.map((post) => [post.key, boundOf(post, seated(post.key))]));
  return posts.flatMap((post) => [
    ...brokenAlone(post, seated(post.key), people),
    ...post.facts.flatMap(({ fact, orPost, clause }) =>
      seated(post.key)
        .flatMap((id) => people.get(id) ?? [])
        .filter((person) => !hasFact(person, fact) && !(orPost !== undefined && seated(orPost).includes(person.id)))
        .map(({ id }): BrokenRule => ({ rule: 'fact', post: post.key, person: id, fact, clause })),
    ),
    ...post.bars.flatMap((bar) =>
      (bound.get(post.key) ?? [])
        .filter((id) => people.has(id) && bound.get(bar.post)?.includes(id) && !isLifted(bar, id, seated, people))
        .map((person): BrokenRule => {
          const { post: other, clause, when } = bar;
          return { rule: 'bar', post: post.key, other, person, clause, when };
        }),
    ),
  ]);
}
