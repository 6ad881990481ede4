/** What chapter 17 wants a result to state, clause by clause: in Word, Excel, CSV, print and JSON alike. */
import mammoth from 'mammoth';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../src/commands/readContent.ts';
import type { AnswerSheet } from '../../src/domain/answers/answer.ts';
import { localize } from '../../src/domain/basics/locale.ts';
import { makeEvaluationResult } from '../../src/domain/formats/evaluationResult.ts';
import { forCalculation, indicatorsOf } from '../../src/domain/profiles/profile.ts';
import { evaluationReport } from '../../src/domain/reports/evaluationReport.ts';
import { evaluate } from '../../src/domain/scoring/evaluation.ts';
import { reportCsv } from '../../src/files/reportCsv.ts';
import { reportDocx } from '../../src/files/reportDocx.ts';
import { reportXlsx } from '../../src/files/reportXlsx.ts';
import { PrintedReport } from '../../src/islands/reports/PrintedReport.tsx';
import { fractionOf, given, inputFor, na, no, yes } from '../domain/profiles/profiles.ts';
import { label } from '../islands/words.ts';

const { evaluations, chapters } = readStandardFiles();
const [filed] = evaluations;
if (!filed) throw new Error('content/evaluations holds no profile');
// As the page hands it to the calculator.
const profile = forCalculation(localize(filed.data, 'en'));
const chapter17 = chapters.flatMap(({ data }) => (data.key === 'evaluation' ? data.sections : []));
const byKind = (kind: string) => indicatorsOf(profile).filter((indicator) => indicator.kind === kind);
const named = (id: string) => {
  const found = indicatorsOf(profile).find((indicator) => indicator.id === id);
  if (!found) throw new Error(`the profile has no indicator "${id}"`);
  return found;
};

/** A sheet in which everything that has to be marked occurs. */
const MARKED: AnswerSheet = {
  'service-plan-completion': given({ done: 6, planned: 8 }),
  'client-coverage': fractionOf(76, 80),
  'budget-execution': fractionOf(300_000, 400_000),
  'financial-compliance': given({ level: levelAt('financial-compliance', 2)?.id }),
  'psychological-assessment-coverage': na('Nobody was referred for 60 days'),
  'unit-cost': fractionOf(75_600, 70_000),
  'forged-records': yes,
  'late-incident-report': yes,
  'identity-disclosed': no,
};
function levelAt(id: string, place: number) {
  const indicator = named(id);
  return indicator.kind === 'rubric' ? indicator.levels[place] : undefined;
}
const surveyed = byKind('survey')[0]?.id ?? '';

/** Full marks everywhere but in one dimension and in some indicators. */
function fullBut(dimension: string | undefined, ...weak: readonly string[]): AnswerSheet {
  const full = Object.fromEntries(
    profile.dimensions.flatMap(({ id, indicators }) =>
      indicators.map((indicator) => [
        indicator.id,
        given(inputFor(indicator, id !== dimension && !weak.includes(indicator.id))),
      ]),
    ),
  );
  return { ...full, ...Object.fromEntries(profile.redLines.map(({ id }) => [id, no])) };
}
const EVIDENCE = {
  evidence: { 'client-coverage': ['doc1'], 'forged-records': ['doc2'] },
  documents: {
    doc1: { name: 'Referral list', where: 'cabinet 2', date: '2026-01-05', validUntil: '' },
    doc2: { name: 'Finding of the inspection', where: 'file 7', date: '2026-10-12', validUntil: '' },
  },
};
const NOTES = { 'client-coverage': 'Counted twice', 'forged-records': 'Two logs' };
const INSTRUMENT = { version: '3', hash: 'abc123', edition: '0.2.0' };
const ASSESSMENT = { id: 'abcd', name: 'Sunshine', period: '2026' };
const PROGRAM = { name: 'guide', version: '0.3.0', edition: '0.2.0' };

const plain = (text: string) => text.replace(/\s+/g, ' ');
const bytes = async (blob: Blob) => Buffer.from(await blob.arrayBuffer());
const unescaped = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** The text of every file that a report is handed out as. */
async function handedOut(answers: AnswerSheet): Promise<Record<string, string>> {
  const evaluation = evaluate(profile, answers);
  const report = evaluationReport(
    { profile, evaluation, answers, notes: NOTES, clauses: {}, ...EVIDENCE },
    ASSESSMENT,
    INSTRUMENT,
    { program: PROGRAM, today: '2026-11-23' },
    label,
  );
  const sheets = await readExcelFile(await bytes(await reportXlsx(report)));
  return {
    Word: plain((await mammoth.extractRawText({ buffer: await bytes(await reportDocx(report, 'en')) })).value),
    Excel: plain(sheets.flatMap(({ data }) => data.map((row) => row.join(' '))).join(' ')),
    CSV: plain((await reportCsv(report).text()).replaceAll('""', '"')),
    print: plain(unescaped(renderToString(h(PrintedReport, { report })))),
  };
}
const jsonOf = (answers: AnswerSheet) =>
  makeEvaluationResult(profile, evaluate(profile, answers), {
    now: 0,
    program: PROGRAM,
    edition: INSTRUMENT.edition,
    stamp: { id: profile.id, ...INSTRUMENT },
    assessment: ASSESSMENT,
    inputs: answers,
    notes: NOTES,
    ...EVIDENCE,
  });

const WEAK = { ...MARKED, [surveyed]: given({ mean: 4, responses: 12, invited: 40 }) };
const MUCH_NA = {
  ...WEAK,
  ...Object.fromEntries(
    indicatorsOf(profile)
      .filter(({ id, naAllowed }) => naAllowed !== false && !(id in WEAK))
      .map(({ id }) => [id, na('Not in the contract')]),
  ),
};
const money = profile.redLines.find(({ effect }) => effect === 'deduct');
interface Stated {
  answers: AnswerSheet;
  /** What each file says. */
  says: readonly string[];
  /** The same in JSON. */
  json: object;
}
const result = (of: object) => ({ result: expect.objectContaining(of) });
const traced = (id: string, of: object) => ({
  trace: expect.objectContaining({ indicators: expect.arrayContaining([expect.objectContaining({ id, ...of })]) }),
});

const STATED: Record<string, Stated> = {
  'result-names-profile': {
    answers: WEAK,
    says: ['guide edition 0.2.0', `${profile.title}, version 3`, 'Period: 2026', 'Date of evaluation: 2026-11-23'],
    json: {
      edition: '0.2.0',
      profile: expect.objectContaining({ title: profile.title, version: '3' }),
      assessment: expect.objectContaining({ period: '2026' }),
      made: '1970-01-01T00:00:00.000Z',
    },
  },
  'two-evaluators': {
    answers: WEAK,
    says: ['First evaluator', 'Second evaluator', 'Organisation (received)'],
    json: {},
  },
  'small-numbers-marked': {
    answers: WEAK,
    says: [`Few cases: ${named('service-plan-completion').title}`, 'Few cases: the denominator is below 10'],
    json: traced('service-plan-completion', { fewCases: true }),
  },
  'few-cases-give-range': {
    answers: { ...WEAK, [surveyed]: given({ mean: 4, responses: 4, invited: 5 }) },
    says: [
      `Too few cases for one figure, so the score is a range: ${named(surveyed).title}`,
      'Fewer than 10: one more case would leave 60% at worst, 80% at best.',
    ],
    json: traced(surveyed, { attainment: { low: 0.6, high: 0.8 } }),
  },
  'possible-grades-all-listed': {
    // 100 less 5, and less 3 to 6.
    answers: { ...fullBut(undefined, 'unit-cost'), [surveyed]: given({ mean: 1, responses: 1, invited: 1 }) },
    says: ['89.0–92.0', 'Possible grades: Good; Excellent'],
    json: result({ possible: ['good', 'excellent'], decided: null }),
  },
  'weak-survey-flagged': {
    answers: WEAK,
    says: [
      `Low confidence: ${named(surveyed).title}`,
      'Low confidence: fewer than 30 responses',
      '40 invited, 12 answered, response rate 30%',
    ],
    json: traced(surveyed, { lowConfidence: true }),
  },
  'rubric-highest-proven-level': {
    answers: WEAK,
    says: [
      'Level 3 of 5: 50%',
      `This level: ${levelAt('financial-compliance', 2)?.descriptor}`,
      `Next level (75%): ${levelAt('financial-compliance', 3)?.descriptor}`,
    ],
    json: traced('financial-compliance', { rule: expect.objectContaining({ kind: 'rubric' }) }),
  },
  'not-applicable-with-reason': {
    answers: WEAK,
    says: ['Not applicable: Nobody was referred for 60 days'],
    json: {
      inputs: expect.objectContaining({ 'psychological-assessment-coverage': na('Nobody was referred for 60 days') }),
    },
  },
  'unanswered-gives-range': {
    answers: WEAK,
    says: [`Indicators not filled in: ${named('record-completeness').title}`, 'Not filled in: from 0 to all'],
    json: result({ unanswered: expect.arrayContaining(['record-completeness']) }),
  },
  'both-readings-shown': {
    answers: WEAK,
    says: ['Other reading: not applicable counted as 0', 'Weights not applicable add up to 4 (above 20'],
    json: result({ naAsZero: expect.anything(), notApplicable: expect.objectContaining({ weight: 4 }) }),
  },
  'not-applicable-limit': {
    answers: MUCH_NA,
    says: ['Grade not determinable: indicators with a total weight of'],
    json: result({ determinable: false, notApplicable: expect.anything() }),
  },
  'weak-dimension-limits-grade': {
    answers: fullBut(profile.dimensions.at(-1)?.id),
    says: ['The score alone would give', '(0.0).'],
    json: result({
      heldDown: expect.objectContaining({ dimensions: expect.anything() }),
      dimensions: expect.arrayContaining([expect.objectContaining({ score: { low: 0, high: 0 } })]),
    }),
  },
  'rounded-once': {
    answers: WEAK,
    // What anybody needs to work a band out again.
    says: ['300000 ÷ 400000 = 75%; 90% to 100% gives all, below 60% or above 110% gives 0'],
    json: traced('budget-execution', { rule: expect.objectContaining({ innerLow: 0.9, outerHigh: 1.1 }) }),
  },
  'red-lines-checked': {
    answers: WEAK,
    says: profile.redLines.map(({ title }) => title),
    json: {
      trace: expect.objectContaining({
        redLines: profile.redLines.map(({ id }) => expect.objectContaining({ id, state: expect.any(String) })),
      }),
    },
  },
  'red-line-proven-in-writing': {
    answers: WEAK,
    says: ['Finding of the inspection', 'file 7', 'Two logs'],
    json: {
      trace: expect.objectContaining({
        redLines: expect.arrayContaining([
          expect.objectContaining({ id: 'forged-records', evidence: [EVIDENCE.documents.doc2] }),
        ]),
      }),
      notes: NOTES,
    },
  },
  'red-line-apart-from-score': {
    answers: WEAK,
    says: [
      '(for information only)',
      `Red lines affirmed: ${profile.redLines[0]?.title} (voids the evaluation); ${money?.title} (`,
      'points off)',
    ],
    json: result({ forInformation: true, possible: ['void'], deductions: expect.objectContaining({ open: 0 }) }),
  },
  'figures-traceable': {
    answers: WEAK,
    says: ['Referral list', 'cabinet 2', '76 ÷ 80 = 95%', 'Counted twice'],
    json: traced('client-coverage', { evidence: [EVIDENCE.documents.doc1] }),
  },
};

describe('a result states what the clause asks for', () => {
  test.each(Object.entries(STATED))('%s', async (key, { answers, says, json }) => {
    expect(chapter17.flatMap((section) => section.clauses).map((clause) => clause.key)).toContain(key);
    const files = await handedOut(answers);
    for (const [file, text] of Object.entries(files))
      for (const sentence of says) expect(text, `${file}: ${sentence}`).toContain(plain(sentence));
    expect(jsonOf(answers)).toMatchObject(json);
  });
  test('and no clause on the result or the report is left out', () => {
    const asked = chapter17
      .flatMap((section) => section.clauses)
      .filter(({ level: own, text }) => own === 'shall' && /评估(结果|报告)应/.test(text['zh-CN']))
      .map(({ key }) => key)
      // Whoever writes the report cites figures from outside; the calculator has none.
      .filter((key) => key !== 'press-figures-not-causal');
    expect(Object.keys(STATED)).toEqual(expect.arrayContaining(asked));
    expect(asked.length).toBeGreaterThan(7);
  });
});
