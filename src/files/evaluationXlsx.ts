/**
 * An evaluation as a workbook that calculates: change an input, and points, score and grade follow.
 *
 * Only functions that Excel 2010 and WPS both have: IF, AND, OR, NOT, MIN, MAX, SUM, SUMPRODUCT, CHOOSE, ISNUMBER, INT,
 * N, LEN, TRIM, SUBSTITUTE. Formulas carry the same tolerance as our own comparisons, and what they give now, for programs
 * that only show a workbook.
 */
// The universal build: the browser's starts workers from blobs, which a strict content security policy refuses.
import writeExcelFile from 'write-excel-file/universal';
import { type AnswerSheet, answerTo, isNotApplicable } from '../domain/answers/answer.ts';
import type { Label, LabelKey } from '../domain/basics/labels.ts';
import { sumOfHundredths } from '../domain/basics/rounding.ts';
import { type Indicator, indicatorsOf, type Profile } from '../domain/profiles/profile.ts';
import { redLineEffect } from '../domain/reports/evaluationWords.ts';
import { evaluate } from '../domain/scoring/evaluation.ts';
import { printedFigures } from '../domain/scoring/figures.ts';
import type { Outcome } from '../domain/scoring/outcomes.ts';
import { askedIn, inputFieldsOf } from '../domain/tables/columns.ts';
import { type Grounds, gradeTables, isAffirmed, isOpenCell } from './evaluationGrade.ts';
import { attainmentIn, inputsOf } from './evaluationInputs.ts';
import { type CellList, liveSheet } from './liveSheet.ts';
import { printedSheets } from './printedSheets.ts';
import { GRID, heightOf, REPORT_FONT } from './reportCells.ts';
import { bold, formula, input, number, runningText, textCell, type WorkbookCell } from './workbookCells.ts';

/**
 * Columns: dimension, indicator with what is asked for, weight, three inputs, why it does not apply, is it applicable, is it
 * answered, attainment, its least and greatest value.
 */
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
  lists: CellList[];
  low: string;
  high: string;
  grade: string;
  /** WorkbookCell that holds 1 while the outcome is possible, else 0. */
  possible: Record<Outcome, string>;
}

/** The numbers by which a cell says which input goes where. */
const INPUT_MARKS = ['\u2460', '\u2461', '\u2462'];

/** What is asked for in each input, below the title of the indicator. */
const askedText = (indicator: Indicator<string>, label: Label): string =>
  [
    indicator.title,
    ...inputFieldsOf(indicator).map((field, index) => {
      const { what, unit } = askedIn(indicator, field, label);
      return label('sheet.asked', { mark: INPUT_MARKS[index] ?? '', what, unit });
    }),
  ].join('\n');

/** Excel's own blank and the wide one of Chinese text are no reason, as on the site. */
const isBlankCell = (cell: string): string => `LEN(SUBSTITUTE(TRIM(${cell}),"\u3000",""))=0`;

/**
 * The one sheet: indicators, dimensions, red lines, result.
 *
 * @param profile with the words of its inputs
 */
export function evaluationCells(
  profile: Profile<string>,
  sheet: AnswerSheet,
  { label, name, stamp }: Options,
): EvaluationCells {
  const headings = (...keys: LabelKey[]): WorkbookCell[] => keys.map((key) => bold(label(key)));
  const indicators = indicatorsOf(profile);
  const now = evaluate(profile, sheet);
  /** Ways to fill in a cell that are offered as a list. */
  const lists: CellList[] = [];
  const states = new Map(now.indicators.map(({ indicator, state }) => [indicator.id, state]));
  const last = FIRST + indicators.length - 1;
  const column = (letter: string) => `$${letter}$${FIRST}:$${letter}$${last}`;
  const rows: WorkbookCell[][] = [
    [bold(name), null, textCell(stamp)],
    [{ value: label('sheet.explain'), type: String, wrap: true, columnSpan: 12, height: 60 }],
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
      'sheet.low',
      'sheet.high',
    ),
  ];
  for (const dimension of profile.dimensions)
    for (const indicator of dimension.indicators) {
      const row = rows.length + 1;
      const answer = answerTo(sheet, indicator.id);
      const value = answer?.state === 'value' ? (answer.value as Record<string, unknown>) : {};
      const inputs = inputsOf(indicator, value ?? {});
      const na = isNotApplicable(answer, indicator.naAllowed !== false);
      const { valid, value: attained, few } = attainmentIn(indicator, row, profile.limits);
      const state = states.get(indicator.id);
      const ends = now.indicators.find((each) => each.indicator.id === indicator.id)?.attainment;
      const end = (function_: 'MIN' | 'MAX') =>
        few === undefined ? `J${row}` : `IF(${few.when},${function_}(${few.ends.join(',')}),J${row})`;
      const applies = state?.state !== 'notApplicable';
      if (indicator.kind === 'boolean') lists.push({ cell: `D${row}`, values: [1, 0] });
      if (indicator.kind === 'rubric')
        lists.push({ cell: `D${row}`, values: indicator.levels.map((_, index) => index + 1) });
      rows.push([
        textCell(dimension.title),
        textCell(askedText(indicator, label)),
        number(indicator.weight),
        ...[0, 1, 2].map((index) => (index < inputs.length ? input(inputs[index]) : null)),
        indicator.naAllowed === false ? null : input(na && answer?.state === 'notApplicable' ? answer.reason : ''),
        formula(indicator.naAllowed === false ? '1' : `IF(${isBlankCell(`G${row}`)},1,0)`, Number(applies)),
        formula(`IF(AND(H${row}=1,${valid}),1,0)`, Number(state?.state === 'value')),
        formula(`IF(I${row}=1,${attained},0)`, state?.state === 'value' ? state.attainment : 0),
        formula(`IF(I${row}=1,${end('MIN')},0)`, ends?.low ?? 0),
        formula(`IF(I${row}=1,${end('MAX')},1)`, ends?.high ?? 1),
      ]);
    }

  rows.push([], headings('sheet.dimension', 'sheet.weightAll', 'sheet.weightApplied', 'sheet.low', 'sheet.high'));
  const dimensionFirst = rows.length + 1;
  let from = FIRST;
  for (const { id, title, indicators: own } of profile.dimensions) {
    const row = rows.length + 1;
    const result = now.dimensions.find((each) => each.id === id);
    const left = sumOfHundredths(
      own.flatMap(({ id: one, weight }) => (states.get(one)?.state === 'notApplicable' ? [] : [weight])),
    );
    const part = (letter: string) => `$${letter}$${from}:$${letter}$${from + own.length - 1}`;
    const [w, applies, low, high] = ['C', 'H', 'K', 'L'].map(part);
    const sum = (end: string | undefined) => `SUMPRODUCT(${w},${applies},${end})`;
    rows.push([
      textCell(title),
      formula(`SUM(${w})`, result?.weight ?? 0),
      formula(`SUMPRODUCT(${w},${applies})`, left),
      formula(`IF(C${row}>0,100*${sum(low)}/C${row},"")`, result?.score?.low ?? ''),
      formula(`IF(C${row}>0,100*${sum(high)}/C${row},"")`, result?.score?.high ?? ''),
    ]);
    from += own.length;
  }
  rows.push([], headings('sheet.redLine', 'sheet.redLineAnswer', 'sheet.effect'));
  const lineFirst = rows.length + 1;
  for (const line of profile.redLines) {
    const answer = answerTo(sheet, line.id);
    const yes = answer?.state === 'value' ? (answer.value as { yes?: unknown } | null)?.yes : undefined;
    lists.push({ cell: `B${rows.length + 1}`, values: [1, 0] });
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
    formula(`IF(${applied}=0,"",(${weighted('D')})/${applied})`, now.total?.low ?? ''),
    formula(`IF(${applied}=0,"",(${weighted('E')})/${applied})`, now.total?.high ?? ''),
  ]);
  // The least that is taken off belongs to the high end of the score.
  const deductedRow = rows.push([
    textCell(label('sheet.deducted')),
    formula(`${points(isAffirmed)}+${points(isOpenCell)}`, now.deductions.affirmed + now.deductions.open),
    formula(points(isAffirmed), now.deductions.affirmed),
  ]);
  const scoreRow = rows.push([
    textCell(label('evaluation.score')),
    ...(['low', 'high'] as const).map((end, index) => {
      const column = ['B', 'C'][index] ?? '';
      const given = `MAX(0,${column}${totalRow}-${column}${deductedRow})`;
      return formula(`IF(${column}${totalRow}="","",${given})`, now.score?.[end] ?? '');
    }),
  ]);
  const grounds: Grounds = {
    dimensions: places,
    redLines: lineCells,
    applied,
    now,
    total: { low: `$B$${totalRow}`, high: `$C$${totalRow}` },
    deducted: `$C$${deductedRow}`,
    naWeight: `(SUM(${column('C')})-SUMPRODUCT(${column('C')},${column('H')}))`,
  };
  const gradeRow = rows.length + 1;
  const { tables, grade, possible } = gradeTables(profile, label, grounds, gradeRow);
  const [only] = now.possible;
  const outcome =
    now.possible.length > 1 || only === undefined
      ? label('sheet.undecided')
      : printedFigures(profile, label).outcome(only);
  rows.push([bold(label('comparison.grade')), formula(grade, outcome)], ...tables);
  return { rows, lists, low: `B${scoreRow}`, high: `C${scoreRow}`, grade: `B${gradeRow}`, possible };
}

const WIDTHS = [18, 44, 8, 12, 12, 12, 24, 8, 8, 9, 9, 9] as const;

/** Figures of formulas, which have as many places as they come out with. */
const FIGURE_FORMAT = '0.0##';

/** Columns that hold 1 or 0 for yes or no. */
const YES_OR_NO: readonly number[] = [7, 8];

/** The cells with a grid, rows as high as their words, and figures that are not a dozen digits long. */
const drawn = (rows: readonly (readonly WorkbookCell[])[]) =>
  rows.map((row, place) => {
    // The first row says whose it is.
    const isTable = place > 0 && row.filter((cell) => cell !== null).length > 1;
    const words = row.map((cell) => (cell?.wrap && cell.columnSpan === undefined ? cell.value : ''));
    const height = heightOf(words, WIDTHS);
    return row.map(
      (cell, column) =>
        cell && {
          ...(isTable ? GRID : {}),
          alignVertical: 'top' as const,
          ...(cell.type === 'Formula' && !YES_OR_NO.includes(column) && { format: FIGURE_FORMAT }),
          ...cell,
          height: Math.max(height, cell.height ?? 0),
        },
    );
  });

export async function evaluationXlsx(profile: Profile<string>, sheet: AnswerSheet, options: Options): Promise<Blob> {
  const { rows, lists } = evaluationCells(profile, sheet, options);
  const columns = WIDTHS.map((width) => ({ width }));
  const sheetOptions = {
    sheet: options.label('sheet.name'),
    columns,
    stickyRowsCount: 3,
    orientation: 'landscape' as const,
  };
  return writeExcelFile(drawn(rows) as never, sheetOptions, {
    ...REPORT_FONT,
    features: [printedSheets(`${options.name} · ${options.stamp}`), liveSheet(rows, lists)],
  }).toBlob();
}
