/** An edition as it is frozen: every item that can be answered, one line each. */
import { expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { snapshotFile, snapshotOf } from '../../../src/domain/standard/editionSnapshot.ts';
import { assembleStandard } from '../../../src/domain/standard/standard.ts';
import { editionSnapshotSchema } from '../../../src/schemas/editionSnapshot.ts';
import { readWithPapers } from '../../fixtures/withPapers.ts';

const standard = assembleStandard(readStandardFiles('test/fixtures/standard'));
const snapshot = snapshotOf(standard);

test('holds chapters, clauses, questions, indicators and red lines', () => {
  expect(snapshot).toMatchObject({ version: '1.0.0', date: '2026-03-02' });
  expect(snapshot.chapters).toEqual([
    { key: 'premises', number: 2, title: { 'zh-CN': '场所', en: 'Premises' } },
    { key: 'kitchen', number: 3, title: { 'zh-CN': '厨房', en: 'Kitchen' } },
  ]);
  expect(snapshot.items.admission).toEqual([
    { key: 'is-step-free', text: { 'zh-CN': '入口没有台阶？', en: 'Is the entrance free of steps?' } },
    { key: 'seats', text: { 'zh-CN': '有多少座位？', en: 'How many seats are there?' } },
  ]);
  expect(snapshot.items.evaluation.map(({ key, text }) => [key, text.en])).toEqual([
    ['samples-share', 'Samples kept'],
    ['entrance', 'Entrance'],
    ['poisoning', 'Food poisoning'],
  ]);
  expect(snapshot.items.checklist.map(({ key, number }) => `${number} ${key}`)).toEqual([
    '2.1.1 step-free-entrance',
    '3.1.1 samples-kept',
    '3.1.2 menu-posted',
    '3.2.1 yunxi-meals-warm',
  ]);
  expect(snapshot.items.checklist[0]).toEqual({
    key: 'step-free-entrance',
    number: '2.1.1',
    chapter: 'premises',
    level: 'shall',
    text: { 'zh-CN': '入口应没有台阶。', en: 'The entrance shall be free of steps.' },
    criteria: [{ 'zh-CN': '轮椅能自己进出', en: 'A wheelchair gets in and out unaided' }],
  });
});

test('holds the lists that a standard has, each entry on a line of its own', () => {
  expect(snapshot.names).toBeUndefined();
  const withLists = snapshotOf(assembleStandard(readWithPapers(readStandardFiles)));
  expect(withLists.names?.records?.[0]).toEqual({
    key: 'sample-record',
    name: { 'zh-CN': '留样记录', en: 'Sample record' },
  });
  expect(withLists.names?.parameters?.map(({ key, limit }) => [key, limit])).toEqual([
    ['samples-cold', { value: 48, unit: 'hour', runs: 'for', event: 'dish-served' }],
    // As the district has it.
    ['menu-changed', { value: 3, unit: 'week', runs: 'every' }],
  ]);
  expect(withLists.names?.posts?.map(({ key }) => key)).toContain('taster');
  const file = snapshotFile(withLists);
  expect(JSON.parse(file)).toEqual(withLists);
  expect(editionSnapshotSchema.parse(JSON.parse(file))).toEqual(withLists);
  expect(file.split('\n').filter((line) => line.includes('"key":"samples-cold"'))).toHaveLength(1);
});

test('its file reads back as it was, with a line for each item', () => {
  const file = snapshotFile(snapshot);
  expect(JSON.parse(file)).toEqual(snapshot);
  const lines = file.split('\n');
  for (const item of [...snapshot.chapters, ...Object.values(snapshot.items).flat()])
    expect(lines.filter((line) => line.replace(/,$/, '') === JSON.stringify(item))).toHaveLength(1);
});
