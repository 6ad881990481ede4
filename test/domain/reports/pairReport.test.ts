/** The profile of the worked example: A with A1 40 (from 50 % up) and A2 20, B with B1 30 and B2 10. */
import { describe, expect, test } from 'vitest';
import type { AnswerSheet } from '../../../src/domain/answers/answer.ts';
import type { Instrument } from '../../../src/domain/answers/assessment.ts';
import { type PairSide, pairReport, withSigns } from '../../../src/domain/reports/pairReport.ts';
import { comparePair } from '../../../src/domain/scoring/assessmentPair.ts';
import { evaluate } from '../../../src/domain/scoring/evaluation.ts';
import { label } from '../../islands/words.ts';
import * as make from '../profiles/profiles.ts';
import { headsOf, tableNamed } from './reported.ts';

const INSTRUMENT: Instrument = { kind: 'evaluation', id: 'test', edition: '0.2.0', version: '1', hash: 'abc' };
const PROFILE = make.workedExample();
const side = (name: string, answers: AnswerSheet, notes: PairSide['notes'] = {}): PairSide => ({
  name,
  evaluation: evaluate(PROFILE, answers),
  notes,
});
const reportOf = (first: PairSide, second: PairSide) =>
  pairReport(PROFILE, INSTRUMENT, comparePair(PROFILE, first.evaluation, second.evaluation), [first, second], label);
const SELF = { A1: make.fractionOf(45, 60), A2: make.yes, B1: make.given({ level: '0.75' }), B2: make.no };
const OTHER = { A1: make.fractionOf(60, 60), A2: make.no, B1: make.given({ level: '0.75' }), B2: make.yes };

describe('two complete evaluations', () => {
  const report = reportOf(
    side('Self', SELF, { A2: 'Twice a year', B1: 'Plan' }),
    side('Assessor', OTHER, { A2: 'None on file', A1: 'All of them' }),
  );
  test('are compared as a whole', () => {
    const whole = tableNamed(report, 'Overall');
    expect(headsOf(whole)).toEqual([
      'Dimension or indicator',
      'Self',
      'Assessor',
      'Difference',
      'Points: Self',
      'Points: Assessor',
    ]);
    // 20 + 20 + 22.5 + 0, and 40 + 0 + 22.5 + 10.
    expect(whole.rows).toEqual([['Score', '62.5', '72.5', 10, '62.5', '72.5']]);
  });
  test('by dimension, and by indicator, the largest difference first', () => {
    expect(tableNamed(report, 'Dimensions (0–100)').rows).toEqual([
      // 22.5 and 32.5 of 40.
      ['B', '56.3', '81.3', 25, '22.5', '32.5'],
      ['A', '66.7', '66.7', 0, '40.0', '40.0'],
    ]);
    expect(tableNamed(report, 'Attainment by indicator (%)').rows).toEqual([
      ['A2', '100.0', '0.0', -100, '20.0', '0.0'],
      ['B2', '0.0', '100.0', 100, '0.0', '10.0'],
      ['A1', '50.0', '100.0', 50, '20.0', '40.0'],
      ['B1', '75.0', '75.0', 0, '22.5', '22.5'],
    ]);
  });
  test('have an agenda of what differs, with the notes of both', () => {
    const agenda = tableNamed(report, 'Agenda of differences');
    expect(headsOf(agenda)).toEqual([
      'Dimension or indicator',
      'Difference',
      'Note in “Self”:',
      'Reason for the difference',
    ]);
    expect(agenda.rows).toEqual([
      ['A2', -100, 'Twice a year', 'None on file'],
      ['B2', 100, '', ''],
      ['A1', 50, '', 'All of them'],
    ]);
  });
  test('are named in the report with its stamp', () => {
    expect(report).toMatchObject({
      title: 'Two compared',
      lines: ['Self / Assessor', expect.stringMatching(/^Two evaluations item by item/)],
      stamp: 'Test, version 1 (abc); guide edition 0.2.0',
    });
  });
  test('show their differences with a sign on the screen, and as numbers in a file', () => {
    const table = tableNamed(report, 'Attainment by indicator (%)');
    expect(withSigns(table).rows.map((row) => row[3])).toEqual(['-100.0', '+100.0', '+50.0', '0.0']);
    expect(withSigns(table).rows.map((row) => row[1])).toEqual(table.rows.map((row) => row[1]));
    expect(headsOf(withSigns(table))).toEqual(headsOf(table));
  });
});

describe('missing answers', () => {
  test('are said in words, leave ranges and no difference, and are on the agenda', () => {
    const report = reportOf(side('Self', SELF), side('Assessor', { A2: make.unknown, B1: make.na() }));
    expect(tableNamed(report, 'Overall').rows).toEqual([['Score', '62.5', '0.0–100.0', '—', '62.5', '0.0–100.0']]);
    expect(tableNamed(report, 'Attainment by indicator (%)').rows).toEqual([
      ['A1', '50.0', 'Not answered', '—', '20.0', '0.0–40.0'],
      ['A2', '100.0', 'Cannot tell', '—', '20.0', '0.0–20.0'],
      ['B1', '75.0', 'Not applicable', '—', '22.5', '—'],
      // All of B is left to it.
      ['B2', '0.0', 'Not answered', '—', '0.0', '0.0–40.0'],
    ]);
    expect(tableNamed(report, 'Agenda of differences').rows.map((row) => row[0])).toEqual(['A1', 'A2', 'B1', 'B2']);
    expect(withSigns(tableNamed(report, 'Overall')).rows[0]?.[3]).toBe('—');
  });
  test('of both are no difference', () => {
    const { tables } = reportOf(side('Self', {}), side('Assessor', {}));
    expect(tableNamed({ tables }, 'Agenda of differences').rows).toEqual([]);
  });
});

test('what is taken off and what red lines do stands beside the points, so that they add up to the score', () => {
  const profile = make.workedExample({ redLines: [make.deduct('late', 5), make.plainLine('forged', 'void')] });
  const [first, second] = [
    { ...SELF, late: make.yes, forged: make.no },
    { ...OTHER, late: make.no, forged: make.yes },
  ].map((answers, index) => ({ name: `Side ${index + 1}`, evaluation: evaluate(profile, answers), notes: {} }));
  if (!first || !second) throw new Error('two sides');
  const report = pairReport(
    profile,
    INSTRUMENT,
    comparePair(profile, first.evaluation, second.evaluation),
    [first, second],
    label,
  );
  expect(tableNamed(report, 'Why this score: from what was filled in to the grade').rows).toEqual([
    ['Total before deductions', '62.5', '72.5'],
    ['Points off for red lines', '−5', '—'],
    ['Score', '57.5', '72.5 (for information only)'],
    ['Other reading: not applicable counted as 0', '57.5', '72.5'],
    ['Grade', 'unqualified', 'void'],
  ]);
  expect(tableNamed(report, 'Red lines').rows).toEqual([
    ['late', 'Yes', 'No', '5 points off'],
    ['forged', 'No', 'Yes', 'voids the evaluation'],
  ]);
});

test('the first page has both scores and how many indicators differ', () => {
  const { paper } = reportOf(side('Self', SELF), side('Assessor', OTHER));
  expect(paper?.conclusion).toEqual(['Self: 62.5. Assessor: 72.5. Indicators that differ: 3.']);
  expect(paper?.tables.map(({ columns }) => columns.length)).toEqual([4, 4]);
  expect(paper?.annexes[0]?.title).toBe('Annex 1: Agenda of differences');
});
