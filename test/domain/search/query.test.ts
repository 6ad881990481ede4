import { describe, expect, test } from 'vitest';
import { MAX_QUERY, saidIn } from '../../../src/domain/search/query.ts';
import { clause, group, indexOf, queryWordsWith, read as readBy } from './searching.ts';

const WORDS = queryWordsWith({
  groups: [
    group(['失去联系', '失联', '跑了']),
    group(['药品', '吃药'], ['安眠药']),
    group(['loss of contact', 'ran away']),
    group(['dismissal', 'fired']),
    group(['public emergency', 'fire']),
    { words: ['礼品', '送礼'], narrow: [], isGuides: false },
  ],
  fillers: ['吗', '我们', 'the', 'our'],
  frames: [
    { frame: 'time', words: ['多久', 'how long'], prefers: ['小时', 'hours'] },
    { frame: 'may', words: ['可以', 'can we'], prefers: [] },
  ],
});
const index = indexOf(
  [clause('1.1.1', 'one', '照片 拍照 周岁 失联 礼品 visit notes fire contact handled')].map((each) => ({
    ...each,
    kind: 'term' as const,
  })),
  ['照片', '拍照', '周岁', '失联', '礼品'],
);
const read = (typed: string, isExact = false) => readBy(typed, index, WORDS, isExact);
const typedWords = (typed: string) => read(typed).concepts.map((concept) => concept.typed);
const wordings = (typed: string) => read(typed).concepts.map((concept) => concept.wordings.map(({ folded }) => folded));

describe('a number', () => {
  test.each([
    ['6.2.3', '6.2.3'],
    [' ６．２ ', '6.2'],
    ['第6章', '6'],
    ['6', '6'],
    ['6.2.3条', '6.2.3'],
    ['6.2.', '6.2'],
    ['clause 6.2', '6.2'],
    ['Chapter 14', '14'],
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
});

describe('words', () => {
  test('are looked for with others that mean the same, what was typed first', () => {
    expect(wordings('跑了')).toEqual([['跑了', '失去联系', '失联']]);
    expect(wordings('he ran away')[1]).toEqual([' ran away', ' loss of contact']);
  });
  test('that are narrow find the broad ones, not the reverse', () => {
    expect(wordings('安眠药')).toEqual([['安眠药', '药品', '吃药']]);
    expect(wordings('药品')).toEqual([['药品', '吃药']]);
  });
  test('mean what was written before what their stem means', () => {
    expect(wordings('fired')).toEqual([[' fire', ' dismiss']]);
    expect(wordings('fires')[0]).toContain(' public emerg');
  });
  test('of questions are left out, unless there is nothing else', () => {
    expect(typedWords('我们可以拍照吗')).toEqual(['拍照']);
    expect(typedWords('can we visit the')).toEqual(['visit']);
    expect(typedWords('可以吗')).toEqual(['可以', '吗']);
  });
  test('are asked for once', () => {
    expect(typedWords('拍照，拍照')).toEqual(['拍照']);
  });
  test('of one character say less', () => {
    const shares = read('满14周岁').concepts.map(({ typed, share }) => [typed, share]);
    expect(shares).toEqual([
      ['满', 0.25],
      ['14', 1],
      ['周岁', 1],
    ]);
  });
});

test('a question prefers answers with the words that its kind of question asks for', () => {
  expect(read('多久拍照').preferred).toEqual([['小时', 'hour']]);
  expect(read('how long visit').preferred).toEqual([['小时', 'hour']]);
  expect(read('可以拍照').preferred).toEqual([]);
});

describe('what was understood', () => {
  test('is the word of the guide, when another one was typed', () => {
    expect(read('跑了').understood).toEqual([{ typed: '跑了', as: '失去联系' }]);
    expect(read('失去联系').understood).toEqual([]);
    expect(read('送礼').understood).toEqual([]);
  });
  test('is the word for which one was mistyped', () => {
    expect(read('vist').understood).toEqual([{ typed: 'vist', as: 'visit' }]);
  });
  test('is nothing, and nothing else is looked for, when only what was typed is wanted', () => {
    expect(read('跑了', true)).toMatchObject({ understood: [], concepts: [{ typed: '跑了' }] });
    expect(read('跑了', true).concepts[0]?.wordings).toHaveLength(1);
  });
});

test('nothing is asked by punctuation', () => {
  expect(read('，。 ')).toEqual({ phrase: '', concepts: [], preferred: [], understood: [] });
});

test('a long query is cut', () => {
  expect(read('拍照'.repeat(300)).phrase).toHaveLength(MAX_QUERY);
});

test('a word of letters is left out in all its forms, but not one that only has the same stem as another', () => {
  const words = queryWordsWith({ fillers: ['other', 'have'] });
  const typed = (query: string) => readBy(query, index, words).concepts.map((concept) => concept.typed);
  expect(typed('others having visits')).toEqual(['visits']);
  expect(typed('otherwise visits')).toEqual(['otherwise', 'visits']);
});

test('what is asked about, and what for, is told apart', () => {
  expect(read('我们多久失联')).toMatchObject({ phrase: '我们多久失联', subject: '失联', frames: ['time'] });
  expect(read('can we visit')).toMatchObject({ subject: 'visit', frames: ['may'] });
  // Nothing is asked about besides.
  expect(read('多久').subject).toBeUndefined();
  expect(read('失联').frames).toBeUndefined();
});

test('letters that spell Chinese say what they spell', () => {
  const spelled = { ...read('失联'), understood: [{ typed: 'shilian', as: '失联' }] };
  expect(saidIn(spelled, 'shi lian')).toBe('失联');
  expect(saidIn(read('visits'), 'visits')).toBe('visits');
  expect(saidIn(read('跑了'), '跑了！')).toBe('跑了！');
});
