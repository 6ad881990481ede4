import { describe, expect, test } from 'vitest';
import { NOBODY, OUTSIDE } from '../../../src/domain/posts/brokenRules.ts';
import { ifLeaves, obstaclesTo, vacanciesIn, withSeat } from '../../../src/domain/posts/changes.ts';
import { person, planned } from './plans.ts';

const payer = planned('payer', { bars: [{ post: 'booker', clause: 'apart' }] });
const booker = planned('booker', { outside: ['professional'] });
const guide = planned('guide', { facts: [{ fact: 'certificate', clause: 'guided' }] });
const officer = planned('officer', {
  outside: ['member'],
  deputy: { clause: 'two', otherSex: false, keepsApart: true },
  bars: [{ post: 'payer', clause: 'two', unlessOutside: 'officer' }],
});
const posts = [payer, booker, guide];
const team = [person('a', { certificate: true }), person('b'), person('m', { outside: 'member' })];

test('a seat gets somebody else, and the seats before it stay', () => {
  expect(withSeat(officer, {}, 1, 'a')).toEqual({ officer: [NOBODY, 'a'] });
  expect(withSeat(officer, { officer: ['a', 'b'], payer: ['b'] }, 0, OUTSIDE)).toEqual({
    officer: [OUTSIDE, 'b'],
    payer: ['b'],
  });
});

describe('what keeps somebody from a seat', () => {
  test('is each rule that it would break', () => {
    const holders = { payer: ['a'], booker: ['b'] };
    expect(obstaclesTo({ post: 'booker', seat: 0 }, 'a', posts, team, holders)).toEqual([
      { rule: 'bar', post: 'payer', other: 'booker', person: 'a', clause: 'apart', when: undefined },
    ]);
    expect(obstaclesTo({ post: 'guide', seat: 0 }, 'b', posts, team, holders)).toMatchObject([{ rule: 'fact' }]);
  });
  test('is nothing where no rule would break, whatever was broken before', () => {
    const holders = { payer: ['a'], booker: ['a'] };
    expect(obstaclesTo({ post: 'guide', seat: 0 }, 'a', posts, team, holders)).toEqual([]);
  });
});

test('a seat that nobody of the team has says what keeps each of them from it', () => {
  const one = team.slice(0, 1);
  expect(vacanciesIn(posts, one, { payer: ['a'], booker: [OUTSIDE], guide: ['a'] })).toEqual([
    {
      post: 'booker',
      seat: 0,
      kind: 'outside',
      obstacles: [
        {
          person: 'a',
          broken: [{ rule: 'bar', post: 'payer', other: 'booker', person: 'a', clause: 'apart', when: undefined }],
        },
      ],
    },
  ]);
  expect(vacanciesIn([guide], [person('b')], {})).toMatchObject([
    { kind: 'own', obstacles: [{ person: 'b', broken: [{ rule: 'fact' }] }] },
  ]);
  expect(vacanciesIn([guide], one, {})).toMatchObject([
    { kind: 'undecided', obstacles: [{ person: 'a', broken: [] }] },
  ]);
  expect(vacanciesIn([booker], [], {})).toMatchObject([{ kind: 'undecided' }]);
});

describe('when somebody leaves', () => {
  test('each seat names who could take it', () => {
    const holders = { payer: ['a'], booker: ['b'], guide: ['a'] };
    expect(ifLeaves('a', posts, team, holders)).toEqual({
      person: 'a',
      seats: [
        { post: 'payer', seat: 0, takers: [] },
        { post: 'guide', seat: 0, takers: [] },
      ],
      broken: [],
    });
    expect(ifLeaves('b', posts, team, holders).seats).toEqual([{ post: 'booker', seat: 0, takers: [] }]);
    expect(ifLeaves('b', posts, [...team, person('c')], holders).seats).toEqual([
      { post: 'booker', seat: 0, takers: ['c'] },
    ]);
  });
  test('a rule that only an outsider had lifted is broken', () => {
    const holders = { officer: ['b', 'm'], payer: ['b'] };
    expect(ifLeaves('m', [payer, officer], team, holders).broken).toEqual([
      { rule: 'bar', post: 'officer', other: 'payer', person: 'b', clause: 'two', when: undefined },
    ]);
  });
  test('who holds nothing leaves nothing behind', () => {
    expect(ifLeaves('m', posts, team, { payer: ['a'] })).toEqual({ person: 'm', seats: [], broken: [] });
  });
});
