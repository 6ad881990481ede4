/** Words for which others are looked for as well. */
import { expect, test } from 'vitest';
import type { GlossaryTerm } from '../../../src/domain/clauses/glossary.ts';
import { faultsOfSearchWords, queryWords } from '../../../src/domain/search/words.ts';

const group = (chinese: string[], english: string[]) => ({ 'zh-CN': chinese, en: english });
const words = {
  groups: [
    group(['失去联系', '失联'], ['lost contact', 'vanished']),
    { ...group(['送礼', '礼品'], ['gift', 'present']), narrow: group(['塞红包'], ['cash in an envelope']) },
  ],
  everyday: { 'zh-CN': [['干活', '上班']], en: [['job', 'work']] },
  fillers: group(['怎么'], ['how']),
};
const term = (chinese: string, english: string, aliases?: GlossaryTerm['aliases']): GlossaryTerm => ({
  id: 'x',
  term: { 'zh-CN': chinese, en: english },
  definition: { 'zh-CN': '', en: '' },
  basis: [],
  origin: 'drafted',
  ...(aliases && { aliases }),
});

test('groups in one language, then terms that have other names in it', () => {
  const glossary = [
    term('档案', 'file', { 'zh-CN': ['卷宗'], en: ['dossier', 'record'] }),
    term('督导', 'supervision', { en: ['coaching'] }),
    term('出口', 'exit'),
  ];
  const groupsIn = (locale: 'zh-CN' | 'en') =>
    queryWords(words, glossary, locale).groups.map(({ words: same, narrow }) => [...same, ...narrow]);
  expect(groupsIn('zh-CN')).toEqual([
    ['失去联系', '失联'],
    ['送礼', '礼品', '塞红包'],
    ['档案', '卷宗'],
    ['干活', '上班'],
  ]);
  expect(groupsIn('en')).toEqual([
    ['lost contact', 'vanished'],
    ['gift', 'present', 'cash in an envelope'],
    ['file', 'dossier', 'record'],
    ['supervision', 'coaching'],
    ['job', 'work'],
  ]);
});

test('the words of one language are read for it', () => {
  const read = queryWords(
    { ...words, frames: { time: { ...group(['多久'], ['how long']), prefers: group(['小时'], ['hours']) } } },
    [],
    'en',
  );
  expect(read).toMatchObject({
    fillers: ['how'],
    frames: [{ frame: 'time', words: ['how long'], prefers: ['hours'] }],
    danger: undefined,
    numerals: undefined,
  });
});

test('a group begins with a word of its own and says each once', () => {
  expect(faultsOfSearchWords(words)).toEqual([]);
  expect(
    faultsOfSearchWords({
      ...words,
      groups: [...words.groups, group(['失去联系', '不见了'], ['gone', 'left', 'gone'])],
    }),
  ).toEqual(['two groups begin with "失去联系": make them one', '"gone" stands twice in its group']);
});
