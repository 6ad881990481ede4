/**
 * Who holds which post: an exact search for the plan that needs the fewest people whom the organisation does not have.
 *
 * Posts that no rule ties to each other are planned apart. Within a group of tied posts, branch and bound goes through the
 * ways to fill each post and drops those that cost no less than the best plan found, counting for every post that is not yet
 * filled at least its cheapest way that fits.
 */
import type { Colleague, Holders } from '../answers/plan.ts';
import { own } from '../basics/record.ts';
import { boundOf, brokenRules, hasFact, NOBODY, OUTSIDE } from './brokenRules.ts';
import { type PlannedPost, seatsOf } from './teamPost.ts';

export interface Assignment {
  holders: Holders;
  /** Seats that somebody from outside has to take, who is not in the team. */
  outside: number;
  /** Seats that nobody can take: the organisation needs another of its own people. */
  open: number;
}

/** One way to fill a post. People are bits of a number, by their place in the team. */
interface Way {
  seats: readonly string[];
  /** In any seat. */
  people: number;
  /** Bound by the bars of the post. */
  bound: number;
  /** Those from outside, and whether somebody from outside is among them who is not in the team. */
  outsiders: number;
  isHelped: boolean;
  cost: number;
}

/** Whether a way to fill one post goes with a way to fill another one that a rule ties to it. */
type Match = (one: Way, other: Way) => boolean;

/** A post with the ways to fill it, and what ties it to others by their place. */
interface Node {
  post: PlannedPost;
  ways: readonly Way[];
  ties: ReadonlyMap<number, Match>;
}

const bits = (ids: readonly string[], team: readonly Colleague[]): number =>
  team.reduce((sum, { id }, place) => (ids.includes(id) ? sum | (1 << place) : sum), 0);

/** Lists of so many of the people, each in the order of the team. */
function choices(ids: readonly string[], count: number): string[][] {
  if (count === 0) return [[]];
  return ids.flatMap((id, place) => choices(ids.slice(place + 1), count - 1).map((rest) => [id, ...rest]));
}

/** What a plan costs: first the seats that nobody takes, then those for somebody new, then those of known outsiders. */
function costOf(seats: readonly string[], team: readonly Colleague[], weight: number): number {
  const count = (counts: (id: string) => boolean) => seats.filter(counts).length;
  const hired = count((id) => team.some((person) => person.id === id && person.outside !== ''));
  return (count((id) => id === NOBODY) * weight + count((id) => id === OUTSIDE)) * weight + hired;
}

/** The ways to fill a post that break none of its own rules, the cheapest first. */
function waysOf(post: PlannedPost, posts: readonly PlannedPost[], team: readonly Colleague[], weight: number): Way[] {
  const alone: PlannedPost = {
    ...post,
    bars: [],
    // What depends on another post is seen to where the two meet.
    facts: post.facts.filter(({ orPost }) => !posts.some(({ key }) => key === orPost)),
  };
  const isKept = (seats: readonly string[]): boolean =>
    brokenRules([alone], team, { [post.key]: seats }).every(({ rule }) => rule === 'open');
  const ids = team.map(({ id }) => id);
  const outsiders = post.outside.length > 0 ? post.holders : 0;
  // The organisation’s own people first: among equals, the holder comes from there and the deputy from outside.
  const held = Array.from({ length: post.holders + 1 }, (_, missing) => choices(ids, post.holders - missing))
    .flat()
    .flatMap((people) => {
      const missing = post.holders - people.length;
      const asMany = Array.from({ length: Math.min(missing, outsiders) + 1 }, (_, count) => count)
        .map((count) => [
          ...people,
          ...Array.from({ length: count }, () => OUTSIDE),
          ...Array.from({ length: missing - count }, () => NOBODY),
        ])
        .filter(isKept);
      // With fewer outsiders it would only have more seats that nobody takes.
      return asMany.slice(-1);
    });
  const last = post.outside.length > 0 ? OUTSIDE : NOBODY;
  const all = post.deputy ? held.flatMap((seats) => [...ids, last].map((id) => [...seats, id])).filter(isKept) : held;
  return all
    .map((seats) => ({
      seats,
      people: bits(seats, team),
      bound: bits(boundOf(post, seats), team),
      outsiders: bits(
        seats.filter((id) => team.some((each) => each.id === id && each.outside !== '')),
        team,
      ),
      isHelped: seats.includes(OUTSIDE),
      cost: costOf(seats, team, weight),
    }))
    .sort((one, other) => one.cost - other.cost);
}

/** Whether each of some people has somebody else from outside beside them in a way to fill a post. */
const hasOthers = ({ outsiders, isHelped }: Way, people: number): boolean =>
  isHelped || (outsiders !== 0 && ((outsiders & people) === 0 || (outsiders & (outsiders - 1)) !== 0));

/** What ties two posts, as seen from the first; absent when nothing does. */
function matchOf(first: PlannedPost, second: PlannedPost, team: readonly Colleague[]): Match | undefined {
  const matches: Match[] = [
    ...first.bars
      .filter(({ post }) => post === second.key)
      .map(
        ({ unlessOutside }): Match =>
          (one, other) =>
            (one.bound & other.bound) === 0 ||
            (unlessOutside !== undefined &&
              hasOthers(unlessOutside === first.key ? one : other, one.bound & other.bound)),
      ),
    ...first.facts
      .filter(({ orPost }) => orPost === second.key)
      .map(({ fact }): Match => {
        const without = bits(
          team.filter((person) => !hasFact(person, fact)).map(({ id }) => id),
          team,
        );
        return (one, other) => (one.people & without & ~other.people) === 0;
      }),
  ];
  return matches.length === 0 ? undefined : (one, other) => matches.every((match) => match(one, other));
}

/** All posts, with what ties each to the others. */
function nodesOf(posts: readonly PlannedPost[], team: readonly Colleague[]): Node[] {
  const weight = posts.reduce((sum, post) => sum + seatsOf(post), 1);
  return posts.map((post) => ({
    post,
    ways: waysOf(post, posts, team, weight),
    ties: new Map(
      posts.flatMap((other, place): [number, Match][] => {
        const matches = [matchOf(post, other, team), turned(matchOf(other, post, team))].filter(
          (match) => match !== undefined,
        );
        return matches.length === 0 ? [] : [[place, (one, two) => matches.every((match) => match(one, two))]];
      }),
    ),
  }));
}

const turned = (match: Match | undefined): Match | undefined => match && ((one, other) => match(other, one));

/** Places of the posts that belong together, the largest group first. */
function groupsOf(nodes: readonly Node[]): number[][] {
  const seen = new Set<number>();
  const groupFrom = (place: number): number[] => {
    if (seen.has(place)) return [];
    seen.add(place);
    return [place, ...[...(nodes[place]?.ties.keys() ?? [])].flatMap(groupFrom)];
  };
  return nodes
    .map((_, place) => groupFrom(place))
    .filter((group) => group.length > 0)
    .sort((one, other) => other.length - one.length);
}

/** Bits of people who may take each other’s place, since the rules see no difference; who holds least comes first. */
function alike(team: readonly Colleague[], loads: readonly number[]): number[][] {
  const kinds = new Map<string, number[]>();
  for (const [place, { certificate, employed, sex, outside }] of team.entries()) {
    const kind = `${certificate} ${employed} ${sex} ${outside}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), place]);
  }
  return [...kinds.values()].map((places) =>
    places.sort((one, other) => (loads[one] ?? 0) - (loads[other] ?? 0)).map((place) => 1 << place),
  );
}

/** Whether a way takes, of people alike whom nobody has taken yet, the first ones: the others would do as well. */
const takesFirst = (people: number, used: number, kinds: readonly (readonly number[])[]): boolean =>
  kinds.every((kind) => {
    const fresh = kind.filter((bit) => (used & bit) === 0);
    const taken = fresh.filter((bit) => (people & bit) !== 0).length;
    return fresh.slice(0, taken).every((bit) => (people & bit) !== 0);
  });

/** The ways that match what was chosen, by place of post. */
type Left = ReadonlyMap<number, readonly Way[]>;

const leastOf = (ways: readonly Way[]): number => ways[0]?.cost ?? Number.POSITIVE_INFINITY;

/** The cheapest ways to fill a group of posts; among equals, people who hold little so far. */
function cheapest(
  nodes: readonly Node[],
  group: readonly number[],
  team: readonly Colleague[],
  loads: readonly number[],
) {
  const kinds = alike(team, loads);
  let best: ReadonlyMap<number, Way> = new Map();
  let bestCost = Number.POSITIVE_INFINITY;
  const visit = (left: Left, chosen: ReadonlyMap<number, Way>, cost: number, held: readonly number[]): void => {
    const least = [...left.values()].reduce((sum, ways) => sum + leastOf(ways), cost);
    if (least >= bestCost) return;
    if (left.size === 0) {
      best = chosen;
      bestCost = cost;
      return;
    }
    const affordable = ([, ways]: [number, readonly Way[]]) =>
      ways.filter((way) => least - leastOf(ways) + way.cost < bestCost).length;
    const [place, ways] = [...left].reduce((one, other) => (affordable(other) < affordable(one) ? other : one));
    const used = [...chosen.values()].reduce((sum, { people }) => sum | people, 0);
    const load = ({ people }: Way) => held.reduce((sum, each, at) => (people & (1 << at) ? sum + each : sum), 0);
    const inOrder = ways
      .filter(({ people }) => takesFirst(people, used, kinds))
      .map((way) => ({ way, load: load(way) }))
      .sort((one, other) => one.way.cost - other.way.cost || one.load - other.load);
    for (const { way } of inOrder) {
      if (least - leastOf(ways) + way.cost >= bestCost) return;
      const fitting = [...left].flatMap(([other, others]): [number, readonly Way[]][] => {
        const match = nodes[place]?.ties.get(other);
        if (other === place) return [];
        return [[other, match ? others.filter((each) => match(way, each)) : others]];
      });
      visit(
        new Map(fitting),
        new Map([...chosen, [place, way]]),
        cost + way.cost,
        held.map((each, at) => (way.people & (1 << at) ? each + 1 : each)),
      );
    }
  };
  visit(new Map(group.map((place) => [place, nodes[place]?.ways ?? []])), new Map(), 0, loads);
  return best;
}

/** How many seats each of the team has. */
export const loadsOf = (holders: Holders, team: readonly Colleague[]): number[] =>
  team.map(({ id }) => Object.values(holders).reduce((sum, ids) => sum + ids.filter((each) => each === id).length, 0));

/** Moves single seats from whoever holds most to whoever holds fewest, as long as no rule breaks and nothing costs more. */
function evened(posts: readonly PlannedPost[], team: readonly Colleague[], holders: Holders): Holders {
  const loads = loadsOf(holders, team);
  const broken = brokenRules(posts, team, holders).length;
  const pairs = team
    .flatMap((from, a) => team.map((to, b) => ({ from, to, gap: (loads[a] ?? 0) - (loads[b] ?? 0) })))
    .filter(({ from, to, gap }) => gap > 1 && (from.outside === '') === (to.outside === ''))
    .sort((one, other) => other.gap - one.gap);
  for (const { from, to } of pairs)
    for (const [key, ids] of Object.entries(holders)) {
      if (!ids.includes(from.id) || ids.includes(to.id)) continue;
      const moved = { ...holders, [key]: ids.map((id) => (id === from.id ? to.id : id)) };
      if (brokenRules(posts, team, moved).length === broken) return evened(posts, team, moved);
    }
  return holders;
}

/**
 * The plan that costs least: as few seats as possible that nobody can take, then as few as possible for somebody new from
 * outside, then as few as possible for the outsiders in the team. Each post gets the people that it needs and no more, and
 * the posts are spread over the people as evenly as moving single seats allows.
 */
export function assignmentOf(posts: readonly PlannedPost[], team: readonly Colleague[]): Assignment {
  const nodes = nodesOf(posts, team);
  let found: Holders = {};
  for (const group of groupsOf(nodes))
    for (const [place, way] of cheapest(nodes, group, team, loadsOf(found, team)))
      found = { ...found, [nodes[place]?.post.key ?? '']: way.seats };
  const holders = evened(posts, team, Object.fromEntries(posts.map(({ key }) => [key, own(found, key) ?? []])));
  const seats = Object.values(holders).flat();
  const count = (wanted: string) => seats.filter((id) => id === wanted).length;
  return { holders, outside: count(OUTSIDE), open: count(NOBODY) };
}
