import { expect, test } from 'vitest';
import { nextStep } from '../../../src/domain/answers/nextStep.ts';
import { entryOf, MET, UNMET } from './entries.ts';

const NOW = '2026-12-01T09:30';
const deadline = (due: string, done: boolean) => ({
  limit: 'x',
  event: 'y',
  from: '2026-11-01T00:00',
  due,
  who: '',
  done,
});
const pending = { edition: '0.1.0', answers: [{ item: 'a', answer: MET }] };
const task = (due: string) => entryOf('1.a', 'task a', { who: 'Li', due });

test.each([
  ['nothing answered', [], 0, { step: 'begin', count: 10 }],
  ['some answered', [], 4, { step: 'goOn', count: 6 }],
  ['all answered', [], 10, { step: 'done', count: 0 }],
  ['an answer that waits', [entryOf('1.a', 'pending a', pending)], 10, { step: 'confirm', count: 1 }],
  ['one that was settled', [entryOf('1.a', 'pending a', null)], 10, { step: 'done', count: 0 }],
  [
    'a task of yesterday before one that waits',
    [task('2026-11-30'), entryOf('1.a', 'pending b', pending)],
    4,
    { step: 'late', count: 1 },
  ],
  ['a task of today', [task('2026-12-01')], 4, { step: 'goOn', count: 6 }],
  [
    'a task of yesterday on what is met',
    [task('2026-11-30'), entryOf('1.a', 'answer a', MET)],
    4,
    { step: 'goOn', count: 6 },
  ],
  [
    'a task of yesterday on what is not met',
    [task('2026-11-30'), entryOf('1.a', 'answer a', UNMET)],
    4,
    { step: 'late', count: 1 },
  ],
  [
    'an act that was due at nine',
    [entryOf('1.a', 'deadline d1', deadline('2026-12-01T09:00', false))],
    4,
    { step: 'late', count: 1 },
  ],
  [
    'one that was done',
    [entryOf('1.a', 'deadline d1', deadline('2026-12-01T09:00', true))],
    4,
    { step: 'goOn', count: 6 },
  ],
])('%s', (_, entries, done, expected) => {
  expect(nextStep({ entries }, { done, all: 10 }, NOW)).toEqual(expected);
});
