import { describe, expect, test } from 'vitest';
import { articleLabel, chineseNumeral, citedTitle } from '../../../src/domain/clauses/citation.ts';

/** Reads a numeral back: another way round than the one it is written by. */
function numberOf(numeral: string): number {
  let total = 0;
  let digit = 0;
  for (const sign of numeral) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[sign];
    if (unit === undefined) digit = '零一二三四五六七八九'.indexOf(sign);
    else {
      total += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return total + digit;
}

describe('chineseNumeral', () => {
  test.each([
    [1, '一'],
    [9, '九'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [23, '二十三'],
    [99, '九十九'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [115, '一百一十五'],
    [253, '二百五十三'],
    [1000, '一千'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [1100, '一千一百'],
    [1260, '一千二百六十'],
    [2000, '二千'],
    [9009, '九千零九'],
    [9999, '九千九百九十九'],
  ])('%d is %s', (number, numeral) => {
    expect(chineseNumeral(number)).toBe(numeral);
  });
  test('reads back as the same number, from 1 to 9999', () => {
    const numbers = Array.from({ length: 9999 }, (_, index) => index + 1);
    expect(numbers.filter((number) => numberOf(chineseNumeral(number)) !== number)).toEqual([]);
  });
  test('has no zero at an end and none twice', () => {
    const numbers = Array.from({ length: 9999 }, (_, index) => index + 1);
    expect(numbers.map(chineseNumeral).filter((numeral) => /^零|零$|零零/.test(numeral))).toEqual([]);
  });
});

describe('articleLabel', () => {
  test.each([
    ['40', '第四十条', 'art. 40'],
    ['253之一', '第二百五十三条之一', 'art. 253-1'],
    ['120之六', '第一百二十条之六', 'art. 120-6'],
  ])('of %s is %s in Chinese and %s in English', (article, chinese, english) => {
    expect([articleLabel(article, 'zh-CN'), articleLabel(article, 'en')]).toEqual([chinese, english]);
  });
});

describe('citedTitle', () => {
  test.each([
    ['中华人民共和国社区矫正法', '《社区矫正法》'],
    ['社区矫正法实施办法', '《社区矫正法实施办法》'],
    ['《社区矫正法实施办法》', '《社区矫正法实施办法》'],
    ['最高人民法院关于适用中华人民共和国民法典的解释', '《最高人民法院关于适用中华人民共和国民法典的解释》'],
  ])('of %s is %s in Chinese', (title, cited) => {
    expect(citedTitle(title, 'zh-CN')).toBe(cited);
  });
  test('is the title itself in English', () => {
    expect(citedTitle('Community Corrections Law', 'en')).toBe('Community Corrections Law');
  });
});
