/**
 * Which outcomes an evaluation can still have, as formulas: the same set as `possibleOutcomes`, in the same steps.
 *
 * Three tables below the result: what the dimensions allow each grade; which grades the score reaches with each sum of
 * points that open red lines may still take; and which outcomes are left once caps, `fail` and `void` are looked at.
 */
import type { Label, LabelKey } from '../domain/basics/labels.ts';
import type { Profile } from '../domain/profiles/profile.ts';
import { NOT_DETERMINABLE, type Outcome, VOID } from '../domain/scoring/outcomes.ts';
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
}

/** Formulas of the state of a red line, by the cell of its answer. */
const is = (cell: string, yes: 0 | 1) => `AND(ISNUMBER(${cell}),N(${cell})=${yes})`;
export const isAffirmed = (cell: string): string => is(cell, 1);
export const isOpenCell = (cell: string): string => `NOT(OR(${is(cell, 0)},${is(cell, 1)}))`;

const NEVER = '1=0';
const anyOf = (conditions: readonly string[]) => (conditions.length === 0 ? NEVER : `OR(${conditions.join(',')})`);
const asNumber = (condition: string) => formula(`IF(${condition},1,0)`);

/** Stands for "no total": below every total, and below what the lowest grade needs. */
const NONE = '-1';

/** Per grade: whether each dimension can reach what it asks, the least total then, and the greatest below the next. */
function bandRows({ bands }: Profile<string>, { dimensions, total, applied }: Grounds): WorkbookCell[][] {
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
      asNumber(`AND(${allowed.join(',')})`),
      formula(`IF(${applied}=0,0,(${least})/${applied})`),
      formula(next === undefined ? NONE : `MAX(${dimensions.map(below).join(',')})`),
    ];
  });
}

/** Every sum that open red lines can still take, with the condition under which enough of them are open. */
function openSums(profile: Profile<string>, cells: readonly string[]): { sum: number; when: string }[] {
  const cellsByPoints = new Map<number, string[]>();
  profile.redLines.forEach((line, index) => {
    if (line.effect === 'deduct')
      cellsByPoints.set(line.points, [...(cellsByPoints.get(line.points) ?? []), cells[index] ?? '']);
  });
  let sums = [{ hundredths: 0, conditions: ['1=1'] }];
  for (const [points, own] of cellsByPoints) {
    const open = own.map((cell) => `IF(${isOpenCell(cell)},1,0)`).join('+');
    sums = sums.flatMap((each) =>
      [0, ...own.map((_, index) => index + 1)].map((taken) => ({
        hundredths: each.hundredths + taken * Math.round(points * 100),
        conditions: taken === 0 ? each.conditions : [...each.conditions, `${open}>=${taken}`],
      })),
    );
  }
  return sums.map(({ hundredths, conditions }) => ({ sum: hundredths / 100, when: `AND(${conditions.join(',')})` }));
}

/** Per sum of points: which grades some completion of the missing answers gives. */
function reachRows(profile: Profile<string>, { redLines, total, deducted }: Grounds, firstBand: number, first: number) {
  const { bands } = profile;
  return openSums(profile, redLines).map(({ sum, when }, index): WorkbookCell[] => {
    const points = `$A${first + index}`;
    const needed = (min: number) => `${min}+${points}-${EPS}`;
    const reached = bands.map(({ min }, band) => {
      const row = firstBand + band;
      const own = band === 0 ? NONE : needed(min);
      const next = bands[band + 1];
      const staysBelow = next ? `OR(MAX(C${row},${own})<${needed(next.min)},D${row}>${own})` : '1=1';
      return asNumber(`IF(${points}="",${NEVER},AND(B${row}=1,${total.high}>=${own},${staysBelow}))`);
    });
    return [formula(`IF(${when},${deducted}+${sum},"")`), ...reached];
  });
}

/** Per outcome: whether the score reaches it, and whether it is still possible. */
function outcomeRows(
  profile: Profile<string>,
  label: Label,
  grounds: Grounds,
  reach: { first: number; last: number },
  first: number,
): WorkbookCell[][] {
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

  const grades = bands.map(({ title }, index): WorkbookCell[] => {
    const column = columnLetter(index + 1);
    const held = [`${cap}=${index}`, ...caps.flatMap(({ band, cell }) => (band === index ? [isOpenCell(cell)] : []))];
    const better = `MAX(B${first + index}:B${first + top})=1`;
    const byScore = `AND(${determinable},${cap}>=${index},OR(B${first + index}=1,AND(${anyOf(held)},${better})))`;
    const left =
      index === 0
        ? `AND(NOT(${isVoid}),OR(${fails},${mayFail},${byScore}))`
        : `AND(NOT(${isVoid}),NOT(${fails}),${byScore})`;
    return [textCell(title), formula(`MAX(${column}${reach.first}:${column}${reach.last})`), asNumber(left)];
  });
  const other = (outcome: typeof NOT_DETERMINABLE | typeof VOID, condition: string): WorkbookCell[] => [
    textCell(label(`evaluation.outcome.${outcome}`)),
    null,
    asNumber(condition),
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

  const firstBand = under(...words('sheet.band', 'sheet.bandAllowed', 'sheet.bandLeast', 'sheet.bandBelow'));
  tables.push(...bandRows(profile, grounds));
  const firstSum = under(...words('sheet.pointsOff'), ...profile.bands.map(({ title }) => title));
  tables.push(...reachRows(profile, grounds, firstBand, firstSum));
  const lastSum = rows + tables.length;
  const first = under(...words('sheet.outcome', 'sheet.reached', 'sheet.possible'));
  tables.push(...outcomeRows(profile, label, grounds, { first: firstSum, last: lastSum }, first));

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
