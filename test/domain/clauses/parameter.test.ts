import { describe, expect, test } from 'vitest';
import {
  faultsOfLocalParameters,
  faultsOfParameters,
  type Parameter,
  type Parameters,
  parametersIn,
  printedTime,
  withDistrict,
  withTimes,
} from '../../../src/domain/clauses/parameter.ts';

const text = (words: string) => ({ 'zh-CN': words, en: words });
const units: Parameters['units'] = {
  minute: { 'zh-CN': '分钟', en: 'minute', many: 'minutes' },
  hour: { 'zh-CN': '小时', en: 'hour', many: 'hours' },
  day: { 'zh-CN': '日', en: 'day', many: 'days' },
  'working-day': { 'zh-CN': '个工作日', en: 'working day', many: 'working days' },
  week: { 'zh-CN': '周', en: 'week', many: 'weeks' },
  month: { 'zh-CN': '个月', en: 'month', many: 'months' },
  year: { 'zh-CN': '年', en: 'year', many: 'years' },
};
const parameter = (key: string, more: Partial<Parameter> = {}): Parameter => ({
  key,
  value: 5,
  unit: 'working-day',
  runs: 'within',
  event: 'complaint',
  act: text(`do ${key}`),
  by: ['clerk'],
  clause: 'answered',
  ...more,
});
const limits = (...parameters: Parameter[]): Parameters => ({
  units,
  topics: [{ key: 'disputes', name: text('disputes') }],
  events: [{ key: 'complaint', topic: 'disputes', name: text('a complaint comes') }],
  parameters,
});

describe('a time is printed', () => {
  test.each([
    [15, 'working-day', undefined, '15个工作日', '15 working days'],
    [1, 'working-day', undefined, '1个工作日', '1 working day'],
    [1, 'hour', 'word', '1小时', 'one hour'],
    [12, 'month', 'word', '12个月', 'twelve months'],
    [13, 'month', 'word', '13个月', '13 months'],
    [30, 'day', 'adj', '30日', '30-day'],
    [2, 'working-day', 'adj', '2个工作日', '2-working-day'],
    [1, 'hour', 'wordadj', '1小时', 'one-hour'],
    [2, 'day', 's', '2日', "2 days'"],
    [1, 'day', 's', '1日', "1 day's"],
    [24, 'hour', 'n', '24', '24'],
  ] as const)('%i × %s in the form "%s": %s, %s', (value, unit, form, chinese, english) => {
    expect(printedTime({ value, unit }, units, 'zh-CN', form)).toBe(chinese);
    expect(printedTime({ value, unit }, units, 'en', form)).toBe(english);
  });
});

test('texts print the limits that they name, wherever they stand; nothing else is touched', () => {
  const source = {
    key: '{answered}',
    text: { 'zh-CN': '应在{answered}内答复。', en: 'It shall answer within {answered}.' },
    criteria: [{ 'zh-CN': '近{looked-back}', en: 'in the last {looked-back:word}' }],
    evidence: [{ record: 'log', 'zh-CN': '{answered}的', en: 'of {answered}' }],
    appliesTo: { roles: ['clerk'] },
    guidance: undefined,
  };
  const all = limits(parameter('answered', { value: 15 }), parameter('looked-back', { value: 12, unit: 'month' }));
  expect(withTimes(source, all)).toEqual({
    key: '{answered}',
    text: { 'zh-CN': '应在15个工作日内答复。', en: 'It shall answer within 15 working days.' },
    criteria: [{ 'zh-CN': '近12个月', en: 'in the last twelve months' }],
    evidence: [{ record: 'log', 'zh-CN': '15个工作日的', en: 'of 15 working days' }],
    appliesTo: { roles: ['clerk'] },
    guidance: undefined,
  });
  expect(parametersIn(source)).toEqual(['answered', 'looked-back']);
  expect(withTimes(text('in {unknown} {}'), all)).toEqual(text('in {unknown} {}'));
});

test('a district has its value printed, and what the common text says is kept', () => {
  const own = withDistrict(limits(parameter('answered'), parameter('kept')), {
    district: text('Yunxi'),
    values: [{ key: 'answered', value: 3 }],
  });
  expect(own.parameters.map(({ value, common }) => [value, common])).toEqual([
    [3, 5],
    [5, undefined],
  ]);
  expect(withDistrict(limits(parameter('answered')), undefined)).toEqual(limits(parameter('answered')));
});

test('a file in which each limit says what it counts from has no fault', () => {
  expect(
    faultsOfParameters(limits(parameter('answered'), parameter('checked', { runs: 'every', event: undefined }))),
  ).toEqual([]);
});

test.each<[string, Parameters, string]>([
  ['a key twice', limits(parameter('answered'), parameter('answered', { act: text('other') })), 'stands twice'],
  ['no event', limits(parameter('answered'), parameter('told', { event: undefined })), 'from which event'],
  ['an unknown event', limits(parameter('answered'), parameter('told', { event: 'quake' })), '"quake"'],
  ['a value below its bound', limits(parameter('answered', { min: 6 })), 'outside its own bounds'],
  ['a value above its bound', limits(parameter('answered', { max: 4 })), 'outside its own bounds'],
  [
    'two limits for one act',
    limits(parameter('answered'), parameter('replied', { act: text('do answered'), value: 7 })),
    '"replied" sets a second limit',
  ],
  [
    'an event that nothing runs from',
    {
      ...limits(parameter('answered')),
      events: [...limits().events, { key: 'quake', topic: 'disputes', name: text('q') }],
    },
    'nothing runs from the event "quake"',
  ],
  [
    'an unknown topic',
    { ...limits(parameter('answered')), topics: [] },
    'the event "complaint" has the topic "disputes"',
  ],
])('a file with %s has one fault', (_, file, words) => {
  const faults = faultsOfParameters(file);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(words);
});

describe('a limit inside another one', () => {
  const second = parameter('second', { value: 7, unit: 'day' });
  const faultsOf = (more: Partial<Parameter>) =>
    faultsOfParameters(limits(second, parameter('first', { unit: 'day', inside: 'second', ...more })));

  test.each<[string, Partial<Parameter>]>([
    ['a shorter one', { value: 6 }],
    ['hours inside days', { value: 24, unit: 'hour' }],
    ['an act that must wait for something', { value: 3, runs: 'after' }],
  ])('may be %s', (_, more) => {
    expect(faultsOf(more)).toEqual([]);
  });
  test.each<[string, Partial<Parameter>, string]>([
    ['as long', { value: 7 }, 'not always shorter'],
    ['longer over a holiday', { value: 2, unit: 'working-day' }, 'not always shorter'],
    ['counted towards the event', { value: 1, runs: 'before' }, 'do not run the same way'],
    ['inside one that there is not', { inside: 'third' }, 'which is not in the file'],
  ])('may not be %s', (_, more, words) => {
    const faults = faultsOf(more);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(words);
  });
  test('of two that run towards one event, the step that comes later is the shorter one', () => {
    const before = { runs: 'before', unit: 'day' } as const;
    const told = parameter('told', { ...before, value: 20 });
    const fixed = parameter('fixed', { ...before, value: 10, inside: 'told' });
    expect(faultsOfParameters(limits(told, fixed))).toEqual([]);
    expect(faultsOfParameters(limits({ ...told, value: 10 }, fixed))).toHaveLength(1);
  });
  test('stays inside with the values of a district, which are not blamed on the common text', () => {
    const common = limits(second, parameter('first', { value: 3, unit: 'day', inside: 'second' }));
    const own = (values: { key: string; value: number }[]) => ({ district: text('Yunxi'), values });
    const shorter = own([{ key: 'second', value: 3 }]);
    expect(faultsOfLocalParameters(shorter, common)).toEqual([
      '"first" is inside "second" and is not always shorter: change one of the two',
    ]);
    expect(faultsOfParameters(withDistrict(common, shorter))).toEqual([]);
    const both = own([
      { key: 'first', value: 9 },
      { key: 'second', value: 10 },
    ]);
    expect(faultsOfLocalParameters(both, common)).toEqual([]);
  });
});

describe('the values of a district', () => {
  const common = limits(
    parameter('answered', { min: 3, max: 15 }),
    parameter('reported', { law: { source: 'law', article: '1' } }),
  );
  const faultsOf = (...values: { key: string; value: number }[]) =>
    faultsOfLocalParameters({ district: text('Yunxi'), values }, common);

  test.each([3, 15])('may be %i, at the bound', (value) => {
    expect(faultsOf({ key: 'answered', value })).toEqual([]);
  });
  test.each([2, 16])('may not be %i, beyond it', (value) => {
    expect(faultsOf({ key: 'answered', value })).toEqual([`"answered" is ${value}: it must be from 3 to 15`]);
  });
  test('leave alone what law fixes', () => {
    expect(faultsOf({ key: 'reported', value: 5 })).toEqual(['"reported" is fixed by law: take it out']);
  });
  test('name a limit that there is, once', () => {
    expect(faultsOf({ key: 'replied', value: 5 })).toEqual(['there is no parameter "replied": correct the key']);
    expect(faultsOf({ key: 'answered', value: 5 }, { key: 'answered', value: 6 })).toHaveLength(1);
  });
});
