import { expect, test } from 'vitest';
import { isWide, withoutEmptyColumns } from '../../../src/domain/basics/report.ts';

const table = (count: number, rows: readonly (readonly (string | number)[])[] = []) => ({
  title: 'T',
  columns: Array.from({ length: count }, (_, index) => ({ title: `c${index}`, width: 1 })),
  rows,
});

test('columns in which no row has anything are left out; a figure of nought is something', () => {
  const { columns, rows } = withoutEmptyColumns(
    table(4, [
      ['a', '', 0, ''],
      ['', '', '', 'b'],
    ]),
  );
  expect(columns.map(({ title }) => title)).toEqual(['c0', 'c2', 'c3']);
  expect(rows).toEqual([
    ['a', 0, ''],
    ['', '', 'b'],
  ]);
});
test.each([
  { counts: [5, 3], isLying: false },
  { counts: [3, 6], isLying: true },
  { counts: [], isLying: false },
])('tables of $counts columns lie: $isLying', ({ counts, isLying }) => {
  expect(isWide(counts.map((count) => table(count)))).toBe(isLying);
});
