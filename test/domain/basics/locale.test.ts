import { describe, expect, test } from 'vitest';
import { LOCALES, localize } from '../../../src/domain/basics/locale.ts';

const text = (chinese: string, english: string) => ({ 'zh-CN': chinese, en: english });

describe('localize', () => {
  const data = {
    id: 'one',
    weight: 0,
    open: false,
    nothing: null,
    absent: undefined,
    title: text('标题', 'Title'),
    empty: text('', ''),
    list: [text('甲', 'A'), 'plain', [text('乙', 'B')], { inner: text('丙', 'C') }],
  };

  test.each([
    ['zh-CN', { title: '标题', list: ['甲', 'plain', ['乙'], { inner: '丙' }] }],
    ['en', { title: 'Title', list: ['A', 'plain', ['B'], { inner: 'C' }] }],
  ] as const)('in %s keeps that language of every text, and all that is no text', (locale, words) => {
    expect(localize(data, locale)).toStrictEqual({
      id: 'one',
      weight: 0,
      open: false,
      nothing: null,
      absent: undefined,
      empty: '',
      ...words,
    });
  });
  test('leaves the data as they were', () => {
    const before = structuredClone(data);
    localize(data, 'en');
    expect(data).toEqual(before);
  });
  test('takes an object for a text only when every language of the site is there as text', () => {
    expect(localize({ 'zh-CN': '只有中文' }, 'en')).toEqual({ 'zh-CN': '只有中文' });
    expect(localize({ 'zh-CN': '一', en: 1 }, 'en')).toEqual({ 'zh-CN': '一', en: 1 });
  });
  test.each(LOCALES)('turns a bare text into one string in %s', (locale) => {
    expect(localize(text('甲', 'A'), locale)).toBe(text('甲', 'A')[locale]);
  });
});
