import { expect, test } from 'vitest';
import { nearbyWords, wordsWithin } from '../../../src/domain/search/suggest.ts';

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

test('any text may hold a word; each word is suggested once, at most four', () => {
  const several = ['甲乙', '丙丁', '戊己', '庚辛', '壬癸'].map((title) => ({
    url: '/',
    kind: 'page' as const,
    title,
    text: '',
  }));
  expect(wordsWithin('壬癸，甲乙，甲乙', several)).toEqual(['壬癸', '甲乙']);
  expect(wordsWithin('甲乙丙丁戊己庚辛壬癸', several)).toEqual(['甲乙', '丙丁', '戊己', '庚辛']);
});

test('the longest run comes first, up to six characters, and none overlaps', () => {
  const long = [{ url: '/', kind: 'page' as const, title: '一二三四五六七', text: '七八' }];
  expect(wordsWithin('零一二三四五六七八', long)).toEqual(['一二三四五六', '七八']);
  expect(wordsWithin('零七八', long)).toEqual(['七八']);
  // A single character is no word.
  expect(wordsWithin('零七', long)).toEqual([]);
});

test('words of letters need three of them', () => {
  const text = [{ url: '/', kind: 'page' as const, title: 'to be a plan', text: '' }];
  expect(wordsWithin('to plan be', text)).toEqual(['plan']);
});

test('pieces of words of letters are their beginnings, of words that are long enough', () => {
  const groups = [
    ['supervision', 'coaching'],
    ['the end', 'exit'],
    ['files', 'records'],
  ];
  expect(nearbyWords('supervisor', groups)).toEqual(['supervision']);
  expect(nearbyWords('the recording', groups)).toEqual(['files']);
  expect(nearbyWords('supervision', groups)).toEqual([]);
  expect(nearbyWords('my coach', groups)).toEqual(['supervision']);
});

test('at most four groups are near', () => {
  const groups = ['一', '二', '三', '四', '五'].map((each) => [`${each}号联系`, '别的']);
  expect(nearbyWords('联系', groups)).toEqual(['一号联系', '二号联系', '三号联系', '四号联系']);
});
