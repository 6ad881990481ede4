/** The profile of the worked example: A with A1 40 (from 50 % up) and A2 20, B with B1 30 and B2 10. */
import { expect, test } from 'vitest';
import type { AnswerSheet } from '../../../src/domain/answers/answer.ts';
import type { Instrument } from '../../../src/domain/answers/assessment.ts';
import { agreementBasisText, ratersReport } from '../../../src/domain/reports/ratersReport.ts';
import { evaluateRaters } from '../../../src/domain/scoring/raters.ts';
import { label } from '../../islands/words.ts';
import * as make from '../profiles/profiles.ts';
import { headsOf, tableNamed } from './reported.ts';

const INSTRUMENT: Instrument = { kind: 'evaluation', id: 'test', edition: '0.2.0', version: '1', hash: 'abc' };
const PROFILE = make.workedExample();
const reportOf = (...sheets: AnswerSheet[]) => reportBy(PROFILE, sheets);
const reportBy = (
  profile: make.TestProfile,
  sheets: readonly AnswerSheet[],
  notes: readonly Record<string, string>[] = [],
  fewCases: readonly string[] = [],
) =>
  ratersReport(
    {
      profile,
      merged: evaluateRaters(profile, sheets),
      raters: sheets.map((_, index) => ({ name: `Rater ${index + 1}`, notes: notes[index] ?? {} })),
      fewCases,
    },
    'Sunshine · 2026',
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
    'Other reading: not applicable counted as 0 0.0–100.0',
    'No red line affirmed.',
    'Possible grades: unqualified; qualified; good; excellent',
    'Indicators not filled in: A1; A2; B1; B2',
    'Agreement (Krippendorff’s α) is undefined: no indicator has two values, or all values are equal',
  ]);
  expect(report.tables[0]?.rows).toEqual(
    ['A1', 'A2', 'B1', 'B2'].map((title) => [title, 'Not answered', 'Not answered', 'Not answered', '—', '']),
  );
});

test('the largest difference comes first, then the order of the profile', () => {
  const report = reportOf(STRICT, MILD);
  expect(report.tables.map(headsOf)).toEqual([['Indicator', 'Rater 1', 'Rater 2', 'Merged', 'Spread', 'Note']]);
  expect(report.tables[0]?.rows).toEqual([
    ['B1', '75.0', '0.0', '37.5', '75.0', ''],
    ['A1', '50.0', '100.0', '75.0', '50.0', ''],
    ['A2', '100.0', '100.0', '100.0', '0.0', ''],
    ['B2', '0.0', '0.0', '0.0', '0.0', ''],
  ]);
  // Score: 30 + 20 + 11.25. Alpha: 1 − (1.625 / 8) / (24.875 / 56), the squares within and between indicators.
  expect(report.lines).toEqual([
    '2 evaluators',
    'Score 61.3',
    'Other reading: not applicable counted as 0 61.3',
    'No red line affirmed.',
    'Grade: qualified',
    'Agreement (Krippendorff’s α, interval) 0.543: they differ much; confer before using it (below 0.667)',
  ]);
});

test('an indicator that one rater alone answers has no spread and comes last', () => {
  const { B1: _, ...others } = MILD;
  expect(rowsOf(STRICT, others)?.map((row) => row.join(' '))).toEqual([
    'A1 50.0 100.0 75.0 50.0 ',
    'A2 100.0 100.0 100.0 0.0 ',
    'B2 0.0 0.0 0.0 0.0 ',
    'B1 75.0 Not answered 75.0 — ',
  ]);
});

test('a value against "does not apply" comes first, and states are called by their names', () => {
  const without = { ...MILD, A2: make.na('Not in the contract'), B2: make.unknown };
  const rows = rowsOf(STRICT, without) ?? [];
  expect(rows[0]).toEqual([
    'A2',
    '100.0',
    'Not applicable: Not in the contract',
    '100.0',
    'some score it, some say not applicable',
    '',
  ]);
  expect(rows.find(([title]) => title === 'B2')).toEqual(['B2', '0.0', 'Cannot tell', '0.0', '—', '']);
  expect(
    rowsOf(without, without)
      ?.find(([title]) => title === 'A2')
      ?.slice(3),
  ).toEqual(['Not applicable', '—', '']);
});

test('notes stand beside the indicator and the red line, each with who wrote it', () => {
  const profile = make.workedExample({ redLines: [make.plainLine('hurt', 'warn')] });
  const { tables } = reportBy(profile, [STRICT, MILD], [{ B1: 'Plan seen', hurt: 'File 3' }, { B1: 'No plan' }]);
  expect(tables[0]?.rows[0]?.at(-1)).toBe('Rater 1: Plan seen\nRater 2: No plan');
  expect(tables[1]?.rows[0]?.at(-1)).toBe('Rater 1: File 3');
});

test('red lines are shown rater by rater: who affirmed, who denies, who left them open', () => {
  const profile = make.workedExample({ redLines: [make.plainLine('forged', 'void'), make.capAt('hurt', 'qualified')] });
  const { tables, lines } = reportBy(profile, [
    { ...STRICT, forged: make.yes, hurt: make.no },
    { ...STRICT, forged: make.unknown, hurt: make.no },
    STRICT,
  ]);
  const table = tableNamed({ tables }, 'Red lines');
  expect(headsOf(table)).toEqual(['Red lines', 'Rater 1', 'Rater 2', 'Rater 3', 'Merged', 'Effect', 'Note']);
  expect(table.rows).toEqual([
    ['forged', 'Yes', 'Cannot tell', 'Open', 'Yes', 'voids the evaluation', ''],
    ['hurt', 'No', 'No', 'Open', 'Open', 'grade not above qualified', ''],
  ]);
  expect(lines).toContain('Score 62.5 (for information only)');
});

test('wrong input of a rater is named, and counts as not filled in', () => {
  const { tables } = reportOf({ ...STRICT, A1: make.fractionOf(12, 10), gone: make.yes }, MILD);
  expect(tableNamed({ tables }, 'Wrong input, counted as not filled in').rows).toEqual([
    ['Rater 1', expect.stringMatching(/^A1: .*10/)],
    ['Rater 1', expect.stringMatching(/^gone: /)],
  ]);
  expect(tables[0]?.rows.find(([title]) => title === 'A1')?.[1]).toBe('wrong input');
});

test.each([
  // Always one apart from the other: −0.5, and never "−0.000".
  [[make.no, make.yes], [make.yes, make.no], '-0.500: they differ much'],
  [[make.no, make.yes], [make.no, make.yes], '1.000: the evaluators agree well'],
])('agreement says what it means', (first, second, said) => {
  const profile = make.profileOf([make.dimension('A', make.yesNo('a', 50), make.yesNo('b', 50))]);
  const sheets = [first, second].map(([a, b]) => ({ a, b }) as AnswerSheet);
  expect(reportBy(profile, sheets).lines.at(-1)).toContain(said);
});

test('an agreement of nothing is 0.000, without a sign', () => {
  const profile = make.profileOf([make.dimension('A', make.ratio('a', 50), make.ratio('b', 50))]);
  const merged = { ...evaluateRaters(profile, []), alpha: -0.0001 };
  const { lines } = ratersReport({ profile, merged, raters: [], fewCases: [] }, '', INSTRUMENT, label);
  expect(lines.at(-1)).toContain('interval) 0.000');
});

test('title and stamp name what was compared and by which profile', () => {
  expect(reportOf(STRICT)).toMatchObject({
    title: 'Evaluators merged Sunshine · 2026',
    stamp: 'Test, version 1 (abc); guide edition 0.2.0',
  });
});

test('the agreement says on how many indicators it rests, and that one alone says nothing', () => {
  const profile = make.profileOf([make.dimension('A', make.yesNo('a', 50), make.yesNo('b', 50))]);
  const one = evaluateRaters(profile, [{ a: make.yes, b: make.yes }, { a: make.no }]);
  expect(agreementBasisText(one, label)).toBe(
    'It rests on 1 indicator with two values or more: too few to say anything.',
  );
  const sheets = [{ a: make.yes }, { a: make.no }] as AnswerSheet[];
  const { lines, paper } = reportBy(profile, sheets);
  expect(lines.at(-1)).toBe('Agreement (Krippendorff’s α, interval) 0.000: of one indicator alone it says nothing');
  expect(paper?.notes.at(-1)).toContain('too few to say anything');
  expect(agreementBasisText(evaluateRaters(profile, []), label)).toBeUndefined();
});
