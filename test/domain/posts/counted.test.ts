import { expect, test } from 'vitest';
import type { TeamCondition } from '../../../src/domain/clauses/teamCondition.ts';
import { countedConditions } from '../../../src/domain/posts/counted.ts';
import { person } from './plans.ts';

const certified: TeamCondition<string> = {
  key: 'certified',
  clause: 'one-certified',
  text: 'one with a certificate',
  least: 1,
  has: ['employed', 'certificate'],
};

test.each([
  ['who has both', [person('a', { employed: true, certificate: true })], 1, true],
  ['of two, each with one of them', [person('a', { employed: true }), person('b', { certificate: true })], 0, false],
  ['nobody', [], 0, false],
])('people fit of whom every fact is true: %s', (_, team, count, isMet) => {
  expect(countedConditions([certified], team)).toEqual([{ condition: certified, count, isMet }]);
});

test('so many are asked for', () => {
  const two = { ...certified, least: 2, has: ['woman'] as const };
  const women = ['a', 'b'].map((id) => person(id, { sex: 'woman' }));
  expect(countedConditions([two], women.slice(1)).map(({ isMet }) => isMet)).toEqual([false]);
  expect(countedConditions([two], women).map(({ isMet }) => isMet)).toEqual([true]);
});
