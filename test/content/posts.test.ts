/** What few people can do by the posts of the guide, worked by hand from its clauses. */
import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../src/commands/readContent.ts';
import type { Colleague } from '../../src/domain/answers/plan.ts';
import { localize } from '../../src/domain/basics/locale.ts';
import { assignmentOf } from '../../src/domain/posts/assignment.ts';
import { brokenRules, NOBODY, OUTSIDE } from '../../src/domain/posts/brokenRules.ts';
import { plannedPosts, seatsOf, teamPosts } from '../../src/domain/posts/teamPost.ts';
import { assembleStandard } from '../../src/domain/standard/standard.ts';
import { person } from '../domain/posts/plans.ts';

const { posts, clauses, catalogue, team: conditions, admission } = assembleStandard(readStandardFiles());
const own = teamPosts(localize(posts, 'en'), clauses, catalogue);
const planned = plannedPosts(own, {});
const of = (key: string) => planned.find((post) => post.key === key);

const woman = person('a', { certificate: true, sex: 'woman' });
const man = person('b', { sex: 'man' });

test('evaluators and the alliance fill their own posts', () => {
  const left = posts.map(({ key }) => key).filter((key) => !own.some((post) => post.key === key));
  expect(left).toEqual(['evaluator', 'alliance-chair', 'standing-director']);
});

test('a first visit, a group session and a public benefit activity take two people', () => {
  expect(['visitor', 'group-leader', 'activity-leader'].map((key) => of(key)?.holders)).toEqual([2, 2, 2]);
});

test('four posts have a deputy, and the one for complaints is of the other sex and serves nobody', () => {
  expect(
    planned.filter(({ deputy }) => deputy).map(({ key, deputy }) => [key, deputy?.otherSex, deputy?.keepsApart]),
  ).toEqual([
    ['duty-person', false, false],
    ['contact-person', false, false],
    ['spokesperson', false, false],
    ['complaints-officer', true, true],
  ]);
});

test('without counselling and legal education their posts are not needed, and a visit needs its service', () => {
  const keys = plannedPosts(own, { services: ['public-benefit-activities'] }).map(({ key }) => key);
  expect(planned.map(({ key }) => key).filter((key) => !keys.includes(key))).toEqual([
    'counsellor',
    'visitor',
    'legal-lecturer',
  ]);
});

describe('of all posts and services', () => {
  const seats = planned.reduce((sum, post) => sum + seatsOf(post), 0);
  // Two lead the group and visit, so one of them is responsible for the client or the deputy. Complaints: whoever receives
  // them and the deputy serve nobody, for which it takes four, or one of the two comes from outside.
  test.each<[string, Colleague[], string[]]>([
    [
      'three people need one from outside, for complaints',
      [woman, man, person('c', { sex: 'woman' })],
      ['complaints-officer'],
    ],
    ['four people need nobody', [woman, man, person('c', { sex: 'woman' }), person('d', { sex: 'man' })], []],
    [
      'four women need a man for complaints',
      ['a', 'c', 'd', 'e'].map((id) => ({ ...woman, id })),
      ['complaints-officer'],
    ],
    [
      'three people with somebody engaged need nobody else',
      [woman, man, person('c', { sex: 'woman' }), person('p', { sex: 'man', outside: 'professional' })],
      [],
    ],
  ])('%s', (_, team, outside) => {
    const { holders, open } = assignmentOf(planned, team);
    expect(open).toBe(0);
    expect(Object.keys(holders).filter((key) => holders[key]?.includes(OUTSIDE))).toEqual(outside);
    expect(Object.values(holders).flat()).toHaveLength(seats);
    expect(brokenRules(planned, team, holders)).toEqual([]);
  });

  // Both visit, so somebody else is on duty; one is responsible and the other the deputy, so nobody is left to receive or
  // handle a complaint or to check the register. The deputy either signs second or reviews, not both.
  test('two people need five from outside, each in a post that may come from there', () => {
    const { holders, open, outside } = assignmentOf(planned, [woman, man]);
    expect([open, outside]).toEqual([0, 5]);
    expect(Object.keys(holders).filter((key) => holders[key]?.includes(OUTSIDE))).toEqual([
      'second-signer',
      'duty-person',
      'complaints-officer',
      'complaint-handler',
      'access-log-checker',
    ]);
    expect(holders['reviewer']).toEqual(holders['deputy-worker']);
  });

  // Files on minors go to nobody else, so that the deputy and both leaders of their groups are the organisation's own.
  test.each<[string, string[], string[]]>([
    ['minors', ['minors'], ['responsible-worker', 'group-leader', 'visitor', 'contact-person', 'spokesperson']],
    ['adults alone', [], ['visitor', 'contact-person', 'spokesperson']],
  ])('one person who serves %s cannot do alone what takes two of the organisation’s own', (_, clients, open) => {
    const { holders } = assignmentOf(plannedPosts(own, { clients }), [woman]);
    expect(Object.keys(holders).filter((key) => holders[key]?.includes(NOBODY))).toEqual(open);
  });

  test('who guides staff without a profession has a certificate or is a supervisor', () => {
    const uncertified = [man, person('c', { sex: 'woman' }), person('d', { sex: 'man' }), person('e')];
    const { holders } = assignmentOf(planned, uncertified);
    expect(holders['mentor']).toEqual(holders['supervisor']);
  });
});

test('the team is asked for as many people as the quiz asks for by the same clauses', () => {
  const asked = admission.flatMap((rules) => rules.conditions);
  const least = (clause: string) => {
    const when = asked.find((condition) => condition.clause === clause)?.when;
    return when && 'atLeast' in when ? when.atLeast : when && 'is' in when && when.is === 'yes' ? 1 : undefined;
  };
  expect(conditions.map(({ clause, least: number }) => [clause, number])).toEqual(
    conditions.map(({ clause }) => [clause, least(clause)]),
  );
  expect(conditions.length).toBeGreaterThan(0);
});
