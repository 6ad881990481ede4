import { expect, test } from 'vitest';
import { documentWords, taskWords } from '../../../src/domain/reports/besideWords.ts';
import { label } from '../../islands/words.ts';

const TODAY = '2026-12-01';

test.each([
  [{ who: 'Wang', due: '2026-12-20' }, false, 'Wang by 2026-12-20'],
  [{ who: 'Wang', due: '' }, false, 'Wang'],
  [{ who: '', due: '2026-12-01' }, false, 'by 2026-12-01'],
  [{ who: 'Wang', due: '2026-11-30' }, false, 'Wang by 2026-11-30 (overdue)'],
  // What is done is no longer late.
  [{ who: 'Wang', due: '2026-11-30' }, true, 'Wang by 2026-11-30'],
  [{ who: '', due: '' }, false, ''],
])('the task %j, settled: %s, reads "%s"', (task, isSettled, words) => {
  expect(taskWords(task, isSettled, TODAY, label)).toBe(words);
});

test.each([
  ['', 'Insurance'],
  ['2027-12-01', 'Insurance'],
  ['2026-11-30', 'Insurance expired on 2026-11-30'],
])('a document that is valid until "%s" reads "%s"', (validUntil, words) => {
  expect(documentWords({ name: 'Insurance', where: '', date: '', validUntil }, TODAY, label)).toBe(words);
});
