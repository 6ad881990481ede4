/** The path in words: the next step as a button says it, and a stage as tables. */
import { expect, test } from 'vitest';
import { nextWords, paperFacts, type ShownPaper, startReport } from '../../../src/domain/reports/startReport.ts';
import { pathOf } from '../../../src/domain/start/path.ts';
import { label } from '../../islands/words.ts';
import { byKey, columnOf, ON, shown, tableNamed } from './reported.ts';

const PAPERS: ShownPaper[] = [
  {
    key: 'charter',
    name: 'Charter',
    kind: 'policy',
    per: 'organisation',
    time: 'A week',
    keeper: 'Director',
    href: '#charter',
  },
  {
    key: 'roster',
    name: 'Roster',
    kind: 'plan',
    per: 'year',
    time: 'Half a day',
    keeper: 'Supervisor',
    href: '#roster',
  },
];
const ITEMS = [
  { key: 'scope', chapter: 'records', level: 'shall', stage: 'firstClient', records: ['charter'] },
  { key: 'duty', chapter: 'records', level: 'shall', stage: 'firstClient', records: ['roster', 'charter'] },
] as const;
const WORDS = byKey(shown('scope', '1.1.1', 'shall'), shown('duty', '1.1.2', 'shall'));
const [stage] = pathOf(
  ITEMS,
  PAPERS.map(({ key }) => key),
  {},
  {
    answers: { scope: { state: 'met' } },
    documents: {},
    pending: {},
    tasks: { duty: { who: 'A', due: '2026-12-10' } },
  },
);
const report = stage && startReport(stage, PAPERS, WORDS, ON, label);

test('a stage is a table of its papers, with how each stands and who sees to it', () => {
  const papers = report && tableNamed(report, 'Papers');
  expect(papers && columnOf(papers, 'Paper')).toEqual(['Charter', 'Roster']);
  expect(papers && columnOf(papers, 'State')).toEqual(['Clauses dealt with', 'In hand']);
  expect(papers && columnOf(papers, 'How long')).toEqual(['A week', 'Half a day']);
  expect(papers?.rows[1]).toContain('2026-12-10');
});
test('and a table of its clauses, each once, with its answer', () => {
  const clauses = report && tableNamed(report, 'Clauses');
  expect(clauses?.rows).toEqual([
    ['1.1.1', 'Text of scope.', 'Charter', 'Met'],
    ['1.1.2', 'Text of duty.', 'Roster', 'Not answered'],
  ]);
});
test('it says what is there, and that the times are estimates', () => {
  expect(report?.title).toContain('Sunshine');
  expect(report?.lines).toContain('Papers ready: 0 of 2. Clauses dealt with: 1 of 2');
  expect(report?.lines.join(' ')).toContain('estimate');
});
test('the next step names the paper and, where it is about one, the clause', () => {
  const nameOf = (key: string) => PAPERS.find((paper) => paper.key === key)?.name ?? key;
  const item = { ...ITEMS[0] };
  const words = (next: Parameters<typeof nextWords>[0]) => nextWords(next, nameOf, WORDS, label);
  expect(words({ do: 'prepare', stage: 'firstClient', record: 'roster' })).toBe('Next: prepare “Roster”');
  expect(words({ do: 'confirm', stage: 'firstClient', record: 'charter', item })).toBe(
    'Next: does “Charter” show 1.1.1?',
  );
});
test('a paper says its kind, what there is one of it for, and who keeps it', () => {
  expect(PAPERS[1] && paperFacts(PAPERS[1], label)).toMatch(/Supervisor/);
});

test('on paper a stage says in one sentence how far it is, and needs no signature', () => {
  expect(report?.paper?.conclusion[0]).toMatch(/: 0 of 2 papers are there; 1 of 2 clauses are dealt with\.$/);
  expect(report?.paper?.signers).toEqual([]);
  expect(report?.paper?.annexes.map(({ title }) => title)).toEqual(['Annex 1: Clauses']);
});
