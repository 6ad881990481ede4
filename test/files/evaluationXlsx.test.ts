/** The workbook that calculates, recalculated by an independent spreadsheet engine: the same figures as ours. */
import fc from 'fast-check';
import { HyperFormula } from 'hyperformula';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../src/commands/readContent.ts';
import type { Answer, AnswerSheet } from '../../src/domain/answers/answer.ts';
import { localize } from '../../src/domain/basics/locale.ts';
import { type Indicator, indicatorsOf, type Profile } from '../../src/domain/profiles/profile.ts';
import { evaluate } from '../../src/domain/scoring/evaluation.ts';
import { columnLetter } from '../../src/domain/tables/columnLetter.ts';
import { evaluationCells, evaluationXlsx } from '../../src/files/evaluationXlsx.ts';
import { capAt, given, no, percent, plainLine, profileOfRatios, someCase, yes } from '../domain/profiles/profiles.ts';
import { label, words } from '../islands/words.ts';
import { tries } from '../tries.ts';
import { zipEntries } from './zipEntries.ts';

const [filed] = readStandardFiles().evaluations;
if (!filed) throw new Error('content/evaluations holds no profile');
const profile: Profile<string> = localize(filed.data, 'en');
/** Index of the first indicator's row. */
const FIRST_ROW = 3;
const OPTIONS = { label, name: 'Organisation A', stamp: 'stamp' };

/** Result cells of a sheet, as the engine calculates them. */
function calculated(sheet: AnswerSheet, by = profile) {
  const { rows, low, high, grade, possible } = evaluationCells(by, sheet, OPTIONS);
  const engine = HyperFormula.buildFromArray(
    rows.map((row) => row.map((cell) => (cell?.type === 'Formula' ? `=${cell.value}` : (cell?.value ?? null)))),
    { licenseKey: 'gpl-v3' },
  );
  const at = (address: string) => {
    const cell = engine.simpleCellAddressFromString(address, 0);
    if (!cell) throw new Error(`no cell ${address}`);
    return engine.getCellValue(cell);
  };
  // What a program shows that does not calculate is what one that does would give.
  rows.forEach((cells, row) => {
    cells.forEach((cell, col) => {
      if (cell?.type !== 'Formula') return;
      const value = engine.getCellValue({ sheet: 0, row, col });
      const place = `${columnLetter(col)}${row + 1} =${String(cell.value).slice(0, 120)}`;
      if (typeof value === 'number' && typeof cell.cached === 'number')
        expect(cell.cached, place).toBeCloseTo(value, 7);
      else expect(cell.cached, place).toBe(value);
    });
  });
  const isPossible = Object.entries(possible).filter(([, cell]) => at(cell) === 1);
  const found = { low: at(low), high: at(high), grade: at(grade), possible: isPossible.map(([outcome]) => outcome) };
  engine.destroy();
  return found;
}

const count = fc.integer({ min: 0, max: 40 });
// No spreadsheet divides by a denormal number.
const amount = fc.oneof(count, fc.double({ min: 0.001, max: 40, noNaN: true }), fc.constantFrom(-1, 2.5));
const missing = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined, freq: 8 });

function valueFor(indicator: Indicator<string>): fc.Arbitrary<unknown> {
  switch (indicator.kind) {
    case 'ratio':
    case 'band':
      return fc.record({ numerator: missing(amount), denominator: missing(amount) });
    case 'count':
      return fc.record({ done: missing(count), planned: missing(count) });
    case 'rubric':
      return fc.record({ level: fc.constantFrom(...indicator.levels.map(({ id }) => id), 'none') });
    case 'survey':
      return fc.record({
        mean: missing(fc.double({ min: indicator.low - 1, max: indicator.high + 1, noNaN: true })),
        responses: missing(count),
        invited: missing(count),
      });
    case 'boolean':
      return fc.record({ yes: missing(fc.boolean()) });
    case 'deduction':
      return fc.record({ events: missing(fc.integer({ min: 0, max: 12 })) });
  }
}

const answerFor = (indicator: Indicator<string>): fc.Arbitrary<Answer | undefined> =>
  fc.oneof(
    { weight: 12, arbitrary: valueFor(indicator).map(given) },
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant<Answer>({ state: 'unknown' }) },
    { weight: 1, arbitrary: fc.constant<Answer>({ state: 'notApplicable', reason: 'because' }) },
  );

const someSheet = fc
  .tuple(
    fc.tuple(...indicatorsOf(profile).map((indicator) => answerFor(indicator).map((answer) => [indicator.id, answer]))),
    fc.tuple(
      ...profile.redLines.map(({ id }) =>
        fc
          .oneof(
            { weight: 8, arbitrary: fc.constant(given({ yes: false })) },
            { weight: 1, arbitrary: fc.constant(given({ yes: true })) },
            { weight: 1, arbitrary: fc.constant(undefined) },
          )
          .map((answer) => [id, answer]),
      ),
    ),
  )
  .map(([indicators, lines]): AnswerSheet => {
    const entries = [...indicators, ...lines] as [string, Answer | undefined][];
    return Object.fromEntries(entries.flatMap(([id, answer]) => (answer ? [[id, answer]] : [])));
  });

/** The outcome that is left, in words, or that several are. */
const gradeOf = (sheet: AnswerSheet, by = profile) => {
  const [only = '', ...more] = evaluate(by, sheet).possible;
  if (more.length > 0) return words['sheet.undecided'];
  return by.bands.find(({ id }) => id === only)?.title ?? words[`evaluation.outcome.${only}`];
};

/** Expects the same score, possible outcomes and grade of the workbook as of ourselves. */
function expectSame(sheet: AnswerSheet, by = profile) {
  const { score, possible } = evaluate(by, sheet);
  const found = calculated(sheet, by);
  if (score === null) expect([found.low, found.high]).toEqual(['', '']);
  else {
    // HyperFormula rounds what it calculates, so the ninth decimal may be another.
    expect(found.low).toBeCloseTo(score.low, 8);
    expect(found.high).toBeCloseTo(score.high, 8);
  }
  expect(found.possible).toEqual(possible);
  expect(found.grade).toBe(gradeOf(sheet, by));
  return found;
}

describe('the workbook', () => {
  test('gives the same score, possible outcomes and grade as ours over random sheets', () => {
    const seen = new Set<unknown>();
    fc.assert(
      fc.property(someSheet, (sheet) => {
        seen.add(expectSame(sheet).grade);
      }),
      { numRuns: 100 },
    );
    expect(seen.size).toBeGreaterThan(2);
  });
  test('does so with other dimensions, bands, red lines and limits', () => {
    fc.assert(
      fc.property(someCase, ({ profile: other, sheet }) => void expectSame(sheet, other)),
      { numRuns: tries(50, 200) },
    );
  });
  test('names a grade that is certain though answers are missing', () => {
    const small = profileOfRatios({ a: 70, b: 30 });
    // 63 points stand, B can add 30.
    expect(calculated({ a: percent(90) }, small).possible).toEqual(['qualified', 'good', 'excellent']);
    // 14 points stand, and the 30 of B do not lift them to 60.
    const weak = calculated({ a: percent(20) }, small);
    expect([weak.low, weak.high, weak.grade]).toEqual([14, 44, 'unqualified']);
  });
  test('names the grade when an open red line can no longer change it', () => {
    const capped = profileOfRatios({ a: 100 }, { redLines: [capAt('cap', 'qualified')] });
    expect(calculated({ a: percent(70) }, capped).grade).toBe('qualified');
    expect(calculated({ a: percent(85) }, capped).grade).toBe(words['sheet.undecided']);
    const failing = profileOfRatios({ a: 100 }, { redLines: [plainLine('fail', 'fail')] });
    expect(calculated({ a: percent(10) }, failing).grade).toBe('unqualified');
  });
  test('takes titles with quotation marks as they are', () => {
    const other = profileOfRatios({ a: 100 }, { redLines: [plainLine('void', 'void')] });
    const bands = other.bands.map((band) => ({ ...band, title: `the "${band.id}" one` }));
    const quoting = { ...other, bands };
    expect(calculated({ a: percent(95), void: no }, quoting).grade).toBe('the "excellent" one');
    expect(calculated({ a: percent(95), void: yes }, quoting).grade).toBe(words['evaluation.outcome.void']);
  });

  const full = (attained: number): AnswerSheet =>
    Object.fromEntries([
      ...indicatorsOf(profile).map((indicator) => [indicator.id, given(inputFor(indicator, attained))]),
      ...profile.redLines.map(({ id }) => [id, given({ yes: false })]),
    ]);
  function inputFor(indicator: Indicator<string>, a: number): unknown {
    switch (indicator.kind) {
      case 'ratio':
        return {
          numerator: Math.round(1000 * (indicator.floor + a * (indicator.target - indicator.floor))),
          denominator: 1000,
        };
      case 'band':
        return {
          numerator: Math.round(1000 * (indicator.outerLow + a * (indicator.innerLow - indicator.outerLow))),
          denominator: 1000,
        };
      case 'count':
        return { done: Math.round(a * 100), planned: 100 };
      case 'rubric':
        return { level: indicator.levels.filter(({ value }) => value <= a + 1e-9).at(-1)?.id };
      case 'survey':
        return { mean: indicator.low + a * (indicator.high - indicator.low), responses: 50, invited: 50 };
      case 'boolean':
        return { yes: a === 1 };
      case 'deduction':
        return { events: Math.floor((1 - a) / indicator.perEvent) };
    }
  }

  test.each([0, 0.5, 0.7, 0.85, 0.95, 1])('grades a full sheet at %d as ours does', (attained) => {
    expect(calculated(full(attained)).grade).toBe(gradeOf(full(attained)));
  });
  test.each(profile.redLines.map(({ id, effect }) => [effect, id] as const))(
    'lets an affirmed red line (%s, %s) do what it does',
    (_, id) => {
      const sheet = { ...full(1), [id]: given({ yes: true }) };
      expect(calculated(sheet).grade).toBe(gradeOf(sheet));
      const { score } = evaluate(profile, sheet);
      expect(calculated(sheet).low).toBeCloseTo(score?.low ?? -1, 8);
    },
  );
  test('uses only functions that Excel 2010 and WPS both have, and formulas without a leading "="', () => {
    const { rows } = evaluationCells(profile, {}, OPTIONS);
    const formulas = rows.flat().flatMap((cell) => (cell?.type === 'Formula' ? [String(cell.value)] : []));
    expect(formulas.length).toBeGreaterThan(60);
    const used = new Set(formulas.flatMap((each) => [...each.matchAll(/([A-Z]+)\(/g)].map(([, name]) => name)));
    const known = [
      'IF',
      'AND',
      'OR',
      'NOT',
      'MIN',
      'MAX',
      'SUM',
      'SUMPRODUCT',
      'CHOOSE',
      'ISNUMBER',
      'INT',
      'N',
    ].concat(['LEN', 'TRIM', 'SUBSTITUTE']);
    expect([...used].filter((name) => !known.includes(name ?? ''))).toEqual([]);
    expect(formulas.filter((each) => each.startsWith('=') || each.length > 8000)).toEqual([]);
  });
  test('is a workbook in which every formula has its value, that calculates once it is opened, one page wide', async () => {
    const [indicator] = indicatorsOf(profile);
    const sheet = {
      ...full(1),
      [indicator?.id ?? '']: { state: 'notApplicable', reason: 'Not in the contract' } as const,
    };
    const file = Buffer.from(await (await evaluationXlsx(profile, sheet, OPTIONS)).arrayBuffer());
    const parts = zipEntries(file);
    const xml = parts.get('xl/worksheets/sheet1.xml') ?? '';
    const formulas = xml.match(/<f>/g)?.length ?? 0;
    expect(formulas).toBeGreaterThan(100);
    expect(xml.match(/<\/f><v>[^<]*<\/v>/g)).toHaveLength(formulas);
    expect(xml).toMatch(/<dataValidation type="list"[^>]*><formula1>"1,0"<\/formula1>/);
    expect(xml).toContain('"1,2,3,4,5"');
    expect(xml).toContain('fitToWidth="1"');
    expect(xml.indexOf('<dataValidations')).toBeLessThan(xml.indexOf('<pageMargins'));
    expect(parts.get('xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1"');
    // Readers that do not calculate find the score and the grade.
    const [read] = await readExcelFile(file);
    const rows = (read?.data ?? []).map((row) => row.map(String));
    const naming = (title: string) => rows.find(([first]) => first === title);
    expect(naming(words['comparison.grade'] ?? '')?.[1]).toBe(gradeOf(sheet));
    expect(rows.find((row) => row[6] === 'Not in the contract')?.[7]).toBe('0');
    expect(rows[FIRST_ROW]?.[1]).toBe(
      [
        indicator?.title,
        '\u2460 Planned items completed and shown by a service record (items)',
        '\u2461 Items planned for the evaluation period (items)',
      ].join('\n'),
    );
  });
  test('takes "not applicable" only with a reason, as the site does', () => {
    const { rows } = evaluationCells(profile, full(1), OPTIONS);
    const applies = (reason: string) => {
      const engine = HyperFormula.buildFromArray(
        rows.map((row, index) =>
          row.map((cell, column) => {
            if (index === FIRST_ROW && column === 6) return reason;
            return cell?.type === 'Formula' ? `=${cell.value}` : (cell?.value ?? null);
          }),
        ),
        { licenseKey: 'gpl-v3' },
      );
      const value = engine.getCellValue({ sheet: 0, row: FIRST_ROW, col: 7 });
      engine.destroy();
      return value;
    };
    expect(['', '   ', '\u3000 ', 'none this year'].map(applies)).toEqual([1, 1, 1, 0]);
  });
});
