/** A has 80 points and B 20; 90 is excellent with 60 in each, 80 good with 50 in each, 60 qualified. */
import { expect, test } from 'vitest';
import type { AnswerSheet } from '../../../src/domain/answers/answer.ts';
import type { Instrument } from '../../../src/domain/answers/assessment.ts';
import { rankingReport, rankingTables } from '../../../src/domain/reports/rankingReport.ts';
import { evaluate } from '../../../src/domain/scoring/evaluation.ts';
import { label } from '../../islands/words.ts';
import * as make from '../profiles/profiles.ts';
import { headsOf } from './reported.ts';

const INSTRUMENT: Instrument = { kind: 'evaluation', id: 'test', edition: '0.2.0', version: '1', hash: 'abc' };
const PROFILE = make.profileOfRatios({ a: 80, b: 20 }, { redLines: [make.plainLine('forged', 'void')] });
const contestant = (name: string, answers: AnswerSheet, profile = INSTRUMENT) => ({
  id: `id-of-${name}`,
  name,
  profile,
  evaluation: evaluate(PROFILE, { forged: make.no, ...answers }),
});
const both = (a: number, b: number): AnswerSheet => ({ a: make.percent(a), b: make.percent(b) });
const tablesOf = (...contestants: ReturnType<typeof contestant>[]) =>
  rankingTables(PROFILE, INSTRUMENT, contestants, label);

test('the better grade comes first, then the better score; equal ones share a rank, and the next is skipped', () => {
  const { ranked, apart } = tablesOf(
    contestant('Low', both(60, 59.8)),
    contestant('Uneven', both(100, 50)),
    contestant('First', both(90, 90)),
    contestant('Half', { a: make.percent(70), b: make.na() }),
    contestant('Equal', both(90, 90)),
  );
  expect(headsOf(ranked)).toEqual(['Rank', 'Name', 'Grade', 'Score', 'A', 'B']);
  expect(ranked.rows).toEqual([
    [1, 'First', 'excellent', '90.0', '90.0', '90.0'],
    [1, 'Equal', 'excellent', '90.0', '90.0', '90.0'],
    // 90 points, but B is below what "excellent" asks.
    [3, 'Uneven', 'good', '90.0', '100.0', '50.0'],
    [4, 'Half', 'qualified', '70.0', '70.0', '—'],
    // 48 and 11.96: not shown as the 60 that it does not reach.
    [5, 'Low', 'unqualified', '59.9', '60.0', '59.8'],
  ]);
  expect(apart.rows).toEqual([]);
});

test('an evaluation that cannot be ranked follows with the reason and its score, in the order it was given', () => {
  const { ranked, apart } = tablesOf(
    contestant('Empty', {}),
    contestant('Half', { a: make.percent(0) }),
    contestant('Forger', { ...both(90, 90), forged: make.yes }),
    contestant('Idle', { a: make.na(), b: make.percent(90) }),
    contestant('Void', { a: make.na(), b: make.na() }),
    contestant('Other', both(90, 90), { ...INSTRUMENT, hash: 'def' }),
  );
  expect(ranked.rows).toEqual([]);
  expect(headsOf(apart)).toEqual(['Name', 'Reason']);
  expect(apart.rows).toEqual([
    ['Empty', 'incomplete; the grade is undecided 0.0–100.0'],
    ['Half', 'incomplete; the score is still a range 0.0–20.0'],
    ['Forger', 'a red line makes the evaluation void 90.0'],
    ['Idle', 'too much is not applicable to determine a grade 90.0'],
    ['Void', 'too much is not applicable to determine a grade —'],
    ['Other', 'another profile or version; not comparable'],
  ]);
});

test('the report has both tables, also when they are empty, and the stamp of the profile', () => {
  const tables = tablesOf();
  expect(rankingReport(tables, PROFILE, INSTRUMENT, label)).toEqual({
    title: 'Organisations ranked',
    lines: [expect.stringMatching(/^Only complete evaluations/)],
    tables: [tables.ranked, tables.apart],
    stamp: 'Test, version 1 (abc); guide edition 0.2.0',
  });
  expect([tables.ranked, tables.apart].map(({ title, rows }) => [title, rows])).toEqual([
    ['Ranked', []],
    ['Not ranked', []],
  ]);
});
