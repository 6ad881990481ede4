import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { decideAdmission } from '../../../src/domain/admission/admission.ts';
import { wayToNextTier } from '../../../src/domain/admission/nextTier.ts';
import { localize } from '../../../src/domain/basics/locale.ts';
import {
  choice,
  condition,
  incurable,
  isYes,
  named,
  numeric,
  type Rules,
  rulesOf,
  sheetOf,
  tier,
  type Value,
  yesNo,
} from './ruleSets.ts';

const TODAY = '2026-11-23';
const way = (rules: Rules, values: Record<string, Value>) => {
  const sheet = sheetOf(values);
  return wayToNextTier(rules, sheet, decideAdmission(rules, sheet, TODAY));
};

const LETTERS = ['a', 'b', 'c', 'd', 'e'];
/** A condition a-ok … e-ok for each letter; `gate` bars for good. */
const letters = (...tiers: Rules['tiers']): Rules =>
  rulesOf({
    questions: [yesNo('gate'), ...LETTERS.map(yesNo)],
    conditions: [
      incurable('open', isYes('gate')),
      ...LETTERS.map((letter) => condition(`${letter}-ok`, isYes(letter))),
    ],
    gates: ['open'],
    tiers,
  });

describe('the way to the next tier', () => {
  const rules = letters(
    tier('low', { all: named('a-ok', 'b-ok') }),
    tier('high', { all: [...named('c-ok'), { count: 1, of: named('d-ok', 'e-ok') }] }),
  );

  test('is what the lowest tier asks when nothing is answered', () => {
    expect(way(rules, {})).toEqual({ tier: 'low', conditions: ['a-ok', 'b-ok'] });
  });

  test('leaves out what is met', () => {
    expect(way(rules, { gate: 'yes', a: 'yes', b: 'no' })).toEqual({ tier: 'low', conditions: ['b-ok'] });
  });

  test('takes the fewest where there is a choice, the first of the rules among equals', () => {
    expect(way(rules, { gate: 'yes', a: 'yes', b: 'yes', c: 'no', d: 'no', e: 'no' })).toEqual({
      tier: 'high',
      conditions: ['c-ok', 'd-ok'],
    });
    expect(way(rules, { gate: 'yes', a: 'yes', b: 'yes', c: 'no', d: 'no', e: 'yes' })).toEqual({
      tier: 'high',
      conditions: ['c-ok'],
    });
  });

  test('also asks what a lower tier asks and was not answered', () => {
    expect(way(rules, { gate: 'yes', a: 'yes', c: 'yes', d: 'yes' })).toEqual({ tier: 'low', conditions: ['b-ok'] });
  });

  test('is none at the top, and none where tiers are not asked for', () => {
    expect(way(rules, { gate: 'yes', a: 'yes', b: 'yes', c: 'yes', d: 'yes' })).toBeNull();
    expect(way(rules, { gate: 'no' })).toBeNull();
  });

  test('never names conditions that no answers meet together', () => {
    const kinds = rulesOf({
      questions: [choice('kind', 'one', 'two', 'three'), yesNo('extra')],
      conditions: [
        condition('is-one', { question: 'kind', oneOf: ['one'] }),
        condition('is-two', { question: 'kind', oneOf: ['two'] }),
        condition('extra-ok', isYes('extra')),
        condition('not-three', { not: { question: 'kind', oneOf: ['three'] } }),
      ],
      gates: ['not-three'],
      // Both kinds at once cannot be; one kind and the extra can.
      tiers: [tier('low', { any: [{ all: named('is-one', 'is-two') }, { all: named('is-two', 'extra-ok') }] })],
    });
    expect(way(kinds, {})).toEqual({ tier: 'low', conditions: ['is-two', 'extra-ok'] });
  });
});

describe('a tier that asks a question itself', () => {
  const asking = (requires: Rules['tiers'][number]['requires'], ...questions: Rules['questions']) =>
    rulesOf({
      questions: [yesNo('gate'), yesNo('a'), ...questions],
      conditions: [incurable('open', isYes('gate')), condition('a-ok', isYes('a'))],
      gates: ['open'],
      tiers: [tier('low', requires)],
    });
  const both = asking({ all: [...named('a-ok'), isYes('own')] }, yesNo('own'));

  test('is reached with conditions once the question is answered so', () => {
    expect(way(both, { gate: 'yes', own: 'yes' })).toEqual({ tier: 'low', conditions: ['a-ok'] });
  });
  test('is on no way while the question is not, or is answered otherwise', () => {
    expect(way(both, { gate: 'yes' })).toBeNull();
    expect(way(both, { gate: 'yes', own: 'no' })).toBeNull();
    expect(way(both, { gate: 'yes', own: 'perhaps' })).toBeNull();
  });
  test('may ask that something is not so', () => {
    const unless = asking({ all: [...named('a-ok'), { not: isYes('own') }] }, yesNo('own'));
    expect(way(unless, { gate: 'yes', own: 'no' })).toEqual({ tier: 'low', conditions: ['a-ok'] });
    expect(way(unless, { gate: 'yes', own: 'yes' })).toBeNull();
    expect(way(unless, { gate: 'yes' })).toBeNull();
    expect(way(unless, { gate: 'yes', own: 'perhaps' })).toBeNull();
  });
  test('is clear where one answer decides, whatever the open ones say', () => {
    const either = asking(
      { all: [...named('a-ok'), { any: [{ not: isYes('own') }, isYes('other')] }] },
      yesNo('own'),
      yesNo('other'),
    );
    expect(way(either, { gate: 'yes', other: 'yes' })).toEqual({ tier: 'low', conditions: ['a-ok'] });
    expect(way(either, { gate: 'yes', other: 'no' })).toBeNull();
    const notBoth = asking(
      { all: [...named('a-ok'), { not: { all: [isYes('own'), isYes('other')] } }] },
      yesNo('own'),
      yesNo('other'),
    );
    expect(way(notBoth, { gate: 'yes', own: 'no' })).toEqual({ tier: 'low', conditions: ['a-ok'] });
    expect(way(notBoth, { gate: 'yes', own: 'yes' })).toBeNull();
  });
  test('counts a figure by its border', () => {
    const many = asking({ all: [...named('a-ok'), { question: 'seats', atLeast: 30 }] }, numeric('seats', 0, 99, true));
    expect(way(many, { gate: 'yes', seats: 30 })).toEqual({ tier: 'low', conditions: ['a-ok'] });
    expect(way(many, { gate: 'yes', seats: 29 })).toBeNull();
    // No answer at all: it lies outside the range of the question.
    expect(way(many, { gate: 'yes', seats: 200 })).toBeNull();
  });
});

test('a condition that the tier does not name is never on the way, and an invalid answer meets nothing', () => {
  const rules = letters(tier('low', { all: named('a-ok') }));
  expect(way(rules, { gate: 'yes', b: 'no' })).toEqual({ tier: 'low', conditions: ['a-ok'] });
  expect(way(rules, { gate: 'yes', a: 'perhaps' })).toEqual({ tier: 'low', conditions: ['a-ok'] });
});

test('rules without tiers have no way', () => {
  expect(way(letters(), { gate: 'yes' })).toBeNull();
});

/** The same by trying every set, the smallest first, straight from the text. */
test('is the smallest of all sets, over random answers', () => {
  const rules = letters(
    tier('low', { count: 2, of: named('a-ok', 'b-ok', 'c-ok') }),
    tier('high', { any: [{ all: named('d-ok', 'e-ok') }, { all: named('a-ok', 'b-ok', 'c-ok') }] }),
  );
  const isOk = (values: Record<string, Value>, more: readonly string[]) => (letter: string) =>
    values[letter] === 'yes' || more.includes(letter);
  const low = (ok: (letter: string) => boolean) => ['a', 'b', 'c'].filter(ok).length >= 2;
  const high = (ok: (letter: string) => boolean) => low(ok) && (['d', 'e'].every(ok) || ['a', 'b', 'c'].every(ok));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...LETTERS), fc.constantFrom('yes', 'no')), (values) => {
      const found = way(rules, { gate: 'yes', ...values });
      const now = isOk(values, []);
      const goal = low(now) ? high : low;
      if (high(now)) {
        expect(found).toBeNull();
        return;
      }
      const sizes = Array.from({ length: 2 ** LETTERS.length }, (_, bits) =>
        LETTERS.filter((letter, index) => values[letter] !== 'yes' && bits & (1 << index)),
      ).filter((some) => goal(isOk(values, some)));
      expect(found?.tier).toBe(goal === high ? 'high' : 'low');
      expect(found?.conditions.length).toBe(Math.min(...sizes.map(({ length }) => length)));
      expect(goal(isOk(values, found?.conditions.map((id) => id.slice(0, 1)) ?? []))).toBe(true);
    }),
  );
});

test('by the real rules there is a way to the first tier from nothing', () => {
  const [filed] = readStandardFiles().admission;
  if (!filed) throw new Error('content/admission holds no rules');
  const rules: Rules = localize(filed.data, 'en');
  const found = way(rules, {});
  expect(found?.tier).toBe(rules.tiers[0]?.id);
  expect(found?.conditions.length).toBeGreaterThan(3);
});
