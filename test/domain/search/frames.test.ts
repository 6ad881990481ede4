import { expect, test } from 'vitest';
import { foldText } from '../../../src/domain/search/fold.ts';
import { framesIn } from '../../../src/domain/search/frames.ts';
import type { QueryWords } from '../../../src/domain/search/words.ts';
import { clause, found, indexOf, queryWordsWith, section } from './searching.ts';

const FRAMES: QueryWords['frames'] = [
  { frame: 'time', words: ['多久', 'how long', 'when'], prefers: [] },
  { frame: 'howMany', words: ['多久一次', 'how often', 'how many'], prefers: [] },
  { frame: 'who', words: ['谁', 'who'], prefers: [] },
];
const framesOf = (question: string) => framesIn(foldText(question), { frames: FRAMES });

test.each([
  ['多久见一次面？', ['time']],
  // Of two that overlap the longer one is meant.
  ['多久一次督导？', ['howMany']],
  ['谁来定，多久定？', ['who', 'time']],
  ['How often do we meet?', ['howMany']],
  ['Who decides, and when?', ['who', 'time']],
  // Whole words alone.
  ['whenever whoever', []],
  ['档案', []],
])('%s asks for %s', (question, frames) => {
  expect(framesOf(question)).toEqual(frames);
});

test('nothing is asked for where no frames are known', () => {
  expect(framesIn('多久', { frames: [] })).toEqual([]);
});

test('of two clauses that hold the same words, the one comes first of which the same thing is asked', () => {
  const records = [
    section('9.1', '分级'),
    clause('9.1.1', 'who-decides', '由两人确定。', { asks: ['谁定级？'] }),
    clause('9.1.2', 'how-soon', '十日内确定。', { asks: ['多久定级？'] }),
  ];
  const words = queryWordsWith({ frames: FRAMES });
  const index = indexOf(records, ['定级', '确定'], ['谁', '多久'], FRAMES);
  const first = (typed: string) => found(typed, { records, index, words }).find((each) => !each.includes('.'));
  expect(first('定级要多久')).toBe('how-soon');
  expect(first('谁来定级')).toBe('who-decides');
});
