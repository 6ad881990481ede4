/** Reading a profile from anywhere: every field of its kind, and a fault with its place where one is not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../src/commands/readContent.ts';
import { contentHash } from '../../src/domain/contentHash.ts';
import { parseKeptProfile, readProfile } from '../../src/domain/profileFile.ts';
import { openProfileYaml, writeProfileYaml } from '../../src/files/profileYaml.ts';

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

  test('in Chinese alone stands in both languages', () => {
    const only = withAt(real, ['title'], { 'zh-CN': '区里的方案' });
    expect(readProfile(only).profile?.title).toEqual({ 'zh-CN': '区里的方案', en: '区里的方案' });
    expect(readProfile(withAt(real, ['title'], '区里的方案')).profile?.title['en']).toBe('区里的方案');
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
    expect(parseKeptProfile({ ...row, kept: 'now' })).toBeUndefined();
    expect(parseKeptProfile({ ...row, profile: {} })).toBeUndefined();
    expect(parseKeptProfile(null)).toBeUndefined();
  });
});
