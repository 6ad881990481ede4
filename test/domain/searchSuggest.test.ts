import { expect, test } from 'vitest';
import { nearbyWords, wordsWithin } from '../../src/domain/searchSuggest.ts';

const entries = [{ url: '/', kind: 'page' as const, title: '保密承诺', text: '年度培训计划 training plan' }];

test('the longest words that some text holds are suggested, not the query itself', () => {
  expect(wordsWithin('飞船保密承诺和培训', entries)).toEqual(['保密承诺', '培训']);
  expect(wordsWithin('training of pilots', entries)).toEqual(['training']);
  expect(wordsWithin('保密承诺', entries)).toEqual([]);
});

test('groups that share a piece with the query give their first word', () => {
  const groups = [
    ['失去联系', '联系不上'],
    ['礼品', '送礼'],
  ];
  expect(nearbyWords('老是联系不到', groups)).toEqual(['失去联系']);
  expect(nearbyWords('zz', groups)).toEqual([]);
});
