import { expect, test } from 'vitest';
import type { ChecklistItem } from '../../../src/domain/checklist/checklist.ts';
import { factsOf } from '../../../src/domain/checklist/itemFacts.ts';

const TODAY = '2026-11-23';
const item = (key: string): ChecklistItem => ({ key, chapter: 'records', level: 'shall' });
const NOTHING = { answers: {}, pending: {}, evidence: {}, documents: {}, tasks: {} };
const rules = { name: 'Rules', where: '', date: '', validUntil: '' };

test('an item with nothing filled in is unanswered, not late and without evidence', () => {
  expect(factsOf([item('a')], NOTHING, TODAY)).toEqual([
    { item: item('a'), state: 'unanswered', isPending: false, isOverdue: false, documents: [], today: TODAY },
  ]);
});

test('answer, evidence and an answer to confirm are those of the item; a document that is gone is left out', () => {
  const facts = factsOf(
    [item('a'), item('b')],
    {
      ...NOTHING,
      answers: { a: { state: 'met' } },
      pending: { b: { edition: '0.1.0', answers: [] } },
      evidence: { a: ['gone', 'rules'] },
      documents: { rules },
    },
    TODAY,
  );
  expect(facts.map(({ state, isPending, documents }) => [state, isPending, documents])).toEqual([
    ['met', false, [rules]],
    ['unanswered', true, []],
  ]);
});

test('an item named like a method of every object has nothing filled in', () => {
  const [facts] = factsOf([item('constructor')], NOTHING, TODAY);
  expect([facts?.state, facts?.isPending, facts?.documents]).toEqual(['unanswered', false, []]);
});

test.each([
  ['the day before', '2026-11-22', undefined, true],
  ['today', TODAY, undefined, false],
  ['no day', '', undefined, false],
  ['the day before, on what is partly met', '2026-11-22', { state: 'partly' }, true],
  ['the day before, on what is met', '2026-11-22', { state: 'met' }, false],
  [
    'the day before, on what does not apply',
    '2026-11-22',
    { state: 'notApplicable', reason: 'No such service' },
    false,
  ],
  [
    'the day before, on what does not apply without a reason',
    '2026-11-22',
    { state: 'notApplicable', reason: ' ' },
    true,
  ],
] as const)('a task due %s', (_, due, answer, isOverdue) => {
  const filled = { ...NOTHING, answers: answer ? { a: answer } : {}, tasks: { a: { who: 'Director', due } } };
  expect(factsOf([item('a')], filled, TODAY)[0]?.isOverdue).toBe(isOverdue);
});

test.each([
  [' Director ', 'Director'],
  [' ', undefined],
])('a task of "%s" is with %s', (who, expected) => {
  const [facts] = factsOf([item('a')], { ...NOTHING, tasks: { a: { who, due: '' } } }, TODAY);
  expect(facts?.who).toBe(expected);
});
