import { expect, test } from 'vitest';
import { handedOver } from '../../../src/domain/admission/handOver.ts';
import type { AdmissionRules } from '../../../src/domain/admission/rules.ts';
import type { Standing } from '../../../src/domain/admission/standing.ts';

const condition = (id: string, clause: string) =>
  ({ id, clause, title: id, when: { question: id, is: 'yes' }, evidence: [], issuer: '', time: '' }) as const;
const rules: Pick<AdmissionRules<string>, 'conditions'> = {
  conditions: [
    condition('registered', 'legal-person'),
    condition('drilled', 'plan-tried'),
    condition('planned', 'plan-tried'),
    condition('insured', 'insurance'),
    condition('housed', 'premises'),
  ],
};
const handed = (standings: Record<string, Standing>) =>
  Object.fromEntries(handedOver(rules, new Map(Object.entries(standings)), '0.4.0'));

test('what the quiz was told waits at the clause of its condition, and says where it comes from', () => {
  expect(handed({ registered: 'have', insured: 'missing' })).toEqual({
    'legal-person': {
      edition: '0.4.0',
      from: 'admission',
      answers: [{ item: 'registered', answer: { state: 'met' } }],
    },
    insurance: { edition: '0.4.0', from: 'admission', answers: [{ item: 'insured', answer: { state: 'unmet' } }] },
  });
});
test('what was not asked or has to be found out says nothing', () => {
  expect(handed({ registered: 'notAsked', housed: 'toFindOut' })).toEqual({});
});
test('two conditions about one clause stand side by side where they disagree, and once where they agree', () => {
  expect(handed({ drilled: 'missing', planned: 'have' })['plan-tried']?.answers).toEqual([
    { item: 'drilled', answer: { state: 'unmet' } },
    { item: 'planned', answer: { state: 'met' } },
  ]);
  expect(handed({ drilled: 'have', planned: 'have' })['plan-tried']?.answers).toHaveLength(1);
});
