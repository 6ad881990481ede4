/**
 * Which outcomes an evaluation can still have, as formulas: the same set as `possibleOutcomes`, in the same steps.
 *
 * Three tables below the result: what the dimensions allow each grade; which grades the score reaches with each sum of
 * points that open red lines may still take; and which outcomes are left once caps, `fail` and `void` are looked at.
 */
import type { Label, LabelKey } from '../domain/basics/labels.ts';
import { TOLERANCE } from '../domain/basics/rounding.ts';
import type { Profile } from '../domain/profiles/profile.ts';
import { NOT_DETERMINABLE, type Outcome, VOID } from '../domain/scoring/outcomes.ts';
import type { Evaluation } from '../domain/scoring/result.ts';
import { columnLetter } from '../domain/tables/columnLetter.ts';
import { EPS, formula, headings, quoted, textCell, type WorkbookCell } from './workbookCells.ts';

/** Where in the sheet that stands on which the grade rests. */
export interface Grounds {
  /** Rows of the dimensions: weight in B, weight that applies in C, low and high in D and E, both empty without weight. */
  dimensions: readonly number[];
  /** Cells with the answers to the red lines. */
  redLines: readonly string[];
  /** Cells with the total before deductions. */
  total: { low: string; high: string };
  /** WorkbookCell with the points of affirmed red lines. */
  deducted: string;
  /** Formulas of the weight that is left, and of the weight that is "not applicable". */
  applied: string;
  naWeight: string;
  /** What all of that gives now. */
  now: Evaluation<string>;
}

/** A dimension as its row has it. */
interface DimensionRow {
  weight: number;
  applies: boolean;
  low: number;
  high: number;
}

const dimensionRows = ({ dimensions }: Evaluation<string>): DimensionRow[] =>
  dimensions.map(({ weight, score }) => ({
    weight,
    applies: score !== null,
    low: score?.low ?? 0,
    high: score?.high ?? 0,
  }));

/** The tables' figures for the answers that stand in the sheet now: the same steps as in the formulas beside them. */
interface GradeValues {
  bands: { allowed: number; least: number; below: number }[];
  /** `points` is '' where not enough red lines are open. */
  sums: { points: number | ''; reached: number[] }[];
}

function gradeValues(
  profile: Profile<string>,
  now: Evaluation<string>,
  openSumsNow: readonly (number | '')[],
): GradeValues {
  const rows = dimensionRows(now);
  const applied = rows.reduce((sum, { weight, applies }) => sum + (applies ? weight : 0), 0);
  // Excel holds every text greater than every number.
  const high = now.total?.high ?? Number.POSITIVE_INFINITY;
  const bands = profile.bands.map(({ minDimension: own }, index) => {
    const lowest = (row: DimensionRow) => (own === undefined ? row.low : Math.max(row.low, own - TOLERANCE));
    const next = profile.bands[index + 1]?.minDimension;
    const belowNext = (row: DimensionRow, ceiling: number): number => {
      if (!row.applies) return -1;
      if (row.high < ceiling) return high + 1;
      return lowest(row) < ceiling ? high - (row.weight * (row.high - ceiling)) / applied : -1;
    };
    return {
      allowed: Number(own === undefined || rows.every((row) => !row.applies || row.high >= own - TOLERANCE)),
      least:
        applied === 0 ? 0 : rows.reduce((sum, row) => sum + (row.applies ? row.weight * lowest(row) : 0), 0) / applied,
      below: next === undefined ? -1 : Math.max(...rows.map((row) => belowNext(row, next - TOLERANCE))),
    };
  });
  const sums = openSumsNow.map((points) => ({
    points,
    reached: profile.bands.map(({ min }, index) => {
      const band = bands[index];
      if (points === '' || !band) return 0;
      const needed = (least: number) => least + points - TOLERANCE;
      const own = index === 0 ? -1 : needed(min);
      const next = profile.bands[index + 1];
      const staysBelow = next === undefined || Math.max(band.least, own) < needed(next.min) || band.below > own;
      return Number(band.allowed === 1 && high >= own && staysBelow);
    }),
  }));
  return { bands, sums };
}

/** Formulas of the state of a red line, by the cell of its answer. */
const is = (cell: string, yes: 0 | 1) => `AND(ISNUMBER(${cell}),N(${cell})=${yes})`;
export const isAffirmed = (cell: string): string => is(cell, 1);
export const isOpenCell = (cell: string): string => `NOT(OR(${is(cell, 0)},${is(cell, 1)}))`;

const NEVER = '1=0';
const anyOf = (conditions: readonly string[]) => (conditions.length === 0 ? NEVER : `OR(${conditions.join(',')})`);
const asNumber = (condition: string, cached: number) => formula(`IF(${condition},1,0)`, cached);

/** Stands for "no total": below every total, and below what the lowest grade needs. */
const NONE = '-1';

/** Per grade: whether each dimension can reach what it asks, the least total then, and the greatest below the next. */
function bandRows(
  { bands }: Profile<string>,
  { dimensions, total, applied }: Grounds,
  values: GradeValues['bands'],
): WorkbookCell[][] {
  return bands.map(({ title, minDimension: own }, index) => {
    const lowest = (row: number) => (own === undefined ? `D${row}` : `MAX(D${row},${own}-${EPS})`);
    const allowed = dimensions.map((row) => (own === undefined ? '1=1' : `OR(C${row}=0,E${row}>=${own}-${EPS})`));
    const least = dimensions.map((row) => `IF(C${row}>0,B${row}*${lowest(row)},0)`).join('+');
    const next = bands[index + 1]?.minDimension;
    const ceiling = `(${next}-${EPS})`;
    // Below the ceiling already: one more than the greatest total, so that reaching it is enough. Else approached only.
    const below = (row: number) =>
      `IF(C${row}=0,${NONE},IF(E${row}<${ceiling},${total.high}+1,` +
      `IF(${lowest(row)}<${ceiling},${total.high}-B${row}*(E${row}-${ceiling})/${applied},${NONE})))`;
    return [
      textCell(title),
      asNumber(`AND(${allowed.join(',')})`, values[index]?.allowed ?? 0),
      formula(`IF(${applied}=0,0,(${least})/${applied})`, values[index]?.least ?? 0),
      formula(next === undefined ? NONE : `MAX(${dimensions.map(below).join(',')})`, values[index]?.below ?? 0),
    ];
  });
}

/** Every sum that open red lines can still take, with the condition under which enough of them are open. */
function openSums(
  profile: Profile<string>,
  cells: readonly string[],
  { redLines }: Evaluation<string>,
): { sum: number; when: string; holds: boolean }[] {
  const cellsByPoints = new Map<number, string[]>();
  profile.redLines.forEach((line, index) => {
    if (line.effect === 'deduct')
      cellsByPoints.set(line.points, [...(cellsByPoints.get(line.points) ?? []), cells[index] ?? '']);
  });
  const openNow = (points: number) =>
    redLines.filter(({ line, state }) => line.effect === 'deduct' && line.points === points && state === 'open').length;
  let sums = [{ hundredths: 0, conditions: ['1=1'], holds: true }];
  for (const [points, own] of cellsByPoints) {
    const open = own.map((cell) => `IF(${isOpenCell(cell)},1,0)`).join('+');
    sums = sums.flatMap((each) =>
      [0, ...own.map((_, index) => index + 1)].map((taken) => ({
        hundredths: each.hundredths + taken * Math.round(points * 100),
        conditions: taken === 0 ? each.conditions : [...each.conditions, `${open}>=${taken}`],
        holds: each.holds && openNow(points) >= taken,
      })),
    );
  }
  return sums.map(({ hundredths, conditions, holds }) => ({
    sum: hundredths / 100,
    when: `AND(${conditions.join(',')})`,
    holds,
  }));
}

/** Per sum of points: which grades some completion of the missing answers gives. */
function reachRows(
  profile: Profile<string>,
  { redLines, total, deducted, now }: Grounds,
  firstBand: number,
  first: number,
  values: GradeValues['sums'],
) {
  const { bands } = profile;
  return openSums(profile, redLines, now).map(({ sum, when }, index): WorkbookCell[] => {
    const points = `$A${first + index}`;
    const needed = (min: number) => `${min}+${points}-${EPS}`;
    const reached = bands.map(({ min }, band) => {
      const row = firstBand + band;
      const own = band === 0 ? NONE : needed(min);
      const next = bands[band + 1];
      const staysBelow = next ? `OR(MAX(C${row},${own})<${needed(next.min)},D${row}>${own})` : '1=1';
      return asNumber(
        `IF(${points}="",${NEVER},AND(B${row}=1,${total.high}>=${own},${staysBelow}))`,
        values[index]?.reached[band] ?? 0,
      );
    });
    return [formula(`IF(${when},${deducted}+${sum},"")`, values[index]?.points ?? ''), ...reached];
  });
}

/** Per outcome: whether the score reaches it, and whether it is still possible. */
function outcomeRows(
  profile: Profile<string>,
  label: Label,
  grounds: Grounds,
  reach: { first: number; last: number },
  first: number,
  values: GradeValues['sums'],
): WorkbookCell[][] {
  const left = (outcome: Outcome) => Number(grounds.now.possible.includes(outcome));
  const { bands, redLines, limits } = profile;
  const linesWith = (effect: string, state: (cell: string) => string) =>
    anyOf(redLines.flatMap((line, index) => (line.effect === effect ? [state(grounds.redLines[index] ?? '')] : [])));
  const caps = redLines.flatMap((line, index) =>
    line.effect === 'cap'
      ? [{ band: bands.findIndex(({ id }) => id === line.band), cell: grounds.redLines[index] ?? '' }]
      : [],
  );
  const top = bands.length - 1;
  const cap = `MIN(${[top, ...caps.map(({ band, cell }) => `IF(${isAffirmed(cell)},${band},${top})`)].join(',')})`;
  const [isVoid, mayBeVoid] = [linesWith('void', isAffirmed), linesWith('void', isOpenCell)];
  const [fails, mayFail] = [linesWith('fail', isAffirmed), linesWith('fail', isOpenCell)];
  const determinable = `AND(${grounds.applied}>0,${grounds.naWeight}<=${limits.maxNotApplicable}+${EPS})`;

  const grades = bands.map(({ id, title }, index): WorkbookCell[] => {
    const column = columnLetter(index + 1);
    const held = [`${cap}=${index}`, ...caps.flatMap(({ band, cell }) => (band === index ? [isOpenCell(cell)] : []))];
    const better = `MAX(B${first + index}:B${first + top})=1`;
    const byScore = `AND(${determinable},${cap}>=${index},OR(B${first + index}=1,AND(${anyOf(held)},${better})))`;
    const condition =
      index === 0
        ? `AND(NOT(${isVoid}),OR(${fails},${mayFail},${byScore}))`
        : `AND(NOT(${isVoid}),NOT(${fails}),${byScore})`;
    const reached = Math.max(...values.map((each) => each.reached[index] ?? 0));
    return [
      textCell(title),
      formula(`MAX(${column}${reach.first}:${column}${reach.last})`, reached),
      asNumber(condition, left(id)),
    ];
  });
  const other = (outcome: typeof NOT_DETERMINABLE | typeof VOID, condition: string): WorkbookCell[] => [
    textCell(label(`evaluation.outcome.${outcome}`)),
    null,
    asNumber(condition, left(outcome)),
  ];
  return [
    ...grades,
    other(NOT_DETERMINABLE, `NOT(OR(${isVoid},${fails},${determinable}))`),
    other(VOID, `OR(${isVoid},${mayBeVoid})`),
  ];
}

/** The tables, to stand below `rows`, the formula of the grade, and the cell that says whether an outcome is possible. */
export function gradeTables(
  profile: Profile<string>,
  label: Label,
  grounds: Grounds,
  rows: number,
): { tables: WorkbookCell[][]; grade: string; possible: Record<Outcome, string> } {
  const tables: WorkbookCell[][] = [];
  /** Row of the first line under a heading that is added now. */
  const under = (...titles: string[]): number => rows + tables.push([], headings(titles)) + 1;
  const words = (...keys: LabelKey[]) => keys.map((key) => label(key));

  const sumsNow = openSums(profile, grounds.redLines, grounds.now).map(({ sum, holds }) =>
    holds ? grounds.now.deductions.affirmed + sum : ('' as const),
  );
  const values = gradeValues(profile, grounds.now, sumsNow);
  const firstBand = under(...words('sheet.band', 'sheet.bandAllowed', 'sheet.bandLeast', 'sheet.bandBelow'));
  tables.push(...bandRows(profile, grounds, values.bands));
  const firstSum = under(...words('sheet.pointsOff'), ...profile.bands.map(({ title }) => title));
  tables.push(...reachRows(profile, grounds, firstBand, firstSum, values.sums));
  const lastSum = rows + tables.length;
  const first = under(...words('sheet.outcome', 'sheet.reached', 'sheet.possible'));
  tables.push(...outcomeRows(profile, label, grounds, { first: firstSum, last: lastSum }, first, values.sums));

  const last = rows + tables.length;
  const outcomes = [...profile.bands.map(({ id }) => id), NOT_DETERMINABLE, VOID];
  const only = outcomes.reduceRight(
    (rest, _, index) => (rest === '' ? `A${last}` : `IF(C${first + index}=1,A${first + index},${rest})`),
    '',
  );
  return {
    tables,
    grade: `IF(SUM(C${first}:C${last})>1,${quoted(label('sheet.undecided'))},${only})`,
    possible: Object.fromEntries(outcomes.map((outcome, index) => [outcome, `C${first + index}`])),
  };
}
