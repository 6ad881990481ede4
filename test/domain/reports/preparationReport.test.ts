import { describe, expect, test } from 'vitest';
import { decideAdmission } from '../../../src/domain/admission/admission.ts';
import { wayToNextTier } from '../../../src/domain/admission/nextTier.ts';
import { preparationList } from '../../../src/domain/admission/preparation.ts';
import { preparationReport } from '../../../src/domain/reports/preparationReport.ts';
import { label, toolNamed } from '../../islands/words.ts';
import { condition, incurable, isYes, named, rulesOf, sheetOf, tier, yesNo } from '../admission/ruleSets.ts';
import { headsOf, TODAY } from './reported.ts';

const paper = (id: string, clause: string, ...evidence: string[]) => ({
  ...condition(`${id}-ok`, isYes(id)),
  clause,
  evidence,
  issuer: `Office of ${id}`,
  time: `Time of ${id}`,
});
const RULES = rulesOf({
  title: 'Rules',
  version: 3,
  questions: ['gate', 'rooms', 'staff', 'barred'].map(yesNo),
  conditions: [
    paper('rooms', 'premises', 'Lease', 'Plan'),
    paper('gate', 'registration', 'Deed', 'Plan'),
    paper('staff', 'premises', 'Plan'),
    { ...incurable('barred-ok', { not: isYes('barred') }), evidence: ['Certificate'] },
  ],
  gates: ['gate-ok', 'barred-ok'],
  tiers: [tier('full', { all: named('rooms-ok', 'staff-ok') })],
});
const CLAUSES = { premises: { number: '5.1.1' }, registration: { number: '4.2.1' } };
const TOOL = {
  ...toolNamed('admission', 'test'),
  instrument: { ...toolNamed('admission', 'test').instrument, hash: 'abc' },
};
const reportOf = (
  answers: Record<string, 'yes' | 'no'>,
  name = 'Sunshine',
  clauses: typeof CLAUSES | Record<string, never> = CLAUSES,
) => {
  const sheet = sheetOf(answers);
  const decision = decideAdmission(RULES, sheet, TODAY);
  const lines = preparationList(RULES, sheet, decision, wayToNextTier(RULES, sheet, decision));
  return preparationReport(RULES, decision, lines, clauses, { name }, TOOL, label);
};
const rowsOf = (...of: Parameters<typeof reportOf>) => reportOf(...of).tables[0]?.rows.map((row) => row.join(' | '));

describe('the documents', () => {
  test('have columns for who brings them by when, which are empty', () => {
    const { tables } = reportOf({});
    expect(tables.map(({ title }) => title)).toEqual(['Documents to collect']);
    expect(tables.map(headsOf)).toEqual([
      ['No.', 'Document', 'Clauses', 'Issued by', 'Usual time', 'State', 'Who', 'By when'],
    ]);
    expect(tables[0]?.rows.map((row) => row.slice(6))).toEqual(tables[0]?.rows.map(() => ['', '']));
  });
  test('are numbered from the most urgent, each once, with every clause that asks for it once', () => {
    expect(rowsOf({ gate: 'no', rooms: 'no', staff: 'yes', barred: 'no' })).toEqual([
      '1 | Plan | 5.1.1; 4.2.1 | Office of rooms | Time of rooms | needed first |  | ',
      '2 | Deed | 4.2.1 | Office of gate | Time of gate | needed first |  | ',
      '3 | Lease | 5.1.1 | Office of rooms | Time of rooms | for the next tier |  | ',
      '4 | Certificate |  | office | a day | should be there |  | ',
    ]);
  });
  test('are all listed while nothing is answered', () => {
    expect(reportOf({}).tables[0]?.rows.map((row) => `${row[1]}: ${row[5]}`)).toEqual([
      'Lease: not asked yet',
      'Plan: not asked yet',
      'Deed: not asked yet',
      'Certificate: not asked yet',
    ]);
  });
  test('are those that should be there once everything is met', () => {
    expect(
      reportOf({ gate: 'yes', rooms: 'yes', staff: 'yes', barred: 'no' }).tables[0]?.rows.map((row) => row[5]),
    ).toEqual(Array.from({ length: 4 }, () => 'should be there'));
  });
  test('leave out those of an unmet condition that nothing cures', () => {
    const documents = reportOf({ barred: 'yes' }).tables[0]?.rows.map((row) => row[1]);
    expect(documents).not.toContain('Certificate');
  });
  test('of a clause whose number is not known have none', () => {
    expect(reportOf({}, 'Sunshine', {}).tables[0]?.rows.map((row) => row[2])).toEqual(['', '', '', '']);
  });
});

describe('the lines', () => {
  const judged = expect.stringMatching(/^Dates are judged as of 2026-11-23/);
  test.each<[string, Record<string, 'yes' | 'no'>]>([
    ['Not decided yet', {}],
    ['Ready for admission', { gate: 'yes', rooms: 'yes', staff: 'yes', barred: 'no' }],
    ['Admissible once gaps are closed', { gate: 'no', barred: 'no' }],
    ['Cannot be admitted now', { barred: 'yes' }],
  ])('say whose list it is, the outcome and the day: %s', (outcome, answers) => {
    expect(reportOf(answers).lines).toEqual(['Sunshine', outcome, judged]);
  });
  test('say nothing of a name where there is none', () => {
    expect(reportOf({}, '').lines).toEqual(['Not decided yet', judged]);
  });
});

test('title and stamp name the rules with their version and hash, and the edition', () => {
  expect(reportOf({})).toMatchObject({
    title: 'Preparation list',
    stamp: expect.stringMatching(/^Rules, version 3 \(abc\); guide edition 0\.1\.0\./),
  });
});

describe('the first page', () => {
  test('says the outcome, the gates that are not met, and how much is needed first', () => {
    const { paper } = reportOf({ gate: 'no', rooms: 'no', staff: 'yes', barred: 'no' });
    expect(paper?.conclusion.slice(0, 3)).toEqual([
      'Admissible once gaps are closed.',
      'Gates not met: gate-ok.',
      'Documents to get before applying: 2.',
    ]);
    expect(paper?.tables.map(({ title, rows }) => [title, rows.length])).toEqual([['“needed first”: 2', 2]]);
  });
  test('says that the outcome may change while questions are open', () => {
    expect(reportOf({}).paper?.conclusion[1]).toBe(
      'Questions not answered or to be found out: 4. The outcome may change.',
    );
  });
});
