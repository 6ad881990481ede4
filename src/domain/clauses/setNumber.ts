/**
 * Numbers that rules take from the clauses: `count: "{supervisors}"` instead of `count: 1`.
 *
 * Where a district sets another number, whatever reckons with it follows. They are put in place before a file is checked,
 * so that its schema, and all code behind it, knows numbers alone.
 */
import { isLocalizedText } from '../basics/locale.ts';

const BY_KEY = /^\{([a-z][a-z\d]*(?:-[a-z\d]+)*)\}$/;

const listIn = (file: unknown, field: string): unknown[] => {
  const list = typeof file === 'object' && file !== null ? (file as Record<string, unknown>)[field] : undefined;
  return Array.isArray(list) ? list : [];
};

/** By key: the limits and quantities of `content/parameters.yaml`, with those of a district. Neither file is checked yet. */
export function setNumbers(common: unknown, local: unknown): ReadonlyMap<string, number> {
  const lists = [listIn(common, 'parameters'), listIn(common, 'quantities'), listIn(local, 'values')];
  return new Map(
    lists.flat().flatMap((each) => {
      const { key, value } = (each ?? {}) as { key?: unknown; value?: unknown };
      return typeof key === 'string' && typeof value === 'number' ? [[key, value] as const] : [];
    }),
  );
}

interface Filled {
  data: unknown;
  /** A message for each key that sets no number, with its place in the file. */
  faults: string[];
}

/** A copy of what a file says, with numbers in place of their keys. Texts print numbers by themselves and stay. */
export function withSetNumbers(raw: unknown, numbers: ReadonlyMap<string, number>): Filled {
  const faults: string[] = [];
  const fill = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((each, index) => fill(each, `${path}${index}.`));
    if (typeof value === 'object' && value !== null)
      return isLocalizedText(value)
        ? value
        : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(inner, `${path}${key}.`)]));
    const key = typeof value === 'string' ? BY_KEY.exec(value)?.[1] : undefined;
    if (key === undefined) return value;
    const number = numbers.get(key);
    if (number === undefined)
      faults.push(`${path.slice(0, -1)}: content/parameters.yaml has no "${key}": correct the key, or type the number`);
    return number ?? value;
  };
  return { data: fill(raw, ''), faults };
}
