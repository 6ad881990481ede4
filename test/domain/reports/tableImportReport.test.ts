import { expect, test } from 'vitest';
import type { AnswerSheet } from '../../../src/domain/answers/answer.ts';
import { faultText, tableFaultsReport, tablePreview } from '../../../src/domain/reports/tableImportReport.ts';
import type { TableFault } from '../../../src/domain/tables/headings.ts';
import { label } from '../../islands/words.ts';
import * as make from '../profiles/profiles.ts';
import { headsOf } from './reported.ts';

/** Four indicators and a red line. */
const PROFILE = make.workedExample({ redLines: [make.plainLine('forged', 'fail')] });
const organisation = (row: number, name: string, period: string, sheet: AnswerSheet) => ({
  row,
  name,
  period,
  sheet,
  notes: {},
});
const fault = (
  row: number,
  column: string,
  problem: TableFault['problem'],
  values: TableFault['values'] = {},
): TableFault => ({
  row,
  column,
  heading: column === '' ? '' : `Heading of ${column}`,
  problem,
  values,
});

test('the preview says of each organisation how much counts and how many cells do not', () => {
  const organisations = [
    organisation(3, 'Sunshine', '2026', {
      A1: make.fractionOf(45, 60),
      A2: make.na(),
      B1: make.unknown,
      B2: make.no,
      forged: make.yes,
    }),
    // More than were entrusted, a reason without a character, and a level that does not exist.
    organisation(4, 'Rainbow', '', {
      A1: make.fractionOf(61, 60),
      A2: make.na(' '),
      B1: make.given({ level: '7' }),
      forged: make.unknown,
    }),
    organisation(6, 'Empty', '', {}),
  ];
  const faults = [fault(4, 'C', 'aboveDenominator'), fault(4, 'E', 'reasonMissing'), fault(5, 'A', 'nameMissing')];
  const preview = tablePreview(PROFILE, { organisations, faults }, label);
  expect(preview.columns.map(({ title }) => title)).toEqual([
    'Row',
    'Name',
    'Period',
    'Answered',
    'Cells with a fault',
  ]);
  expect(preview.rows).toEqual([
    [3, 'Sunshine', '2026', '5/5', 0],
    [4, 'Rainbow', '', '1/5', 2],
    [6, 'Empty', '', '0/5', 0],
  ]);
});

test('nothing to import is a preview without rows', () => {
  expect(tablePreview(PROFILE, { organisations: [], faults: [] }, label).rows).toEqual([]);
});

test.each<[string, TableFault]>([
  ['There is no name; this row is not imported.', fault(3, 'A', 'nameMissing')],
  [
    'It cannot exceed the denominator (60). Check both numbers. It says “61”.',
    fault(3, 'C', 'aboveDenominator', { most: 60, typed: '61' }),
  ],
  ['Enter a number, such as 12 or 12.5. It says “many”.', fault(3, 'C', 'notANumber', { typed: 'many' })],
  ['Enter a number, such as 12 or 12.5.', fault(3, 'C', 'notANumber', { typed: '' })],
  [
    'The table lacks these 2 columns, which count as not answered: A1, A2',
    fault(2, '', 'missingColumns', { count: 2, columns: 'A1, A2' }),
  ],
])('a fault says: %s', (text, each) => {
  expect(faultText(each, label)).toBe(text);
});

test('the report lists every fault with its place, in the order in which they were found', () => {
  const report = tableFaultsReport(PROFILE, [fault(5, 'A', 'nameMissing'), fault(3, '', 'date')], label);
  expect(report).toMatchObject({
    title: 'Cells with a fault: 2',
    lines: [expect.stringMatching(/^These cells count as not answered/)],
    stamp: 'Test',
  });
  expect(report.tables.map(headsOf)).toEqual([['Row', 'Column', 'Where', 'What is wrong']]);
  expect(report.tables[0]?.rows).toEqual([
    [5, 'A', 'Heading of A', 'There is no name; this row is not imported.'],
    [3, '', '', 'Excel stored a date here; what was meant is not guessed at.'],
  ]);
});
