import { describe, expect, test } from 'vitest';
import { printed, type UnitWords } from '../../../src/domain/clauses/printed.ts';

const units: Readonly<Record<string, UnitWords>> = {
  person: { 'zh-CN': '人', en: 'person', many: 'people' },
  time: { 'zh-CN': '次', en: 'time', many: 'times' },
  percent: { 'zh-CN': '%', en: '%', many: '%' },
  hour: { 'zh-CN': '时', en: ':00', many: ':00' },
  month: { 'zh-CN': '个月', each: '月', en: 'month', many: 'months' },
  year: { 'zh-CN': '年', en: 'year', many: 'years' },
};

describe('a number is printed', () => {
  test.each([
    [2, 'person', undefined, '2人', '2 people'],
    [1, 'person', undefined, '1人', '1 person'],
    [60, 'percent', undefined, '60%', '60%'],
    [21, 'hour', undefined, '21时', '21:00'],
    [1, 'person', 'word', '1人', 'one person'],
    [2, 'person', 'adj', '2人', '2-person'],
    [3, 'person', 'n', '3', '3'],
    [3, 'person', 'nword', '3人', 'three'],
    [3, 'person', 'Nword', '3人', 'Three'],
    [13, 'person', 'Nword', '13人', '13'],
    [1, 'time', 'times', '1次', 'once'],
    [2, 'time', 'times', '2次', 'twice'],
    [3, 'time', 'times', '3次', 'three times'],
    [1, 'year', 'every', '年', 'year'],
    [2, 'year', 'every', '2年', '2 years'],
    [1, 'month', 'every', '月', 'month'],
    [6, 'month', 'every', '6个月', '6 months'],
    [1, 'person', 'body|bodies', '1人', 'body'],
    [2, 'person', 'body|bodies', '2人', 'bodies'],
    [2, 'person', '|s', '2人', 's'],
  ] as const)('%i × %s in the form "%s": %s, %s', (value, unit, form, chinese, english) => {
    expect(printed({ value, unit }, units, 'zh-CN', form)).toBe(chinese);
    expect(printed({ value, unit }, units, 'en', form)).toBe(english);
  });
  test('alone, where its unit is not known', () => {
    expect(printed({ value: 3, unit: 'gram' }, units, 'zh-CN')).toBe('3');
    expect(printed({ value: 3, unit: 'gram' }, units, 'en', 'word')).toBe('3');
  });
});
