import { expect, test } from 'vitest';
import { setNumbers, withSetNumbers } from '../../../src/domain/clauses/setNumber.ts';

const common = {
  parameters: [{ key: 'days-held', value: 5 }],
  quantities: [
    { key: 'supervisors', value: 1 },
    { key: 'evaluators', value: 2 },
  ],
};

test('a number that stands by its key is the one that a clause sets', () => {
  const raw = { needed: { count: '{supervisors}', per: 'organisation' }, rules: [{ atLeast: '{days-held}' }] };
  expect(withSetNumbers(raw, setNumbers(common, undefined))).toEqual({
    data: { needed: { count: 1, per: 'organisation' }, rules: [{ atLeast: 5 }] },
    faults: [],
  });
});

test('a district’s number goes before the common one', () => {
  const numbers = setNumbers(common, { values: [{ key: 'evaluators', value: 3 }] });
  expect(withSetNumbers({ count: '{evaluators}' }, numbers).data).toEqual({ count: 3 });
});

test('texts keep their keys, for they print numbers with their units', () => {
  const text = { 'zh-CN': '{supervisors}', en: '{supervisors}' };
  expect(withSetNumbers({ text, part: 'up to {supervisors}' }, setNumbers(common, undefined)).data).toEqual({
    text,
    part: 'up to {supervisors}',
  });
});

test('a key that sets no number is said with its place', () => {
  expect(withSetNumbers({ posts: [{ count: '{superiors}' }] }, setNumbers(common, undefined)).faults).toEqual([
    'posts.0.count: content/parameters.yaml has no "superiors": correct the key, or type the number',
  ]);
});

test.each([
  undefined,
  null,
  [],
  'text',
  { parameters: 3 },
  { quantities: [null, 1, { key: 'a' }, { key: 2, value: 1 }] },
])('a file that is no list of numbers sets none: %j', (file) => {
  expect(setNumbers(file, file).size).toBe(0);
});
