import { expect, test } from 'vitest';
import { factsOn, fileOn, reportPaper } from '../../../src/domain/reports/paper.ts';
import { label } from '../../islands/words.ts';
import { ON } from './reported.ts';

const table = (title: string, count: number) => ({
  title,
  columns: [{ title: 'c', width: 1 }],
  rows: Array.from({ length: count }, () => ['x']),
});

test('annexes are numbered, and a table without a row is none of them', () => {
  const paper = reportPaper(
    {
      title: 'Gap report',
      facts: [],
      conclusion: ['One is missing.'],
      tables: [table('First', 0)],
      annexes: [table('Papers', 2), table('Actions', 0), table('Clauses', 1)],
    },
    label,
  );
  expect(paper.tables).toEqual([]);
  expect(paper.annexes.map(({ title }) => title)).toEqual(['Annex 1: Papers', 'Annex 2: Clauses']);
});
test('who filled it in, its head and the organisation sign, unless the report says who does', () => {
  const of = { title: 'T', facts: [], conclusion: [] };
  expect(reportPaper(of, label).signers).toEqual([
    'Filled in by (signature)',
    'Head (signature)',
    'Organisation (seal)',
  ]);
  expect(reportPaper({ ...of, signers: ['A'] }, label).signers).toEqual(['A']);
});
test('whose it is stands among the facts; what nobody typed is left for a hand', () => {
  expect(factsOn(ON, label)).toEqual([
    ['Organisation', 'Sunshine'],
    ['Period', '2026'],
    ['Filled in by', ''],
    ['Date', '2026-11-23'],
  ]);
  expect(factsOn({ ...ON, assessment: { name: '', rater: 'E1' } }, label).map(([, value]) => value)).toEqual([
    '',
    '',
    'E1',
    '2026-11-23',
  ]);
});
test('a file is of the organisation and its period; of one without a name it only says what it is', () => {
  expect(fileOn('Gap report', { name: 'Sunshine', period: '2026' }).of).toMatch(/^Sunshine\s+2026$/);
  expect(fileOn('Gap report', { name: '', period: '2026' })).toEqual({ of: '', what: 'Gap report' });
});
