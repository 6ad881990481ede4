/**
 * An evaluation as a workbook that calculates: change an input, and points, score and grade follow.
 *
 * Only functions that Excel 2010 and WPS both have: IF, AND, OR, NOT, MIN, MAX, SUM, SUMPRODUCT, CHOOSE, ISNUMBER, INT,
 * N. Formulas carry the same tolerance as our own comparisons.
 */
// The universal build: the browser's starts workers from blobs, which a strict content security policy refuses.
import writeExcelFile from 'write-excel-file/universal';
import { type AnswerSheet, answerTo, isNotApplicable } from '../domain/answers/answer.ts';
import type { Label, LabelKey } from '../domain/basics/labels.ts';
import { indicatorsOf, type Profile } from '../domain/profiles/profile.ts';
import { redLineEffect } from '../domain/reports/evaluationWords.ts';
import type { Outcome } from '../domain/scoring/outcomes.ts';
import { type Grounds, gradeTables, isAffirmed, isOpenCell } from './evaluationGrade.ts';
import { attainmentIn, inputsOf } from './evaluationInputs.ts';
import { bold, formula, input, number, runningText, textCell, type WorkbookCell } from './workbookCells.ts';

/** Columns: dimension, indicator, weight, three inputs, "not applicable", is it applicable, is it answered, attainment. */
const FIRST = 4;

interface Options {
  label: Label;
  name: string;
  /** Edition, profile, hash, date. */
  stamp: string;
}

/** Cells in which the results stand, for whoever reads the workbook with a program. */
interface EvaluationCells {
  rows: WorkbookCell[][];
  low: string;
  high: string;
  grade: string;
  /** WorkbookCell that holds 1 while the outcome is possible, else 0. */
  possible: Record<Outcome, string>;
}

/** The one sheet: indicators, dimensions, red lines, result. */
export function evaluationCells(
  profile: Profile<string>,
  sheet: AnswerSheet,
  { label, name, stamp }: Options,
): EvaluationCells {
  const headings = (...keys: LabelKey[]): WorkbookCell[] => keys.map((key) => bold(label(key)));
  const indicators = indicatorsOf(profile);
  const last = FIRST + indicators.length - 1;
  const column = (letter: string) => `$${letter}$${FIRST}:$${letter}$${last}`;
  const rows: WorkbookCell[][] = [
    [bold(name), null, textCell(stamp)],
    [{ value: label('sheet.explain'), type: String, wrap: true, columnSpan: 10, height: 60 }],
    headings(
      'sheet.dimension',
      'sheet.indicator',
      'sheet.weight',
      'sheet.input1',
      'sheet.input2',
      'sheet.input3',
      'sheet.na',
      'sheet.applies',
      'sheet.answered',
      'sheet.attainment',
    ),
  ];
  for (const dimension of profile.dimensions)
    for (const indicator of dimension.indicators) {
      const row = rows.length + 1;
      const answer = answerTo(sheet, indicator.id);
      const value = answer?.state === 'value' ? (answer.value as Record<string, unknown>) : {};
      const inputs = inputsOf(indicator, value ?? {});
      const na = isNotApplicable(answer, indicator.naAllowed !== false);
      const { valid, value: attained } = attainmentIn(indicator, row);
      rows.push([
        textCell(dimension.title),
        textCell(indicator.title),
        number(indicator.weight),
        ...[0, 1, 2].map((index) => (index < inputs.length ? input(inputs[index]) : null)),
        indicator.naAllowed === false ? null : input(na ? 'x' : ''),
        formula(indicator.naAllowed === false ? '1' : `IF(G${row}="",1,0)`),
        formula(`IF(AND(H${row}=1,${valid}),1,0)`),
        formula(`IF(I${row}=1,${attained},0)`),
      ]);
    }

  rows.push([], headings('sheet.dimension', 'sheet.weightAll', 'sheet.weightApplied', 'sheet.low', 'sheet.high'));
  const dimensionFirst = rows.length + 1;
  let from = FIRST;
  for (const { title, indicators: own } of profile.dimensions) {
    const row = rows.length + 1;
    const part = (letter: string) => `$${letter}$${from}:$${letter}$${from + own.length - 1}`;
    const [w, applies, answered, a] = ['C', 'H', 'I', 'J'].map(part);
    const sum = `SUMPRODUCT(${w},${applies},${answered},${a})`;
    // Not "1 - answered": not every program reckons with ranges inside SUMPRODUCT.
    const open = `SUMPRODUCT(${w},${applies})-SUMPRODUCT(${w},${applies},${answered})`;
    rows.push([
      textCell(title),
      formula(`SUM(${w})`),
      formula(`SUMPRODUCT(${w},${applies})`),
      formula(`IF(C${row}>0,100*${sum}/C${row},"")`),
      formula(`IF(C${row}>0,100*(${sum}+${open})/C${row},"")`),
    ]);
    from += own.length;
  }
  rows.push([], headings('sheet.redLine', 'sheet.redLineAnswer', 'sheet.effect'));
  const lineFirst = rows.length + 1;
  for (const line of profile.redLines) {
    const answer = answerTo(sheet, line.id);
    const yes = answer?.state === 'value' ? (answer.value as { yes?: unknown } | null)?.yes : undefined;
    rows.push([
      textCell(line.title),
      input(typeof yes === 'boolean' ? Number(yes) : undefined),
      runningText(redLineEffect(line, profile.bands, label)),
    ]);
  }
  const lineCells = profile.redLines.map((_, index) => `$B$${lineFirst + index}`);
  const points = (when: (cell: string) => string) =>
    profile.redLines
      .flatMap((line, index) =>
        line.effect === 'deduct' ? [`IF(${when(lineCells[index] ?? '')},${line.points},0)`] : [],
      )
      .reduce((sum, each) => `${sum}+${each}`, '0');

  const places = profile.dimensions.map((_, index) => dimensionFirst + index);
  const applied = `(${places.map((row) => `IF(C${row}>0,B${row},0)`).join('+')})`;
  const weighted = (letter: string) => places.map((row) => `IF(C${row}>0,B${row}*${letter}${row},0)`).join('+');
  rows.push([], headings('sheet.result', 'sheet.low', 'sheet.high'));
  const totalRow = rows.push([
    textCell(label('sheet.total')),
    formula(`IF(${applied}=0,"",(${weighted('D')})/${applied})`),
    formula(`IF(${applied}=0,"",(${weighted('E')})/${applied})`),
  ]);
  // The least that is taken off belongs to the high end of the score.
  const deductedRow = rows.push([
    textCell(label('sheet.deducted')),
    formula(`${points(isAffirmed)}+${points(isOpenCell)}`),
    formula(points(isAffirmed)),
  ]);
  const scoreRow = rows.push([
    textCell(label('evaluation.score')),
    ...['B', 'C'].map((end) => formula(`IF(${end}${totalRow}="","",MAX(0,${end}${totalRow}-${end}${deductedRow}))`)),
  ]);
  const grounds: Grounds = {
    dimensions: places,
    redLines: lineCells,
    applied,
    total: { low: `$B$${totalRow}`, high: `$C$${totalRow}` },
    deducted: `$C$${deductedRow}`,
    naWeight: `(SUM(${column('C')})-SUMPRODUCT(${column('C')},${column('H')}))`,
  };
  const gradeRow = rows.length + 1;
  const { tables, grade, possible } = gradeTables(profile, label, grounds, gradeRow);
  rows.push([bold(label('comparison.grade')), formula(grade)], ...tables);
  return { rows, low: `B${scoreRow}`, high: `C${scoreRow}`, grade: `B${gradeRow}`, possible };
}

export async function evaluationXlsx(profile: Profile<string>, sheet: AnswerSheet, options: Options): Promise<Blob> {
  const { rows } = evaluationCells(profile, sheet, options);
  const columns = [26, 34, 10, 12, 12, 12, 10, 8, 8, 12].map((width) => ({ width }));
  return writeExcelFile(rows as never, {
    sheet: options.label('sheet.name'),
    columns,
    stickyRowsCount: 3,
    orientation: 'landscape',
  }).toBlob();
}
