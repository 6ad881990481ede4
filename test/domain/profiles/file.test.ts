/** Reading a profile from anywhere: every field of its kind, and a fault with its place where one is not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { contentHash } from '../../../src/domain/basics/contentHash.ts';
import { parseKeptProfile, readProfile } from '../../../src/domain/profiles/file.ts';
import type { ExplainedProfile } from '../../../src/domain/profiles/profile.ts';
import { openProfileYaml, writeProfileYaml } from '../../../src/files/profileYaml.ts';
import { evaluationSchema } from '../../../src/schemas/evaluation.ts';

const [real] = readStandardFiles().evaluations.map(({ data }) => data);
if (!real) throw new Error('there is no profile');
const copy = () => structuredClone(real) as unknown as Record<string, unknown>;

/** Every place of a value: the path to each field and element. */
function placesIn(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Array.isArray(value) ? value.map((each, index) => [index, each] as const) : Object.entries(value);
  return [path, ...inner.flatMap(([key, each]) => placesIn(each, [...path, key]))].filter((each) => each.length > 0);
}

function withAt(whole: unknown, [step, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(whole)) return whole.map((each, index) => (index === step ? withAt(each, rest, value) : each));
  return { ...(whole as object), [step]: withAt((whole as Record<string, unknown>)[step], rest, value) };
}

/** The profile of this site with an indicator and a red line of every kind, and every field that may be absent. */
const withEveryKind = (): ExplainedProfile => {
  const text = { 'zh-CN': '文字', en: 'text' };
  const measure = { label: text, unit: text, whole: true };
  const explained = {
    title: text,
    weight: 1,
    naAllowed: false,
    clauses: ['a-clause', 'b-clause'],
    definition: text,
    foundIn: text,
    excluded: text,
    example: text,
    worked: [{ when: text, numerator: 1, level: 'low', yes: true }],
  };
  const fraction = { numerator: measure, denominator: measure };
  return {
    ...real,
    dimensions: [
      {
        id: 'every',
        title: text,
        purpose: text,
        indicators: [
          { ...explained, id: 'a', kind: 'ratio', ...fraction, floor: 0, target: 1, capped: false },
          { ...explained, id: 'b', kind: 'count', done: measure, planned: measure },
          { ...explained, id: 'c', kind: 'band', ...fraction, outerLow: 0, innerLow: 1, innerHigh: 2, outerHigh: 3 },
          {
            ...explained,
            id: 'd',
            kind: 'rubric',
            levels: ['low', 'high'].map((id) => ({ id, value: 0, descriptor: text })),
          },
          { ...explained, id: 'e', kind: 'survey', low: 1, high: 5 },
          { ...explained, id: 'f', kind: 'deduction', perEvent: 0.5 },
          { ...explained, id: 'g', kind: 'boolean' },
        ],
      },
    ],
    bands: [{ id: 'low', title: text, min: 0, minDimension: 5 }],
    redLines: [
      ...(['void', 'fail', 'warn'] as const).map((effect) => ({
        id: effect,
        title: text,
        proof: text,
        clauses: ['a-clause'],
        effect,
      })),
      { id: 'cap', title: text, proof: text, clauses: ['a-clause'], effect: 'cap', band: 'low' },
      { id: 'deduct', title: text, proof: text, clauses: ['a-clause'], effect: 'deduct', points: 5 },
    ],
    observed: [{ id: 'seen', title: text, ...fraction, caution: text }],
  };
};

describe('a profile', () => {
  test('is read as it stands, with the same hash', () => {
    const { profile, faults } = readProfile(copy());
    expect(faults).toEqual([]);
    expect(profile).toEqual(real);
    expect(contentHash(profile)).toBe(contentHash(real));
  });

  test('comes back from a file as it went in, and so does one in JSON', () => {
    expect(openProfileYaml(writeProfileYaml(real)).profile).toEqual(real);
    expect(openProfileYaml(`\uFEFF${JSON.stringify(real)}`).profile).toEqual(real);
  });

  test('with anything else in any place is refused, with that place, or is not changed by it', () => {
    const places = placesIn(real);
    const others = fc.constantFrom(null, -0.5, 'Ünfug !', [], {}, true, [null], { a: 1 });
    fc.assert(
      fc.property(fc.constantFrom(...places), others, (path, other) => {
        const read = readProfile(withAt(real, path, other));
        if (read.profile) {
          // Numbers are judged by faultsOfProfile, and a text may be any text.
          const text = JSON.stringify(withAt(real, path, other));
          expect(Object.keys(read.profile)).toEqual(Object.keys(real));
          expect(text).not.toBe('');
        } else expect(read.faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    [['dimensions', 0, 'indicators', 0, 'weight'], '8', 'dimensions[0].indicators[0].weight', 'number'],
    [['dimensions', 0, 'title'], '', 'dimensions[0].title', 'text'],
    [['dimensions', 1, 'id'], '__proto__', 'dimensions[1].id', 'id'],
    [['bands'], {}, 'bands', 'list'],
    [['limits'], [], 'limits', 'object'],
    [['redLines', 0, 'effect'], 'explode', 'redLines[0].effect', 'choice'],
    [['dimensions', 0, 'indicators', 0, 'naAllowed'], 'no', 'dimensions[0].indicators[0].naAllowed', 'yesNo'],
    [['version'], Number.NaN, 'version', 'number'],
  ] as const)('with %o being %o says so', (path, value, place, problem) => {
    expect(readProfile(withAt(real, path, value)).faults).toContainEqual({ place, problem });
  });

  test('names the very place of whatever is not of its kind', () => {
    const named = (path: readonly (string | number)[]) =>
      path.reduce<string>((place, step) => {
        if (typeof step === 'number') return `${place}[${step}]`;
        // A text is faulty as a whole.
        if (step === 'zh-CN' || step === 'en') return place;
        return place === '' ? step : `${place}.${step}`;
      }, '');
    const whole = withEveryKind();
    expect(readProfile(whole)).toEqual({ profile: whole, faults: [] });
    // Nothing that may stand anywhere is a list of a list; where one may be absent, something else stands for it.
    for (const path of placesIn(whole)) {
      const { faults, profile } = readProfile(withAt(whole, path, [[]]));
      expect(profile, named(path)).toBeUndefined();
      const places = faults.map(({ place }) => place);
      const inner = places.filter((place) => place === named(path) || place.startsWith(named(path)));
      expect(inner.length, `${named(path)}: ${places}`).toBeGreaterThan(0);
    }
  });

  test.each([
    [['dimensions', 0, 'id'], 'x'.repeat(101), 'id'],
    [['dimensions', 0, 'id'], '1a', 'id'],
    [['dimensions', 0, 'id'], 'a b', 'id'],
    [['dimensions', 0, 'id'], 'a-', 'id'],
    [['title'], 'x'.repeat(5001), 'text'],
    [['title'], '   ', 'text'],
    [['title'], { 'zh-CN': '标题', en: '' }, 'text'],
    [['title'], { 'zh-CN': '', en: 'Title' }, 'text'],
    [['version'], '1', 'number'],
    [['version'], Number.POSITIVE_INFINITY, 'number'],
    [['observed'], Array.from({ length: 301 }, () => real.observed[0]), 'list'],
  ] as const)('with %o being %o is refused', (path, value, problem) => {
    expect(readProfile(withAt(real, path, value)).faults[0]?.problem).toBe(problem);
  });
  test('takes the longest text, id and list', () => {
    const clauses = Array.from({ length: 300 }, (_, index) => `clause-${index}`);
    const longest = withAt(
      withAt(withAt(real, ['title', 'en'], 'x'.repeat(5000)), ['dimensions', 0, 'id'], 'x'.repeat(100)),
      ['redLines', 0, 'clauses'],
      clauses,
    );
    expect(readProfile(longest).faults).toEqual([]);
    expect(readProfile(longest).profile?.redLines[0]?.clauses).toEqual(clauses);
  });
  test('that is nothing at all, or a text, says so once', () => {
    for (const raw of [undefined, '// a comment, so that it is no JSON'])
      expect(readProfile(raw).faults).toEqual([{ place: 'profile', problem: 'object' }]);
    expect(readProfile(withAt(real, ['limits'], 'none')).faults).toEqual([{ place: 'limits', problem: 'object' }]);
  });

  test('in Chinese alone is refused in a file, and stands in both languages where it was stored', () => {
    for (const title of [{ 'zh-CN': '区里的方案' }, '区里的方案']) {
      const only = withAt(real, ['title'], title);
      expect(readProfile(only).faults).toEqual([{ place: 'title', problem: 'text' }]);
      expect(readProfile(only, false).profile?.title).toEqual({ 'zh-CN': '区里的方案', en: '区里的方案' });
    }
  });

  test.each([
    ['another language', { 'zh-CN': '方案', fr: 'profil' }],
    ['nothing in the second', { 'zh-CN': '方案', en: null }],
    ['a language too many', { 'zh-CN': '方案', en: 'profile', fr: 'profil' }],
  ])('with a text in %s is refused in a file, as the build refuses it', (_, title) => {
    const raw = withAt(real, ['title'], title);
    expect(readProfile(raw).faults).toEqual([{ place: 'title', problem: 'text' }]);
    expect(evaluationSchema.safeParse(raw).success).toBe(false);
  });

  test('with a misspelt field is refused with its place, and read where it was stored', () => {
    const path = ['dimensions', 0, 'indicators', 0, 'naAlowed'] as const;
    const misspelt = withAt(real, path, false);
    expect(readProfile(misspelt).faults).toEqual([
      { place: 'dimensions[0].indicators[0].naAlowed', problem: 'unknown' },
    ]);
    expect(readProfile(misspelt, false).profile).toEqual(real);
  });

  test('that is no YAML says in which line it stops being one', () => {
    expect(openProfileYaml('id: a\ntitle: "open\nversion: 1\n')).toMatchObject({
      profile: undefined,
      line: expect.any(Number),
    });
    expect(openProfileYaml('a: &a [*a, *a]\n').profile).toBeUndefined();
  });

  test('is kept only under a hash and a moment', () => {
    const row = { hash: contentHash(real), profile: real, kept: 1 };
    expect(parseKeptProfile(row)).toEqual(row);
    expect(parseKeptProfile({ ...row, hash: 'x' })).toBeUndefined();
    expect(parseKeptProfile({ ...row, hash: `${row.hash}0` })).toBeUndefined();
    expect(parseKeptProfile({ ...row, hash: `x${row.hash}` })).toBeUndefined();
    expect(parseKeptProfile({ ...row, hash: [row.hash] })).toBeUndefined();
    expect(parseKeptProfile({ ...row, kept: 0.5 })).toBeUndefined();
    expect(parseKeptProfile({ ...row, kept: 'now' })).toBeUndefined();
    expect(parseKeptProfile({ ...row, profile: {} })).toBeUndefined();
    expect(parseKeptProfile(null)).toBeUndefined();
  });
});
