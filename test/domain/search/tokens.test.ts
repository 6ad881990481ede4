import { expect, test } from 'vitest';
import { dictionaryOf } from '../../../src/domain/search/segment.ts';
import { stemOf, tokensOf } from '../../../src/domain/search/tokens.ts';

test.each([
  ['notes', 'note'],
  ['files', 'file'],
  ['policies', 'polici'],
  ['organizations', 'organis'],
  ['organisations', 'organis'],
  ['size', 'size'],
  ['gps', 'gps'],
  ['24', '24'],
  ['id', 'id'],
])('the stem of "%s" is "%s"', (word, stem) => {
  expect(stemOf(word)).toBe(stem);
});

test('Chinese is cut into words, letters into stems, in their order', () => {
  expect(tokensOf('24小时内告知，in 24 hours', dictionaryOf(['小时', '告知']))).toEqual([
    '24',
    '小时',
    '内',
    '告知',
    'in',
    '24',
    'hour',
  ]);
});
