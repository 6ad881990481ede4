import { expect, test } from 'vitest';
import { fileName } from '../../../src/domain/pack/fileName.ts';

test.each([
  ['01 服务合同', '01 服务合同'],
  ['Registers: access/requests?', 'Registers access requests'],
  ['a<b>"c"|d*e\\f', 'a b c d e f'],
  ['ends with dots. . .', 'ends with dots'],
  ['tab\tand\nline', 'tab and line'],
  ['CON', 'CON_'],
  ['com1', 'com1_'],
  ['Contents', 'Contents'],
])('%j becomes %j', (text, name) => {
  expect(fileName(text)).toBe(name);
});

test('a long name is cut without a space or half a character at its end', () => {
  expect(fileName(`${'word '.repeat(20)}`)).toHaveLength(59);
  expect(fileName('𠮷'.repeat(60))).toBe('𠮷'.repeat(30));
});
