/** The profile of the worked example: A with A1 40 (from 50 % up) and A2 20, B with B1 30 and B2 10. */
import { expect, test } from 'vitest';
import type { AnswerSheet } from '../../../src/domain/answers/answer.ts';
import type { Instrument } from '../../../src/domain/answers/assessment.ts';
import { ratersReport } from '../../../src/domain/reports/ratersReport.ts';
import { evaluateRaters } from '../../../src/domain/scoring/raters.ts';
import { label } from '../../islands/words.ts';
import * as make from '../profiles/profiles.ts';
import { headsOf } from './reported.ts';

const INSTRUMENT: Instrument = { kind: 'evaluation', id: 'test', edition: '0.2.0', version: '1', hash: 'abc' };
const PROFILE = make.workedExample();
const reportOf = (...sheets: AnswerSheet[]) =>
  ratersReport(
    evaluateRaters(PROFILE, sheets),
    sheets.map((_, index) => `Rater ${index + 1}`),
    PROFILE,
    INSTRUMENT,
    label,
  );
const rowsOf = (...sheets: AnswerSheet[]) => reportOf(...sheets).tables[0]?.rows;
const STRICT = { A1: make.fractionOf(45, 60), A2: make.yes, B1: make.given({ level: '0.75' }), B2: make.no };
const MILD = { A1: make.fractionOf(60, 60), A2: make.yes, B1: make.given({ level: '0' }), B2: make.no };

test('nothing answered: no values, every score and grade possible, no agreement', () => {
  const report = reportOf({}, {});
  expect(report.lines).toEqual([
    '2 evaluators',
    'Score 0.0–100.0',
    'Grade unqualified; qualified; good; excellent',
    'Agreement (Krippendorff’s α) is undefined: no indicator has two values, or all values are equal',
  ]);
  expect(report.tables[0]?.rows).toEqual(
    ['A1', 'A2', 'B1', 'B2'].map((title) => [title, '—', '—', 'Not answered', '—']),
  );
});

test('the largest difference comes first, then the order of the profile', () => {
  const report = reportOf(STRICT, MILD);
  expect(report.tables.map(headsOf)).toEqual([['Indicator', 'Rater 1', 'Rater 2', 'Merged', 'Spread']]);
  expect(report.tables[0]?.rows).toEqual([
    ['B1', '75.0', '0.0', '37.5', '75.0'],
    ['A1', '50.0', '100.0', '75.0', '50.0'],
    ['A2', '100.0', '100.0', '100.0', '0.0'],
    ['B2', '0.0', '0.0', '0.0', '0.0'],
  ]);
  // Score: 30 + 20 + 11.25. Alpha: 1 − (1.625 / 8) / (24.875 / 56), the squares within and between indicators.
  expect(report.lines).toEqual([
    '2 evaluators',
    'Score 61.3',
    'Grade qualified',
    'Agreement (Krippendorff’s α, interval) 0.543',
  ]);
});

test('an indicator that one rater alone answers has no spread and comes last', () => {
  const { B1: _, ...others } = MILD;
  expect(rowsOf(STRICT, others)?.map((row) => row.join(' '))).toEqual([
    'A1 50.0 100.0 75.0 50.0',
    'A2 100.0 100.0 100.0 0.0',
    'B2 0.0 0.0 0.0 0.0',
    'B1 75.0 — 75.0 —',
  ]);
});

test('an indicator does not apply when more than half say so', () => {
  const without = { ...MILD, A2: make.na() };
  expect(rowsOf(without, without)?.find(([title]) => title === 'A2')).toEqual(['A2', '—', '—', 'Not applicable', '—']);
  expect(rowsOf(STRICT, without)?.find(([title]) => title === 'A2')).toEqual(['A2', '100.0', '—', '100.0', '—']);
});

test('title and stamp name what was compared and by which profile', () => {
  expect(reportOf(STRICT)).toMatchObject({
    title: 'Evaluators merged',
    stamp: 'Test, version 1 (abc); guide edition 0.2.0',
  });
});
