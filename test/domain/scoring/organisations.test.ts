/** Sheets that belong together: one organisation, one period, several evaluators. */
import { describe, expect, test } from 'vitest';
import type { AnswerSheet } from '../../../src/domain/answers/answer.ts';
import { evaluationOf, organisationsIn, type RatedSheet } from '../../../src/domain/scoring/organisations.ts';
import { percent, profileOfRatios } from '../profiles/profiles.ts';

const PROFILE = profileOfRatios({ a: 100 });
const STAMP = { id: 'test', version: '1', hash: 'abc' };
let made = 0;
const sheetOf = (name: string, period?: string, rater?: string, sheet: AnswerSheet = {}): RatedSheet => {
  made += 1;
  return { id: `sheet${made}`, name, period, rater, profile: STAMP, sheet };
};
const grouped = (...sheets: RatedSheet[]) =>
  organisationsIn(sheets).map(({ name, period, sheets: own }) => [name, period, own.map(({ rater = '' }) => rater)]);

test('thirteen organisations in three years are thirty-nine results, each with one evaluator', () => {
  const sheets = Array.from({ length: 13 }, (_, place) =>
    ['2024', '2025', '2026'].map((period) => sheetOf(`Organisation ${place + 1}`, period)),
  ).flat();
  const all = organisationsIn(sheets);
  expect(all).toHaveLength(39);
  expect(all.every(({ sheets: own }) => own.length === 1)).toBe(true);
  expect(all.slice(0, 4).map(({ name, period }) => [name, period])).toEqual([
    ['Organisation 1', '2024'],
    ['Organisation 1', '2025'],
    ['Organisation 1', '2026'],
    ['Organisation 2', '2024'],
  ]);
});

test('evaluators of one organisation and period belong together, however the name was typed', () => {
  const typed = [
    sheetOf('甲　组织', '2026', 'B'),
    sheetOf(' 甲 组织', '２０２６', 'A'),
    sheetOf('甲 组织', '2025', 'A'),
  ];
  expect(grouped(...typed)).toEqual([
    ['甲 组织', '2025', ['A']],
    // As the first of them wrote it.
    ['甲　组织', '2026', ['A', 'B']],
  ]);
});

test('sheets without a name stay alone, and those without a period belong together', () => {
  expect(grouped(sheetOf(''), sheetOf(''), sheetOf('A', undefined, 'x'), sheetOf('A', undefined, 'y'))).toEqual([
    ['', '', ['']],
    ['', '', ['']],
    ['A', '', ['x', 'y']],
  ]);
});

describe('two sheets under one code', () => {
  const doubled = (...raters: (string | undefined)[]) =>
    organisationsIn(raters.map((rater) => sheetOf('A', '2026', rater)))[0]?.doubled;
  test('are named', () => {
    expect(doubled('x', 'X ', 'y')).toEqual(['x']);
  });
  test('are no doubles where no code is written', () => {
    expect(doubled(undefined, undefined)).toEqual([]);
  });
});

test('what they give together is one sheet alone, or the median of several', () => {
  const scoreOf = (...scores: number[]) => {
    const [organisation] = organisationsIn(scores.map((score) => sheetOf('A', '', '', { a: percent(score) })));
    return organisation && evaluationOf(PROFILE, organisation).score;
  };
  expect(scoreOf(70)).toEqual({ low: 70, high: 70 });
  expect(scoreOf(70, 10, 80)).toEqual({ low: 70, high: 70 });
});
