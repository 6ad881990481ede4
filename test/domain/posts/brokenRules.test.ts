import { describe, expect, test } from 'vitest';
import type { Holders } from '../../../src/domain/answers/plan.ts';
import { type BrokenRule, brokenRules, NOBODY, OUTSIDE } from '../../../src/domain/posts/brokenRules.ts';
import type { PlannedPost } from '../../../src/domain/posts/teamPost.ts';
import { person, planned } from './plans.ts';

const team = [
  person('a', { certificate: true, sex: 'woman' }),
  person('b', { sex: 'man' }),
  person('m', { outside: 'member', sex: 'woman' }),
  person('p', { outside: 'professional', sex: 'woman' }),
];

const apart = planned('payer', { bars: [{ post: 'booker', clause: 'apart' }] });
const officer = planned('officer', {
  outside: ['member'],
  deputy: { clause: 'two', otherSex: true, keepsApart: true },
  bars: [{ post: 'server', clause: 'two', when: 'then', unlessOutside: 'officer' }],
});
const duty = planned('duty', { deputy: { clause: 'rota', otherSex: false, keepsApart: false } });
const leader = planned('leader', {
  holders: 2,
  several: 'pair',
  own: { count: 1, clause: 'pair' },
  outside: ['member'],
});
const mentor = planned('mentor', { facts: [{ fact: 'certificate', orPost: 'boss', clause: 'guided' }] });

describe('a plan breaks no rule', () => {
  test.each<[string, PlannedPost[], Holders]>([
    ['with different people in posts that are kept apart', [apart, planned('booker')], { payer: ['a'], booker: ['b'] }],
    ['with one person in posts that are not', [planned('x'), planned('y')], { x: ['a'], y: ['a'] }],
    [
      'with a deputy who has a post that is barred for the holder alone',
      [{ ...duty, bars: [{ post: 'visit', clause: 'off' }] }, planned('visit')],
      { duty: ['a', 'b'], visit: ['b'] },
    ],
    [
      'with a holder and a deputy of whom one serves, where the other is from outside',
      [officer, planned('server')],
      { officer: ['a', OUTSIDE], server: ['a'] },
    ],
    [
      'with a colleague of another organisation in a post open to members',
      [planned('x', { outside: ['member'] })],
      { x: ['m'] },
    ],
    [
      'with a mentor without a certificate who holds the other post',
      [mentor, planned('boss')],
      { mentor: ['b'], boss: ['b'] },
    ],
    ['with one of the own people and one from outside', [leader], { leader: ['a', 'm'] }],
  ])('%s', (_, posts, holders) => {
    expect(brokenRules(posts, team, holders)).toEqual([]);
  });
});

describe('a plan breaks one rule', () => {
  test.each<[string, PlannedPost[], Holders, BrokenRule]>([
    [
      'with one person in two posts that are kept apart',
      [apart, planned('booker')],
      { payer: ['a'], booker: ['a'] },
      { rule: 'bar', post: 'payer', other: 'booker', person: 'a', clause: 'apart', when: undefined },
    ],
    [
      'with a deputy who serves, where the bars bind deputies',
      [officer, planned('server')],
      { officer: ['a', 'b'], server: ['b'] },
      { rule: 'bar', post: 'officer', other: 'server', person: 'b', clause: 'two', when: 'then' },
    ],
    [
      'with somebody from outside who serves: it is the other one who must come from there',
      [officer, planned('server', { outside: ['member'] })],
      { officer: ['m', 'b'], server: ['m'] },
      { rule: 'bar', post: 'officer', other: 'server', person: 'm', clause: 'two', when: 'then' },
    ],
    [
      'with holder and deputy of one sex',
      [officer],
      { officer: ['a', 'c'] },
      { rule: 'otherSex', post: 'officer', clause: 'two' },
    ],
    [
      'without a certificate',
      [mentor],
      { mentor: ['b'] },
      { rule: 'fact', post: 'mentor', person: 'b', fact: 'certificate', clause: 'guided' },
    ],
    [
      'with too few of its own people',
      [leader],
      { leader: ['m', OUTSIDE] },
      { rule: 'own', post: 'leader', count: 1, clause: 'pair' },
    ],
    [
      'with somebody from outside where none may be',
      [planned('x')],
      { x: [OUTSIDE] },
      { rule: 'outside', post: 'x', person: OUTSIDE },
    ],
    [
      'with a professional where only members may be',
      [planned('x', { outside: ['member'] })],
      { x: ['p'] },
      { rule: 'outside', post: 'x', person: 'p' },
    ],
    [
      'with one person as two leaders',
      [leader],
      { leader: ['a', 'a'] },
      { rule: 'twice', post: 'leader', person: 'a', clause: 'pair' },
    ],
    [
      'with one person as holder and deputy',
      [duty],
      { duty: ['a', 'a'] },
      { rule: 'twice', post: 'duty', person: 'a', clause: 'rota' },
    ],
    ['with nobody', [planned('x')], {}, { rule: 'open', post: 'x', seats: 1 }],
    ['with nobody as deputy', [duty], { duty: ['a', NOBODY] }, { rule: 'open', post: 'duty', seats: 1 }],
    ['with somebody who has left', [duty], { duty: ['gone', 'a'] }, { rule: 'open', post: 'duty', seats: 1 }],
  ])('%s', (_, posts, holders, broken) => {
    expect(brokenRules(posts, [...team, person('c', { sex: 'woman' })], holders)).toEqual([broken]);
  });

  test('where nobody said of which sex somebody is, the deputy is not taken to be of the other', () => {
    expect(brokenRules([officer], [person('a', { sex: 'woman' }), person('b')], { officer: ['a', 'b'] })).toEqual([
      { rule: 'otherSex', post: 'officer', clause: 'two' },
    ]);
  });
});
