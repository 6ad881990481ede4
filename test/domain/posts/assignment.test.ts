import { describe, expect, test } from 'vitest';
import type { Colleague, Holders } from '../../../src/domain/answers/plan.ts';
import { assignmentOf, loadsOf } from '../../../src/domain/posts/assignment.ts';
import { brokenRules, NOBODY, OUTSIDE } from '../../../src/domain/posts/brokenRules.ts';
import { type PlannedPost, seatsOf } from '../../../src/domain/posts/teamPost.ts';
import { person, planned } from './plans.ts';

const bar = (post: string) => ({ post, clause: 'apart' });

describe('a plan', () => {
  test('of two people for two posts that are kept apart needs nobody else', () => {
    const posts = [planned('payer', { bars: [bar('booker')] }), planned('booker')];
    const { holders, outside, open } = assignmentOf(posts, [person('a'), person('b')]);
    expect([outside, open]).toEqual([0, 0]);
    expect(holders['payer']).not.toEqual(holders['booker']);
  });
  test('of one person gives a post outside where that may be, and leaves it open where not', () => {
    const payer = planned('payer', { bars: [bar('booker')] });
    const one = [person('a')];
    expect(assignmentOf([payer, planned('booker', { outside: ['member'] })], one)).toEqual({
      holders: { payer: ['a'], booker: [OUTSIDE] },
      outside: 1,
      open: 0,
    });
    expect(assignmentOf([payer, planned('booker')], one)).toMatchObject({ outside: 0, open: 1 });
  });
  test('takes an outsider of the team only where the organisation has nobody', () => {
    const posts = [
      planned('x', { outside: ['professional'] }),
      planned('y', { outside: ['professional'], bars: [bar('x')] }),
    ];
    const { holders } = assignmentOf(posts, [person('p', { outside: 'professional' }), person('a')]);
    expect(Object.values(holders).flat().sort()).toEqual(['a', 'p']);
    expect(
      assignmentOf(
        [planned('x', { outside: ['professional'] })],
        [person('p', { outside: 'professional' }), person('a')],
      ).holders,
    ).toEqual({ x: ['a'] });
  });
  test('has one of the own people as holder where the deputy may come from outside', () => {
    const post = planned('officer', {
      outside: ['member'],
      deputy: { clause: 'two', otherSex: true, keepsApart: true },
    });
    expect(assignmentOf([post], [person('a')]).holders).toEqual({ officer: ['a', OUTSIDE] });
  });
  test('of nobody is all from outside or open', () => {
    expect(assignmentOf([planned('x'), planned('y', { holders: 2, outside: ['member'] })], [])).toEqual({
      holders: { x: [NOBODY], y: [OUTSIDE, OUTSIDE] },
      outside: 2,
      open: 1,
    });
  });
  test('is the same each time, and spreads what no rule ties', () => {
    const posts = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => planned(key));
    const team = [person('x'), person('y'), person('z')];
    const { holders } = assignmentOf(posts, team);
    expect(loadsOf(holders, team)).toEqual([2, 2, 2]);
    expect(assignmentOf(posts, team).holders).toEqual(holders);
  });
});

/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A team and posts of few seats, with rules of every kind. */
function instance(seed: number, people: number): { posts: PlannedPost[]; team: Colleague[] } {
  const random = randomFrom(seed);
  const chance = (of: number) => random() < of;
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const team = Array.from({ length: people }, (_, place) =>
    person(`p${place}`, {
      certificate: chance(0.5),
      sex: one(['woman', 'man', '']),
      outside: chance(0.25) ? one(['member', 'professional']) : '',
    }),
  );
  // All ways to fill the seats are tried: (people + 2) to the power of the seats.
  const most = Math.floor(Math.log(5000) / Math.log(people + 2));
  const posts: PlannedPost[] = [];
  let seats = 0;
  while (seats < most) {
    const key = `post${posts.length}`;
    const holders = chance(0.25) && seats + 2 <= most ? 2 : 1;
    const outside = chance(0.5) ? [one(['member', 'professional'] as const)] : [];
    const hasDeputy = chance(0.3) && seats + holders + 1 <= most;
    const earlier = posts.map((each) => each.key);
    posts.push(
      planned(key, {
        holders,
        outside,
        own: holders === 2 && chance(0.5) ? { count: 1, clause: 'own' } : undefined,
        deputy: hasDeputy ? { clause: 'deputy', otherSex: chance(0.5), keepsApart: chance(0.5) } : undefined,
        facts: chance(0.3)
          ? [
              {
                fact: 'certificate',
                orPost: chance(0.5) && earlier.length > 0 ? one(earlier) : undefined,
                clause: 'fact',
              },
            ]
          : [],
        bars: earlier
          .filter(() => chance(0.6))
          .map((post) => ({ post, clause: 'bar', unlessOutside: chance(0.3) ? one([key, post]) : undefined })),
      }),
    );
    seats += holders + (hasDeputy ? 1 : 0);
  }
  return { posts, team };
}

/** The least cost of all plans, by trying every one of them: open seats, new outsiders, seats of known outsiders. */
function leastCost(posts: readonly PlannedPost[], team: readonly Colleague[]): number[] {
  const seats = posts.reduce((sum, post) => sum + seatsOf(post), 0);
  const sitters = [...team.map(({ id }) => id), OUTSIDE, NOBODY];
  let least: number[] | undefined;
  for (let number = 0; number < sitters.length ** seats; number += 1) {
    let rest = number;
    const holders: Holders = Object.fromEntries(
      posts.map((post) => [
        post.key,
        Array.from({ length: seatsOf(post) }, () => {
          const id = sitters[rest % sitters.length] ?? NOBODY;
          rest = Math.floor(rest / sitters.length);
          return id;
        }),
      ]),
    );
    const cost = costOf(holders, team);
    const isLess = least === undefined || isBefore(cost, least);
    if (isLess && brokenRules(posts, team, holders).every(({ rule }) => rule === 'open')) least = cost;
  }
  return least ?? [];
}

function costOf(holders: Holders, team: readonly Colleague[]): number[] {
  const ids = Object.values(holders).flat();
  const count = (counts: (id: string) => boolean) => ids.filter(counts).length;
  const hired = new Set(team.filter(({ outside }) => outside !== '').map(({ id }) => id));
  return [count((id) => id === NOBODY), count((id) => id === OUTSIDE), count((id) => hired.has(id))];
}

function isBefore(one: readonly number[], other: readonly number[]): boolean {
  const place = one.findIndex((each, at) => each !== other[at]);
  return place >= 0 && (one[place] ?? 0) < (other[place] ?? 0);
}

describe.each([2, 3, 4, 5, 6])('with %i people, the plan found', (people) => {
  test.each(Array.from({ length: 24 }, (_, seed) => seed + 1))(
    'is as cheap as the cheapest of all plans: case %i',
    (seed) => {
      const { posts, team } = instance(seed * 100 + people, people);
      const { holders } = assignmentOf(posts, team);
      expect(brokenRules(posts, team, holders).filter(({ rule }) => rule !== 'open')).toEqual([]);
      expect(costOf(holders, team)).toEqual(leastCost(posts, team));
    },
  );
});
