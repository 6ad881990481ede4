/** A profile is described once: the schema of `content/` and the reader in the browser are made from that, and the reader is lenient only with what was stored. */
import { describe, expect, test } from 'vitest';
import type { Fields, Shape } from '../../src/domain/basics/shape.ts';
import { faultsOfProfile } from '../../src/domain/profiles/faults.ts';
import { readProfile } from '../../src/domain/profiles/file.ts';
import type { ExplainedProfile } from '../../src/domain/profiles/profile.ts';
import { PROFILE_SHAPE } from '../../src/domain/profiles/shape.ts';
import { evaluationSchema } from '../../src/schemas/evaluation.ts';

type Path = readonly (string | number)[];

const SCALARS = { text: { 'zh-CN': '文字', en: 'text' }, number: 1, id: 'an-id', yesNo: false };
const sampleOfFields = (fields: Fields): object =>
  Object.fromEntries(Object.entries(fields).map(([name, shape]) => [name.replace('?', ''), sampleOf(shape)]));
const samplesOfKinds = ({ by, common, kinds }: Extract<Shape, { by: string }>): object[] =>
  Object.entries(kinds).map(([kind, fields]) => ({
    ...sampleOfFields(common),
    [by]: kind,
    ...sampleOfFields(fields),
  }));
/** Something of this shape with every field, and, in lists, every kind. */
function sampleOf(shape: Shape): unknown {
  if (typeof shape === 'string') return SCALARS[shape];
  if ('fields' in shape) return sampleOfFields(shape.fields);
  if ('by' in shape) return samplesOfKinds(shape)[0];
  return typeof shape.list === 'object' && 'by' in shape.list
    ? samplesOfKinds(shape.list)
    : Array.from({ length: shape.atLeast ?? 1 }, () => sampleOf(shape.list));
}

const WORKED = [
  'numerator',
  'denominator',
  'done',
  'planned',
  'mean',
  'responses',
  'invited',
  'events',
  'level',
  'yes',
];

const sample = sampleOf(PROFILE_SHAPE) as ExplainedProfile;
function fieldsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || 'en' in value) return [path];
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...inner.flatMap(([key, each]) => fieldsIn(each, [...path, key]))];
}
const fields = fieldsIn(sample).filter((path) => typeof path.at(-1) === 'string');

/** A copy of the sample in which one object is changed: that in which the last step of the path is a field. */
function changed(path: Path, change: (parent: Record<string, unknown>, field: string) => void): unknown {
  const whole = structuredClone(sample) as unknown;
  const parent = path.slice(0, -1).reduce((at, step) => (at as Record<string | number, unknown>)[step], whole);
  change(parent as Record<string, unknown>, String(path.at(-1)));
  return whole;
}
/** What is wrong with a version is said with the other figures. */
const faultsOfVersion = (raw: unknown) =>
  faultsOfProfile(raw as ExplainedProfile).filter(({ code }) => code === 'version');
const isTaken = (raw: unknown) => ({
  bySchema: evaluationSchema.safeParse(raw).success,
  byReader: readProfile(raw).profile !== undefined && faultsOfVersion(raw).length === 0,
});

describe('the schema and the reader', () => {
  test('take a profile with every kind and every field, and keep all of it', () => {
    expect(sample.dimensions[0]?.indicators).toHaveLength(7);
    expect(evaluationSchema.parse(sample)).toEqual(sample);
    expect(readProfile(sample)).toEqual({ profile: sample, faults: [] });
  });
  test('agree on what may be absent, wherever it is', () => {
    const optional = fields.filter((path) => {
      const { bySchema, byReader } = isTaken(changed(path, (parent, field) => delete parent[field]));
      expect(bySchema, path.join('.')).toBe(byReader);
      return bySchema;
    });
    const names = new Set(optional.map((path) => path.at(-1)));
    expect([...names].sort()).toEqual(
      ['capped', 'minCases', 'minDecisive', 'minDimension', 'naAllowed', 'whole', 'worked'].concat(WORKED).sort(),
    );
  });
  test.each<[string, unknown]>([
    ['nothing', null],
    ['a list of lists', [[]]],
    ['an object of something else', { a: 1 }],
  ])('refuse %s in every field', (_, value) => {
    for (const path of fields) {
      const raw = changed(path, (parent, field) => {
        parent[field] = value;
      });
      expect(isTaken(raw), path.join('.')).toEqual({ bySchema: false, byReader: false });
    }
  });
});

describe('content and a file are asked for more than what was stored:', () => {
  const set = (path: Path, value: unknown) =>
    changed(path, (parent, field) => {
      parent[field] = value;
    });
  test.each<[string, Path, unknown]>([
    ['texts in both languages', ['title'], { 'zh-CN': '标题' }],
    ['no field that nobody knows', ['limits', 'remark'], 'x'],
    ['clauses of each indicator', ['dimensions', 0, 'indicators', 0, 'clauses'], []],
    ['two levels of a rubric', ['dimensions', 0, 'indicators', 3, 'levels'], []],
    ['a dimension', ['dimensions'], []],
    ['a whole version', ['version'], 1.5],
    ['a version above 0', ['version'], 0],
  ])('%s', (_, path, value) => {
    expect(isTaken(set(path, value))).toEqual({ bySchema: false, byReader: false });
    expect(readProfile(set(path, value), false).profile).toBeDefined();
  });
  test('a fault names the entry and the cure', () => {
    const { error } = evaluationSchema.safeParse(set(['version'], 1.5));
    expect(error?.issues).toMatchObject([
      { path: ['version'], message: 'in "an-id": a version is a whole number, 1 or above' },
    ]);
  });
});
