/** Decision diagrams against tables: a function of a few questions, written out answer by answer. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Diagram,
  Forest,
  isLeaf,
  nodesOf,
  supportOf,
  valuesOf,
} from '../../../src/domain/admission/decisionDiagram.ts';

/** Number of answers to each question. */
const SIZES = [2, 3, 2, 4];
type Answers = readonly number[];
const ALL: readonly Answers[] = SIZES.reduce<number[][]>(
  (rows, size) => rows.flatMap((row) => Array.from({ length: size }, (_, answer) => [...row, answer])),
  [[]],
);
/** A function as the list of its values over `ALL`. */
type Table = readonly number[];

/** Tables that often do not depend on everything: values are looked up by the answers to some of the questions. */
const someTable: fc.Arbitrary<Table> = fc
  .tuple(
    fc.subarray([0, 1, 2, 3]),
    fc.array(fc.integer({ min: 0, max: 2 }), { minLength: ALL.length, maxLength: ALL.length }),
  )
  .map(([read, values]) => {
    const rowOf = new Map<string, number>();
    return ALL.map((answers) => {
      const key = read.map((question) => answers[question]).join();
      if (!rowOf.has(key)) rowOf.set(key, values[rowOf.size] ?? 0);
      return rowOf.get(key) ?? 0;
    });
  });

const valueAt = (diagram: Diagram, answers: Answers): number => {
  let node: Diagram | undefined = diagram;
  while (node && !isLeaf(node)) node = node.children[answers[node.variable] ?? 0];
  if (!node) throw new Error('a branch is missing');
  return node.value;
};
const tableOf = (diagram: Diagram): Table => ALL.map((answers) => valueAt(diagram, answers));

/** Built question by question. */
function diagramOf(forest: Forest, table: Table, variable = 0, before: Answers = []): Diagram {
  const size = SIZES[variable];
  const row = ALL.findIndex((answers) => before.every((answer, question) => answers[question] === answer));
  if (size === undefined) return forest.leaf(table[row] ?? 0);
  return forest.branch(
    variable,
    Array.from({ length: size }, (_, answer) => diagramOf(forest, table, variable + 1, [...before, answer])),
  );
}

/** Questions of which two answers, with the same answers to all others, give different values. */
const dependsOn = (table: Table): number[] =>
  SIZES.flatMap((_, question) => {
    const others = (answers: Answers) => answers.filter((_answer, other) => other !== question).join();
    const matters = ALL.some((a, i) => ALL.some((b, j) => others(a) === others(b) && table[i] !== table[j]));
    return matters ? [question] : [];
  });

describe('a diagram', () => {
  test('gives the values of the function, and names exactly the questions and values that it has', () => {
    fc.assert(
      fc.property(someTable, (table) => {
        const diagram = diagramOf(new Forest(), table);
        expect(tableOf(diagram)).toEqual(table);
        expect([...supportOf([diagram])].sort()).toEqual(dependsOn(table));
        expect(valuesOf(diagram)).toEqual(new Set(table));
      }),
    );
  });
  test('is the same node as another of its forest exactly when the functions are equal', () => {
    fc.assert(
      fc.property(someTable, someTable, (one, other) => {
        const forest = new Forest();
        expect(diagramOf(forest, one) === diagramOf(forest, other)).toBe(String(one) === String(other));
        expect(diagramOf(forest, [...one])).toBe(diagramOf(forest, one));
      }),
    );
  });
  test('of a function that depends on nothing is a leaf', () => {
    const forest = new Forest();
    expect(forest.branch(0, [forest.leaf(7), forest.leaf(7)])).toBe(forest.leaf(7));
  });
  test('lists each of its nodes once, shared ones too', () => {
    const forest = new Forest();
    const shared = forest.branch(1, [forest.leaf(0), forest.leaf(1)]);
    const top = forest.branch(0, [shared, forest.leaf(1), shared]);
    expect(nodesOf([top, shared])).toHaveLength(4);
    expect(new Set(nodesOf([top, shared]))).toEqual(new Set([top, shared, forest.leaf(0), forest.leaf(1)]));
  });
});

describe('combine', () => {
  const operations: Record<string, (a: number, b: number) => number> = {
    sum: (a, b) => a + b,
    least: Math.min,
    'first unless zero': (a, b) => (a === 0 ? -1 : b),
    difference: (a, b) => a - b,
  };
  test.each(Object.entries(operations))('gives the %s value by value, and the one node of that function', (_, of) => {
    fc.assert(
      fc.property(someTable, someTable, (one, other) => {
        const forest = new Forest();
        const expected = one.map((value, index) => of(value, other[index] ?? 0));
        const combined = forest.combine(diagramOf(forest, one), diagramOf(forest, other), of);
        expect(tableOf(combined)).toEqual(expected);
        expect(combined).toBe(diagramOf(forest, expected));
      }),
    );
  });
  test('map gives the function of each value', () => {
    fc.assert(
      fc.property(someTable, (table) => {
        const forest = new Forest();
        const isOne = (value: number) => (value === 1 ? 1 : 0);
        expect(forest.map(diagramOf(forest, table), isOne)).toBe(diagramOf(forest, table.map(isOne)));
      }),
    );
  });
});

describe('restrict', () => {
  const question = fc.integer({ min: 0, max: SIZES.length - 1 });
  const withAnswer = fc
    .tuple(someTable, question)
    .chain(([table, variable]) =>
      fc.integer({ min: 0, max: (SIZES[variable] ?? 1) - 1 }).map((choice) => ({ table, variable, choice })),
    );
  test('gives the function once a question has been answered, whatever is answered to it afterwards', () => {
    fc.assert(
      fc.property(withAnswer, ({ table, variable, choice }) => {
        const forest = new Forest();
        const diagram = diagramOf(forest, table);
        const restricted = forest.restrict(diagram, variable, choice);
        expect(tableOf(restricted)).toEqual(
          ALL.map((answers) => valueAt(diagram, Object.assign([...answers], { [variable]: choice }))),
        );
        expect(restricted).toBe(diagramOf(forest, tableOf(restricted)));
        expect(supportOf([restricted]).has(variable)).toBe(false);
      }),
    );
  });
  test('by a choice that the question does not have throws', () => {
    const forest = new Forest();
    const diagram = forest.branch(0, [forest.leaf(0), forest.leaf(1)]);
    expect(() => forest.restrict(diagram, 0, 2)).toThrow(RangeError);
  });
});
