import { expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { limitsByEvent } from '../../../src/domain/standard/limitsByEvent.ts';
import { assembleStandard } from '../../../src/domain/standard/standard.ts';
import { readWithPapers } from '../../fixtures/withPapers.ts';

const files = readWithPapers(readStandardFiles);
const standard = assembleStandard(files);

test('what is read has the limits and the names of records in place, those of a district too', () => {
  expect(standard.clauses.get('samples-kept')).toMatchObject({
    text: { 'zh-CN': '每种菜应留样125克，冷藏48小时。' },
    evidence: [
      { record: 'sample-record', en: 'Sample record' },
      { record: 'orders', en: 'Order list (number of meals)' },
    ],
    parameters: ['samples-cold'],
  });
  expect(standard.clauses.get('menu-posted')?.guidance).toEqual({
    'zh-CN': '每3周换一次。',
    en: 'It changes every three weeks.',
  });
  expect(standard.records.get('sample-record')?.keptUntil?.text.en).toBe('48 hours');
  expect(standard.district?.en).toBe('Yunxi');
  expect(standard.clauses.get('menu-posted')?.stage).toEqual({
    at: 'firstQuarter',
    because: 'rights',
    common: 'firstYear',
  });
});

test('the limits stand by what has happened, the shortest first, and what comes round again apart', () => {
  const { topics, regular } = limitsByEvent(standard);
  expect(topics.map(({ topic, events }) => [topic.key, events.map(({ event }) => event.key)])).toEqual([
    ['meals', ['dish-served']],
  ]);
  expect(regular.map(({ key, value, common }) => [key, value, common])).toEqual([['menu-changed', 3, 2]]);
  const { parameters } = standard;
  const [kept] = parameters?.parameters ?? [];
  if (!parameters || !kept) throw new Error('the fixture is empty');
  const of = (key: string, value: number, unit: typeof kept.unit) => ({ ...kept, key, value, unit });
  const many = [of('a', 2, 'working-day'), of('b', 47, 'hour'), of('c', 1, 'month'), of('d', 30, 'minute')];
  const [first] = limitsByEvent({ parameters: { ...parameters, parameters: many } }).topics;
  expect(first?.events[0]?.parameters.map(({ key }) => key)).toEqual(['d', 'b', 'a', 'c']);
});
