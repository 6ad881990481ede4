import { describe, expect, test } from 'vitest';
import { spelledNumber } from '../../../src/domain/search/numerals.ts';

const CHINESE = {
  digits: '零一二三四五六七八九',
  ten: '十',
  same: '〇零两二',
  before: '第',
  after: '章节条',
  between: '点之',
};

describe('a number in words', () => {
  test.each([
    ['第六章', '6'],
    ['第十二章', '12'],
    ['十九章', '19'],
    ['二十章', '20'],
    ['第六章第二节', '6.2'],
    ['第六章第二节第三条', '6.2.3'],
    ['六点二点三', '6.2.3'],
    ['六.二.三', '6.2.3'],
    ['六之二', '6.2'],
    ['第6章第2节', '6.2'],
    ['第两章', '2'],
    ['一五章', '15'],
  ])('"%s" is %s', (typed, number) => {
    expect(spelledNumber(typed, CHINESE)).toBe(number);
  });

  test.each(['六', '十二', '三天', '第六章和第七章', '六点二点三点四', '十十章', '章', '第章', '6', '一二三章'])(
    '"%s" is none',
    (typed) => {
      expect(spelledNumber(typed, CHINESE)).toBeUndefined();
    },
  );
});
