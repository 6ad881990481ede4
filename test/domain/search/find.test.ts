import { describe, expect, test } from 'vitest';
import { find } from '../../../src/domain/search/find.ts';
import { foldEntry } from '../../../src/domain/search/fullText.ts';
import { clause, found, group, indexOf, queryWordsWith, read, section } from './searching.ts';

const RECORDS = [
  section('8.3', '保密及其限度'),
  clause('8.3.1', 'talks-not-passed-on', '会谈内容不应告诉他人。', {
    more: '谈话不外传。',
    asks: ['我老婆来问，你们会说吗？', '会不会让老板知道'],
  }),
  clause('8.3.2', 'lost-contact-told', '失去联系的，应在24小时内告知机构。', { asks: ['人不见了几天内上报'] }),
  clause('8.3.3', 'files-kept', '服务档案应保存5年，2026年起执行。'),
  {
    url: '/guide/b/',
    kind: 'page' as const,
    title: '9 分级分类',
    number: '9',
    text: `${'会谈内容。'.repeat(40)}档案。`,
    asks: [],
  },
  { url: '/guide/terms/#x', kind: 'term' as const, title: '失联', text: '失去联系。', asks: [] },
];
const WORDS = queryWordsWith({
  groups: [group(['失去联系', '失联', '跑了'])],
  fillers: ['吗', '你们', '我'],
  frames: [{ frame: 'time', words: ['多久'], prefers: ['小时'] }],
});
const NAMES = [
  '会谈',
  '内容',
  '告诉',
  '失去联系',
  '失联',
  '小时',
  '告知',
  '机构',
  '服务',
  '档案',
  '保存',
  '老婆',
  '老板',
  '知道',
  '上报',
  '保密',
  '限度',
  '不见',
  '几天',
];
const index = indexOf(RECORDS, NAMES, ['吗', '你们', '我', '会']);
const by = { records: RECORDS, index, words: WORDS };
const quick = (typed: string) => found(typed, by);
const whole = (typed: string) => found(typed, { ...by, isWhole: true });

describe('a number', () => {
  test('leads to that number first, then to what is below it in order', () => {
    expect(quick('8.3')).toEqual(['8.3', 'talks-not-passed-on', 'lost-contact-told', 'files-kept']);
    expect(quick('8.3.1')).toEqual(['talks-not-passed-on']);
    expect(whole('8.3.1')).toEqual(['talks-not-passed-on']);
  });
});

test('a key leads to its clause, and so does its beginning', () => {
  expect(quick('files-kept')[0]).toBe('files-kept');
  expect(quick('lost-con')[0]).toBe('lost-contact-told');
});

test('a question in the words of what people ask leads to what answers it', () => {
  expect(quick('老板会知道吗')[0]).toBe('talks-not-passed-on');
  expect(quick('我老婆')[0]).toBe('talks-not-passed-on');
});

test('other words for the same are found, after the very word', () => {
  expect(quick('失联').slice(0, 2)).toEqual(['失联', 'lost-contact-told']);
  expect(quick('跑了')).toContain('lost-contact-told');
});

test('a clause comes before a long page that says it more often', () => {
  expect(whole('会谈内容')[0]).toBe('talks-not-passed-on');
  expect(whole('会谈内容')).toContain('9');
});

test('with the texts, a run is found across punctuation, within a number and below a clause', () => {
  expect(whole('保存5年2026')[0]).toBe('files-kept');
  expect(whole('26年起')[0]).toBe('files-kept');
  expect(whole('不外传')[0]).toBe('talks-not-passed-on');
});

test('when nothing holds half of what is asked, the nearest are shown and called so', () => {
  const near = find(index, read('档案航天飞机驾驶舱', index, WORDS));
  expect(near.isNear).toBe(true);
  expect(index.entries[near.found[0]?.entry ?? -1]?.key).toBe('files-kept');
  expect(find(index, read('档案保存', index, WORDS)).isNear).toBe(false);
});

test('single characters of unknown words bring nothing near', () => {
  expect(find(index, read('档航飞内机驶', index, WORDS))).toEqual({ found: [], isNear: false });
});

test('a number that is written out leads to its clause, and to texts that hold those characters', () => {
  const numerals = { digits: '零一二三四五六七八九', ten: '十', same: '', before: '第', after: '条章', between: '之' };
  const asked = read('第九条', index, { ...WORDS, numerals });
  expect(asked.number).toBe('9');
  const quoting = indexOf([...RECORDS, clause('8.3.4', 'quoting', '依照第九条办理。')], NAMES, []);
  const texts = [...RECORDS, clause('8.3.4', 'quoting', '依照第九条办理。')].map((each) => foldEntry(each, each));
  const keys = find(quoting, asked, texts).found.map(({ entry }) => quoting.entries[entry]?.number);
  expect(keys).toEqual(['9', '8.3.4']);
});

test('a word typed by itself comes first where the clause itself has it', () => {
  const records = [
    section('4.6', '保密'),
    clause('4.6.1', 'told-outside', '对外提供信息前应核对。'),
    section('7.6', '专家'),
    clause('7.6.1', 'experts', '专家应签保密约定。'),
  ];
  const ofWord = { records, index: indexOf(records, ['保密', '专家', '约定', '信息', '核对'], []), words: WORDS };
  expect(found('保密', ofWord).filter((key) => !key.includes('.'))[0]).toBe('experts');
});

test('a question that is asked as it is written comes before texts that hold its words', () => {
  const records = [
    section('6.1', '保管'),
    clause('6.1.1', 'files', '档案、档案和档案都要保存。', { asks: ['档案放几年', '档案谁管'] }),
    section('6.2', '准入'),
    clause('6.2.1', 'joining', '先测一测。', { asks: ['要什么档案'] }),
  ];
  const words = queryWordsWith({ groups: [], fillers: ['要', '什么'], frames: [] });
  const by = { records, index: indexOf(records, ['档案', '保存', '放', '几年', '谁管'], ['要', '什么']), words };
  expect(found('要什么档案', by).filter((key) => !key.includes('.'))[0]).toBe('joining');
});

test('an empty query finds nothing, which is not near', () => {
  expect(find(index, read(' ', index, WORDS))).toEqual({ found: [], isNear: false });
});

test('who asks what a word is is led to the term, before clauses that say it often', () => {
  const records = [
    section('5.1', '核对'),
    clause('5.1.1', 'order-checked', '有禁止令的，先核对。', { asks: ['先核对禁止令'] }),
    { url: '/guide/terms/#order', kind: 'term' as const, title: '禁止令', text: '法院的命令。', asks: [] },
  ];
  const frames = [{ frame: 'what' as const, words: ['什么叫'], prefers: [] }];
  const by = {
    records,
    index: indexOf(records, ['禁止令', '核对'], ['什么叫'], frames),
    words: queryWordsWith({ frames }),
  };
  expect(found('什么叫禁止令', by)[0]).toBe('禁止令');
});
