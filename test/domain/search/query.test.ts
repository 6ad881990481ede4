import { describe, expect, test } from 'vitest';
import { readQuery } from '../../../src/domain/search/query.ts';

const GROUPS = [
  ['失去联系', '失联', '跑了'],
  ['礼品', '送礼'],
  ['loss of contact', 'ran away'],
];
const FILLERS = ['可以', '吗', 'the', 'can'];
const read = (typed: string) => readQuery(typed, GROUPS, FILLERS);
const pieces = (typed: string) => read(typed).concepts.map((concept) => concept.map(({ folded }) => folded));

describe('a number', () => {
  test.each([
    ['6.2.3', '6.2.3'],
    [' ６．２ ', '6.2'],
    ['第6章', '6'],
    ['6', '6'],
    ['6.2.3条', '6.2.3'],
    ['6.2.', '6.2'],
  ])('"%s" is %s', (typed, number) => {
    expect(read(typed)).toMatchObject({ number, concepts: [] });
  });

  test.each(['3天', '10 days', '6.2.3.4', '2020-09', '第6章和第7章'])('"%s" is none', (typed) => {
    expect(read(typed).number).toBeUndefined();
  });
});

test('a key has a hyphen: a word of letters alone is a word', () => {
  expect(read('files-kept-five').key).toBe('files-kept-five');
  expect(read('files-').key).toBeUndefined();
  expect(read('files').key).toBeUndefined();
  expect(read('保密-1').key).toBeUndefined();
});

test('a word is said in other ways, the first being what was typed', () => {
  expect(read('跑了').wordings).toEqual([
    { folded: '跑了', weight: 1 },
    { folded: '失去联系', weight: 0.8 },
    { folded: '失联', weight: 0.8 },
  ]);
  expect(read('he ran away').wordings.map(({ folded }) => folded)).toEqual(['he ran away', 'he loss of contact']);
  // Only as a whole word.
  expect(read('ran awayx').wordings).toHaveLength(1);
});

test('a question is cut into known words, and pairs of characters without what questions are made of', () => {
  expect(pieces('可以送礼吗')).toEqual([['送礼', '礼品']]);
  expect(pieces('可以拍照片吗')).toEqual([['拍照'], ['照片']]);
  expect(pieces('can the visits')).toEqual([[' visit']]);
  expect(pieces('满14周岁')).toEqual([['满'], ['14'], ['周岁']]);
});

test('fillers alone are asked as they stand', () => {
  expect(pieces('可以吗')).toEqual([['可以'], ['以吗']]);
});

test.each([
  ['reports', ' report'],
  ['confidentiality', ' confidential'],
  ['organizations', ' organisation'],
  ['gps', ' gps'],
])('of "%s" the stem%s is looked for', (typed, stem) => {
  expect(pieces(typed)).toEqual([[stem]]);
});

test('nothing is asked by punctuation', () => {
  expect(read('，。 ')).toEqual({ wordings: [], concepts: [] });
});
