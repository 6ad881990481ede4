import { expect, test } from 'vitest';
import { nearbyWords, wordsWithin } from '../../../src/domain/search/suggest.ts';
import { NO_WORDS } from '../../../src/domain/search/words.ts';
import { clause, group, indexOf, read } from './searching.ts';

const index = indexOf(
  [{ ...clause('1.1.1', 'x', '保密承诺 年度培训计划 training plan'), kind: 'term' as const }],
  ['保密', '承诺', '保密承诺', '年度', '培训', '计划', '飞船'],
);
const within = (typed: string) => wordsWithin(read(typed, index, NO_WORDS), (token) => index.places.has(token));

test('words that can be found are suggested, each once, not the query itself', () => {
  expect(within('飞船保密承诺和培训')).toEqual(['保密承诺', '培训']);
  expect(within('training of pilots')).toEqual(['training']);
  expect(within('培训，飞船，培训')).toEqual(['培训']);
  expect(within('保密承诺')).toEqual([]);
});

test('at most four are', () => {
  expect(within('培训年度计划保密承诺training plan')).toHaveLength(4);
});

test('groups that share a piece with the query give their first word', () => {
  const groups = [group(['失去联系', '联系不上']), group(['礼品', '送礼'])];
  expect(nearbyWords('老是联系不到', groups)).toEqual(['失去联系']);
  expect(nearbyWords('zz', groups)).toEqual([]);
});

test('pieces of words of letters are their beginnings, of words that are long enough', () => {
  const groups = [group(['supervision', 'coaching']), group(['the end', 'exit']), group(['files', 'records'])];
  expect(nearbyWords('supervisor', groups)).toEqual(['supervision']);
  expect(nearbyWords('the recording', groups)).toEqual(['files']);
  expect(nearbyWords('supervision', groups)).toEqual([]);
  expect(nearbyWords('my coach', groups)).toEqual(['supervision']);
});

test('at most four groups are near', () => {
  const groups = ['一', '二', '三', '四', '五'].map((each) => group([`${each}号联系`, '别的']));
  expect(nearbyWords('联系', groups)).toEqual(['一号联系', '二号联系', '三号联系', '四号联系']);
});
