/** The profile of the worked example: A with A1 40 (from 50 % up) and A2 20, B with B1 30 and B2 10. */
import { describe, expect, test } from 'vitest';
import type { AnswerSheet } from '../../../src/domain/answers/answer.ts';
import {
  evaluationReport,
  evaluationStamp,
  type ReportedEvaluation,
} from '../../../src/domain/reports/evaluationReport.ts';
import { scoreTraceText } from '../../../src/domain/reports/scoreTraceText.ts';
import { evaluate } from '../../../src/domain/scoring/evaluation.ts';
import { label } from '../../islands/words.ts';
import * as make from '../profiles/profiles.ts';
import { headsOf, ON, TODAY, tableNamed } from './reported.ts';

const EXAMPLE = make.workedExample();
const INSTRUMENT = { version: '4', hash: 'abc', edition: '0.2.0' };
const RUBRIC_AT_75 = 'Level 2 of 3: 75%\nThis level: level 0.75\nNext level (100%): level 1';
/** What is said of the result, after whose it is and by which profile. */
const saidOf = ({ lines }: { lines: readonly string[] }) => lines.slice(2);
const FULL = { A1: make.fractionOf(45, 60), A2: make.yes, B1: make.given({ level: '0.75' }), B2: make.no };
const reportOn = (answers: AnswerSheet, profile = EXAMPLE, more: Partial<ReportedEvaluation> = {}) =>
  evaluationReport(
    {
      profile,
      evaluation: evaluate(profile, answers),
      answers,
      notes: {},
      clauses: {},
      evidence: {},
      documents: {},
      ...more,
    },
    ON.assessment,
    INSTRUMENT,
    { program: ON.program, today: TODAY },
    label,
  );
const stepsOf = (answers: AnswerSheet, profile: make.TestProfile) =>
  scoreTraceText(profile, evaluate(profile, answers), answers, label).steps;

describe('nothing answered', () => {
  const report = reportOn({});
  test('leaves every score and grade possible', () => {
    expect(saidOf(report)).toEqual([
      'Score 0.0–100.0',
      'Other reading: not applicable counted as 0 0.0–100.0',
      'No red line affirmed.',
      'Possible grades: unqualified; qualified; good; excellent',
      'Indicators not filled in: A1; A2; B1; B2',
    ]);
    expect(tableNamed(report, 'Dimensions').rows).toEqual([
      ['A', '60.0', '0.0–100.0'],
      ['B', '40.0', '0.0–100.0'],
    ]);
  });
  test('says of each indicator that its figure is missing', () => {
    expect(tableNamed(report, 'A').rows).toEqual([
      ['A1', 'a-clause', 'Not filled in: from 0 to all', '0.0–40.0 / 40.0', '', ''],
      ['A2', 'a-clause', 'Not filled in: from 0 to all', '0.0–20.0 / 20.0', '', ''],
      ['Sum', '', '', '0.0–60.0 / 60.0', '', ''],
    ]);
  });
});

describe('everything answered', () => {
  const report = reportOn(FULL, EXAMPLE, { notes: { A1: 'Register' }, clauses: { 'a-clause': { number: '6.1.2' } } });
  test('has one score and one grade', () => {
    // A1 half of 40, A2 20, B1 three quarters of 30, B2 nothing.
    expect(saidOf(report)).toEqual([
      'Score 62.5',
      'Other reading: not applicable counted as 0 62.5',
      'No red line affirmed.',
      'Grade: qualified',
    ]);
    // A 40 of 60, B 22.5 of 40.
    expect(tableNamed(report, 'Dimensions').rows).toEqual([
      ['A', '60.0', '66.7'],
      ['B', '40.0', '56.3'],
    ]);
  });
  test('shows how each point came about, with its clause and its note', () => {
    expect(headsOf(tableNamed(report, 'A'))).toEqual(['Indicator', 'Basis', 'How', 'Points', 'Evidence', 'Note']);
    expect(tableNamed(report, 'A').rows).toEqual([
      ['A1', '6.1.2', '45 ÷ 60 = 75%; 50% gives 0, 100% gives all: 50%', '20.0 / 40.0', '', 'Register'],
      ['A2', '6.1.2', 'Yes or no: 100%', '20.0 / 20.0', '', ''],
      ['Sum', '', '', '40.0 / 60.0', '', ''],
    ]);
    expect(tableNamed(report, 'B').rows).toEqual([
      ['B1', '6.1.2', RUBRIC_AT_75, '22.5 / 30.0', '', ''],
      ['B2', '6.1.2', 'Yes or no: 0%', '0.0 / 10.0', '', ''],
      ['Sum', '', '', '22.5 / 40.0', '', ''],
    ]);
  });
  test('keeps the tables in one order: dimensions, each of them, the steps, red lines, signatures', () => {
    expect(report.tables.map(({ title }) => title)).toEqual([
      'Dimensions',
      'A',
      'B',
      'Why this score: from what was filled in to the grade',
      'Red lines',
      'Signatures',
    ]);
  });
});

test('what does not apply gives its reason and no points, and its weight goes to its dimension', () => {
  const report = reportOn({ ...FULL, A2: make.na('No visits'), B2: make.yes });
  expect(tableNamed(report, 'A').rows).toEqual([
    ['A1', 'a-clause', '45 ÷ 60 = 75%; 50% gives 0, 100% gives all: 50%', '30.0 / 60.0', '', ''],
    ['A2', 'a-clause', 'Not applicable: No visits', '—', '', ''],
    ['Sum', '', '', '30.0 / 60.0', '', ''],
  ]);
  // 30 and 32.5; the other reading has A1 at half of 40.
  expect(saidOf(report)).toEqual([
    'Score 62.5',
    'Other reading: not applicable counted as 0 52.5',
    'Weights not applicable add up to 20 (above 20 the grade is not determinable)',
    'No red line affirmed.',
    'Grade: qualified',
  ]);
});

test('where nothing applies there is no figure, and no grade can be determined', () => {
  const report = reportOn({ A1: make.na(), A2: make.na(), B1: make.na(), B2: make.na() });
  expect(saidOf(report)).toEqual([
    'Score —',
    'Other reading: not applicable counted as 0 0.0',
    'Grade not determinable: indicators with a total weight of 100 do not apply, more than 20.',
    'No red line affirmed.',
    'Grade: not determinable',
  ]);
  expect(tableNamed(report, 'Dimensions').rows).toEqual([
    ['A', '0.0', '—'],
    ['B', '0.0', '—'],
  ]);
  expect(tableNamed(report, 'B').rows.at(-1)).toEqual(['Sum', '', '', '—', '', '']);
});

describe('the steps from the total to the grade', () => {
  test('of a part that is missing are ranges', () => {
    // B1 gives 0 to 30.
    const { B1: _, ...others } = FULL;
    expect(stepsOf(others, EXAMPLE)).toEqual([
      ['Total before deductions', '40.0–70.0'],
      ['Score', '40.0–70.0'],
      ['Possible grades', 'unqualified; qualified'],
    ]);
  });
  test('name red lines that were affirmed: deductions before the score, the others after it', () => {
    const redLines = [
      make.capAt('cap', 'unqualified'),
      make.deduct('late', 7.5),
      make.plainLine('warned', 'warn'),
      make.plainLine('denied', 'void'),
      make.plainLine('open', 'fail'),
    ];
    const answers = { ...FULL, cap: make.yes, late: make.yes, warned: make.yes, denied: make.no };
    expect(stepsOf(answers, make.workedExample({ redLines }))).toEqual([
      ['Total before deductions', '62.5'],
      ['Red line “late” takes off', '−7.5'],
      ['Score', '55.0'],
      ['Red line “cap”: not above unqualified', ''],
      ['Red line “warned”: a warning, no effect on the grade', ''],
      ['Grade', 'unqualified'],
    ]);
  });
  test('say which dimensions hold the grade down', () => {
    // 90 points would be excellent; B at 0 denies that, and good as well.
    const profile = make.profileOfRatios({ a: 90, b: 10 });
    expect(stepsOf({ a: make.percent(100), b: make.percent(0) }, profile)).toEqual([
      ['Total before deductions', '90.0'],
      ['Score', '90.0'],
      ['The score alone would give excellent, but these dimensions are below what that grade asks: B (0.0).', ''],
      ['Grade', 'qualified'],
    ]);
  });
  test('are those of the report', () => {
    const report = reportOn(FULL);
    expect(headsOf(tableNamed(report, 'Why this score: from what was filled in to the grade'))).toEqual([
      'How',
      'Result',
    ]);
    expect(tableNamed(report, 'Why this score: from what was filled in to the grade').rows).toEqual(
      stepsOf(FULL, EXAMPLE),
    );
  });
});

test('figures that are only observed are listed where both numbers are given and somebody was counted', () => {
  const observedOf = (id: string) => ({
    id,
    title: `Share of ${id}`,
    numerator: make.people,
    denominator: make.people,
    caution: '',
  });
  const profile = make.workedExample({ observed: ['lost', 'none', 'half', 'silent'].map(observedOf) });
  const answers = { lost: make.fractionOf(1, 80), none: make.fractionOf(0, 0), half: make.given({ numerator: 3 }) };
  const table = tableNamed(reportOn(answers, profile), 'Observed only');
  expect(headsOf(table)).toEqual(['Indicator', 'People', 'Share', 'How it is counted']);
  expect(table.rows).toEqual([['Share of lost', '1 / 80', '1.25%', 'people / people']]);
});

test('red lines are listed whatever their answer, with their notes', () => {
  const redLines = ['forged', 'hurt', 'paid'].map((id) => make.plainLine(id, 'warn'));
  const answers = { forged: make.no, hurt: make.yes };
  const table = tableNamed(
    reportOn(answers, make.workedExample({ redLines }), { notes: { hurt: 'File 12' } }),
    'Red lines',
  );
  expect(headsOf(table)).toEqual(['Red lines', 'State', 'Effect', 'Evidence', 'Note']);
  expect(table.rows).toEqual([
    ['forged', 'No', '—', '', ''],
    ['hurt', 'Yes', 'warning', '', 'File 12'],
    ['paid', 'Open', 'warning', '', ''],
  ]);
});

test('several clauses of one indicator are joined, and one that is not known is called by its key', () => {
  const indicator = { ...make.yesNo('x', 100), clauses: ['known', 'gone', 'constructor'] };
  const report = reportOn({}, make.profileOf([make.dimension('X', indicator)]), {
    clauses: { known: { number: '6.1' } },
  });
  expect(tableNamed(report, 'X').rows[0]?.[1]).toBe('6.1; gone; constructor');
});

test('the title names the assessment, and the stamp the profile, the edition, the program and the day', () => {
  expect(reportOn({})).toMatchObject({
    title: 'Evaluation report Sunshine · 2026',
    stamp: 'Test, version 4 (abc); guide edition 0.2.0; program 0.3.0; 2026-11-23',
  });
  expect(evaluationStamp(EXAMPLE, INSTRUMENT, { program: ON.program, today: TODAY }, label)).toBe(
    'Test, version 4 (abc); guide edition 0.2.0; program 0.3.0; 2026-11-23',
  );
});

describe('the first page', () => {
  test('says score and grade, what is not filled in, and where most points are lost', () => {
    const { paper } = reportOn({ ...FULL, A2: make.no, B2: { state: 'unknown' } });
    // A1 half of 40, nothing of 20, B1 three quarters of 30, and B2 from nothing to 10.
    expect(paper?.conclusion).toEqual([
      'Score 42.5–52.5. Grade: unqualified.',
      'Indicators not filled in: 1. They count from nothing to all.',
    ]);
    expect(
      paper && tableNamed(paper, 'Where most points are lost').rows.map(([title, , lost]) => [title, lost]),
    ).toEqual([
      ['A1', '20.0'],
      ['A2', '20.0'],
      ['B2', '10.0'],
      ['B1', '7.5'],
    ]);
    expect(paper?.signers).toHaveLength(4);
  });
  test('the sheet of data has the ends of the points as numbers', () => {
    const { data } = reportOn(FULL);
    expect(data && headsOf(data)).toEqual([
      'Dimension',
      'Indicator',
      'Basis',
      'State',
      'Of',
      'Points, least',
      'Points, most',
      'Points lost',
      'Evidence',
      'Note',
    ]);
    expect(data?.rows[0]).toEqual(['A', 'A1', 'a-clause', 'Filled in', 40, 20, 20, 20, '', '']);
  });
});
