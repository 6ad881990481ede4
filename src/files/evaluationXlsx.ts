/**
 * An evaluation as a workbook that calculates: change an input, and points, score and grade follow.
 *
 * Only functions that Excel 2010 and WPS both have: IF, AND, OR, NOT, ABS, MIN, MAX, SUM, SUMPRODUCT, CHOOSE,
 * ISNUMBER, INT, N. Formulas carry the same tolerance as our own comparisons.
 */
// The universal build: the browser's starts workers from blobs, which a strict content security policy refuses.
import writeExcelFile from 'write-excel-file/universal';
import { type AnswerSheet, answerTo, isNotApplicable } from '../domain/answer.ts';
import type { Labels } from '../domain/labels.ts';
import { phrase } from '../domain/labels.ts';
import { type Indicator, indicatorsOf, type Profile } from '../domain/profile.ts';

type Cell = {
  value: string | number;
  type?: 'Formula' | typeof String | typeof Number;
  fontWeight?: 'bold';
  wrap?: boolean;
  backgroundColor?: string;
  columnSpan?: number;
  height?: number;
} | null;

/** What may be typed into: light yellow, as accountants do. */
const INPUT = { backgroundColor: '#FFF8D6' };
const text = (value: string): Cell => ({ value, type: String, wrap: true });
const bold = (value: string): Cell => ({ value, type: String, fontWeight: 'bold', wrap: true });
const formula = (value: string): Cell => ({ value, type: 'Formula' });
const number = (value: number): Cell => ({ value, type: Number });
const input = (value: unknown): Cell =>
  typeof value === 'number'
    ? { value, type: Number, ...INPUT }
    : { value: typeof value === 'string' ? value : '', type: String, ...INPUT };

const EPS = '0.000000001';
/** Columns: dimension, indicator, weight, three inputs, "not applicable", is it applicable, is it answered, attainment. */
const FIRST = 4;

/** Inputs of an indicator in the order of its columns. */
function inputsOf(indicator: Indicator<string>, value: Readonly<Record<string, unknown>>): unknown[] {
  switch (indicator.kind) {
    case 'ratio':
    case 'band':
      return [value['numerator'], value['denominator']];
    case 'count':
      return [value['done'], value['planned']];
    case 'rubric': {
      const index = indicator.levels.findIndex(({ id }) => id === value['level']);
      return [index < 0 ? undefined : index + 1];
    }
    case 'survey':
      return [value['mean'], value['responses'], value['invited']];
    case 'boolean':
      return [typeof value['yes'] === 'boolean' ? Number(value['yes']) : undefined];
    case 'deduction':
      return [value['events']];
  }
}

const isCount = (cell: string, whole: boolean | undefined) =>
  `ISNUMBER(${cell}),N(${cell})>=0${whole ? `,INT(N(${cell}))=N(${cell})` : ''}`;

/** When the inputs in columns D, E and F of a row give a value, and which. */
function attainmentIn(indicator: Indicator<string>, row: number): { valid: string; value: string } {
  const [a, b, c] = [`D${row}`, `E${row}`, `F${row}`];
  const clamp = (x: string) => `MAX(0,MIN(1,${x}))`;
  switch (indicator.kind) {
    case 'ratio': {
      const { numerator, denominator, floor, target, capped } = indicator;
      const most = capped === false ? '' : `,N(${a})<=N(${b})+${EPS}`;
      return {
        valid: `AND(${isCount(a, numerator.whole)},${isCount(b, denominator.whole)},N(${b})>0${most})`,
        value: clamp(`(${a}/${b}-${floor})/(${target}-${floor})`),
      };
    }
    case 'count':
      return {
        valid: `AND(${isCount(a, indicator.done.whole)},${isCount(b, indicator.planned.whole)},N(${b})>0)`,
        value: clamp(`${a}/${b}`),
      };
    case 'band': {
      const { numerator, denominator, outerLow, innerLow, innerHigh, outerHigh } = indicator;
      const x = `${a}/${b}`;
      const rising = outerLow === innerLow ? '0' : `(${x}-${outerLow})/(${innerLow}-${outerLow})`;
      const falling = outerHigh === innerHigh ? '0' : `(${outerHigh}-${x})/(${outerHigh}-${innerHigh})`;
      const inside = `AND(${x}>=${innerLow}-${EPS},${x}<=${innerHigh}+${EPS})`;
      return {
        valid: `AND(${isCount(a, numerator.whole)},${isCount(b, denominator.whole)},N(${b})>0)`,
        value: `IF(${inside},1,IF(OR(${x}<${outerLow},${x}>${outerHigh}),0,IF(${x}<${innerLow},${rising},${falling})))`,
      };
    }
    case 'rubric':
      return {
        valid: `AND(ISNUMBER(${a}),INT(N(${a}))=N(${a}),N(${a})>=1,N(${a})<=${indicator.levels.length})`,
        value: `CHOOSE(${a},${indicator.levels.map(({ value }) => value).join(',')})`,
      };
    case 'survey': {
      const { low, high } = indicator;
      const mean = `ISNUMBER(${a}),N(${a})>=${low}-${EPS},N(${a})<=${high}+${EPS}`;
      return {
        valid: `AND(${mean},${isCount(b, true)},${isCount(c, true)},N(${b})<=N(${c}),N(${b})>0)`,
        value: clamp(`(${a}-${low})/(${high}-${low})`),
      };
    }
    case 'boolean':
      return { valid: `AND(ISNUMBER(${a}),OR(N(${a})=0,N(${a})=1))`, value: a };
    case 'deduction':
      return { valid: `AND(${isCount(a, true)})`, value: `MAX(0,1-${indicator.perEvent}*${a})` };
  }
}

interface Options {
  labels: Labels;
  name: string;
  /** Edition, profile, hash, date. */
  stamp: string;
}

/** Cells in which the results stand, for whoever reads the workbook with a program. */
export interface EvaluationCells {
  rows: Cell[][];
  low: string;
  high: string;
  grade: string;
}

/** The one sheet: indicators, dimensions, red lines, result. Needs the words under `evaluation.` and `sheet.`. */
export function evaluationCells(
  profile: Profile<string>,
  sheet: AnswerSheet,
  { labels, name, stamp }: Options,
): EvaluationCells {
  const label = (key: string, values?: Record<string, string | number>) => phrase(labels, key, values);
  const indicators = indicatorsOf(profile);
  const last = FIRST + indicators.length - 1;
  const column = (letter: string) => `$${letter}$${FIRST}:$${letter}$${last}`;
  const rows: Cell[][] = [
    [bold(name), null, text(stamp)],
    [{ value: label('sheet.explain'), type: String, wrap: true, columnSpan: 10, height: 60 }],
    ['dimension', 'indicator', 'weight', 'input1', 'input2', 'input3', 'na', 'applies', 'answered', 'attainment'].map(
      (key) => bold(label(`sheet.${key}`)),
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
        ...[text(dimension.title), text(indicator.title), number(indicator.weight)],
        ...[0, 1, 2].map((index) => (index < inputs.length ? input(inputs[index]) : null)),
        indicator.naAllowed === false ? null : input(na ? 'x' : ''),
        formula(indicator.naAllowed === false ? '1' : `IF(G${row}="",1,0)`),
        formula(`IF(AND(H${row}=1,${valid}),1,0)`),
        formula(`IF(I${row}=1,${attained},0)`),
      ]);
    }

  rows.push(
    [],
    ['dimension', 'weightAll', 'weightApplied', 'low', 'high'].map((key) => bold(label(`sheet.${key}`))),
  );
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
      ...[text(title), formula(`SUM(${w})`), formula(`SUMPRODUCT(${w},${applies})`)],
      formula(`IF(C${row}>0,100*${sum}/C${row},"")`),
      formula(`IF(C${row}>0,100*(${sum}+${open})/C${row},"")`),
    ]);
    from += own.length;
  }
  const dimensionLast = rows.length;
  const dimension = (letter: string) => `$${letter}$${dimensionFirst}:$${letter}$${dimensionLast}`;

  rows.push(
    [],
    ['redLine', 'redLineAnswer', 'effect'].map((key) => bold(label(`sheet.${key}`))),
  );
  const lineFirst = rows.length + 1;
  for (const line of profile.redLines) {
    const answer = answerTo(sheet, line.id);
    const yes = answer?.state === 'value' ? (answer.value as { yes?: unknown } | null)?.yes : undefined;
    const grade =
      profile.bands.find(({ id }) => id === (line.effect === 'cap' ? line.band : profile.bands[0]?.id))?.title ?? '';
    const points = line.effect === 'deduct' ? line.points : '';
    rows.push([
      text(line.title),
      input(typeof yes === 'boolean' ? Number(yes) : undefined),
      text(label(`redLine.${line.effect}`, { grade, points })),
    ]);
  }
  const lineCell = (index: number) => `$B$${lineFirst + index}`;
  const withEffect = (effect: string) =>
    profile.redLines.flatMap((line, index) => (line.effect === effect ? [{ line, cell: lineCell(index) }] : []));
  const is = (cell: string, yes: 0 | 1) => `AND(ISNUMBER(${cell}),N(${cell})=${yes})`;
  const points = (when: (cell: string) => string) =>
    [
      '0',
      ...withEffect('deduct').map(({ line, cell }) => `IF(${when(cell)},${'points' in line ? line.points : 0},0)`),
    ].join('+');
  const any = (cells: readonly string[]) =>
    cells.length === 0 ? '1=0' : `OR(${cells.map((cell) => is(cell, 1)).join(',')})`;

  const places = profile.dimensions.map((_, index) => dimensionFirst + index);
  const applied = `(${places.map((row) => `IF(C${row}>0,B${row},0)`).join('+')})`;
  rows.push([], [bold(label('sheet.result')), bold(label('sheet.low')), bold(label('sheet.high'))]);
  const totalRow = rows.length + 1;
  const weighted = (letter: string) => places.map((row) => `IF(C${row}>0,B${row}*${letter}${row},0)`).join('+');
  rows.push([
    text(label('sheet.total')),
    formula(`IF(${applied}=0,"",(${weighted('D')})/${applied})`),
    formula(`IF(${applied}=0,"",(${weighted('E')})/${applied})`),
  ]);
  const affirmed = points((cell) => is(cell, 1));
  const open = points((cell) => `NOT(OR(${is(cell, 0)},${is(cell, 1)}))`);
  const scoreRow = rows.length + 1;
  rows.push([
    text(label('evaluation.score')),
    formula(`IF(B${totalRow}="","",MAX(0,B${totalRow}-(${affirmed})-(${open})))`),
    formula(`IF(C${totalRow}="","",MAX(0,C${totalRow}-(${affirmed})))`),
  ]);
  const naWeight = `(SUM(${column('C')})-SUMPRODUCT(${column('C')},${column('H')}))`;
  const [lowest] = profile.bands;
  const graded = profile.bands.reduce((below, { title, min, minDimension }) => {
    const weak = minDimension === undefined ? '' : `,MIN(${dimension('D')})>=${minDimension}-${EPS}`;
    return `IF(AND(B${scoreRow}>=${min}-${EPS}${weak}),"${title}",${below === '' ? `"${title}"` : below})`;
  }, '');
  // A cap holds a better grade down to its own: the lowest cap that is affirmed decides.
  const titleIndex = (title: string) => profile.bands.findIndex((band) => band.title === title);
  const caps = withEffect('cap').map(({ line, cell }) => ({
    cell,
    grade: profile.bands.find(({ id }) => 'band' in line && id === line.band)?.title ?? '',
  }));
  const gradeCell = `B${scoreRow + 1}`;
  rows.push([text(label('sheet.gradeByScore')), formula(`IF(B${scoreRow}="","",${graded})`)]);
  const indexOf = (cell: string) =>
    profile.bands.reduceRight((rest, { title }, index) => `IF(${cell}="${title}",${index},${rest})`, '0');
  const capped = caps.map(({ cell, grade }) => `IF(${is(cell, 1)},${titleIndex(grade)},${profile.bands.length - 1})`);
  const finalIndex = `MIN(${[indexOf(gradeCell), ...capped].join(',')})`;
  const chosen = `CHOOSE(${finalIndex}+1,${profile.bands.map(({ title }) => `"${title}"`).join(',')})`;
  const openLines = profile.redLines
    .flatMap(({ effect }, index) =>
      effect === 'warn' ? [] : [`NOT(OR(${is(lineCell(index), 0)},${is(lineCell(index), 1)}))`],
    )
    .join(',');
  const unfinished = `OR(ABS(C${scoreRow}-B${scoreRow})>${EPS}${openLines === '' ? '' : `,${openLines}`})`;
  const voidOpen = `OR(1=0${withEffect('void')
    .map(({ cell }) => `,NOT(OR(${is(cell, 0)},${is(cell, 1)}))`)
    .join('')})`;
  const determinable = `${naWeight}<=${profile.limits.maxNotApplicable}+${EPS}`;
  const gradeRow = rows.length + 1;
  rows.push([
    bold(label('comparison.grade')),
    formula(
      `IF(${any(withEffect('void').map(({ cell }) => cell))},"${label('evaluation.outcome.void')}",` +
        `IF(${any(withEffect('fail').map(({ cell }) => cell))},IF(${voidOpen},"${label('sheet.undecided')}","${lowest?.title ?? ''}"),` +
        `IF(OR(B${scoreRow}="",NOT(${determinable})),"${label('evaluation.outcome.notDeterminable')}",` +
        `IF(${unfinished},"${label('sheet.undecided')}",${chosen}))))`,
    ),
  ]);
  return { rows, low: `B${scoreRow}`, high: `C${scoreRow}`, grade: `B${gradeRow}` };
}

export async function evaluationXlsx(profile: Profile<string>, sheet: AnswerSheet, options: Options): Promise<Blob> {
  const { rows } = evaluationCells(profile, sheet, options);
  const columns = [26, 34, 10, 12, 12, 12, 10, 8, 8, 12].map((width) => ({ width }));
  return writeExcelFile(rows as never, {
    sheet: phrase(options.labels, 'sheet.name'),
    columns,
    stickyRowsCount: 3,
    orientation: 'landscape',
  }).toBlob();
}
