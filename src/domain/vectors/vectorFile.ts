/**
 * Test vectors: inputs with the results that are due, published so that another program can check itself.
 *
 * Each file holds its rules in words, the profiles, rules or items that its cases name, and the cases. Figures are unrounded
 * and hold to 1e-9, except those that are called shown.
 */
import type { LocalizedText } from '../basics/locale.ts';
import { isRecord } from '../basics/record.ts';
import { isEqual } from '../basics/rounding.ts';

/** Raised when a field changes its name or its meaning. */
export const VECTORS_VERSION = 1;

/** A rule that cases try. */
export interface VectorRule {
  id: string;
  text: LocalizedText;
  /** Keys of the clauses that say so; none where only the program does. */
  clauses: readonly string[];
  /** Path of a page of the guide that explains it. */
  page?: string | undefined;
  /** A publication that the rule follows. */
  source?: string | undefined;
}

/** A file of cases with these inputs and results. */
export interface Vectors<Kind extends string, Inputs, Expected> {
  formatVersion: typeof VECTORS_VERSION;
  /** Address of the schema, as seen from the file. */
  $schema: string;
  kind: Kind;
  about: string;
  rules: readonly VectorRule[];
  cases: readonly (Inputs & { name: string; rules: readonly string[]; expected: Expected })[];
}

/** The part of a file that a case names. */
export function named<Each extends { id: string }>(all: readonly Each[], id: string): Each {
  const found = all.find((each) => each.id === id);
  if (!found) throw new Error(`a case names "${id}", which the file does not have`);
  return found;
}

/** Places at which two JSON values differ; numbers within 1e-9 are equal. '' is the whole value. */
export function differences(expected: unknown, found: unknown, place = ''): string[] {
  if (typeof expected === 'number' && typeof found === 'number') return isEqual(expected, found) ? [] : [place];
  if (Array.isArray(expected) && Array.isArray(found) && expected.length === found.length)
    return expected.flatMap((each, index) => differences(each, found[index], `${place}[${index}]`));
  if (isRecord(expected) && isRecord(found))
    return [...new Set([...Object.keys(expected), ...Object.keys(found)])].flatMap((key) =>
      differences(expected[key], found[key], place === '' ? key : `${place}.${key}`),
    );
  return expected === found ? [] : [place];
}

/** JSON with a line for each rule, profile or case, so that a change shows as one line, in less than half of the space. */
export function vectorText(file: Readonly<Record<string, unknown>>): string {
  const fields = Object.entries(file).map(([name, value]) => {
    const text = Array.isArray(value)
      ? `[\n${value.map((each) => JSON.stringify(each)).join(',\n')}\n]`
      : JSON.stringify(value);
    return `${JSON.stringify(name)}: ${text}`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}
