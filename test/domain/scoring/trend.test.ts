/** Organisations over their periods: who they are, and the order of the periods. */
import { describe, expect, test } from 'vitest';
import type { AnswerSheet } from '../../../src/domain/answers/answer.ts';
import { comparePeriods } from '../../../src/domain/basics/naturalOrder.ts';
import { evaluate } from '../../../src/domain/scoring/evaluation.ts';
import { type Result, resultsOf, trendsOf } from '../../../src/domain/scoring/trend.ts';
import { percent, profileOfRatios } from '../profiles/profiles.ts';

const profile = profileOfRatios({ a: 60, b: 40 });
const STAMP = { id: 'test', version: '1', hash: 'abc' };
let made = 0;
function result(period: string, sheet: AnswerSheet, more: Partial<Result<string>> = {}): Result<string> {
  made += 1;
  return { id: `r${made}`, name: 'Org', period, profile: STAMP, evaluation: evaluate(profile, sheet), ...more };
}
const score = (period: string, a: number, more: Partial<Result<string>> = {}) =>
  result(period, { a: percent(a), b: percent(a) }, more);
test.each([
  [
    ['2026', '2024', '2025'],
    ['2024', '2025', '2026'],
  ],
  [
    ['2026-10', '2026-9'],
    ['2026-9', '2026-10'],
  ],
  [
    ['2026年下半年', '2026年上半年'],
    ['2026年上半年', '2026年下半年'],
  ],
  [
    ['2026年四季度', '2026年二季度', '2026年一季度', '2026年三季度'],
    ['2026年一季度', '2026年二季度', '2026年三季度', '2026年四季度'],
  ],
  [
    ['2026 Q2', '2025 Q4', '2026 Q1'],
    ['2025 Q4', '2026 Q1', '2026 Q2'],
  ],
])('periods %j come in the order %j', (given, wanted) => {
  expect([...given].sort(comparePeriods)).toEqual(wanted);
});

describe('several sheets on one organisation', () => {
  const sheetOf = (id: string, period: string, a: number, rater?: string, version = '1') => ({
    id,
    name: 'Org',
    period,
    rater,
    profile: { ...STAMP, version },
    sheet: { a: percent(a), b: percent(a) },
  });
  const shown = (...sheets: ReturnType<typeof sheetOf>[]) =>
    resultsOf(profile, sheets).map(({ period, raters = 1, evaluation }) => [period, raters, evaluation.score?.high]);

  test('are one result of a period, the median of each indicator', () => {
    const sheets = [sheetOf('1', '2026', 60, 'x'), sheetOf('2', '2026', 70, 'y'), sheetOf('3', '2026', 90, 'z')];
    const [merged, ...others] = shown(sheetOf('4', '2025', 50), ...sheets).reverse();
    expect([merged?.slice(0, 2), others.map(([period]) => period)]).toEqual([['2026', 3], ['2025']]);
    expect(merged?.[2]).toEqual(resultsOf(profile, [sheetOf('5', '2026', 70)])[0]?.evaluation.score?.high);
  });

  test('stay apart under one code, by several profiles, and without a period', () => {
    expect(shown(sheetOf('1', '2026', 60, 'x'), sheetOf('2', '2026', 70, 'X'))).toHaveLength(2);
    expect(shown(sheetOf('1', '2026', 60, 'x'), sheetOf('2', '2026', 70, 'y', '2'))).toHaveLength(2);
    expect(shown(sheetOf('1', '', 60, 'x'), sheetOf('2', '', 70, 'y'))).toHaveLength(2);
  });
});

describe('organisations', () => {
  test('are told apart by name, however its spaces and letters were typed', () => {
    const { trends } = trendsOf([
      score('2026', 60, { name: '甲 组织' }),
      score('2025', 50, { name: ' 甲　组织 ' }),
      score('2026', 70, { name: 'ORG' }),
      score('2025', 70, { name: 'Ｏrg' }),
    ]);
    expect(trends.map(({ name, results }) => [name, results.map(({ period }) => period)])).toEqual([
      ['ORG', ['2025', '2026']],
      ['甲 组织', ['2025', '2026']],
    ]);
  });
  test('without a name or a period stand apart', () => {
    const [noName, noPeriod, both] = [score('2026', 1, { name: ' ' }), score('', 1), score('2026', 1)];
    const { trends, apart } = trendsOf([noName, noPeriod, both]);
    expect([trends.flatMap(({ results }) => results), apart]).toEqual([[both], [noName, noPeriod]]);
  });
});
