import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  packNumbers,
  packWords,
  TEXT,
  TITLE,
  unpackNumbers,
  unpackWords,
  wordsWith,
} from '../../../src/domain/search/indexFile.ts';
import { clause, indexOf, section } from './searching.ts';

describe('numbers', () => {
  test('come back, however far apart they are', () => {
    const rising = fc.uniqueArray(fc.nat({ max: 60_000 }), { maxLength: 60 }).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(rising, (numbers) => {
        expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
      }),
    );
  });
  test('take one character each when they are near', () => {
    expect(packNumbers([0, 1, 2, 40])).toHaveLength(4);
  });
  test('need no escape in JSON', () => {
    const all = packNumbers(Array.from({ length: 3000 }, (_, index) => (index * (index + 1)) / 2));
    expect(JSON.stringify(all)).toBe(`"${all}"`);
  });
});

describe('the index', () => {
  const records = [
    section('1.1', '保密'),
    clause('1.1.1', 'one', '会谈内容保密', { asks: ['我说的话会传出去吗', '话会不会传开'] }),
    clause('1.1.2', 'two', '档案保存'),
    { ...section('1.1', ''), url: '/p/', kind: 'page' as const, title: '保密页', text: '很长的正文' },
    { ...section('1.1', ''), url: '/l/', kind: 'limit' as const, title: '答复投诉', text: '收到投诉' },
  ];
  const words = ['会谈', '内容', '保密', '传出去', '传开', '档案', '保存', '正文', '投诉', '收到'];
  const index = indexOf(records, words, ['吗', '会', '的', '我', '不']);

  test('knows the piece of each word: title, text, then what is asked', () => {
    const entry = index.firstPiece[1] ?? 0;
    expect(index.places.get('会谈')).toEqual([entry + TEXT]);
    expect(index.places.get('传开')).toEqual([entry + 3]);
    expect(index.places.get('保密')).toContain((index.firstPiece[0] ?? 0) + TITLE);
    expect(index.entryOf[entry + 3]).toBe(1);
  });
  test('leaves out words that no answer holds, and the texts of pages and of limits', () => {
    expect(index.places.has('吗')).toBe(false);
    expect(index.places.has('正文')).toBe(false);
    expect(index.places.get('投诉')).toEqual([(index.firstPiece[4] ?? 0) + TITLE]);
    expect(index.places.has('收到')).toBe(false);
  });
  test('knows the section of a clause', () => {
    expect(index.sectionOf.get(2)).toBe(0);
    expect(index.clausesOf.get(0)).toEqual([1, 2]);
  });
  test('finds a word within longer ones, which weigh less', () => {
    const [longer] = wordsWith('传', index);
    expect(longer?.weight).toBeLessThan(1);
    expect(wordsWith('会谈', index)).toEqual([{ places: index.places.get('会谈'), weight: 1 }]);
  });
});

test('sorted words are packed without what they have in common, and come back', () => {
  const words = [
    '?time',
    'client',
    'clients',
    'complaint',
    '档案',
    '档案柜',
    '档案袋',
    '保存',
    'a'.repeat(60),
    `${'a'.repeat(60)}b`,
  ];
  expect(packWords(['client', 'clients', 'complaint'])).toBe('(client\n.s\n)omplaint');
  expect(unpackWords(packWords(words))).toEqual(words);
  expect(unpackWords(packWords([]))).toEqual(['']);
});
