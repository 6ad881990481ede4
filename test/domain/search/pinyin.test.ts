import { describe, expect, test } from 'vitest';
import { soundingLike, soundsOf, wordsOfPinyin } from '../../../src/domain/search/pinyin.ts';

const CHARACTERS = {
  bao: '保报',
  mi: '密秘',
  cheng: '承城',
  nuo: '诺',
  xin: '心新',
  li: '理里',
  fu: '辅',
  dao: '导道',
  xing: '行',
  hang: '行',
  lv: '律',
  shi: '失师',
  lian: '联连',
};
const sounds = soundsOf(['心理', '辅导', '心理辅导', '保密', '承诺', '律师', '失联', '银行', '行', '新'], CHARACTERS);

describe('letters', () => {
  test.each([
    ['baomi', ['保密']],
    ['bao mi chengnuo', ['保密', '承诺']],
    ["xin'li fudao", ['心理辅导']],
    ['xlfd', ['心理辅导']],
    ['lüshi', ['律师']],
    ['lvshi', ['律师']],
  ])('"%s" spell words', (typed, words) => {
    expect(wordsOfPinyin(typed, sounds)).toEqual(words);
  });
  test.each(['plan', 'xin', 'xing', 'bm', 'bmcn', 'qqxxzz', 'baomix', '保密', 'a'.repeat(50)])(
    '"%s" spell none',
    (typed) => {
      expect(wordsOfPinyin(typed, sounds)).toBeUndefined();
    },
  );
});

test('a word with a wrong character sounds like the right one', () => {
  expect(soundingLike('失连', sounds)).toEqual(['失联']);
  expect(soundingLike('保秘', sounds)).toEqual(['保密']);
  // Without one of its characters it is another word.
  expect(soundingLike('报秘', sounds)).toEqual([]);
  expect(soundingLike('保密', sounds)).toEqual([]);
});
