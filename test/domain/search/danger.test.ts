import { describe, expect, test } from 'vitest';
import { type DangerWords, dangerIn, dangersIn } from '../../../src/domain/search/danger.ts';

const both = (zh: string[], en: string[]) => ({ 'zh-CN': zh, en });
const WORDS: DangerWords = {
  cards: [
    {
      card: 'suicide',
      alone: both(['不想活了', '真的不想活了'], ["don't want to live"]),
      withPerson: both(['自杀'], ['suicide']),
      together: [{ 'zh-CN': [['吞', '吃了'], ['安眠药']], en: [['took'], ['all the pills']] }],
    },
    { card: 'violence', alone: both(['要砍人'], ['has a knife']), withPerson: both(['打'], ['hit']) },
  ],
  persons: both(['儿子', '他要'], ['my son', 'he']),
  now: both(['现在'], ['right now']),
  calm: both(['培训', '登记'], ['training', 'policy']),
};
const zh = (typed: string) => dangersIn(typed, dangerIn(WORDS, 'zh-CN'));
const en = (typed: string) => dangersIn(typed, dangerIn(WORDS, 'en'));

test('words of danger lead to their card', () => {
  expect(zh('我儿子说，不想活了！')).toEqual(['suicide']);
  expect(en('I don’t want to live')).toEqual(['suicide']);
  expect(en('dont want to live')).toEqual(['suicide']);
});

describe('a word that forms and trainings use as well', () => {
  test('counts beside a person or something that happens now', () => {
    expect(zh('儿子自杀')).toEqual(['suicide']);
    expect(zh('现在自杀')).toEqual(['suicide']);
    expect(en('he talks of suicide')).toEqual(['suicide']);
  });
  test('does not by itself', () => {
    expect(zh('自杀')).toEqual([]);
    expect(en('suicide')).toEqual([]);
  });
  test('does not beside a word of calm work', () => {
    expect(zh('儿子自杀登记')).toEqual([]);
    expect(en('suicide training for my son')).toEqual([]);
  });
});

test('lists count together only', () => {
  expect(zh('她吞了一瓶安眠药')).toEqual(['suicide']);
  expect(zh('安眠药放哪')).toEqual([]);
  expect(en('she took all the pills')).toEqual(['suicide']);
});

test('what is danger by itself comes before what is likely', () => {
  expect(zh('他要自杀，要砍人')).toEqual(['violence', 'suicide']);
});

test('letters count as whole words', () => {
  expect(en('he is whitehitter')).toEqual([]);
});

test('phrases that hold a shorter one are not sent', () => {
  expect(dangerIn(WORDS, 'zh-CN').cards[0]?.alone).toEqual(['不想活了']);
});
