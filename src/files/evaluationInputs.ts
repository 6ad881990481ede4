/** One indicator in a row of the workbook: its inputs, and the formula of its attainment. */
import type { Indicator, Profile } from '../domain/profiles/profile.ts';
import { EPS } from './workbookCells.ts';

/** Inputs of an indicator in the order of its columns. */
export function inputsOf(indicator: Indicator<string>, value: Readonly<Record<string, unknown>>): unknown[] {
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

/**
 * When the inputs in columns D, E and F of a row give a value, and which.
 *
 * `few`: when that rests on too few cases to be one figure, and what one more case would leave, which gives nothing or all.
 */
export function attainmentIn(
  indicator: Indicator<string>,
  row: number,
  { minDecisive = 1 }: Pick<Profile['limits'], 'minDecisive'>,
): { valid: string; value: string; few?: { when: string; ends: readonly [string, string] } } {
  const [a, b, c] = [`D${row}`, `E${row}`, `F${row}`];
  const fewer = (cell: string, withOneMore: (more: 0 | 1) => string) => ({
    when: `N(${cell})<${minDecisive}`,
    ends: [withOneMore(0), withOneMore(1)] as const,
  });
  const clamp = (x: string) => `MAX(0,MIN(1,${x}))`;
  switch (indicator.kind) {
    case 'ratio': {
      const { numerator, denominator, floor, target, capped } = indicator;
      const most = capped === false ? '' : `,N(${a})<=N(${b})+${EPS}`;
      const isShare = capped !== false && numerator.whole && denominator.whole;
      const at = (share: string) => clamp(`(${share}-${floor})/(${target}-${floor})`);
      return {
        valid: `AND(${isCount(a, numerator.whole)},${isCount(b, denominator.whole)},N(${b})>0${most})`,
        value: at(`${a}/${b}`),
        ...(isShare && { few: fewer(b, (more) => at(`(${a}+${more})/(${b}+1)`)) }),
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
      const value = clamp(`(${a}-${low})/(${high}-${low})`);
      const mean = `ISNUMBER(${a}),N(${a})>=${low}-${EPS},N(${a})<=${high}+${EPS}`;
      return {
        valid: `AND(${mean},${isCount(b, true)},${isCount(c, true)},N(${b})<=N(${c}),N(${b})>0)`,
        value,
        few: fewer(b, (more) => `(${value}*${b}+${more})/(${b}+1)`),
      };
    }
    case 'boolean':
      return { valid: `AND(ISNUMBER(${a}),OR(N(${a})=0,N(${a})=1))`, value: a };
    case 'deduction':
      return { valid: `AND(${isCount(a, true)})`, value: `MAX(0,1-${indicator.perEvent}*${a})` };
  }
}
