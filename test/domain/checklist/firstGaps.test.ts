import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/domain/answers/answer.ts';
import { firstGaps, gapsThatBind } from '../../../src/domain/checklist/firstGaps.ts';
import { gapsOf } from '../../../src/domain/checklist/gapReport.ts';
import type { ShownItem } from '../../../src/domain/checklist/shownItem.ts';
import { byKey, filled, shown, TODAY } from '../reports/reported.ts';

const gapsAmong = (items: readonly ShownItem[], states: Readonly<Record<string, Answer['state']>> = {}) => {
  const answers = Object.fromEntries(
    items.map(({ key }) => [key, { state: states[key] ?? 'unmet' } as Exclude<Answer, { state: 'value' }>]),
  );
  const words = byKey(...items);
  return { gaps: gapsOf(items, answers, filled(), TODAY), of: (key: string) => words.get(key) ?? {} };
};
const keysOf = (items: readonly ShownItem[], states: Readonly<Record<string, Answer['state']>> = {}, most = 10) => {
  const { gaps, of } = gapsAmong(items, states);
  return firstGaps(gaps, of, most).map(({ gap }) => gap.item.key);
};

describe('the gaps that matter most', () => {
  test('are what the first client waits for, then the law, then stage by stage', () => {
    const items = [
      shown('event', '1.1.1', 'shall', { stage: 'event' }),
      shown('later', '1.1.2', 'shall', { stage: 'firstYear' }),
      shown('law', '1.1.3', 'shall', { stage: 'event', origin: 'law' }),
      shown('first', '1.1.4', 'shall', { stage: 'firstClient' }),
      shown('firstLaw', '1.1.5', 'shall', { stage: 'firstClient', origin: 'law' }),
      shown('none', '1.1.6', 'shall'),
    ];
    expect(keysOf(items)).toEqual(['firstLaw', 'first', 'law', 'later', 'event', 'none']);
  });
  test('are shall clauses first, whatever their stage, and unmet before partly', () => {
    const items = [
      shown('tea', '1.1.1', 'may', { stage: 'firstClient' }),
      shown('half', '1.1.2', 'shall', { stage: 'firstYear' }),
      shown('whole', '1.1.3', 'shall', { stage: 'firstYear' }),
      shown('room', '1.1.4', 'should', { stage: 'firstClient' }),
    ];
    expect(keysOf(items, { half: 'partly' })).toEqual(['whole', 'half', 'room', 'tea']);
  });
  test('leave out what somebody has to find out first', () => {
    const items = [shown('a', '1.1.1', 'shall'), shown('b', '1.1.2', 'shall')];
    expect(keysOf(items, { a: 'unknown' })).toEqual(['b']);
  });
  test('have one line for each paper, with how many more it shows, before a paper comes again', () => {
    const items = [
      shown('a', '1.1.1', 'shall', { papers: ['Log', 'Contract'] }),
      shown('b', '1.1.2', 'shall', { papers: ['Log'] }),
      shown('c', '1.1.3', 'shall', { papers: ['Contract'] }),
      shown('d', '1.1.4', 'shall'),
    ];
    const { gaps, of } = gapsAmong(items);
    expect(firstGaps(gaps, of, 10).map(({ gap, paper, others }) => [gap.item.key, paper, others])).toEqual([
      ['a', 'Log', 1],
      ['c', 'Contract', 1],
      ['d', undefined, 0],
      ['b', 'Log', 1],
    ]);
    expect(keysOf(items, {}, 2)).toEqual(['a', 'c']);
  });
});

test('what binds is counted among the known gaps: before the first client, and by law', () => {
  const items = [
    shown('a', '1.1.1', 'shall', { stage: 'firstClient', origin: 'law' }),
    shown('b', '1.1.2', 'shall', { stage: 'event', origin: 'law' }),
    shown('c', '1.1.3', 'should', { stage: 'firstYear' }),
    shown('d', '1.1.4', 'shall', { stage: 'firstClient' }),
  ];
  const { gaps, of } = gapsAmong(items, { d: 'unknown' });
  expect(gapsThatBind(gaps, of)).toEqual({ known: 3, beforeFirst: 1, law: 2 });
});
