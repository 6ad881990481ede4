/**
 * The published vectors. Score, total, the other reading and outcomes of the first 70 evaluations come from another program,
 * written from the specification alone; all results agree with a second implementation in exact fractions, which shares no
 * code with this one.
 */
import { existsSync, readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { faultsOfAdmissionRules } from '../../../src/domain/admission/faults.ts';
import { clausesOf } from '../../../src/domain/clauses/clause.ts';
import { faultsOfProfile } from '../../../src/domain/profiles/faults.ts';
import type { AdmissionVectors } from '../../../src/domain/vectors/admissionVectors.ts';
import { differences, named, type VectorRule, vectorText } from '../../../src/domain/vectors/vectorFile.ts';
import {
  filledIn,
  resultsOf,
  VECTOR_KINDS,
  type VectorFile,
  type VectorKind,
  vectorFileName,
} from '../../../src/domain/vectors/vectors.ts';
import { vectorSchema } from '../../../src/schemas/vectors.ts';
import { decideByHand } from '../admission/ruleSets.ts';

const textOf = (kind: VectorKind) => readFileSync(`public/data/${vectorFileName(kind)}`, 'utf8');
const read = (kind: VectorKind) => JSON.parse(textOf(kind)) as VectorFile;
const validatorOf = (kind: VectorKind) => new Ajv({ strict: true, allowUnionTypes: true }).compile(vectorSchema(kind));

describe.each(VECTOR_KINDS)('the file on %s', (kind) => {
  const file = read(kind);

  test('fits the schema that is published next to it, which asks for each field of a result', () => {
    const isValid = validatorOf(kind);
    expect([isValid(file), isValid.errors]).toEqual([true, null]);
    const [first] = file.cases;
    for (const field of Object.keys(first?.expected ?? {})) {
      const { [field]: _, ...expected } = { ...first?.expected } as Record<string, unknown>;
      expect(isValid({ ...file, cases: [{ ...first, expected }] }), field).toBe(false);
    }
  });

  const results = resultsOf(file);
  test.each(file.cases.map((each, index) => [each.name, each.expected, results[index]] as const))(
    '%s',
    (_, expected, found) => {
      expect(differences(expected, found)).toEqual([]);
    },
  );

  test('has a name for each case, and cases for each of its rules', () => {
    expect(new Set(file.cases.map(({ name }) => name)).size).toBe(file.cases.length);
    expect(new Set(file.cases.flatMap(({ rules }) => rules))).toEqual(new Set(file.rules.map(({ id }) => id)));
  });
  test('is written as the command writes it', () => {
    expect(textOf(kind)).toBe(vectorText(filledIn(file).file));
  });
});

test('the rules name clauses and pages that there are', () => {
  const clauses = new Set(
    readStandardFiles().chapters.flatMap(({ data }) => clausesOf(data).map((clause) => clause.key)),
  );
  const rules: VectorRule[] = VECTOR_KINDS.flatMap((kind) => [...read(kind).rules]);
  expect(rules.flatMap((rule) => rule.clauses.filter((key) => !clauses.has(key)))).toEqual([]);
  const isThere = (page: string) => ['.mdx', '/index.mdx'].some((end) => existsSync(`content/docs/${page}${end}`));
  expect(rules.flatMap(({ page }) => (page === undefined || isThere(page) ? [] : [page]))).toEqual([]);
});

test('all files together are small enough to stay in a repository of tests', () => {
  expect(VECTOR_KINDS.reduce((sum, kind) => sum + textOf(kind).length, 0)).toBeLessThan(400_000);
});

test.each(VECTOR_KINDS.flatMap((kind) => ('profiles' in read(kind) ? [kind] : [])))(
  'the profiles of %s have no faults',
  (kind) => {
    const { profiles } = read(kind) as Extract<VectorFile, { profiles: unknown }>;
    expect(profiles.flatMap((profile) => faultsOfProfile(profile as never))).toEqual([]);
  },
);

describe('admission', () => {
  const { ruleSets, cases } = read('admission') as AdmissionVectors;
  test('the rules have no faults', () => {
    expect(ruleSets.flatMap((rules) => faultsOfAdmissionRules(rules, '2026-11-23'))).toEqual([]);
  });
  test.each(cases.map((each) => [each.name, each] as const))('%s: so by trying every completion', (_, each) => {
    const { today: _day, ...byHand } = decideByHand(named(ruleSets, each.ruleSet), each.sheet, each.today);
    const { errors, asking, nextTier, conditions, services, ...rest } = each.expected;
    expect({
      ...rest,
      conditions: conditions.map(({ id, verdict }) => ({ id, verdict })),
      services: services.map(({ service, verdict }) => ({ service, verdict })),
    }).toEqual(byHand);
  });
});

describe('filling in', () => {
  const file = read('agreement');
  const withExpected = (expected: unknown) =>
    ({ ...file, cases: [{ ...file.cases[0], expected }] }) as unknown as VectorFile;

  test.each([
    ['a new case', undefined],
    ['a case without the field', {}],
  ])('gives %s its result', (_, expected) => {
    const filled = filledIn(withExpected(expected));
    expect(filled.faults).toEqual([]);
    expect(differences(filled.file, { ...file, cases: [file.cases[0]] })).toEqual([]);
  });
  test('leaves a result that is there, and says what it finds otherwise', () => {
    const { file: filled, faults } = filledIn(withExpected({ alpha: 0.5, beta: 1 }));
    expect(filled).toMatchObject({ cases: [{ expected: { alpha: 0.5, beta: 1 } }] });
    expect(faults).toEqual([`"${file.cases[0]?.name}": alpha`, `"${file.cases[0]?.name}": beta`]);
  });
  test('leaves out digits that only the order of additions decides', () => {
    // -8/19, which comes out as -0.42105263157894757.
    const units = [
      [0.1, 0.4],
      [0.2, 0.2],
    ];
    const one = { ...file, cases: [{ ...file.cases[0], units }] } as unknown as VectorFile;
    expect(resultsOf(one)).toEqual([{ alpha: -0.421052631579 }]);
  });
  test('names what a case asks for and the file does not have', () => {
    const lost = { ...read('checklist'), itemSets: [] } as unknown as VectorFile;
    expect(() => resultsOf(lost)).toThrow('a case names "guide", which the file does not have');
  });
});

test.each<[unknown, unknown, string[]]>([
  [1, 1 + 5e-10, []],
  [1, 1 + 2e-9, ['']],
  [{ a: [{ b: 1 }] }, { a: [{ b: 2 }] }, ['a[0].b']],
  [{ a: 1 }, { b: 1 }, ['a', 'b']],
  [[1], [1, 2], ['']],
  [null, 0, ['']],
  [{ a: null }, {}, ['a']],
  [{ a: '1' }, { a: 1 }, ['a']],
  [[], {}, ['']],
])('%j and %j differ at %j', (expected, found, places) => {
  expect(differences(expected, found)).toEqual(places);
});

test('a file is written with a line for each entry', () => {
  expect(vectorText({ about: 'a', cases: [{ x: 0.3 }, { x: [] }] })).toBe(
    '{\n"about": "a",\n"cases": [\n{"x":0.3},\n{"x":[]}\n]\n}\n',
  );
});
