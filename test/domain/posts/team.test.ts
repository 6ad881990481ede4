import { expect, test } from 'vitest';
import { parsePlan } from '../../../src/domain/answers/plan.ts';
import { firstTeam, MAX_PLANNED } from '../../../src/domain/posts/team.ts';

test('a team has as many people as the organisation says, three where it says nothing, and no more than are planned', () => {
  expect([undefined, 1, 5, 40].map((people) => firstTeam(people).length)).toEqual([3, 1, 5, MAX_PLANNED]);
});

test('a team that nobody has described can be stored', () => {
  expect(parsePlan(firstTeam(), 'team')).toEqual(firstTeam());
});
