import { describe, expect, test } from 'vitest';
import {
  faultsOfLocalParameters,
  faultsOfParameters,
  type Parameters,
  parametersIn,
  withDistrict,
  withTimes,
} from '../../../src/domain/clauses/parameter.ts';
import { faultsOfQuantities, type Quantity } from '../../../src/domain/clauses/quantity.ts';

const text = (words: string) => ({ 'zh-CN': words, en: words });
const measures = {
  person: { 'zh-CN': '人', en: 'person', many: 'people' },
  copy: { 'zh-CN': '份', en: 'copy', many: 'copies' },
};
const quantity = (key: string, more: Partial<Quantity> = {}): Quantity => ({
  key,
  value: 2,
  unit: 'person',
  limit: 'at-least',
  what: text(`who does ${key}`),
  by: ['cook'],
  clause: 'tasted',
  ...more,
});
const copies = quantity('copies', { unit: 'copy' });
const file = (...quantities: Quantity[]): Parameters => ({
  units: {
    minute: { 'zh-CN': '分钟', en: 'minute', many: 'minutes' },
    hour: { 'zh-CN': '小时', en: 'hour', many: 'hours' },
    day: { 'zh-CN': '日', en: 'day', many: 'days' },
    'working-day': { 'zh-CN': '个工作日', en: 'working day', many: 'working days' },
    week: { 'zh-CN': '周', en: 'week', many: 'weeks' },
    month: { 'zh-CN': '个月', en: 'month', many: 'months' },
    year: { 'zh-CN': '年', en: 'year', many: 'years' },
  },
  topics: [],
  events: [],
  parameters: [
    { key: 'menu-changed', value: 1, unit: 'week', runs: 'every', act: text('change'), by: ['cook'], clause: 'menu' },
  ],
  measures,
  quantities: [copies, ...quantities],
});

test('texts print quantities by their keys, beside limits', () => {
  const source = {
    'zh-CN': '每{menu-changed:every}由{tasters:n}名以上的人试吃，留{copies}。',
    en: 'Every {menu-changed:every} at least {tasters} {tasters:tastes|taste} it; {copies:word} {copies:is|are} kept.',
  };
  const printed = (value: number) =>
    withTimes(source, file(quantity('tasters', { value }))) as unknown as Record<string, string>;
  expect(printed(3)).toEqual({
    'zh-CN': '每周由3名以上的人试吃，留2份。',
    en: 'Every week at least 3 people taste it; two copies are kept.',
  });
  expect(printed(1)['en']).toBe('Every week at least 1 person tastes it; two copies are kept.');
  expect(parametersIn(source)).toEqual(['menu-changed', 'tasters', 'copies']);
});

test('a form that there is not leaves the text as it is typed, so that it is found', () => {
  const source = text('{copies:roman}');
  expect(withTimes(source, file())).toEqual(source);
});

test('a district has its number printed, and what the common text says is kept', () => {
  const own = withDistrict(file(), { district: text('Yunxi'), values: [{ key: 'copies', value: 3 }] });
  expect(own.quantities?.map(({ value, common }) => [value, common])).toEqual([[3, 2]]);
  expect(own.parameters).toEqual(file().parameters);
});

test('a list in which each number has a unit and is within its bounds has no fault', () => {
  const all = file(quantity('tasters', { min: 2, max: 2 }), quantity('cooks', { upTo: 'most-cooks' }));
  const most = quantity('most-cooks', { value: 5, limit: 'at-most' });
  expect(faultsOfParameters({ ...all, quantities: [...(all.quantities ?? []), most] })).toEqual([]);
  const { measures: _, quantities: __, ...without } = file();
  expect(faultsOfParameters(without)).toEqual([]);
});

test.each<[string, Quantity[], string]>([
  ['a key twice', [quantity('copies', { what: text('other') })], '"copies" stands twice'],
  ['the key of a limit', [quantity('menu-changed')], '"menu-changed" stands twice'],
  ['an unknown unit', [quantity('tasters'), quantity('bowls', { unit: 'bowl' })], 'the unit "bowl"'],
  ['a unit that nobody uses', [], 'nothing is counted in "person"'],
  ['a value below its bound', [quantity('tasters', { min: 3 })], 'outside its own bounds'],
  ['a value above its bound', [quantity('tasters', { max: 1 })], 'outside its own bounds'],
  [
    'two numbers for one thing',
    [quantity('tasters'), quantity('eaters', { what: text('who does tasters'), value: 3 })],
    '"eaters" sets a second number',
  ],
  ['a range without end', [quantity('tasters', { upTo: 'gone' })], '"gone", which is no quantity of the same unit'],
  ['a range that ends in another unit', [quantity('tasters', { upTo: 'copies' })], 'no quantity of the same unit'],
  [
    'a range that ends where it begins',
    [quantity('tasters', { upTo: 'most' }), quantity('most', { limit: 'at-most' })],
    '"tasters" goes up to "most" and is not less',
  ],
])('a list with %s has one fault', (_, quantities, words) => {
  const faults = faultsOfParameters(file(...quantities));
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(words);
});

test('without measures no unit is known', () => {
  expect(faultsOfQuantities([copies])).toEqual(['"copies" has the unit "copy", which is not in the file: add it']);
});

describe('the values of a district', () => {
  const common = file(
    quantity('tasters', { min: 2, max: 4 }),
    quantity('age', { law: { source: 'law', article: '1' } }),
    quantity('least', { upTo: 'most' }),
    quantity('most', { value: 5, limit: 'at-most' }),
  );
  const faultsOf = (...values: { key: string; value: number }[]) =>
    faultsOfLocalParameters({ district: text('Yunxi'), values }, common);

  test('keep to the bounds and to what law fixes', () => {
    expect(faultsOf({ key: 'tasters', value: 4 })).toEqual([]);
    expect(faultsOf({ key: 'tasters', value: 5 })).toEqual(['"tasters" is 5: it must be from 2 to 4']);
    const own = withDistrict(common, { district: text('Yunxi'), values: [{ key: 'tasters', value: 5 }] });
    expect(faultsOfParameters(own)).toEqual([]);
    expect(faultsOf({ key: 'age', value: 15 })).toEqual(['"age" is fixed by law: take it out']);
  });
  test('leave a range its order, and no fault of it to the common text', () => {
    const crossed = { key: 'most', value: 2 };
    expect(faultsOf(crossed)).toEqual(['"least" goes up to "most" and is not less: change one of the two']);
    expect(faultsOf(crossed, { key: 'least', value: 1 })).toEqual([]);
    const own = withDistrict(common, { district: text('Yunxi'), values: [crossed] });
    expect(faultsOfParameters(own)).toEqual([]);
  });
});
