/** What is proposed for each row of a table. */
import { expect, test } from 'vitest';
import type { TableOrganisation } from '../../../src/domain/tables/import.ts';
import { chosenRows } from '../../../src/domain/tables/rowChoice.ts';

const rowOf = (name: string, period = '', more: Partial<TableOrganisation> = {}): TableOrganisation => ({
  row: 3,
  name,
  period,
  sheet: {},
  notes: {},
  ...more,
});
const proposed = (rows: readonly TableOrganisation[], ...existing: Parameters<typeof chosenRows>[1]) =>
  chosenRows(rows, existing).map(({ isLeftOut, replaces }) => (isLeftOut ? 'left out' : (replaces ?? 'new')));

test('a corrected table takes the place of what it brought before', () => {
  const rows = [rowOf('A', '2026'), rowOf('A', '2025'), rowOf(' ａ ', '２０２６')];
  // The third is the first once more: one evaluation is not replaced twice.
  expect(proposed(rows, { id: 'one', name: 'A', period: '2026' })).toEqual(['one', 'new', 'new']);
});
test('what an evaluator filled in is not replaced, nor one of several', () => {
  expect(proposed([rowOf('A')], { id: 'one', name: 'A', rater: 'E1' })).toEqual(['new']);
  expect(proposed([rowOf('A')], { id: 'one', name: 'A' }, { id: 'two', name: 'A' })).toEqual(['new']);
});
test('doubtful rows are left out until somebody wants them', () => {
  expect(proposed([rowOf('Total', '', { doubt: 'total' }), rowOf('B', '', { doubt: 'hidden' })])).toEqual([
    'left out',
    'left out',
  ]);
});
