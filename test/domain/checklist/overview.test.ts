import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/domain/answers/answer.ts';
import { partProgress, tasksByPerson } from '../../../src/domain/checklist/overview.ts';

const item = (key: string) => ({ key, chapter: 'records', level: 'shall' as const });
const ITEMS = [item('a'), item('b'), item('c')];
const state = (name: 'met' | 'partly' | 'unmet' | 'unknown'): Answer => ({ state: name });

describe('what is next in a part', () => {
  test.each([
    ['nothing answered', {}, { done: 0, gaps: 0, next: 'begin' }],
    ['only "cannot tell"', { a: state('unknown') }, { done: 0, gaps: 0, next: 'goOn' }],
    ['one answered', { a: state('met') }, { done: 1, gaps: 0, next: 'goOn' }],
    ['a gap while something is open', { a: state('unmet') }, { done: 1, gaps: 1, next: 'goOn' }],
    [
      'all answered, two gaps',
      { a: state('unmet'), b: state('partly'), c: state('met') },
      { done: 3, gaps: 2, next: 'gaps' },
    ],
    ['all met', { a: state('met'), b: state('met'), c: state('met') }, { done: 3, gaps: 0, next: 'done' }],
    [
      'not applicable without a reason is open',
      { a: state('met'), b: state('met'), c: { state: 'notApplicable', reason: '' } satisfies Answer },
      { done: 2, gaps: 0, next: 'goOn' },
    ],
  ])('%s', (_, sheet, expected) => {
    expect(partProgress(ITEMS, sheet)).toEqual({ all: 3, ...expected });
  });

  test('nothing asked', () => {
    expect(partProgress([], { a: state('met') })).toEqual({ done: 0, all: 0, gaps: 0, next: 'none' });
  });
});

describe('who has something to do', () => {
  const task = (who: string) => ({ who, due: '' });
  test('comes with what is left, most of it first; what is settled, without a person or no longer asked is left out', () => {
    const tasks = { a: task('Wang'), b: task(' Li '), c: task('Li'), gone: task('Zhao') };
    expect(tasksByPerson(ITEMS, { a: state('unmet') }, tasks)).toEqual([
      { who: 'Li', left: 2, all: 2 },
      { who: 'Wang', left: 1, all: 1 },
    ]);
    expect(tasksByPerson(ITEMS, { b: state('met'), c: state('met') }, { ...tasks, a: task(' ') })).toEqual([
      { who: 'Li', left: 0, all: 2 },
    ]);
  });
});
