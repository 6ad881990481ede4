/** A has 80 points and B 20; 90 is excellent with 60 in each, 80 good with 50 in each, 60 qualified. */
import { expect, test } from 'vitest';
import type { AnswerSheet } from '../../../src/domain/answers/answer.ts';
import type { Instrument } from '../../../src/domain/answers/assessment.ts';
import { rankingReport, rankingTables, screenTables } from '../../../src/domain/reports/rankingReport.ts';
import { evaluate } from '../../../src/domain/scoring/evaluation.ts';
import { label } from '../../islands/words.ts';
import * as make from '../profiles/profiles.ts';
import { headsOf } from './reported.ts';

const INSTRUMENT: Instrument = { kind: 'evaluation', id: 'test', edition: '0.2.0', version: '1', hash: 'abc' };
const PROFILE = make.profileOfRatios({ a: 80, b: 20 }, { redLines: [make.plainLine('forged', 'void')] });
const contestant = (name: string, answers: AnswerSheet, profile = INSTRUMENT) => ({
  id: `id-of-${name}`,
  name,
  raters: 1,
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
  expect(headsOf(ranked)).toEqual(['Rank', 'Name', 'Grade', 'Score', 'Remarks', 'N/A as 0', 'A', 'B']);
  expect(ranked.rows).toEqual([
    [1, 'First', 'excellent', '90.0', '', '90.0', '90.0', '90.0'],
    [1, 'Equal', 'excellent', '90.0', '', '90.0', '90.0', '90.0'],
    // 90 points, but B is below what "excellent" asks.
    [
      3,
      'Uneven',
      'good',
      '90.0',
      'The score alone would give excellent, but these dimensions are below what that grade asks: B (50.0).',
      '90.0',
      '100.0',
      '50.0',
    ],
    [4, 'Half', 'qualified', '70.0', 'weight 20 not applicable', '56.0', '70.0', '—'],
    // 48 and 11.96: not shown as the 60 that it does not reach.
    [5, 'Low', 'unqualified', '59.9', '', '59.9', '60.0', '59.8'],
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
  expect(headsOf(apart)).toEqual(['Name', 'Reason', 'Remarks']);
  expect(apart.rows).toEqual([
    ['Empty', 'incomplete, or too few cases; several grades are possible 0.0–100.0', ''],
    ['Half', 'incomplete, or too few cases; the score is a range 0.0–20.0', ''],
    [
      'Forger',
      'a red line makes the evaluation void; the score is for information only: 90.0',
      'forged (voids the evaluation)',
    ],
    ['Idle', 'too much is not applicable to determine a grade 90.0', 'weight 80 not applicable'],
    ['Void', 'too much is not applicable to determine a grade —', 'weight 100 not applicable'],
    ['Other', 'another profile or version; not comparable', ''],
  ]);
});

test('the report has both tables, also when they are empty, and the stamp of the profile', () => {
  const tables = tablesOf();
  expect(rankingReport(tables, PROFILE, INSTRUMENT, '2026', label)).toEqual({
    title: 'Organisations ranked 2026',
    lines: [expect.stringMatching(/^Only complete evaluations/)],
    tables: [tables.ranked, tables.apart],
    stamp: 'Test, version 1 (abc); guide edition 0.2.0',
  });
  expect([tables.ranked, tables.apart].map(({ title, rows }) => [title, rows])).toEqual([
    ['Ranked', []],
    ['Not ranked', []],
  ]);
});

test('what a grade does not show stands beside it: caps, open lines, weak surveys, wrong input', () => {
  const profile = make.profileOf([make.dimension('A', make.survey('s', 60, 1, 5), make.ratio('r', 40))], {
    redLines: [make.capAt('cap', 'qualified'), make.plainLine('open', 'warn')],
  });
  const evaluation = evaluate(profile, {
    s: make.given({ mean: 5, responses: 3, invited: 9 }),
    r: make.percent(100),
    cap: make.yes,
    gone: make.yes,
  });
  const { ranked } = rankingTables(
    profile,
    INSTRUMENT,
    [{ ...contestant('Capped', {}), evaluation, raters: 3 }],
    label,
  );
  expect(ranked.rows).toEqual([
    [
      1,
      'Capped (3 evaluators merged)',
      'qualified',
      '100.0',
      [
        'cap (grade not above qualified)',
        '1 red lines still open, which is not passed.',
        '1 with low confidence',
        '1 wrong inputs, counted as not filled in',
      ].join('\n'),
      '100.0',
      '100.0',
    ],
  ]);
});

test('an organisation of which one evaluator has several sheets is not ranked', () => {
  const { ranked, apart } = tablesOf({ ...contestant('Twice', both(90, 90)), doubled: true } as never);
  expect(ranked.rows).toEqual([]);
  expect(apart.rows).toEqual([['Twice', 'one evaluator has several sheets on it: choose one', '']]);
});

test('the first page says how many are ranked, with what decides; the dimensions follow', () => {
  const tables = tablesOf(contestant('First', both(90, 90)), contestant('Open', {}));
  const { paper, data, file } = rankingReport(tables, PROFILE, INSTRUMENT, '2026', label);
  expect(paper?.conclusion).toEqual(['Ranked: 1. Not ranked: 1, each with the reason.']);
  expect(paper?.tables.map(headsOf)[0]).toEqual(['Rank', 'Name', 'Grade', 'Score', 'Remarks']);
  expect(paper?.annexes[0]?.rows).toEqual(tables.ranked.rows);
  expect(data).toEqual(tables.ranked);
  expect(file).toEqual({ of: '2026', what: 'Organisations ranked' });
});

test('each place has its reason, in the files and beside it on the screen', () => {
  const tables = tablesOf(
    contestant('First', both(95, 95)),
    contestant('Second', both(85, 85)),
    contestant('Third', both(84.98, 85)),
    contestant('Fourth', both(70, 70)),
    contestant('Open', { a: make.percent(80) }),
  );
  expect(tables.reasons.rows).toEqual([
    [1, 'First', 'Grade before score: excellent, the next has good.'],
    [2, 'Second', 'Same grade, less than 0.1 points more than the next.'],
    [3, 'Third', 'Grade before score: good, the next has qualified.'],
    [4, 'Fourth', 'Nobody ranked comes after it.\n≈ 1 not ranked yet could come before it once complete.'],
  ]);
  const { tables: inFile, paper } = rankingReport(tables, PROFILE, INSTRUMENT, '2026', label);
  expect(inFile).toContain(tables.reasons);
  expect(paper?.annexes.map(({ rows }) => rows)).toContainEqual(tables.reasons.rows);
  const { deciding, figures } = screenTables(tables, label);
  // Nobody has a remark.
  expect(headsOf(deciding)).toEqual(['Rank', 'Name', 'Grade', 'Score', 'Why this place']);
  expect(deciding.rows[1]).toEqual([
    2,
    'Second',
    'good',
    '85.0',
    'Same grade, less than 0.1 points more than the next.',
  ]);
  expect(headsOf(figures)).toEqual(['Name', 'N/A as 0', 'A', 'B']);
  expect(figures.rows[0]).toEqual(['First', '95.0', '95.0', '95.0']);
});
