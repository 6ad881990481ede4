import { expect, test } from 'vitest';
import type { SearchEntry } from '../../src/domain/searchEntry.ts';
import { excerptOf } from '../../src/domain/searchExcerpt.ts';
import { readQuery } from '../../src/domain/searchQuery.ts';

const shown = (entry: Partial<SearchEntry>, typed: string) => {
  const { pieces, part } = excerptOf(
    { url: '/', kind: 'page', title: '', text: '', ...entry },
    readQuery(typed, [['失去联系', '跑了']], ['吗']),
  );
  return { text: pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join(''), part: part?.id };
};

test('the phrase is marked, with the punctuation that stands in it', () => {
  expect(shown({ text: '应当保密，不外传。' }, '保密不外传').text).toBe('应当[保密，不外传]。');
});

test('without the whole phrase its words are marked, and other words for them', () => {
  expect(shown({ text: '失去联系的，先看档案。' }, '跑了').text).toBe('[失去联系]的，先看档案。');
  expect(shown({ text: '档案的保存期限' }, '保存档案').text).toBe('[档案]的[保存]期限');
});

test('a word of letters is marked as a whole, where its beginning was looked for', () => {
  const text = 'A complaint; how complaints are handled.';
  expect(shown({ text }, 'handling complaints').text).toBe('A [complaint]; how [complaints] are [handled].');
});

test('what stands below a clause is shown when its own text does not hold the word', () => {
  expect(shown({ text: '应登记。', more: '登记表写明日期。' }, '日期').text).toBe('登记表写明[日期]。');
});

test('of a long text the surroundings are shown, and the heading above them', () => {
  const text = `${'甲'.repeat(200)}保密${'乙'.repeat(200)}`;
  const parts = [
    { id: 'one', title: 'One', at: 0 },
    { id: 'two', title: 'Two', at: 150 },
    { id: 'three', title: 'Three', at: 250 },
  ];
  const excerpt = shown({ text, parts }, '保密');
  expect(excerpt.text).toBe(`…${'甲'.repeat(24)}[保密]${'乙'.repeat(70)}…`);
  expect(excerpt.part).toBe('two');
});

test('a text that does not hold the words is shown from its beginning, below no heading', () => {
  expect(shown({ text: '应登记。', parts: [{ id: 'one', title: 'One', at: 0 }] }, '保密')).toEqual({
    text: '应登记。',
    part: undefined,
  });
});
