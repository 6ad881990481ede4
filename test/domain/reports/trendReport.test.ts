import { expect, test } from 'vitest';
import type { AnswerSheet } from '../../../src/domain/answers/answer.ts';
import type { Instrument } from '../../../src/domain/answers/assessment.ts';
import { trendReport } from '../../../src/domain/reports/trendReport.ts';
import { evaluate } from '../../../src/domain/scoring/evaluation.ts';
import { trendsOf } from '../../../src/domain/scoring/trend.ts';
import { label } from '../../islands/words.ts';
import * as make from '../profiles/profiles.ts';
import { headsOf } from './reported.ts';

const INSTRUMENT: Instrument = { kind: 'evaluation', id: 'test', edition: '0.2.0', version: '2', hash: 'abc' };
const PROFILE = make.profileOfRatios({ a: 80, b: 20 });
const result = (name: string, period: string, answers: AnswerSheet, profile: Instrument = INSTRUMENT) => ({
  id: `${name} ${period}`,
  name,
  period,
  profile,
  evaluation: evaluate(PROFILE, answers),
});
const reportOf = (...results: ReturnType<typeof result>[]) =>
  trendReport(PROFILE, INSTRUMENT, trendsOf(results).trends, label);

test('each organisation has a table with a row for each period, in their order, with the profile of each', () => {
  const report = reportOf(
    result('Sunshine', '2026', { a: make.percent(90), b: make.percent(90) }),
    result('Rainbow', '2026', {}),
    result('Sunshine', '2025', { a: make.percent(50), b: make.na() }, { ...INSTRUMENT, version: '1', hash: 'old' }),
    result('Sunshine', '', { a: make.percent(10) }),
  );
  expect(report.tables.map(({ title }) => title)).toEqual(['Rainbow', 'Sunshine']);
  const [rainbow, sunshine] = report.tables;
  expect(report.tables.map(headsOf)).toEqual([1, 2].map(() => ['Period', 'Grade', 'Score', 'A', 'B', 'Profile']));
  expect(rainbow?.rows).toEqual([
    ['2026', 'unqualified; qualified; good; excellent', '0.0–100.0', '0.0–100.0', '0.0–100.0', 'version 2 (abc)'],
  ]);
  expect(sunshine?.rows).toEqual([
    ['2025', 'unqualified', '50.0', '50.0', '—', 'version 1 (old)'],
    ['2026', 'excellent', '90.0', '90.0', '90.0', 'version 2 (abc)'],
  ]);
});

test('nothing with a period is a report without tables', () => {
  expect(reportOf(result('', '2026', {}))).toEqual({
    title: 'Changes over time',
    lines: [expect.stringMatching(/^The same organisation/)],
    tables: [],
    stamp: 'Test, version 2 (abc); guide edition 0.2.0',
  });
});

test('the sheet of data has every result of every organisation in one table', () => {
  const { data, file } = reportOf(
    result('Sunshine', '2026', { a: make.percent(90), b: make.percent(90) }),
    result('Rainbow', '2025', {}),
  );
  expect(data?.rows.map((row) => row.slice(0, 2))).toEqual([
    ['Rainbow', '2025'],
    ['Sunshine', '2026'],
  ]);
  expect(data?.columns).toHaveLength(7);
  expect(file?.of).toBe('');
  expect(reportOf(result('Sunshine', '2026', {})).file?.of).toBe('Sunshine');
});
