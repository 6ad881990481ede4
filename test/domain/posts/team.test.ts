import { expect, test } from 'vitest';
import { parsePlan } from '../../../src/domain/answers/plan.ts';
import { firstTeam, MAX_PLANNED, peopleAfter } from '../../../src/domain/posts/team.ts';
import { person } from './plans.ts';

test('a team has as many people as the organisation says, three where it says nothing, and no more than are planned', () => {
  expect([undefined, 1, 5, 40].map((people) => firstTeam(people).length)).toEqual([3, 1, 5, MAX_PLANNED]);
});

test('a team that nobody has described can be stored', () => {
  expect(parsePlan(firstTeam(), 'team')).toEqual(firstTeam());
});

const [one, two] = [[person('a')], [person('a'), person('b')]];
test.each<[string, number | undefined, typeof one, typeof one, number | undefined]>([
  ['one more of its own people', 2, one, two, 2],
  ['one fewer, where nobody had said', undefined, two, one, 1],
  ['somebody from outside, who is not counted', 1, one, [person('a'), person('m', { outside: 'member' })], 1],
  ['a name alone, whatever was said before', 5, two, [person('a', { name: 'Manager' }), person('b')], 5],
  ['people from outside alone', 2, one, [person('m', { outside: 'member' })], 2],
  ['one more of a team that is planned in part', 40, one, two, 40],
])('the number of people follows the team: %s', (_, people, before, after, then) => {
  expect(peopleAfter(people, before, after)).toBe(then);
});
