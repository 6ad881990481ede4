import { expect, test } from 'vitest';
import { cutText } from '../../../src/domain/basics/cutText.ts';

test.each([
  ['甲乙丙', 5, '甲乙丙'],
  ['甲乙丙', 2, '甲乙'],
  ['甲乙𠮷', 3, '甲乙'],
  ['甲乙𠮷', 4, '甲乙𠮷'],
  ['𠮷𠮷', 2, '𠮷'],
  ['𠮷', 1, ''],
  ['', 3, ''],
])('%j cut to %i is %j', (text, most, cut) => {
  expect(cutText(text, most)).toBe(cut);
});
