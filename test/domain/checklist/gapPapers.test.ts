import { expect, test } from 'vitest';
import { gapPapers, heldBy } from '../../../src/domain/checklist/gapPapers.ts';
import type { Gap } from '../../../src/domain/checklist/gapReport.ts';

const gap = (key: string, stage?: 'firstClient' | 'firstYear', state: Gap['state'] = 'unmet'): Gap => ({
  item: { key, chapter: 'work', level: 'shall', stage },
  state,
  documents: [],
  task: undefined,
  overdue: false,
});
const PAPERS: Readonly<Record<string, readonly string[]>> = {
  signed: ['contract'],
  told: ['sheet', 'log'],
  logged: ['log', 'log'],
  late: ['log', 'yearly report'],
};
const found = (...gaps: Gap[]) =>
  gapPapers(gaps, (key) => PAPERS[key] ?? []).map(({ name, gaps: shown }) => [name, shown.map(({ item }) => item.key)]);

test('a paper stands once with all that it would show, that of the first stage first, then that which shows most', () => {
  expect(found(gap('signed', 'firstYear'), gap('told', 'firstYear'), gap('logged', 'firstYear'))).toEqual([
    ['log', ['told', 'logged']],
    ['contract', ['signed']],
    ['sheet', ['told']],
  ]);
  expect(found(gap('logged', 'firstYear'), gap('told', 'firstYear'), gap('signed', 'firstClient'))).toEqual([
    ['contract', ['signed']],
    ['log', ['logged', 'told']],
    ['sheet', ['told']],
  ]);
  expect(found(gap('late'), gap('signed', 'firstYear')).map(([name]) => name)).toEqual([
    'contract',
    'log',
    'yearly report',
  ]);
});

test('what is to be found out and what no record shows is left out', () => {
  expect(found(gap('signed', 'firstClient', 'unknown'), gap('told', 'firstYear', 'partly'), gap('oral'))).toEqual([
    ['sheet', ['told']],
    ['log', ['told']],
  ]);
});

test('a clause that two papers would show is counted once', () => {
  const papers = gapPapers([gap('told'), gap('logged'), gap('signed')], (key) => PAPERS[key] ?? []);
  expect(papers.map(({ gaps }) => gaps.length)).toEqual([2, 1, 1]);
  expect(heldBy(papers)).toBe(3);
});
