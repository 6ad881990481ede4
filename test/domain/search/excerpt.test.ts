import { expect, test } from 'vitest';
import type { EntryText } from '../../../src/domain/search/entry.ts';
import { excerptOf } from '../../../src/domain/search/excerpt.ts';
import { clause, group, indexOf, queryWordsWith, read } from './searching.ts';

const WORDS = queryWordsWith({ groups: [group(['失去联系', '跑了'])], fillers: ['吗'] });
const NAMES = indexOf(
  [{ ...clause('1.1.1', 'x', '保密 承诺 档案 保存 日期 handling complaints plan'), kind: 'term' as const }],
  ['保密', '承诺', '档案', '保存', '日期'],
);

const shown = (entry: Partial<EntryText>, typed: string) => {
  const { pieces, part } = excerptOf({ text: '', ...entry }, read(typed, NAMES, WORDS));
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

test('what stands below is shown only when it holds the words, and the text does not', () => {
  expect(shown({ text: '登记日期。', more: '日期写明。' }, '日期').text).toBe('登记[日期]。');
  expect(shown({ text: '应登记。', more: '表写明。' }, '日期').text).toBe('应登记。');
});

test('ranges that touch or overlap are one, those apart are several', () => {
  expect(shown({ text: '保密承诺' }, '承诺保密').text).toBe('[保密承诺]');
  expect(shown({ text: '保密的承诺' }, '承诺保密').text).toBe('[保密]的[承诺]');
  expect(shown({ text: '保密保密' }, '保密').text).toBe('[保密保密]');
});

test('a find near the beginning is shown from the beginning, one at its border too', () => {
  const at = (before: number) => shown({ text: `${'甲'.repeat(before)}保密${'乙'.repeat(10)}` }, '保密').text;
  expect(at(24)).toBe(`${'甲'.repeat(24)}[保密]${'乙'.repeat(10)}`);
  expect(at(25)).toBe(`…${'甲'.repeat(24)}[保密]${'乙'.repeat(10)}`);
});

test('finds beyond the excerpt are not shown, one at its end is cut', () => {
  const text = `保密${'甲'.repeat(93)}保密${'乙'.repeat(9)}保密`;
  expect(shown({ text }, '保密').text).toBe(`[保密]${'甲'.repeat(93)}[保]…`);
  expect(shown({ text: `保密${'甲'.repeat(94)}` }, '保密').text).toBe(`[保密]${'甲'.repeat(94)}`);
  expect(shown({ text: `保密${'甲'.repeat(95)}` }, '保密').text).toBe(`[保密]${'甲'.repeat(94)}…`);
});

test('letters take half the room, and an excerpt begins with a word', () => {
  const text = `${'abcd '.repeat(20)}complaint${' wxyz'.repeat(60)}`;
  const excerpt = shown({ text }, 'complaint').text;
  // 48 characters before the find would begin within a word.
  expect(excerpt.startsWith('…abcd abcd')).toBe(true);
  expect(excerpt).toContain('[complaint]');
  expect(excerpt.replace(/[[\]…]/g, '').length).toBe(192);
  expect(excerpt.indexOf('[')).toBe(1 + 50);
});

test('a heading at the very find is the one above it', () => {
  const parts = [
    { id: 'one', title: 'One', at: 0 },
    { id: 'two', title: 'Two', at: 2 },
    { id: 'three', title: 'Three', at: 3 },
  ];
  expect(shown({ text: '登记保密。', parts }, '保密').part).toBe('two');
  expect(shown({ text: '登记保密。' }, '保密').part).toBeUndefined();
});

test('a word is marked where words begin, not within another', () => {
  expect(shown({ text: 'Replanning the plan' }, 'plan').text).toBe('Replanning the [plan]');
  expect(shown({ text: '第24小时 24小时' }, '24小时').text).toContain('[24小时]');
});
