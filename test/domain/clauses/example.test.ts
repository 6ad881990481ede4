import { expect, test } from 'vitest';
import { type ClauseExamples, type Example, faultsOfExamples } from '../../../src/domain/clauses/example.ts';
import { shownExamples } from '../../../src/domain/clauses/shownExample.ts';

const text = (words: string) => ({ 'zh-CN': `${words}。`, en: `${words}.` });
const clause = { key: 'rules-signed', criteria: [text('a'), text('b')] };
const examples = (unmet: Example): ClauseExamples => ({ met: [text('All signed')], unmet: [unmet], notApplicable: [] });
const faults = (unmet: Example) => faultsOfExamples(clause, examples(unmet), (record) => record === 'signing-sheet');

const short: Example = {
  ...text('One did not sign'),
  record: 'signing-sheet',
  criterion: 2,
  because: text('All sign'),
};

test('a case that names its record and its criterion has no fault', () => {
  expect(faults(short)).toEqual([]);
});

test.each<[string, Partial<Example>, string]>([
  [
    'a criterion that the clause does not have',
    { criterion: 3 },
    '"rules-signed": an example falls short of criterion 3, which the clause does not have: correct the number',
  ],
  [
    'a record that does not exist',
    { record: 'signing-shet' },
    '"rules-signed": an example is seen in the record "signing-shet", which does not exist: correct the key',
  ],
  [
    'a case too long to be read',
    { en: 'x'.repeat(121) },
    `"rules-signed": the example "${'x'.repeat(121)}" has more than 120 characters: shorten it`,
  ],
  [
    'a reason too long to be read',
    { because: { 'zh-CN': '字'.repeat(121), en: 'Short.' } },
    `"rules-signed": the example "${'字'.repeat(121)}" has more than 120 characters: shorten it`,
  ],
])('%s is a fault', (_, change, message) => {
  expect(faults({ ...short, ...change })).toEqual([message]);
});

test('a page shows the kinds that there are, in its language, with the names of records', () => {
  expect(shownExamples(examples(short), 'en', () => 'Signed receipts')).toEqual([
    { kind: 'met', examples: [{ text: 'All signed.' }] },
    {
      kind: 'unmet',
      examples: [
        {
          text: 'One did not sign.',
          because: 'All sign.',
          criterion: 2,
          record: { key: 'signing-sheet', name: 'Signed receipts' },
        },
      ],
    },
  ]);
});
