/** Counts and shares: how many people, copies or per cent a clause asks for or allows. Nothing is reckoned from them. */
import { LOCALES, type LocalizedText } from '../basics/locale.ts';
import type { Basis } from './clause.ts';
import type { UnitWords } from './printed.ts';

/** What a clause sets by a number: a time limit or a quantity. */
export interface SetNumber {
  key: string;
  /** A whole number, from 1. */
  value: number;
  /** Keys of the roles that do it. */
  by: readonly string[];
  /** Key of the clause that sets it. */
  clause: string;
  /** Law that fixes it: no district changes it. Absent: this edition does. */
  law?: Basis | undefined;
  /** Bounds for a district. */
  min?: number | undefined;
  max?: number | undefined;
  /** What the common text says, where a district has set another value. */
  common?: number | undefined;
}

/** Whether the number is the least, the most, or the very one. */
export const QUANTITY_LIMITS = ['at-least', 'at-most', 'exactly'] as const;

export interface Quantity<Text = LocalizedText> extends SetNumber {
  /** Key of a measure: 'person', 'percent'. */
  unit: string;
  limit: (typeof QUANTITY_LIMITS)[number];
  /** Of the least number of a range: key of its greatest. It stays above, in a district too. */
  upTo?: string | undefined;
  /** What is counted, and for what. */
  what: Text;
}

/** Ranges that do not end above their beginning, by key. */
export function faultsOfRanges(quantities: readonly Quantity[]): { keys: readonly [string, string]; fault: string }[] {
  const known = new Map(quantities.map((each) => [each.key, each]));
  return quantities.flatMap(({ key, value, unit, upTo }) => {
    if (upTo === undefined) return [];
    const keys = [key, upTo] as const;
    const most = known.get(upTo);
    if (!most || most.unit !== unit)
      return [{ keys, fault: `"${key}" goes up to "${upTo}", which is no quantity of the same unit: correct the key` }];
    return value < most.value
      ? []
      : [{ keys, fault: `"${key}" goes up to "${upTo}" and is not less: change one of the two` }];
  });
}

/** What is wrong within the list; references are checked where the rest is known. */
export function faultsOfQuantities(
  quantities: readonly Quantity[],
  measures: Readonly<Record<string, UnitWords>> = {},
): string[] {
  const used = new Set(quantities.map(({ unit }) => unit));
  const counted = quantities.map(({ limit, what }) => `${limit} ${what[LOCALES[0]]}`);
  return [
    ...Object.keys(measures)
      .filter((unit) => !used.has(unit))
      .map((unit) => `nothing is counted in "${unit}": remove it`),
    ...quantities.flatMap(({ key, value, common = value, unit, min = 1, max = common }) => [
      ...(Object.hasOwn(measures, unit) ? [] : [`"${key}" has the unit "${unit}", which is not in the file: add it`]),
      ...(common < min || common > max ? [`"${key}" is outside its own bounds: correct them`] : []),
    ]),
    ...quantities
      .filter((_, index) => counted.indexOf(counted[index] ?? '') !== index)
      .map(({ key }) => `"${key}" sets a second number for what has one: say what differs, or keep one`),
    ...faultsOfRanges(quantities.map(({ common, ...each }) => ({ ...each, value: common ?? each.value }))).map(
      ({ fault }) => fault,
    ),
  ];
}
