/** Where clauses are used, over the small standard of the tests. */
import { expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { clauseUses } from '../../../src/domain/standard/clauseUses.ts';
import { assembleStandard } from '../../../src/domain/standard/standard.ts';

const text = (english: string) => ({ 'zh-CN': english, en: english });
const standard = assembleStandard(readStandardFiles('test/fixtures/standard'));
const some = { signs: [], firstActs: [], phones: [], told: [], law: [], never: [], record: [] };
const uses = clauseUses({
  ...standard,
  curriculum: {
    ...standard.curriculum,
    days: [
      {
        id: 'day',
        title: text('Day'),
        modules: [
          {
            id: 'cooking',
            title: text('Cooking'),
            subject: 'food',
            aims: [],
            chapters: [],
            method: text(''),
            clauses: ['samples-kept', 'samples-kept'],
            minutes: 60,
          },
        ],
      },
    ],
  },
  crises: {
    ...standard.crises,
    cards: [{ ...some, id: 'poisoning-card', title: text('Poisoning'), clauses: ['samples-kept'] }],
  },
});
const shown = (key: string) => uses.get(key)?.map(({ kind, id, name }) => [kind, id, name?.en]);

test('each use of a clause, in the order in which they are shown, once', () => {
  expect(shown('samples-kept')).toEqual([
    ['checklist', 'samples-kept', undefined],
    ['quiz', 'seats', '30 seats or more'],
    ['indicator', 'samples-share', 'Samples kept'],
    ['indicator', 'poisoning', 'Food poisoning'],
    ['form', 'order-list', 'Order list'],
    ['training', 'cooking', 'Cooking'],
    ['crisis', 'poisoning-card', 'Poisoning'],
  ]);
  expect(shown('step-free-entrance')).toEqual([
    ['checklist', 'step-free-entrance', undefined],
    ['quiz', 'is-step-free', 'Step-free'],
    ['indicator', 'entrance', 'Entrance'],
  ]);
  expect(shown('yunxi-meals-warm')).toEqual([['checklist', 'yunxi-meals-warm', undefined]]);
});

test('a clause that nothing rests on is absent', () => {
  const [kitchen] = standard.chapters.filter(({ key }) => key === 'kitchen');
  const [first] = kitchen?.sections ?? [];
  const [clause] = first?.clauses ?? [];
  if (!clause) throw new Error('no clause');
  const bare = { ...clause, criteria: [], number: '1.1.1', chapter: 'kitchen', section: 'samples', page: 'kitchen' };
  const alone = clauseUses({
    ...standard,
    admission: [],
    evaluations: [],
    forms: [],
    clauses: new Map([['samples-kept', bare]]),
  });
  expect([...alone]).toEqual([]);
});

test('a condition leads to its first question alone', () => {
  const [rules] = standard.admission;
  const [condition] = rules?.conditions ?? [];
  if (!rules || !condition) throw new Error('no rules');
  const when = {
    all: [
      { question: 'seats', atLeast: 1 },
      { question: 'is-step-free', is: 'yes' as const },
    ],
  };
  const found = clauseUses({ ...standard, admission: [{ ...rules, conditions: [{ ...condition, when }] }] });
  expect(found.get(condition.clause)?.filter(({ kind }) => kind === 'quiz')).toEqual([
    { kind: 'quiz', id: 'seats', name: condition.title },
  ]);
});
