import { expect, test } from 'vitest';
import { columnsOf, isLongText } from '../../../src/domain/checklist/longText.ts';

test.each([
  ['abc', 3],
  ['应，“有”', 10],
  ['A级：2人', 8],
])('%s takes %i columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});

test('a text of six lines of a narrow telephone is shown whole, a longer one is long', () => {
  expect([isLongText('应'.repeat(110)), isLongText('应'.repeat(111))]).toEqual([false, true]);
  expect([isLongText('a'.repeat(220)), isLongText('a'.repeat(221))]).toEqual([false, true]);
});
