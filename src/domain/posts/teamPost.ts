/** The posts that an organisation fills itself, and what the plan of its team asks for each of them. */
import { leftOutBy, type Scope, type Scoped } from '../answers/scope.ts';
import { type Catalogue, partiesOf } from '../clauses/catalogue.ts';
import { type Bar, holdersOf, type Outsider, type Post, type Requirement, type TeamFact } from '../clauses/post.ts';

/** A requirement with what its clause alone is about. */
export type TeamRequirement = Requirement<string> & Pick<Scoped, 'services' | 'clients'>;

/** A post as a page hands it to the plan, in one language. */
export interface TeamPost extends Pick<Post<string>, 'key' | 'name' | 'needed' | 'services' | 'outside' | 'notWith'> {
  requires: readonly TeamRequirement[];
}

type Clauses = ReadonlyMap<string, { appliesTo: { roles: readonly string[] } & Pick<Scoped, 'services' | 'clients'> }>;

/**
 * The organisation’s own posts. Those of an alliance, and of other parties such as evaluators, are not for it to fill; nor
 * does it meet what a clause asks of other parties only.
 */
export function teamPosts(
  posts: readonly Post<string>[],
  clauses: Clauses,
  catalogue: Pick<Catalogue, 'roles'>,
): TeamPost[] {
  const isOwn = (roles: readonly string[]): boolean => partiesOf(roles, catalogue) === undefined;
  const own = posts.filter(({ role, needed }) => needed.per !== 'alliance' && isOwn([role]));
  return own.map(({ key, name, needed, services, outside, requires, notWith }) => ({
    key,
    name,
    needed,
    ...(services && { services }),
    outside,
    requires: requires.flatMap((each): TeamRequirement[] => {
      const concerned = clauses.get(each.clause)?.appliesTo;
      if (concerned && !isOwn(concerned.roles)) return [];
      return [
        {
          ...each,
          ...(concerned?.services && { services: concerned.services }),
          ...(concerned?.clients && { clients: concerned.clients }),
        },
      ];
    }),
    notWith: notWith.filter(({ post }) => own.some((other) => other.key === post)),
  }));
}

/** What the plan asks for one post. */
export interface PlannedPost {
  key: string;
  name: string;
  /** How many hold it in the case that takes most, besides the deputy. */
  holders: number;
  /** Clause that asks for more than one. */
  several?: string | undefined;
  /** How many of them are the organisation’s own people, and the clause that asks for it. */
  own?: { count: number; clause: string } | undefined;
  deputy?: { clause: string; otherSex: boolean; keepsApart: boolean } | undefined;
  outside: readonly Outsider[];
  facts: readonly { fact: TeamFact; orPost?: string | undefined; clause: string }[];
  bars: readonly Bar<string>[];
  /** What only a person can look at. */
  checks: readonly { text: string; clause: string }[];
}

const isDecided = ({ has, count, own, deputy, apart }: Requirement<string>): boolean =>
  [has, count, own, deputy, apart].some((field) => field !== undefined);

/** The posts that take people, in their order, as far as the organisation offers the services and serves the clients. */
export function plannedPosts(posts: readonly TeamPost[], scope: Scope): PlannedPost[] {
  const isAsked = (item: Scoped): boolean => leftOutBy(item, scope) === undefined;
  const asked = posts.filter(isAsked);
  return asked.map(({ key, name, needed, outside, requires: all, notWith }) => {
    const requires = all.filter(isAsked);
    // Of several clauses the one that asks most holds.
    const [own] = requires
      .filter((each) => each.own !== undefined)
      .sort((one, other) => (other.own ?? 0) - (one.own ?? 0));
    const deputy = requires.find((each) => each.deputy !== undefined);
    return {
      key,
      name,
      holders: holdersOf({ needed, requires }),
      several: requires.find(({ count = 1 }) => count > 1)?.clause,
      own: own?.own === undefined ? undefined : { count: own.own, clause: own.clause },
      deputy: deputy && {
        clause: deputy.clause,
        otherSex: deputy.deputy?.otherSex ?? false,
        keepsApart: deputy.deputy?.keepsApart ?? false,
      },
      outside,
      facts: requires.flatMap(({ has, clause }) => (has ? [{ ...has, clause }] : [])),
      bars: notWith.filter(({ post }) => asked.some((other) => other.key === post)),
      checks: requires.filter((each) => !isDecided(each)).map(({ text, clause }) => ({ text, clause })),
    };
  });
}

/** People that a post takes, the deputy among them. */
export const seatsOf = ({ holders, deputy }: Pick<PlannedPost, 'holders' | 'deputy'>): number =>
  holders + (deputy ? 1 : 0);
